"""The report on an exam on paper: points, topics, the exams before, and every question with its answer."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF

from quizapp.exam.report import QuestionResult, Report
from quizapp.figures.bad_figure import BadFigure
from quizapp.ui.figures.pointed import pointed_at
from quizapp.ui.printing.measures import PaperSize, pt
from quizapp.ui.printing.pages import Booklet, Page
from quizapp.ui.printing.pictured import Pictured
from quizapp.ui.printing.pictures import paint_figure, paper_artwork
from quizapp.ui.printing.table import Column, Table
from quizapp.ui.printing.text import ACCENT, MUTED, Block, Paragraph, TextBlock
from quizapp.ui.theme import LIGHT
from quizapp.wording import exam as wording
from quizapp.wording import exam_report, outcomes
from quizapp.wording.catalog import _
from quizapp.wording.figures import number

_BODY: Final = 9.0
_FIGURE_SHAPE: Final = 1.4  # width : height
_COLOURS: Final = {"right": LIGHT.right, "hard": LIGHT.hard, "wrong": LIGHT.wrong, "muted": LIGHT.muted}


def report_booklet(report: Report, now: datetime, paper: PaperSize) -> Booklet:
    """All of the report; ``now`` is any moment in the learner's zone."""
    room = paper.room
    pages = [Page()]
    head = TextBlock(
        [
            Paragraph(text=wording.score_and_share(report.score), size=20, bold=True),
            Paragraph(text=exam_report.head(report, now), size=9.5, colour=MUTED, above=2),
            *(Paragraph(text=remark, size=10, above=3) for remark in exam_report.remarks(report)),
        ]
    )
    height = head.height(room.width())
    pages[-1].add_block(head, QRectF(room.left(), room.top(), room.width(), height))
    topics = Table(pages, room, [Column(_("Topic"), 5), Column(_("Points"), 4)], top=room.top() + height + pt(14))
    topics.add_rows(
        [
            TextBlock([Paragraph(text=f"{topic.deck}: {topic.topic}", size=_BODY)]),
            TextBlock([Paragraph(text=exam_report.topic_line(topic), size=_BODY)]),
        ]
        for topic in report.topics
    )
    bottom = topics.bottom
    if report.earlier:
        earlier = Table(pages, room, [Column(_("Exams before this one"), 1)], top=bottom + pt(14))
        earlier.add_rows([TextBlock([Paragraph(text=wording.past(past, now), size=_BODY)])] for past in report.earlier)
        bottom = earlier.bottom
    columns = [Column(_("No."), 0.6), Column(_("Question"), 5), Column(_("Answer"), 5)]
    questions = Table(pages, room, columns, top=bottom + pt(14))
    questions.add_rows(_row(result) for result in report.questions)
    return Booklet(_("Mock exam"), paper, pages, wording.paper_name(report.seed, report.mark))


def _row(result: QuestionResult) -> list[Block]:
    """The question with what was said, and beside it what it brought, what is right, and why."""
    role, said = exam_report.verdict(result)
    question = result.question
    asked = wording.gone(1) if question is None else question.stem
    return [
        TextBlock([Paragraph(text=number(result.number), size=_BODY, colour=MUTED)]),
        _said(result, asked),
        TextBlock([Paragraph(text=said, size=_BODY, bold=True, colour=_COLOURS[role]), *_told(result)]),
    ]


def _said(result: QuestionResult, asked: str) -> Block:
    """What was asked and answered; below it the figure, where something was to be pointed at."""
    words = [
        Paragraph(text=asked, size=_BODY + 0.5, bold=True),
        Paragraph(text=exam_report.answer_given(result), size=_BODY, above=3),
    ]
    picture = None if result.question is None else result.question.picture
    if result.plate is None or picture is None:
        return TextBlock(words)
    try:
        artwork = paper_artwork(result.plate.file)
    except (BadFigure, OSError):
        return TextBlock(words)
    pointed = pointed_at(artwork.figure, picture, result.item.chosen)
    marked = exam_report.about_the_figure(crossed=pointed is not None and pointed.has_cross)
    words.append(Paragraph(text=marked, size=_BODY - 1, colour=MUTED, above=3))
    return Pictured(
        TextBlock(words),
        lambda painter, place: paint_figure(painter, artwork, picture, place, lit=True, pointed=pointed),
        _FIGURE_SHAPE,
    )


def _told(result: QuestionResult) -> Iterator[Paragraph]:
    for right in exam_report.what_is_right(result):
        yield Paragraph(text=right, size=_BODY, colour=ACCENT, above=2)
    question = result.question
    if question is None:
        return
    for text in (exam_report.about_the_choice(result), question.explanation or ""):
        yield Paragraph(text=text, size=_BODY - 0.5, above=2)
    yield Paragraph(text=outcomes.source(question), size=7.0, colour=MUTED, above=2)
