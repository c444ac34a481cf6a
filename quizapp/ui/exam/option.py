"""One option of a choice while an exam is sat: chosen, struck out, or neither."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from quizapp.ui.widgets.basics import set_role
from quizapp.ui.widgets.buttons import OptionButton
from quizapp.wording.catalog import _


class ExamOption(OptionButton):
    """A click chooses it or takes that back; a click with the right button strikes it out or restores it."""

    struck = Signal()

    def __init__(self, number: int, text: str) -> None:
        super().__init__(number)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the page
        self._number = number
        self._words = text
        self.show_state(chosen=False, struck=False)

    def show_state(self, *, chosen: bool, struck: bool) -> None:
        """Show what was done with it, in words and not by colour alone."""
        self.setChecked(chosen)
        set_role(self, "choice-chosen" if chosen else "choice-struck" if struck else "choice")
        said = _("struck out") if struck else ""
        self._verdict.setText("● " + _("your answer") if chosen else said)
        self._verdict.setVisible(chosen or struck)
        set_role(self._verdict, "chosen" if chosen else "small")
        set_role(self._text, "option-struck" if struck else "option")
        spoken = _("Option {number}: {text}").format(number=self._number, text=self._words)
        self.show_option(self._words, f"{spoken}, {said}" if said else spoken)
        key = _("Shift+{number} restores it") if struck else _("Shift+{number} strikes it out")
        self.setAccessibleDescription(key.format(number=self._number))
        self._arrange()

    @property
    def spoken(self) -> str:
        """The option, and what was done with it."""
        return f"{self.accessibleName()}, {_('your answer')}" if self.isChecked() else self.accessibleName()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The right button strikes out."""
        if event.button() is Qt.MouseButton.RightButton:
            self.struck.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space chooses it; Enter is the page's and goes on, so that it never takes an answer back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
