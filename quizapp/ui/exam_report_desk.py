"""The report on an exam, and what else becomes of the exam where the learner asks for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError
from quizapp.exam.aftermath import count_in_schedule, wrong_cards
from quizapp.exam.attempt import Attempt
from quizapp.exam.report import report_on
from quizapp.ui.desk import Desk
from quizapp.ui.frame import Frame
from quizapp.ui.widgets.asking import wants
from quizapp.wording import failures
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number

if TYPE_CHECKING:
    from quizapp.ui.exam.report_page import ExamReportPage


class ExamReportDesk(Desk):
    """Shows the page, made when it is first asked for."""

    left = Signal()

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._page: ExamReportPage | None = None
        self._shown: Attempt | None = None

    @property
    def page(self) -> "ExamReportPage":
        """Where the report is read."""
        if self._page is None:
            from quizapp.ui.exam.report_page import ExamReportPage

            page = self._page = ExamReportPage()
            page.left.connect(self.left)
            page.wrong_asked.connect(self._ask_wrong)
            page.schedule_asked.connect(self._count)
            page.print_asked.connect(self._print)
            self._frame.add(page)
        return self._page

    def show(self, attempt: Attempt) -> None:
        """Show the report on an exam that is handed in."""
        workspace = self._workspace
        if workspace is None:
            return
        self._shown = attempt
        try:
            others = workspace.progress.exams.handed_in()
        except QuizError as error:
            self.failed.emit(error)
            return
        report = report_on(attempt, workspace.notebook.library, self._language(), others)
        wrong = set(wrong_cards(report))
        are_asked = bool(wrong) and wrong <= workspace.notebook.extras.keys()
        self.page.show_report(report, workspace.clock(), are_wrong_asked=are_asked)
        self._frame.show_page(self.page)
        self.page.take_focus()

    def show_past(self, exam: str) -> None:
        """Show the report on the exam of that id."""
        workspace = self._workspace
        if workspace is None:
            return
        try:
            past = workspace.progress.exams.handed_in()
        except QuizError as error:
            self.failed.emit(error)
        else:
            self.show(next(each for each in past if each.id == exam))

    def refresh(self) -> None:
        """Show the report on the screen anew, if there is one."""
        if self._shown is not None and self._page is not None and self._frame.page is self._page:
            self.show(self._shown)

    def _ask_wrong(self, also: bool) -> None:
        """Put what was wrong into today's sitting, or take it out again."""
        workspace, report = self._workspace, self.page.report
        if workspace is None or report is None:
            return
        cards = wrong_cards(report)
        try:
            if also:
                workspace.notebook.ask_also(cards)
            else:
                workspace.notebook.ask_no_longer(cards)
        except QuizError as error:
            self.refresh()
            self._frame.complain(failures.sentence(error))
            return
        said = (
            ngettext("{count} card is asked today too.", "{count} cards are asked today too.", len(cards))
            if also
            else ngettext("{count} card is taken out again.", "{count} cards are taken out again.", len(cards))
        )
        self.page.tell(said.format(count=number(len(cards))))

    def _count(self) -> None:
        """Count the answers in the schedule, if the learner really wants that."""
        workspace, report, attempt = self._workspace, self.page.report, self._shown
        if workspace is None or report is None or attempt is None:
            return
        count = len(report.to_schedule)
        sentence = ngettext(
            "{count} answer will count as if given now: what is due or new gets its date by it. Count it?",
            "{count} answers will count as if given now: what is due or new gets its date by them. Count them?",
            count,
        )
        if not wants(self.page, sentence.format(count=number(count)), _("Count")):
            return
        try:
            attempt = count_in_schedule(workspace.progress.exams, workspace.notebook, attempt, report)
        except QuizError as error:
            self.show_past(attempt.id)  # some may be counted, and nothing is to be counted twice
            self._frame.complain(failures.sentence(error))
            return
        self.show(attempt)
        said = ngettext("{count} answer was counted.", "{count} answers were counted.", count)
        self.page.tell(said.format(count=number(count)))

    def _print(self) -> None:
        from quizapp.ui.exam.on_paper import print_report

        if self._workspace is not None and self.page.report is not None:
            print_report(self._frame.window(), self.page.report, self._workspace.clock())
