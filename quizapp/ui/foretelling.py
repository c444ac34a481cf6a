"""What will be known on the day of the exam that is studied for: reckoned beside the window's thread, for Today."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError
from quizapp.ui.background import Background

if TYPE_CHECKING:
    from quizapp.planning.exam_plan import ExamPlan
    from quizapp.planning.forecast import Band
    from quizapp.planning.standing import Standing
    from quizapp.study.exam_date import ExamDate
    from quizapp.study.notebook import Notebook

SEED = 0
"""The same exam has the same forecast each time, and the same in the terminal."""


class Foretelling(QObject):
    """Reckons anew only where something has happened since."""

    told = Signal(object)
    """The Band of the share known."""

    failed = Signal(object)
    """A QuizError that keeps the learner's answers from being read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._notebook: Notebook | None = None
        self._known: tuple[Notebook, ExamDate, Standing, Band] | None = None
        self._wanted = True
        self._reckoning = Background("countdown", self)
        self._reckoning.done.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether something is being reckoned."""
        return self._reckoning.busy

    def tell(self, notebook: "Notebook") -> None:
        """Tell it for the exam that is followed in that notebook, if there is one that is still to come."""
        self._notebook = notebook
        today = notebook.today()
        exam = notebook.settings.exam_on(today)
        if exam is None or not exam.days_left(today):
            return
        from quizapp.planning.exam_plan import make_plan
        from quizapp.planning.standing import standing

        try:
            stands = standing(notebook, exam.decks)
        except QuizError as error:
            self.failed.emit(error)
            return
        if self._known is not None and self._known[:3] == (notebook, exam, stands):
            self.told.emit(self._known[3])
        elif stands.cards:
            self._reckoning.run(
                lambda: (notebook, exam, stands, make_plan(exam, stands, SEED, wanted=lambda: self._wanted))
            )

    def end(self) -> None:
        """Leave off, when the window closes."""
        self._wanted = False
        self._reckoning.wait()

    def _take(self, result: "tuple[Notebook, ExamDate, Standing, ExamPlan | None]") -> None:
        """Tell what was reckoned, unless somebody else learns by now, or for another exam."""
        notebook, exam, stands, plan = result
        if plan is not None and notebook is self._notebook and notebook.settings.exam_date == exam:
            self._known = (notebook, exam, stands, plan.forecast.known)
            self.told.emit(plan.forecast.known)
