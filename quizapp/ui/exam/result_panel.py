"""One question of the report: what was asked, said and right, and why."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from quizapp.exam.report import QuestionResult
from quizapp.ui.speaking import speak_as
from quizapp.ui.widgets.basics import label
from quizapp.wording import exam as wording
from quizapp.wording import exam_report, outcomes


class ResultPanel(QFrame):
    """Points on top with their sign; then stem, answer given, right answer, and the why."""

    def __init__(self, result: QuestionResult) -> None:
        super().__init__()
        self.setObjectName(f"result{result.number}")
        self.setProperty("role", "panel")
        speak_as(self, QAccessible.Role.Grouping)
        self.is_wrong = result.is_wrong
        inside = QVBoxLayout(self)
        inside.setContentsMargins(26, 18, 26, 18)
        inside.setSpacing(6)
        role, said = exam_report.verdict(result)
        question = result.question
        top = QHBoxLayout()
        top.setSpacing(16)
        stem = wording.gone(1) if question is None else question.stem
        top.addWidget(label("strong", f"{result.number}.  {stem}", wrap=True, selectable=True), 1)
        points = label(role, said)
        points.setObjectName(f"points{result.number}")
        top.addWidget(points, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(top)
        self.setAccessibleName(f"{result.number}. {stem} {said}")
        if question is None:
            return
        inside.addWidget(
            label("muted" if result.item.chosen is None else "", exam_report.answer_given(result), wrap=True)
        )
        for line in exam_report.what_is_right(result):
            inside.addWidget(label("", line, wrap=True, selectable=True))
        for role, line in (
            ("muted", exam_report.about_the_choice(result)),
            ("muted", question.explanation or ""),
            ("small", outcomes.source(question)),
        ):
            if line:
                inside.addWidget(label(role, line, wrap=True, selectable=True))
