"""The line above a question: the way out at its beginning, where one is in the middle, the rest at its end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.widgets.basics import ElidedLabel
from quizapp.ui.widgets.buttons import KeyButton


class QuestionHead(QWidget):
    """Its buttons are out of the way of the keys. Who derives from it says the texts and fills its end."""

    left = Signal()

    def __init__(self, *, leave: str, where: str) -> None:
        """The way out and the place have these object names."""
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 0)
        layout.setSpacing(24)
        self._leave = self._button(leave)
        self._leave.clicked.connect(self.left)
        self._where = ElidedLabel("muted")
        self._where.setObjectName(where)
        begin, self._end = QHBoxLayout(), QHBoxLayout()
        begin.addWidget(self._leave)
        begin.addStretch(1)
        self._end.addStretch(1)
        layout.addLayout(begin, 1)
        layout.addWidget(self._where, 0)
        layout.addLayout(self._end, 1)

    def _button(self, name: str) -> KeyButton:
        """A quiet button with that object name."""
        button = KeyButton("quiet", cap=False)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
