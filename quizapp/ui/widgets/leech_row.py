"""A line on the Today page for cards that will not stick."""

from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import LayoutButton
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number


class LeechRow(LayoutButton):
    """How many there are; a click shows them, with what could help."""

    def __init__(self) -> None:
        super().__init__("sheet")
        self.setObjectName("leechRow")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 14, 26, 14)
        layout.setSpacing(2)
        self._text = label("strong", wrap=True)
        self._hint = label("muted", wrap=True)
        layout.addWidget(self._text)
        layout.addWidget(self._hint)
        self.pass_clicks()

    def show_count(self, count: int) -> None:
        """Show that so many cards will not stick; nothing where there is none."""
        self.setVisible(count > 0)
        said = ngettext("{count} card will not stick", "{count} cards will not stick", count)
        text = said.format(count=number(count))
        hint = _("See what could help: ask it in another way, practise what it is mixed up with, word it anew.")
        self._text.setText(f"{text} ›")
        self._hint.setText(hint)
        self.setAccessibleName(f"{text}. {hint}")
