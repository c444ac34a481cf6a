"""A mock exam on paper: its questions with room for the answers, and on pages of its own the key."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen

from quizapp.cards.question import Form, Question
from quizapp.figures.bad_figure import BadFigure
from quizapp.images.bad_image import BadImage
from quizapp.knowledge.plate import Plate
from quizapp.study.illustrations import Illustrations
from quizapp.ui.printing.measures import PaperSize, pt
from quizapp.ui.printing.pages import Booklet, Page
from quizapp.ui.printing.pictured import Pictured
from quizapp.ui.printing.pictures import paint_figure, paint_image, paper_artwork
from quizapp.ui.printing.table import Column, Table
from quizapp.ui.printing.text import ACCENT, MUTED, Block, Paragraph, TextBlock
from quizapp.ui.theme import LIGHT
from quizapp.wording import printing
from quizapp.wording.catalog import _
from quizapp.wording.figures import number

_BODY: Final = 10.5
_BETWEEN: Final = 16.0  # points between questions
_INDENT: Final = 22.0
_BOX: Final = 9.0
_COLUMN: Final = 20.0  # from box to box
_GAP: Final = 4.0  # under an option, and above and below a picture
_PICTURE_SHARE: Final = 0.62  # of the page's width
_FIGURE_HEIGHT: Final = 250.0
_IMAGE_HEIGHT: Final = 170.0
_LINE_HEIGHT: Final = 26.0  # to write a term on


@dataclass(frozen=True, slots=True)
class ExamSheet:
    """What stands over the questions: a title, and what else is to be known of the paper."""

    title: str
    remarks: Sequence[str] = ()


def exam_booklet(
    sheet: ExamSheet, questions: Sequence[Question], illustrations: Illustrations, paper: PaperSize
) -> Booklet:
    """The questions in their order, then the key on its own page."""
    setting = _Setting(paper.room)
    setting.begin(sheet, len(questions))
    for place, question in enumerate(questions, start=1):
        setting.add(place, question, illustrations.plate(question))
    pages = setting.pages
    pages += _key_pages(sheet, [(each, illustrations.plate(each)) for each in questions], paper.room)
    return Booklet(sheet.title, paper, pages, " · ".join(sheet.remarks))


class _Setting:
    """Puts one question under the other; none is divided that goes on one page."""

    def __init__(self, room: QRectF) -> None:
        self.pages: list[Page] = [Page()]
        self._room = room
        self._y = room.top()

    def begin(self, sheet: ExamSheet, count: int) -> None:
        """The head of the first page."""
        remarks = " · ".join([*sheet.remarks, printing.points(count)])
        self._lay(
            TextBlock(
                [
                    Paragraph(text=sheet.title, size=18, bold=True),
                    Paragraph(text=remarks, size=9.5, colour=MUTED, above=2),
                    Paragraph(text=printing.to_fill_in(), size=_BODY, above=14),
                ]
            ),
            0.0,
        )
        self._y += pt(_BETWEEN)

    def add(self, place: int, question: Question, plate: Plate | None) -> None:
        """A question with what is needed to answer it."""
        head = TextBlock(
            [
                Paragraph(text=question.stem, size=_BODY, bold=True, label=f"{number(place)}.", indent=_INDENT),
                Paragraph(text=printing.instruction(question.form), size=8.5, colour=MUTED, indent=_INDENT, above=1),
            ]
        )
        options = self._options(question)
        picture = self._picture_height(question, plate)
        written = pt(_LINE_HEIGHT) if question.form is Form.TERM else 0.0
        gaps = pt(_GAP) * (len(options.paragraphs) + 1) + pt(10)
        height = head.height(self._room.width()) + options.height(self._room.width()) + gaps + picture + written
        if height > self._left and self._y > self._room.top():
            self._turn()
        self._lay(head, 0.0)
        if picture:
            self._add_picture(question, plate, picture)
        self._add_boxes(question, options)
        if written:
            self._y += written
            self.pages[-1].add_line(
                self._room.left() + pt(_INDENT), self._y, self._room.left() + self._room.width() * 0.6, self._y
            )
        self._y += pt(_BETWEEN)

    @property
    def _left(self) -> float:
        return self._room.bottom() - self._y

    def _turn(self) -> None:
        self.pages.append(Page())
        self._y = self._room.top()

    def _lay(self, text: TextBlock, left: float) -> None:
        """A text, carried on on the next page where it is longer than what is left."""
        width = self._room.width() - left
        rest = text
        while rest.paragraphs:
            now, rest = rest.divide(width, self._left)
            height = now.height(width)
            self.pages[-1].add_block(now, QRectF(self._room.left() + left, self._y, width, height))
            self._y += height
            if rest.paragraphs:
                self._turn()

    def _options(self, question: Question) -> TextBlock:
        """The options with room before each for its boxes."""
        indent = self._boxes(question) * _COLUMN - 4.0
        return TextBlock(
            [
                Paragraph(text=f"{letter}  {text}", size=_BODY - 0.5, indent=_INDENT + indent)
                for letter, text in printing.front(question).items
            ]
        )

    @staticmethod
    def _boxes(question: Question) -> int:
        """How many boxes stand before an option: of a statement one for true and one for false."""
        return 2 if question.form is Form.KPRIM else 1

    def _add_boxes(self, question: Question, options: TextBlock) -> None:
        """The options, each with its boxes."""
        if not options.paragraphs:
            return
        if question.form is Form.KPRIM:
            said = f"{_('true')}   {_('false')}"
            self._lay(TextBlock([Paragraph(text=said, size=7.0, colour=MUTED)]), pt(_INDENT))
        else:
            self._y += pt(_GAP)
        for option in options.paragraphs:
            line = TextBlock([option])
            if line.height(self._room.width()) > self._left:
                self._turn()
            for place in range(self._boxes(question)):
                x = self._room.left() + pt(_INDENT + 2 + place * _COLUMN)
                box = QRectF(x, self._y + pt(1.5), pt(_BOX), pt(_BOX))
                self.pages[-1].add(partial(_paint_box, box))
            self._lay(line, 0.0)
            self._y += pt(_GAP)

    def _picture_height(self, question: Question, plate: Plate | None) -> float:
        if plate is not None:
            return pt(_FIGURE_HEIGHT)
        return pt(_IMAGE_HEIGHT) if question.image is not None else 0.0

    def _add_picture(self, question: Question, plate: Plate | None, height: float) -> None:
        corner = QPointF(self._room.left() + pt(_INDENT), self._y + pt(_GAP))
        place = QRectF(corner, _picture_size(self._room, height))

        def paint(painter: QPainter) -> None:
            try:
                if plate is not None and question.picture is not None:
                    sought, lit = question.form is Form.LOCATE, question.form is Form.NAME
                    paint_figure(painter, paper_artwork(plate.file), question.picture, place, lit=lit, sought=sought)
                elif question.image is not None:
                    paint_image(painter, question.image.path, question.covers, place, open_=False)
            except (BadFigure, BadImage, OSError):
                painter.setPen(QPen(QColor(LIGHT.outline), pt(0.5)))
                painter.drawRect(place)
                painter.drawLine(QLineF(place.topLeft(), place.bottomRight()))

        self.pages[-1].add(paint)
        self._y += height


def _picture_size(room: QRectF, height: float) -> QSizeF:
    """Of a picture that takes so much height with what is free about it."""
    return QSizeF(room.width() * _PICTURE_SHARE, height - 2 * pt(_GAP))


def _paint_box(box: QRectF, painter: QPainter) -> None:
    painter.setPen(QPen(QColor(LIGHT.text), pt(0.6)))
    painter.drawRect(box)


def _key_pages(sheet: ExamSheet, questions: Sequence[tuple[Question, Plate | None]], room: QRectF) -> list[Page]:
    """What is right, and why."""
    pages = [Page()]
    title = TextBlock(
        [
            Paragraph(text=_("Key"), size=18, bold=True),
            Paragraph(text=" · ".join([sheet.title, *sheet.remarks]), size=9.5, colour=MUTED, above=2),
        ]
    )
    height = title.height(room.width())
    pages[-1].add_block(title, QRectF(room.left(), room.top(), room.width(), height))
    columns = [Column(_("No."), 0.6), Column(_("Answer"), 4), Column(_("Explanation"), 6)]
    table = Table(pages, room, columns, top=room.top() + height + pt(10))
    table.add_rows(
        [
            TextBlock([Paragraph(text=number(place), size=9, colour=MUTED)]),
            _key(question, plate, _picture_size(room, pt(_FIGURE_HEIGHT))),
            TextBlock([Paragraph(text=question.explanation or "", size=8.5)]),
        ]
        for place, (question, plate) in enumerate(questions, start=1)
    )
    return pages


def _key(question: Question, plate: Plate | None, asked: QSizeF) -> Block:
    """The right answer; that to a question that asks for a place is lit on the part of the figure that was asked on."""
    said = TextBlock([Paragraph(text=printing.key(question), size=9, bold=True, colour=ACCENT)])
    picture = question.picture
    if question.form is not Form.LOCATE or plate is None or picture is None:
        return said
    try:
        artwork = paper_artwork(plate.file)
    except (BadFigure, OSError):
        return said
    return Pictured(
        said,
        lambda painter, there: paint_figure(painter, artwork, picture, there, lit=True, sought=True),
        asked.width() / asked.height(),
    )
