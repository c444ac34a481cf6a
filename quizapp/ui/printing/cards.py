"""A deck as cards to cut out: the question on the left, its answer on the right, a fold between them.

Folded, a card has two sides, whatever the printer can do; nobody has to print on both sides of a sheet and hope that
they meet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from quizapp.cards.question import Form, Question
from quizapp.figures.bad_figure import BadFigure
from quizapp.images.bad_image import BadImage
from quizapp.knowledge.plate import Plate
from quizapp.study.illustrations import Illustrations
from quizapp.ui.printing.measures import PaperSize, pt
from quizapp.ui.printing.pages import Page
from quizapp.ui.printing.pictures import paint_figure, paint_image, paper_artwork
from quizapp.ui.printing.text import ACCENT, MUTED, Paragraph, TextBlock
from quizapp.ui.theme import LIGHT
from quizapp.wording import printing
from quizapp.wording.images import spoken
from quizapp.wording.printing import Face

ROWS: Final = 10
"""A page is divided into so many rows."""

_LEAST_ROWS: Final = 2
"""A card has so many of them at least, so that most are of one size."""

_PADDING: Final = 10.0  # points
_SIZES: Final = (1.0, 0.92, 0.85)
"""Type is made so much smaller, if that saves a card from being higher."""

_SMALLEST: Final = 0.75
_PICTURE_SHARE: Final = 0.46


@dataclass(frozen=True, slots=True)
class _Half:
    """One side of a card: its text, and whether a picture of the question stands beside it."""

    text: TextBlock
    question: Question | None = None
    plate: Plate | None = None
    open_: bool = False


@dataclass(frozen=True, slots=True)
class _Strip:
    """A card as it lies on the sheet, so many rows high."""

    front: _Half
    back: _Half
    rows: int


def card_pages(questions: Iterable[Question], illustrations: Illustrations, paper: PaperSize) -> list[Page]:
    """The cards on pages, in their order."""
    room = paper.room
    row = room.height() / ROWS
    pages: list[Page] = []
    free = 0
    for strip in (each for question in questions for each in _strips(question, illustrations, room.width() / 2, row)):
        if strip.rows > free:
            pages.append(Page())
            free = ROWS
        top = room.top() + (ROWS - free) * row
        _lay(pages[-1], strip, QRectF(room.left(), top, room.width(), strip.rows * row))
        free -= strip.rows
    return pages


def _strips(question: Question, illustrations: Illustrations, width: float, row: float) -> Iterator[_Strip]:
    """The question as one card; as several where its texts are longer than a page."""
    plate = illustrations.plate(question)
    has_picture = plate is not None or question.image is not None
    front = _Half(_text(printing.front(question)), question if has_picture else None, plate)
    # What is on the front need not be on the back, unless the answer is to be seen on it.
    pointed = question.form in (Form.LOCATE, Form.NAME, Form.OCCLUSION)
    back = _Half(_text(printing.back(question)), question if has_picture and pointed else None, plate, open_=True)
    for rows in range(_LEAST_ROWS, ROWS + 1):
        for size in _SIZES:
            halves = [_Half(half.text.scaled(size), half.question, half.plate, half.open_) for half in (front, back)]
            if all(_fits(half, width, rows * row) for half in halves):
                yield _Strip(halves[0], halves[1], rows)
                return
    texts = [front.text.scaled(_SMALLEST), back.text.scaled(_SMALLEST)]
    halves = [
        _Half(text, half.question, half.plate, half.open_) for text, half in zip(texts, (front, back), strict=True)
    ]
    while any(half.text.paragraphs for half in halves):
        parts = [half.text.divide(*_text_room(half, width, ROWS * row)) for half in halves]
        now = [_Half(part[0], half.question, half.plate, half.open_) for part, half in zip(parts, halves, strict=True)]
        yield _Strip(now[0], now[1], ROWS)
        halves = [_Half(part[1]) for part in parts]


def _text(face: Face) -> TextBlock:
    """The texts of a face, the topic small above them."""
    topic = [Paragraph(text=face.topic, size=7.5, colour=MUTED)] if face.topic else []
    is_back = not face.topic
    head = Paragraph(text=face.head, size=11.0, bold=True, colour=ACCENT if is_back else LIGHT.text, above=2.0)
    items = [
        Paragraph(text=text, size=9.5, label=sign, indent=8.0 + 5.0 * len(sign), above=3.0) for sign, text in face.items
    ]
    notes = [Paragraph(text=text, size=8.5, above=3.0) for text in face.notes]
    source = [Paragraph(text=face.source, size=7.0, colour=MUTED, above=4.0)]
    return TextBlock([*topic, head, *items, *notes, *source])


def _text_room(half: _Half, width: float, height: float) -> tuple[float, float]:
    """Width and height that there are for text on a half of that size."""
    inside = width - 2 * pt(_PADDING)
    across = inside if half.question is None else inside * (1 - _PICTURE_SHARE) - pt(_PADDING)
    return across, height - 2 * pt(_PADDING)


def _fits(half: _Half, width: float, height: float) -> bool:
    across, down = _text_room(half, width, height)
    return half.text.height(across) <= down


def _lay(page: Page, strip: _Strip, place: QRectF) -> None:
    """Put the card there, with its lines to cut and to fold."""
    middle = place.center().x()
    for half, left in ((strip.front, place.left()), (strip.back, middle)):
        inside = QRectF(left, place.top(), place.width() / 2, place.height())
        inside.adjust(pt(_PADDING), pt(_PADDING), -pt(_PADDING), -pt(_PADDING))
        across, _down = _text_room(half, place.width() / 2, place.height())
        page.add_block(half.text, QRectF(inside.left(), inside.top(), across, inside.height()))
        if half.question is not None:
            beside = QRectF(inside)
            beside.setLeft(inside.left() + across + pt(_PADDING))
            _add_picture(page, half, beside)
    page.add(lambda painter: _paint_lines(painter, place))


def _add_picture(page: Page, half: _Half, place: QRectF) -> None:
    """The figure or image of the question, or what it would show where it cannot be read any more."""
    question, plate = half.question, half.plate
    assert question is not None

    def paint(painter: QPainter) -> None:
        try:
            if plate is not None and question.picture is not None:
                lit = half.open_ or question.form is Form.NAME
                sought = question.form is Form.LOCATE
                paint_figure(painter, paper_artwork(plate.file), question.picture, place, lit=lit, sought=sought)
            elif question.image is not None:
                paint_image(painter, question.image.path, question.covers, place, open_=half.open_)
        except (BadFigure, BadImage, OSError):
            told = spoken(question) or question.topic
            TextBlock([Paragraph(text=told, size=8.0, colour=MUTED, italic=True)]).paint(painter, place)

    page.add(paint)


def _paint_lines(painter: QPainter, place: QRectF) -> None:
    """A line to cut all around, dashes to fold in the middle."""
    pen = QPen(QColor(LIGHT.outline), pt(0.5))
    painter.setPen(pen)
    painter.drawRect(place)
    pen.setDashPattern([8, 6])
    painter.setPen(pen)
    painter.drawLine(QLineF(place.center().x(), place.top(), place.center().x(), place.bottom()))
