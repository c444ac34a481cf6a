"""The page for an exam's date, the forecasts behind it, and the plan that is followed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.errors import QuizError
from quizapp.study.exam_date import USUAL_MINUTES, ExamDate, decided
from quizapp.study.still import StillNotebook
from quizapp.ui.background import Background
from quizapp.ui.desk import Desk
from quizapp.ui.foretelling import SEED
from quizapp.ui.frame import Frame

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.planning.exam_plan import ExamPlan, WhatIf
    from quizapp.planning.forecast import Forecast
    from quizapp.planning.standing import Standing
    from quizapp.ui.plan_page import PlanPage

_USUAL_DAYS: Final = 28
_PATIENCE: Final = 500  # milliseconds


class PlanDesk(Desk):
    """Shows the page, made when it is first asked for, and reckons beside the window's thread.

    A forecast that is overtaken by another choice is broken off.
    """

    settings_changed = Signal(object)
    """Settings with an exam that is studied for, or without."""

    left = Signal(str)

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._page: PlanPage | None = None
        self._back_to = "today"
        self._undo: list[ExamDate | None] = []
        self._said: Callable[[], str] | None = None
        self._turn = 0
        self._left: list[WhatIf] = []
        self._reckoning = Background("forecast", self)
        self._reckoning.done.connect(self._take)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_PATIENCE)
        self._waiting.timeout.connect(self._tell_counting)

    @property
    def page(self) -> "PlanPage":
        """The page for an exam's date."""
        if self._page is None:
            from quizapp.ui.plan_page import PlanPage

            page = self._page = PlanPage()
            page.changed.connect(self._reckon)
            page.follow_asked.connect(self._follow)
            page.end_asked.connect(lambda: self._decide(None))
            page.undo_asked.connect(self._take_back)
            page.left.connect(lambda: self.left.emit(self._back_to))
            self._frame.add(page)
        return self._page

    @property
    def busy(self) -> bool:
        """Whether something is still being reckoned."""
        return self._reckoning.busy or bool(self._left)

    def work_on(self, workspace: "Workspace | None", language: Callable[[], str]) -> None:
        """Plan for that workspace from now on, or for none; what was reckoned for another is let go of."""
        super().work_on(workspace, language)
        self._undo.clear()
        if workspace is None:
            self.end()
            self._left.clear()
            if self._page is not None:
                self._page.forget()

    def show(self) -> None:
        """Show the exam that is followed, or an offer."""
        if self._workspace is None:
            return
        self._say(None)
        self._fill()
        if self._frame.page_name != "plan":
            self._back_to = "exam" if self._frame.page_name == "exam" else "today"
        self._frame.show_page(self.page)
        self.page.take_focus()

    def refresh(self) -> None:
        """The decks or the day have changed: reckon anew, if the page is on the screen."""
        if self._page is not None and self._frame.page is self._page and self._workspace is not None:
            self._fill(keep=True)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._page is not None:
            self._page.retranslate()
            self._say(self._said)
            if self._workspace is not None:
                self._page.fill(self._page.form.asked, self._workspace.notebook.library.decks, self._language())

    def end(self) -> None:
        """Let go of what is being reckoned, when the window closes or the learner changes."""
        self._turn += 1
        self._waiting.stop()
        self._reckoning.wait()

    def _fill(self, *, keep: bool = False) -> None:
        """Fill the page in, with what stands there if that is to be kept, and reckon."""
        from quizapp.ui.plan.form import Asked

        assert self._workspace is not None
        notebook = self._workspace.notebook
        today, decks = notebook.today(), notebook.library.decks
        exam = notebook.settings.exam_on(today)
        if keep:
            asked = self.page.form.asked
        elif exam is not None:
            asked = Asked(exam.day, exam.minutes, exam.decks)
        else:
            asked = Asked(today + timedelta(days=_USUAL_DAYS), USUAL_MINUTES, tuple(deck.id for deck in decks))
        self.page.fill(asked, decks, self._language())
        self._reckon()

    def _exam(self) -> ExamDate:
        """The exam that is filled in; of the one that is followed the last days stay where they are."""
        assert self._workspace is not None
        notebook, asked = self._workspace.notebook, self.page.form.asked
        today = notebook.today()
        followed = notebook.settings.exam_on(today)
        return decided(asked.day, asked.decks, asked.minutes, today=today, followed=followed)

    def _reckon(self) -> None:
        """Reckon what is filled in now, and no more what was before."""
        from quizapp.planning.exam_plan import ExamPlan, make_plan, refusal
        from quizapp.planning.standing import Standing, standing

        if self._workspace is None:
            return
        notebook = self._workspace.notebook
        self._turn += 1
        self._left.clear()
        turn, exam = self._turn, self._exam()
        try:
            notebook.experience()  # read from the disk by this thread; the rest of it is counted beside
            still = StillNotebook(notebook)
        except QuizError as error:
            self.failed.emit(error)
            return
        followed = notebook.settings.exam_on(still.today())
        reason = refusal(exam, still)
        self.page.form.offer(follow=reason is None and exam != followed, end=followed is not None)
        if reason is not None:
            self._waiting.stop()
            self.page.refuse(reason, still.today(), ahead=notebook.is_ahead)
            return

        def reckon() -> tuple[int, None, Standing, ExamPlan | None]:
            stands = standing(still, exam.decks)
            return turn, None, stands, make_plan(exam, stands, SEED, wanted=lambda: turn == self._turn)

        self._waiting.start()
        self._reckoning.run(reckon)

    def _take(self, result: "tuple[int, WhatIf | None, Standing, ExamPlan | Forecast | None]") -> None:
        """Show what was reckoned, unless something else is asked for by now, and reckon how else it could go."""
        from quizapp.planning.exam_plan import ExamPlan, what_ifs
        from quizapp.planning.forecast import Forecast
        from quizapp.study.countdown import missing_decks

        turn, what, stands, found = result
        workspace = self._workspace
        if turn != self._turn or workspace is None:
            return
        self._waiting.stop()
        if isinstance(found, ExamPlan):
            notebook = workspace.notebook
            followed = notebook.settings.exam_on(stands.today)
            gone = 0 if followed is None else len(missing_decks(followed, notebook.library))
            self.page.show_plan(found, stands, missing=gone, ahead=notebook.is_ahead)
            self._left = list(what_ifs(found.exam, stands.today))
        elif isinstance(found, Forecast) and what is not None:
            self.page.show_other_way(what, found)
        self._reckon_other(turn, self._exam(), stands)

    def _tell_counting(self) -> None:
        self.page.show_counting()

    def _reckon_other(self, turn: int, exam: ExamDate, stands: "Standing") -> None:
        """Reckon the next other way."""
        from quizapp.planning.exam_plan import other_way

        if not self._left:
            self.page.completed.emit()
            return
        what = self._left.pop(0)
        self._reckoning.run(
            lambda: (turn, what, stands, other_way(exam, stands, what, SEED, wanted=lambda: turn == self._turn))
        )

    def _follow(self) -> None:
        self._decide(self._exam())

    def _decide(self, exam: ExamDate | None) -> None:
        """Follow that plan from now on, or none."""
        if self._workspace is not None:
            before = self._workspace.notebook.settings.exam_date
            if self._keep(exam):
                from quizapp.wording.planning import ended, followed

                self._undo.append(before)
                self._say(ended if exam is None else followed)

    def _take_back(self) -> None:
        """Take back that a plan was followed, or ended."""
        if self._undo and self._keep(self._undo[-1]):
            from quizapp.wording.planning import taken_back

            self._undo.pop()
            self._fill()
            self._say(taken_back)

    def _say(self, words: Callable[[], str] | None) -> None:
        """Say what was done, in whatever language is current."""
        self._said = words
        self.page.form.say("" if words is None else words())

    def _keep(self, exam: ExamDate | None) -> bool:
        """Keep that exam with the settings; tell whether it was kept."""
        assert self._workspace is not None
        notebook = self._workspace.notebook
        self.settings_changed.emit(replace(notebook.settings, exam_date=exam))
        self._reckon()
        return notebook.settings.exam_date == exam
