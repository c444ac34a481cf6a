"""A sentence that appears without the focus, and is heard."""

from quizapp.ui.speaking import announce
from quizapp.ui.widgets.basics import WrappingLabel


class Notice(WrappingLabel):
    """What was done, or what went wrong: shown as a label, and said by screen readers when it comes."""

    def __init__(self, role: str, *, urgent: bool = False) -> None:
        super().__init__()
        self.setProperty("role", role)
        self._urgent = urgent
        self._said = ""

    def setText(self, text: str) -> None:  # noqa: N802
        """Show the text, and have it said unless it stands there already."""
        super().setText(text)
        if text and (text != self._said or self.isHidden()):
            announce(self, text, urgent=self._urgent)
        self._said = text

    def clear(self) -> None:
        """Show nothing; the same sentence is said again when it comes again."""
        super().clear()
        self._said = ""
