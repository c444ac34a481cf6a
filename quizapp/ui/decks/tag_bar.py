"""A line to give tags to many cards at once, or to take them off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from quizapp.study.treatment import tags_in
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.tool_button import ToolButton
from quizapp.wording import upkeep
from quizapp.wording.catalog import _


class TagBar(QWidget):
    """In the field Enter gives the tags, Shift and Enter takes them off; Esc goes back."""

    given = Signal(tuple)
    taken = Signal(tuple)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tagBar")
        self._count = 0
        self._words = label("small")
        self._field = QLineEdit()
        self._field.setObjectName("tagsForMany")
        self._field.setProperty("role", "field")
        self._field.setMaxLength(600)
        self._give, self._take = ToolButton(), ToolButton()
        self._give.setObjectName("giveTags")
        self._take.setObjectName("takeTags")
        self._give.clicked.connect(lambda: self._end(self.given))
        self._take.clicked.connect(lambda: self._end(self.taken))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._give)
        layout.addWidget(self._take)
        self.hide()

    def ask(self, count: int) -> None:
        """Ask for the tags of so many cards."""
        self._count = count
        self._field.clear()
        self.retranslate()
        self.show()
        self._field.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._words.setText(_("Tags for {cards}:").format(cards=upkeep.cards(self._count)))
        self._field.setAccessibleName(self._words.text())
        for button, name in ((self._give, _("Add")), (self._take, _("Take off"))):
            button.setText(name)
            button.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter and Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._end(self.taken if shifted else self.given)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _end(self, signal: "object") -> None:
        tags = tags_in(self._field.text())
        self.hide()
        if tags:
            signal.emit(tags)  # type: ignore[attr-defined] # a bound signal has no type of its own
        self.left.emit()
