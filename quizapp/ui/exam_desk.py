"""Mock exams and the learner's way through them: set up, sit, read the report."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError
from quizapp.exam.aftermath import count_in_schedule, wrong_cards
from quizapp.exam.attempt import Attempt
from quizapp.exam.paper import Paper
from quizapp.exam.report import Past, Report, report_on
from quizapp.exam.sitting import ExamSitting, start
from quizapp.study.illustrations import Illustrations
from quizapp.ui.desk import Desk
from quizapp.ui.frame import Frame
from quizapp.ui.widgets.asking import wants
from quizapp.wording import exam as wording
from quizapp.wording import failures
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.ui.exam.report_page import ExamReportPage
    from quizapp.ui.exam.setup_page import ExamPage
    from quizapp.ui.exam.sitting_page import ExamSittingPage

_LARGEST_NUMBER: Final = 9_999


class ExamDesk(Desk):
    """Shows the three pages, each made when it is first asked for."""

    date_asked = Signal()
    """Show the way to the date of a real exam."""

    failed = Signal(object)
    """A QuizError that keeps exams from being read."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._setup: ExamPage | None = None
        self._hall: ExamSittingPage | None = None
        self._report: ExamReportPage | None = None
        self._shown: Attempt | None = None

    @property
    def page(self) -> "ExamPage":
        """Where an exam is set up."""
        if self._setup is None:
            from quizapp.ui.exam.setup_page import ExamPage

            page = self._setup = ExamPage(self._new_number)
            page.begun.connect(self._begin)
            page.went_on.connect(self._go_on)
            page.hand_in_asked.connect(self._hand_in)
            page.report_asked.connect(self._show_past)
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
        if self._report is None:
            from quizapp.ui.exam.report_page import ExamReportPage

            page = self._report = ExamReportPage()
            page.left.connect(self.show)
            page.wrong_asked.connect(self._ask_wrong)
            page.schedule_asked.connect(self._count)
            page.print_asked.connect(self._print_report)
            self._frame.add(page)
        return self._report

    def work_on(self, workspace: "Workspace | None", language: Callable[[], str]) -> None:
        """Hold the exams of that workspace from now on, or none; what is under way is kept before."""
        self.let_go()
        super().work_on(workspace, language)

    def let_go(self) -> None:
        """Keep what is under way, and have nothing more to do with the workspace."""
        if self._hall is not None:
            self._hall.keep()
            self._hall.end()
        self._workspace = self._shown = None

    def show(self) -> None:
        """Show where an exam is set up, and what is under way; what ran out of time meanwhile is handed in first."""
        workspace = self._workspace
        if workspace is None:
            return
        try:
            sitting = self._under_way()
            if sitting is not None and sitting.is_over:
                self._show_report(sitting.attempt)
            else:
                self._show_setup()
        except QuizError as error:
            self.failed.emit(error)

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

    def _show_again(self) -> None:
        """Show the page on the screen anew, if it is one of these."""
        try:
            if self._setup is not None and self._frame.page is self._setup:
                self._show_setup()
            elif self._report is not None and self._frame.page is self._report and self._shown is not None:
                self._show_report(self._shown)
        except QuizError as error:
            self.failed.emit(error)

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
        workspace = self._workspace
        if workspace is None:
            return
        try:
            sitting = self._under_way()
        except QuizError as error:
            self.failed.emit(error)
            return
        if sitting is None or sitting.is_over:
            self.show()
            return
        self._frame.show_page(self.sitting_page)
        self.sitting_page.start(sitting, Illustrations(workspace.notebook.library))

    def _under_way(self) -> ExamSitting | None:
        """The exam that is not handed in, as the clock has it now; if its time is over, it is handed in by this."""
        workspace = self._workspace
        attempt = None if workspace is None else workspace.progress.exams.unfinished()
        if workspace is None or attempt is None:
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
            if sitting is None:
                self.show()
            elif sitting.is_over or wants(
                self.page, wording.open_questions(sitting.attempt, sitting.gone()), _("Hand in")
            ):
                sitting.hand_in()
                self._show_report(sitting.attempt)
        except QuizError as error:
            self.page.tell(failures.sentence(error))

    def _on_finished(self, attempt: Attempt) -> None:
        """The report, if the learner is there to see it; else it waits among the earlier ones."""
        if self._frame.page is self._hall:
            self._show_report(attempt)

    def _on_closed_elsewhere(self, error: QuizError) -> None:
        self.show()
        self._frame.complain(failures.sentence(error))

    def _show_past(self, exam: str) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        try:
            self._show_report(next(each for each in workspace.progress.exams.handed_in() if each.id == exam))
        except QuizError as error:
            self.failed.emit(error)

    def _show_report(self, attempt: Attempt) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        self._shown = attempt
        report = self._report_on(attempt)
        asked = set(wrong_cards(report)) <= workspace.notebook.extras.keys() and bool(wrong_cards(report))
        self.report_page.show_report(report, workspace.clock(), are_wrong_asked=asked)
        self._frame.show_page(self.report_page)
        self.report_page.take_focus()

    def _report_on(self, attempt: Attempt) -> Report:
        assert self._workspace is not None
        exams, library = self._workspace.progress.exams, self._workspace.notebook.library
        return report_on(attempt, library, self._language(), exams.handed_in())

    def _ask_wrong(self, also: bool) -> None:
        """Put what was wrong into today's sitting, or take it out again."""
        workspace, report = self._workspace, self.report_page.report
        if workspace is None or report is None:
            return
        cards = wrong_cards(report)
        try:
            if also:
                workspace.notebook.ask_also(cards)
            else:
                workspace.notebook.ask_no_longer(cards)
        except QuizError as error:
            self._frame.complain(failures.sentence(error))
            return
        said = (
            ngettext("{count} card is asked today too.", "{count} cards are asked today too.", len(cards))
            if also
            else ngettext("{count} card is taken out again.", "{count} cards are taken out again.", len(cards))
        )
        self.report_page.tell(said.format(count=number(len(cards))))

    def _count(self) -> None:
        """Count the answers in the schedule, if the learner really wants that."""
        workspace, report, attempt = self._workspace, self.report_page.report, self._shown
        if workspace is None or report is None or attempt is None:
            return
        count = len(report.to_schedule)
        sentence = ngettext(
            "{count} answer will count as if given now: what is due or new gets its date by it. Count it?",
            "{count} answers will count as if given now: what is due or new gets its date by them. Count them?",
            count,
        )
        if not wants(self.report_page, sentence.format(count=number(count)), _("Count")):
            return
        try:
            attempt = count_in_schedule(workspace.progress.exams, workspace.notebook, attempt, report)
        except QuizError as error:
            self._frame.complain(failures.sentence(error))
            return
        self._show_report(attempt)
        said = ngettext("{count} answer was counted.", "{count} answers were counted.", count)
        self.report_page.tell(said.format(count=number(count)))

    def _print_paper(self, paper: Paper, minutes: int) -> None:
        from quizapp.ui.exam.on_paper import print_paper

        if self._workspace is not None:
            print_paper(self._frame.window(), self._workspace.notebook.library, paper, minutes, self._language())

    def _print_report(self) -> None:
        from quizapp.ui.exam.on_paper import print_report

        if self._workspace is not None and self.report_page.report is not None:
            print_report(self._frame.window(), self.report_page.report, self._workspace.clock())

    def _new_number(self) -> int:
        """A number for a paper, by the workspace's own chance."""
        return 1 if self._workspace is None else self._workspace.rng.randint(1, _LARGEST_NUMBER)
