"""The report on an exam: points, topics, and every question with its answer."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from quizapp.exam.report import Report
from quizapp.ui.exam.result_panel import ResultPanel
from quizapp.ui.exam.topic_bars import TopicBars
from quizapp.ui.widgets.basics import empty, label, panel, rule, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import exam as wording
from quizapp.wording import exam_report, figures
from quizapp.wording.catalog import _, ngettext

_COLUMN_WIDTH: Final = 800
_EARLIER_SHOWN: Final = 6


class ExamReportPage(QWidget):
    """Shows a Report; what else becomes of the exam is asked for here and done elsewhere."""

    left = Signal()

    wrong_asked = Signal(bool)
    """Ask what was wrong in today's sitting too, or no longer."""

    print_asked = Signal()
    """Put the report on paper."""

    schedule_asked = Signal()
    """Count the answers in the schedule."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("examReportPage")
        self.report: Report | None = None
        self._panels: list[ResultPanel] = []
        self._only_wrong = False
        self._area, self._column = scrolling_column(_COLUMN_WIDTH, (40, 36, 40, 30))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._notice = Notice("strong")
        self._notice.setObjectName("reportNotice")

    def show_report(self, report: Report, now: datetime, *, are_wrong_asked: bool) -> None:
        """Show it; ``are_wrong_asked`` says that today's sitting has what was wrong already."""
        if self.report is None or self.report.id != report.id:
            self._only_wrong = False
            self._area.verticalScrollBar().setValue(0)
        self.report = report
        empty(self._column)
        title = label("title", wording.score_and_share(report.score), wrap=True)
        title.setObjectName("reportTitle")
        self._column.addWidget(title)
        self._column.addWidget(label("muted", exam_report.head(report, now), wrap=True))
        for remark in exam_report.remarks(report):
            self._column.addWidget(label("", remark, wrap=True))
        self._notice = Notice("strong")
        self._notice.setObjectName("reportNotice")
        self._notice.hide()
        self._column.addWidget(self._notice)
        self._column.addLayout(self._buttons(report, now, are_wrong_asked=are_wrong_asked))
        self._column.addSpacing(6)
        self._column.addWidget(TopicBars(report.topics))
        if report.earlier:
            self._column.addWidget(_earlier(report, now))
        self._add_questions(report)
        self._column.addStretch(1)
        self._show_panels()

    @property
    def offers(self) -> Mapping[str, Callable[[], object]]:
        """What can be asked for in the menus on this page."""
        return {"print": self.print_asked.emit}

    def tell(self, sentence: str) -> None:
        """Say what was done with the exam."""
        self._notice.setText(sentence)
        self._notice.show()
        self._area.settle()

    def take_focus(self) -> None:
        """On the way back."""
        if (button := self.findChild(KeyButton, "leaveReportButton")) is not None:
            button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _buttons(self, report: Report, now: datetime, *, are_wrong_asked: bool) -> Flow:
        """What can be done with the exam."""
        flow = Flow(spacing=10)
        back = KeyButton("primary")
        back.setObjectName("leaveReportButton")
        back.say(_("Back to the exams"), _("Esc"))
        back.clicked.connect(self.left)
        wrong = KeyButton("mark")
        wrong.setObjectName("practiseWrongButton")
        wrong.setCheckable(True)
        wrong.setChecked(are_wrong_asked)
        wrong.say(_("Ask the wrong ones today"), spoken=_("Ask in today’s sitting what was wrong"))
        wrong.setEnabled(any(each.question is not None for each in report.wrong))
        wrong.clicked.connect(self.wrong_asked)
        count = KeyButton("")
        count.setObjectName("countExamButton")
        count.say(_("Count in the schedule"), spoken=_("Count these answers in the schedule"))
        count.setEnabled(bool(report.to_schedule))
        count.clicked.connect(self.schedule_asked)
        copy = KeyButton("")
        copy.setObjectName("copyReportButton")
        copy.say(_("Copy as text"))
        copy.clicked.connect(lambda: self._copy(report, now))
        on_paper = KeyButton("")
        on_paper.setObjectName("printReportButton")
        on_paper.say(_("Print…"), spoken=_("Print the report, or save it as PDF"))
        on_paper.clicked.connect(self.print_asked)
        for button in (back, wrong, count, on_paper, copy):
            flow.addWidget(button)
        return flow

    def _copy(self, report: Report, now: datetime) -> None:
        QGuiApplication.clipboard().setText(exam_report.report_text(report, now))
        self.tell(_("The report is in the clipboard."))

    def _add_questions(self, report: Report) -> None:
        only = QCheckBox(_("Only what was not wholly right"))
        only.setObjectName("onlyWrongBox")
        only.setChecked(self._only_wrong)
        only.setEnabled(bool(report.wrong))
        only.toggled.connect(self._filter)
        self._column.addSpacing(6)
        self._column.addWidget(only, 0, Qt.AlignmentFlag.AlignLeft)
        self._panels = [ResultPanel(result) for result in report.questions]
        for each in self._panels:
            self._column.addWidget(each)

    def _filter(self, only_wrong: bool) -> None:
        self._only_wrong = only_wrong
        self._show_panels()

    def _show_panels(self) -> None:
        for each in self._panels:
            each.setVisible(each.is_wrong or not self._only_wrong)
        self._area.settle()


def _earlier(report: Report, now: datetime) -> QFrame:
    """The exams before this one, the newest first."""
    frame, inside = panel()
    frame.setObjectName("earlierExams")
    inside.addWidget(label("heading", _("Exams before this one")))
    for place, past in enumerate(report.earlier[:_EARLIER_SHOWN]):
        if place:
            inside.addWidget(rule())
        same = " · " + _("the same paper") if past.mark == report.mark else ""
        inside.addWidget(label("", wording.past(past, now) + same, wrap=True))
    if (more := len(report.earlier) - _EARLIER_SHOWN) > 0:
        said = ngettext("and {count} more", "and {count} more", more).format(count=figures.number(more))
        inside.addWidget(label("small", said))
    return frame
