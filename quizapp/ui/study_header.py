"""The line above a question: the way out, where one is, how far it is, and undo."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.cards.question import Question
from quizapp.study.sitting import Sitting
from quizapp.ui.widgets.basics import ElidedLabel, label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _
from quizapp.wording.figures import number


class StudyHeader(QWidget):
    """Deck and topic in the middle; the buttons at the sides are out of the way of the keys."""

    left = Signal()
    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 0)
        layout.setSpacing(24)
        self._leave = KeyButton("quiet", cap=False)
        self._leave.setObjectName("leaveButton")
        self._leave.clicked.connect(self.left)
        self._undo = KeyButton("quiet", cap=False)
        self._undo.setObjectName("undoButton")
        self._undo.clicked.connect(self.undo_asked)
        for button in (self._leave, self._undo):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._where = ElidedLabel("muted")
        self._where.setObjectName("where")
        self._count = label("muted")
        self._count.setObjectName("count")
        begin, end = QHBoxLayout(), QHBoxLayout()
        begin.addWidget(self._leave)
        begin.addStretch(1)
        end.addStretch(1)
        end.addWidget(self._count)
        end.addWidget(self._undo)
        layout.addLayout(begin, 1)
        layout.addWidget(self._where, 0)
        layout.addLayout(end, 1)

    def show_place(self, sitting: Sitting, question: Question, deck: str) -> None:
        """Show where that question of the sitting stands; ``deck`` is the title of its deck."""
        self._where.setText(f"{deck} › {question.topic}" if question.topic != deck else deck)
        place = {"position": number(sitting.position), "total": number(sitting.total)}
        counted = _("practice, {position} of {total}") if sitting.is_practice else _("{position} of {total}")
        self._count.setText(counted.format(**place))
        self._undo.setEnabled(sitting.can_undo)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._leave.say(_("× Leave"), _("Esc"), spoken=_("Leave the sitting; it is kept"))
        self._undo.say(_("← Undo"), _("Ctrl+Z"), spoken=_("Take back the last answer"))
