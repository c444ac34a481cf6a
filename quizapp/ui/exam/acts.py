"""What a learner does in an exam: when it is kept, and what becomes of what could not be kept."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.errors import Failure, QuizError
from quizapp.exam.sitting import ExamSitting
from quizapp.ui.exam.remarks import ExamRemarks
from quizapp.ui.exam.table import ExamTable

_TYPED_AFTER: Final = 250  # milliseconds without another letter, until what is typed is kept


class ExamActs(QObject):
    """Holds the exam that is under way, from its beginning until it is handed in, left or closed elsewhere."""

    kept_typed = Signal()
    """What stands in the field was handed to the exam, which goes on."""

    let_go = Signal()
    """There is no exam any more; what it holds is kept already."""

    finished = Signal(object)
    """The Attempt that is handed in now, by the learner or because the time is over."""

    closed_elsewhere = Signal(object)
    """The QuizError that says so."""

    def __init__(self, parent: QObject, table: ExamTable, remarks: ExamRemarks) -> None:
        super().__init__(parent)
        self.sitting: ExamSitting | None = None
        """The exam on the table."""
        self._table = table
        self._remarks = remarks
        self._typing = QTimer(self, singleShot=True, interval=_TYPED_AFTER)
        self._typing.timeout.connect(self.keep_typed)
        table.typed.connect(self._typing.start)

    @property
    def is_typing(self) -> bool:
        """Whether something was typed just now, and waits for a pause."""
        return self._typing.isActive()

    @property
    def is_all_kept(self) -> bool:
        """Whether there is an exam, and nothing stands in the field that it has not."""
        if self.sitting is None:
            return False
        return not self._table.has_field or self._table.text == self.sitting.attempt.item.chosen

    def do(self, act: Callable[[ExamSitting], None], *, calms: bool = True) -> None:
        """Let the sitting do it, and say where it could not be kept; where it closed the paper, that is the end.

        What is written to the disk calms: an alarm of before is over.
        """
        sitting = self.sitting
        if sitting is None:
            return
        try:
            act(sitting)
        except QuizError as error:
            if error.failure is Failure.EXAM_CLOSED:
                self.end()
                self.closed_elsewhere.emit(error)
            else:
                self._remarks.complain(error)
            return
        if calms:
            self._remarks.calm()
        if sitting.is_over:
            self.end()
            self._table.clear()
            self.finished.emit(sitting.attempt)

    def keep_typed(self) -> None:
        """What is typed is an answer as soon as one pauses, or does something else."""
        self._typing.stop()
        if self._table.has_field:
            self.do(lambda sitting: sitting.answer(self._table.text))
            if self.sitting is not None:
                self.kept_typed.emit()

    def end(self) -> None:
        """Let go of the exam."""
        self._typing.stop()
        self.sitting = None
        self.let_go.emit()
