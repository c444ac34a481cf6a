"""The line in which a search is typed, with suggestions for what comes after ``deck:``, ``is:`` and the like."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from quizapp.study.query_completion import piece_at_end
from quizapp.ui.decks.suggestions import Suggestions

_LONGEST: Final = 100_000

Completions = Callable[[str], Sequence[str]]
"""The text before the cursor, completed in several ways."""


class SearchLine(QLineEdit):
    """Down and Enter go on to what was found. Suggestions are chosen with them, taken with Tab, dropped with Esc."""

    entered = Signal()
    """The learner goes on to what was found."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cardSearch")
        self.setProperty("role", "field")
        self.setClearButtonEnabled(True)
        self.setMaxLength(_LONGEST)
        self.complete_with: Completions = lambda _text: ()
        """Ways to complete the text before the cursor."""
        self._completed: Sequence[str] = ()
        self._list = Suggestions(self)
        self._list.taken.connect(self._take)
        self.textEdited.connect(self._suggest)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Steer the suggestions, or go on to what was found."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        confirms = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not plain or not (confirms or key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape)):
            if not event.text():  # the cursor goes elsewhere, where something else is to be completed
                self._list.hide()
            super().keyPressEvent(event)
        elif self._list.isHidden():
            if confirms or key == Qt.Key.Key_Down:
                self.entered.emit()
            else:
                super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self._list.hide()
        elif not confirms:
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif self._list.currentRow() >= 0:
            self._take(self._list.currentRow())
        else:
            self._list.hide()
            self.entered.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802
        """Tab takes the suggestion that is chosen, else the first; where there is none the focus goes on."""
        if next and not self._list.isHidden():
            self._take(max(0, self._list.currentRow()))
            return True
        return super().focusNextPrevChild(next)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The cursor goes elsewhere."""
        self._list.hide()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Who is elsewhere needs no suggestions."""
        super().focusOutEvent(event)
        self._list.hide()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """They go with the field."""
        super().hideEvent(event)
        self._list.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """They lie under the line wherever it is."""
        super().resizeEvent(event)
        self._list.lie_under()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802
        """They lie under the line wherever it is."""
        super().moveEvent(event)
        self._list.lie_under()

    def _suggest(self) -> None:
        """Offer how what was typed may go on."""
        self._completed = self.complete_with(self.text()[: self.cursorPosition()])
        self._list.offer([piece_at_end(each) for each in self._completed])

    def _take(self, place: int) -> None:
        after = self.text()[self.cursorPosition() :]
        before = self._completed[place]
        self._list.hide()
        self.setText(before + (after if after[:1].isspace() else f" {after}"))
        self.setCursorPosition(len(before) + 1)
