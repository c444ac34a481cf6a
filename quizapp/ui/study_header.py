"""The line above a question: the way out, where one is, how far it is, and undo."""

from PySide6.QtCore import Signal

from quizapp.cards.question import Question
from quizapp.study.sitting import Sitting
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.sitting_head import SittingHead
from quizapp.wording.catalog import _
from quizapp.wording.figures import number


class StudyHeader(SittingHead):
    """Deck and topic in the middle."""

    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__("leaveButton", "where")
        self._count = label("muted")
        self._count.setObjectName("count")
        self._undo = self._button("undoButton")
        self._undo.clicked.connect(self.undo_asked)
        self._end.addWidget(self._count)
        self._end.addWidget(self._undo)

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
