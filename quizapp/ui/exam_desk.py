"""Mock exams and the learner's way through them: set up, sit, read the report."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError
from quizapp.exam.attempt import Attempt
from quizapp.exam.paper import Paper
from quizapp.exam.report import Past
from quizapp.exam.sitting import ExamSitting, start
from quizapp.study.illustrations import Illustrations
from quizapp.ui.desk import Desk
from quizapp.ui.exam.handing_in import agrees_to_hand_in
from quizapp.ui.exam_report_desk import ExamReportDesk
from quizapp.ui.frame import Frame
from quizapp.wording import exam as wording
from quizapp.wording import failures

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.ui.exam.report_page import ExamReportPage
    from quizapp.ui.exam.setup_page import ExamPage
    from quizapp.ui.exam.sitting_page import ExamSittingPage

_LARGEST_NUMBER: Final = 9_999


class ExamDesk(Desk):
    """Shows where exams are set up and sat, each page made when it is first asked for; reports have their own desk."""

    date_asked = Signal()
    """Show the way to the date of a real exam."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._setup: ExamPage | None = None
        self._hall: ExamSittingPage | None = None
        self._reports = ExamReportDesk(frame, self)
        self._reports.left.connect(self.show)
        self._reports.failed.connect(self.failed)

    @property
    def page(self) -> "ExamPage":
        """Where an exam is set up."""
        if self._setup is None:
            from quizapp.ui.exam.setup_page import ExamPage

            page = self._setup = ExamPage(self._new_number)
            page.begun.connect(self._begin)
            page.went_on.connect(self._go_on)
            page.hand_in_asked.connect(self._hand_in)
            page.report_asked.connect(self._reports.show_past)
            page.print_asked.connect(self._print_paper)
            page.date_asked.connect(self.date_asked)
            self._frame.add(page)
        return self._setup

    @property
    def sitting_page(self) -> "ExamSittingPage":
        """Where it is sat."""
        if self._hall is None:
            from quizapp.ui.exam.sitting_page import ExamSittingPage

            page = self._hall = ExamSittingPage()
            page.left.connect(self.show)
            page.finished.connect(self._on_finished)
            page.closed_elsewhere.connect(self._on_closed_elsewhere)
            self._frame.add(page)
        return self._hall

    @property
    def report_page(self) -> "ExamReportPage":
        """Where its report is read."""
        return self._reports.page

    def work_on(self, workspace: "Workspace | None", language: Callable[[], str]) -> None:
        """Hold the exams of that workspace from now on, or none; what is under way is kept before."""
        self.end()
        super().work_on(workspace, language)
        self._reports.work_on(workspace, language)

    def end(self) -> None:
        """Keep what is under way, and have nothing more to do with the workspace."""
        if self._hall is not None:
            self._hall.put_away()
        if self._setup is not None:
            self._setup.end()
        self._workspace = None

    def show(self) -> None:
        """Show where an exam is set up, and what is under way; what ran out of time meanwhile is handed in first."""
        with self._reading():
            self._show_without(self._under_way())

    def refresh(self) -> None:
        """The decks have changed: show what is on the screen as it is now."""
        workspace = self._workspace
        if workspace is None:
            return
        library = workspace.notebook.library
        if self._hall is not None and self._hall.sitting is not None:
            self._hall.sitting.change_library(library)
            self._hall.refresh(Illustrations(library))
        self._show_again()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._hall is not None:
            self._hall.retranslate(self._language())
        self._show_again()

    def remind(self) -> None:
        """Say above the page that an exam is under way, as when the program was closed in the middle of one."""
        workspace = self._workspace
        if workspace is None:
            return
        try:
            attempt = workspace.progress.exams.unfinished()
        except QuizError as error:
            self.failed.emit(error)
            return
        if attempt is not None:
            self._frame.complain(wording.under_way(attempt.at(workspace.clock()).left))

    def _show_again(self) -> None:
        """Show the page on the screen anew, if it is one of these."""
        if self._setup is not None and self._frame.page is self._setup:
            with self._reading():
                self._show_setup()
        self._reports.refresh()

    def _show_without(self, sitting: ExamSitting | None) -> None:
        """The report where it is over; else, where exams are set up."""
        if sitting is not None and sitting.is_over:
            self._reports.show(sitting.attempt)
        else:
            self._show_setup()

    def _show_setup(self) -> None:
        from quizapp.ui.exam.setup_page import Offered

        workspace = self._workspace
        if workspace is None:
            return
        exams, now = workspace.progress.exams, workspace.clock()
        unfinished = exams.unfinished()
        offered = Offered(
            workspace.notebook.library,
            self._language(),
            None if unfinished is None else unfinished.at(now),
            [Past.of(attempt) for attempt in exams.handed_in()],
            now,
        )
        was_here = self._frame.page is self.page
        self.page.show_offered(offered)
        self._frame.show_page(self.page)
        if not was_here:
            self.page.tell("")
            self.page.take_focus()

    def _begin(self, paper: Paper, minutes: int) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        try:
            start(workspace.progress.exams, paper, minutes, workspace.clock)
        except QuizError as error:
            self.page.tell(failures.sentence(error))
            return
        self.page.renew_number()
        self._go_on()

    def _go_on(self) -> None:
        """Put what is under way on the screen; where nothing is any more, what became of it."""
        with self._reading():
            workspace, sitting = self._workspace, self._under_way()
            if workspace is None or sitting is None or sitting.is_over:
                self._show_without(sitting)
                return
            self._frame.show_page(self.sitting_page)
            self.sitting_page.start(sitting, Illustrations(workspace.notebook.library))

    def _under_way(self) -> ExamSitting | None:
        """The exam that is not handed in, as the clock has it now; if its time is over, it is handed in by this.

        Nobody sits at it any more: there is one sitting of it at a time.
        """
        workspace = self._workspace
        sat = None if self._hall is None else self._hall.put_away()
        if workspace is None or (sat is not None and sat.is_over):
            return sat
        attempt = workspace.progress.exams.unfinished()
        if attempt is None:
            return None
        sitting = ExamSitting(
            workspace.progress.exams,
            attempt,
            workspace.notebook.library,
            clock=workspace.clock,
            steady=time.monotonic,
            language=self._language(),
        )
        sitting.look()
        return sitting

    def _hand_in(self) -> None:
        """Hand in what is under way without going on with it."""
        try:
            sitting = self._under_way()
            if sitting is not None and (
                sitting.is_over or agrees_to_hand_in(self.page, sitting.attempt, sitting.gone())
            ):
                sitting.hand_in()
                self._reports.show(sitting.attempt)
            elif sitting is None:
                self._show_setup()
        except QuizError as error:
            self.show()  # another window may have handed it in
            self.page.tell(failures.sentence(error))

    def _on_finished(self, attempt: Attempt) -> None:
        """The report, if the learner is there to see it; else it waits among the earlier ones."""
        if self._frame.page is self._hall:
            self._reports.show(attempt)

    def _on_closed_elsewhere(self, error: QuizError) -> None:
        """Who is there is told, and sees what there is."""
        if self._frame.page is self._hall:
            self.show()
            self._frame.complain(failures.sentence(error))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Tell where exams cannot be read."""
        try:
            yield
        except QuizError as error:
            self.failed.emit(error)

    def _print_paper(self, paper: Paper, minutes: int) -> None:
        from quizapp.ui.exam.on_paper import print_paper

        if self._workspace is not None:
            print_paper(self._frame.window(), self._workspace.notebook.library, paper, minutes, self._language())

    def _new_number(self) -> int:
        """A number for a paper, by the workspace's own chance."""
        return 1 if self._workspace is None else self._workspace.rng.randint(1, _LARGEST_NUMBER)
