"""What will be known on the day of the exam that is studied for: reckoned beside the window's thread, for Today."""

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError
from quizapp.study.still import StillNotebook
from quizapp.ui.background import Background

if TYPE_CHECKING:
    from quizapp.planning.forecast import Band
    from quizapp.planning.standing import Standing
    from quizapp.study.exam_date import ExamDate
    from quizapp.study.notebook import Notebook

    Known: TypeAlias = tuple[Notebook, ExamDate, Standing, Band]

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
        self._known: Known | None = None
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
        try:
            still = StillNotebook(notebook)
        except QuizError as error:
            self.failed.emit(error)
            return
        self._reckoning.run(lambda: self._reckon(notebook, still, exam))

    def end(self) -> None:
        """Leave off, when the window closes."""
        self._wanted = False
        self._reckoning.wait()

    def _reckon(self, notebook: "Notebook", still: StillNotebook, exam: "ExamDate") -> "Known | None":
        """What will be known, as it was where nothing has happened since; None where nobody waits any more."""
        from quizapp.planning.exam_plan import make_plan
        from quizapp.planning.standing import standing

        known, stands = self._known, standing(still, exam.decks)
        if known is not None and known[:3] == (notebook, exam, stands):
            return known
        plan = make_plan(exam, stands, SEED, wanted=lambda: self._wanted) if stands.cards else None
        return None if plan is None else (notebook, exam, stands, plan.forecast.known)

    def _take(self, known: "Known | None") -> None:
        """Tell what was reckoned, unless somebody else learns by now, or for another exam."""
        if known is None:
            return
        notebook, exam, _stands, band = known
        if notebook is self._notebook and notebook.settings.exam_date == exam:
            self._known = known
            self.told.emit(band)
