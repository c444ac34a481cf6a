"""One question of the report: what was asked, said and right, and why."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from quizapp.exam.report import QuestionResult
from quizapp.figures.bad_figure import BadFigure
from quizapp.ui.figures.artworks import artwork_of
from quizapp.ui.figures.pointed import pointed_at
from quizapp.ui.figures.still import StillFigure
from quizapp.ui.speaking import speak_as
from quizapp.ui.widgets.basics import label
from quizapp.wording import exam as wording
from quizapp.wording import exam_report, outcomes


class ResultPanel(QFrame):
    """Points on top with their sign; then stem, answer given, right answer, its figure if it has one, and the why."""

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
        if (figure := _figure(result)) is not None:
            inside.addWidget(figure, 0, Qt.AlignmentFlag.AlignLeft)
            inside.addWidget(label("small", exam_report.about_the_figure(crossed=figure.is_crossed), wrap=True))
        for role, line in (
            ("muted", exam_report.about_the_choice(result)),
            ("muted", question.explanation or ""),
            ("small", outcomes.source(question)),
        ):
            if line:
                inside.addWidget(label(role, line, wrap=True, selectable=True))


def _figure(result: QuestionResult) -> StillFigure | None:
    """Where something was to be pointed at; None where its figure cannot be read any more."""
    picture = None if result.question is None else result.question.picture
    if result.plate is None or picture is None:
        return None
    try:
        artwork = artwork_of(result.plate.file)
    except (BadFigure, OSError):
        return None
    pointed = pointed_at(artwork.figure, picture, result.item.chosen)
    figure = StillFigure(artwork, picture, pointed)
    figure.setAccessibleName(exam_report.figure_in_words(result, crossed=figure.is_crossed))
    return figure
