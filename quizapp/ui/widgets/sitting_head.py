"""The line above a question: the way out, where one is, and what stands at the end of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.widgets.basics import ElidedLabel
from quizapp.ui.widgets.buttons import KeyButton


class SittingHead(QWidget):
    """Where one is stands in the middle; the buttons at the sides are out of the way of the keys."""

    left = Signal()

    def __init__(self, leave: str, where: str) -> None:
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
        button = KeyButton("quiet", cap=False)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
