"""Pages that are laid out: numbered, written to a PDF file, or sent to a printer."""

import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLineF, QMarginsF, QRectF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter, QPen

from quizapp import __version__
from quizapp.errors import Failure, QuizError, reason
from quizapp.study.step import Step
from quizapp.ui.printing.measures import RESOLUTION, PaperSize, mm, pt
from quizapp.ui.printing.text import MUTED, Block, Paragraph, TextBlock, width_of
from quizapp.wording import printing

Mark = Callable[[QPainter], None]
"""Paints one thing in its place."""

_PREFIX: Final = ".quizapp-"


@dataclass(slots=True)
class Page:
    """What is on one sheet."""

    marks: list[Mark] = field(default_factory=list)

    def add(self, mark: Mark) -> None:
        """Paint this too, over what is there."""
        self.marks.append(mark)

    def add_block(self, block: Block, place: QRectF) -> None:
        """Paint this text, or text with a picture, there."""
        self.add(lambda painter: block.paint(painter, place))

    def add_line(self, x1: float, y1: float, x2: float, y2: float, *, colour: str = MUTED, width: float = 0.5) -> None:
        """A straight line of so many points' width."""

        def paint(painter: QPainter) -> None:
            painter.setPen(QPen(QColor(colour), pt(width)))
            painter.drawLine(QLineF(x1, y1, x2, y2))

        self.add(paint)


@dataclass(frozen=True, slots=True)
class Booklet:
    """Pages with a title, which stands at the foot of each beside a remark and the page's number."""

    title: str
    paper: PaperSize
    pages: Sequence[Page]
    remark: str = ""


def write_pdf(booklet: Booklet, file: Path, step: Step | None = None) -> None:
    """Write the pages into that file, whole or not at all.

    Raise QuizError, with the file as it was, where there is no page, the disk refuses or ``step`` says no.
    """
    if not booklet.pages:
        raise QuizError(Failure.NOTHING_TO_PRINT, booklet.title)
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=_PREFIX, suffix=".pdf")
        os.close(handle)
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, file, reason(error)) from error
    draft = Path(name)
    try:
        writer = QPdfWriter(name)
        writer.setTitle(booklet.title)
        writer.setCreator(f"Quizapp {__version__}")
        writer.setPageSize(booklet.paper.page_size)
        writer.setResolution(RESOLUTION)
        _paint(booklet, writer, file, step)
        draft.chmod(0o666 & ~_mask())
        draft.replace(file)
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, file, reason(error)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def paint_pages(booklet: Booklet, device: QPagedPaintDevice, step: Step | None = None) -> None:
    """Paint the pages on a printer; raise QuizError where it does not take them or ``step`` says no."""
    _paint(booklet, device, booklet.title, step)


def _paint(booklet: Booklet, device: QPagedPaintDevice, concerned: Path | str, step: Step | None) -> None:
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(device):
        raise QuizError(Failure.CANNOT_WRITE, concerned)
    try:
        scale = device.logicalDpiX() / RESOLUTION
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, page in enumerate(booklet.pages, start=1):
            if step is not None and not step(number - 1, len(booklet.pages)):
                raise QuizError(Failure.BROKEN_OFF)
            if number > 1 and not device.newPage():
                raise QuizError(Failure.CANNOT_WRITE, concerned)
            for mark in page.marks:
                painter.save()
                mark(painter)
                painter.restore()
            _paint_foot(painter, booklet, number)
    finally:
        ended = painter.end()
    if not ended:
        raise QuizError(Failure.CANNOT_WRITE, concerned)


def _paint_foot(painter: QPainter, booklet: Booklet, number: int) -> None:
    """The title on the left, a remark in the middle, the number on the right."""
    room = booklet.paper.room
    top = booklet.paper.sheet.bottom() - mm(12) - pt(10)
    said = printing.page(number, len(booklet.pages))
    size, gap = 8.0, pt(12)
    wide = width_of(said, size)
    place = QRectF(room.right() - wide - 1, top, wide + 1, pt(12))
    TextBlock([Paragraph(text=said, size=size, colour=MUTED)]).paint(painter, place)
    left = " · ".join(part for part in (booklet.title, booklet.remark) if part)
    block = TextBlock([Paragraph(text=left, size=size, colour=MUTED)])
    across = room.width() - wide - gap
    while block.height(across) > pt(12) and block.paragraphs[0].size > 4:
        block = block.scaled(0.9)
    first, _rest = block.divide(across, pt(12))
    first.paint(painter, QRectF(room.left(), top, across, pt(12)))


def _mask() -> int:
    """The permissions that new files of this process lack."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
