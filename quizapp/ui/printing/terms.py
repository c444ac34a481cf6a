"""A deck as tables: its figures with numbers, every structure with what it does, then its other questions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from quizapp.cards.deck import Deck
from quizapp.cards.question import Question
from quizapp.figures.bad_figure import BadFigure
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.plate import Plate
from quizapp.knowledge.rationales import Rationales
from quizapp.ui.figures.painting import Artwork
from quizapp.ui.printing.measures import PaperSize, pt
from quizapp.ui.printing.pages import Page
from quizapp.ui.printing.pictures import paint_plate, paper_artwork
from quizapp.ui.printing.table import Column, Table
from quizapp.ui.printing.text import ACCENT, MUTED, Paragraph, TextBlock
from quizapp.wording import printing
from quizapp.wording.catalog import _
from quizapp.wording.figures import number

_TITLE: Final = 18.0
_BODY: Final = 9.0
_GUTTER: Final = 16.0  # points between two figures


def table_pages(deck: Deck, questions: Iterable[Question], language: str, paper: PaperSize) -> list[Page]:
    """The deck's title, its figures and structures if it knows any, and its questions that were not made of these."""
    room = paper.room
    pages: list[Page] = []
    title = TextBlock([Paragraph(text=deck.title.in_language(language), size=_TITLE, bold=True)])
    top: float | None = None
    knowledge = deck.knowledge
    if knowledge is not None and knowledge.structures:
        numbers = {each.id: number(place) for place, each in enumerate(knowledge.structures, start=1)}
        for plate in knowledge.plates:
            _add_plate(pages, plate, numbers, language=language, title=title, room=room)
        table = Table(pages, room, _structure_columns(), top=_begin_page(pages, title, room).top())
        table.add_rows(_structure_rows(knowledge, numbers, language))
        top = table.bottom + pt(14)
    written = [question for question in questions if not question.made]
    if written:
        if top is None:
            top = _begin_page(pages, title, room).top()
        table = Table(pages, room, [Column(_("Question"), 5), Column(_("Answer"), 4)], top=top)
        table.add_rows(_question_row(question) for question in written)
    return pages


def _begin_page(pages: list[Page], title: TextBlock, room: QRectF) -> QRectF:
    """One more page, and what is free on it: of the first what is below the title."""
    pages.append(Page())
    if len(pages) > 1:
        return room
    height = title.height(room.width())
    pages[-1].add_block(title, QRectF(room.left(), room.top(), room.width(), height))
    return room.adjusted(0, height + pt(8), 0, 0)


def _structure_columns() -> list[Column]:
    return [Column(_("No."), 0.7), Column(_("Name"), 3.6), Column(_("Main jobs"), 6.5), Column(_("Helps to"), 5)]


def _structure_rows(knowledge: Knowledge, numbers: Mapping[str, str], language: str) -> Iterator[list[TextBlock]]:
    rationales = Rationales(knowledge)
    for structure in knowledge.structures:
        name, latin = printing.names(structure, language)
        mains, helps = printing.functions(rationales.jobs(structure.id), knowledge, language)
        yield [
            TextBlock([Paragraph(text=numbers[structure.id], size=_BODY, colour=MUTED)]),
            TextBlock(
                [
                    Paragraph(text=name, size=_BODY + 0.5, bold=True),
                    Paragraph(text=latin, size=_BODY - 0.5, italic=True, colour=MUTED),
                ]
            ),
            TextBlock([Paragraph(text=text, size=_BODY, above=1.5) for text in mains]),
            TextBlock([Paragraph(text="; ".join(helps), size=_BODY)]),
        ]


def _question_row(question: Question) -> list[TextBlock]:
    """The question with what there is to choose from; its answer, and why."""
    front, back = printing.front(question), printing.back(question)
    asked = [Paragraph(text=front.head, size=_BODY + 0.5, bold=True)]
    asked += [
        Paragraph(text=text, size=_BODY, label=sign, indent=8.0 + 5.0 * len(sign), above=1.5)
        for sign, text in front.items
    ]
    told = [Paragraph(text=back.head, size=_BODY + 0.5, bold=True, colour=ACCENT)]
    told += [
        Paragraph(text=text, size=_BODY, label=sign, indent=8.0 + 5.0 * len(sign), above=1.5)
        for sign, text in back.items
    ]
    told += [Paragraph(text=text, size=_BODY - 0.5, above=2) for text in back.notes]
    return [TextBlock(asked), TextBlock(told)]


def _add_plate(
    pages: list[Page], plate: Plate, numbers: Mapping[str, str], *, language: str, title: TextBlock, room: QRectF
) -> None:
    """A page with the layers of the figure side by side, numbered like the table; none where it cannot be read."""
    try:
        artwork = paper_artwork(plate.file)
    except (BadFigure, OSError):
        return
    free = _begin_page(pages, title, room)
    layers = [False, True] if artwork.figure.has_depth else [False]
    width = (free.width() - pt(_GUTTER) * (len(layers) - 1)) / len(layers)
    for place, deep in enumerate(layers):
        said = plate.title.in_language(language)
        if deep:
            said = _("{figure}, deep layer").format(figure=said)
        over = TextBlock([Paragraph(text=said, size=14, bold=True)])
        column = QRectF(free.left() + place * (width + pt(_GUTTER)), free.top(), width, free.height())
        pages[-1].add_block(over, column)
        shapes = [shape for shape in artwork.figure.shapes if shape.deep == deep and shape.structure in numbers]
        tags = [(shape.id, numbers[shape.structure]) for shape in shapes]
        there = column.adjusted(0, over.height(width) + pt(8), 0, 0)
        pages[-1].add(partial(_paint_plate, artwork, there, tags, deep=deep))


def _paint_plate(
    artwork: Artwork, place: QRectF, tags: Sequence[tuple[str, str]], painter: QPainter, *, deep: bool
) -> None:
    paint_plate(painter, artwork, place, tags, deep=deep)
