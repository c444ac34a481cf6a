"""A mock exam on its way to paper: to be sat there, or its report."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from quizapp.cards.question import Question
from quizapp.exam.asking import asked_anew
from quizapp.exam.paper import Paper
from quizapp.exam.report import Report
from quizapp.study.illustrations import Illustrations
from quizapp.study.library import Library
from quizapp.ui.printing.exam import ExamSheet, exam_booklet
from quizapp.ui.printing.print_dialog import PrintDialog
from quizapp.ui.printing.report import report_booklet
from quizapp.wording import exam as wording
from quizapp.wording.catalog import _


def questions_of(library: Library, paper: Paper, language: str) -> Sequence[Question]:
    """The questions of the paper in that language."""
    asked = (
        asked_anew(library, each.card, each.form, each.options, seed=paper.seed, language=language)
        for each in paper.questions
    )
    return [question for question in asked if question is not None]


def exam_sheet(paper: Paper, minutes: int) -> ExamSheet:
    """What stands over the paper."""
    return ExamSheet(_("Mock exam"), (wording.paper_name(paper.seed, paper.mark), wording.minutes(minutes)))


def print_paper(window: QWidget, library: Library, paper: Paper, minutes: int, language: str) -> None:
    """Ask how the paper is printed, with its key, and print it."""
    sheet, questions = exam_sheet(paper, minutes), questions_of(library, paper, language)
    PrintDialog(
        window,
        sheet.title,
        {"paper": _("The paper and its key")},
        lambda _layout, size: exam_booklet(sheet, questions, Illustrations(library), size),
    ).open()


def print_report(window: QWidget, report: Report, now: datetime) -> None:
    """Ask how the report is printed, and print it."""
    PrintDialog(
        window,
        _("Mock exam"),
        {"report": _("The report")},
        lambda _layout, size: report_booklet(report, now, size),
    ).open()
