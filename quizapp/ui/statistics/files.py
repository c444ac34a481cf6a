"""A picture as bytes for a file: PNG, SVG, and its figures as CSV."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.decks_io.editing.atomic import create_whole, write_whole
from quizapp.errors import Failure, QuizError, reason
from quizapp.ui.statistics.chart import Chart, letters, line_height
from quizapp.ui.theme import current_theme
from quizapp.wording import statistics
from quizapp.wording.statistics_files import as_csv

_WIDTH: Final = 760
_MARGIN: Final = 28
_PIXELS_AN_INCH: Final = 96  # as browsers have it
_SHARPER: Final = 2
"""A picture is printed finer than a screen shows it."""


class Kind(StrEnum):
    """What can be saved; the value is the suffix."""

    CSV = "csv"
    PNG = "png"
    SVG = "svg"


def write_file(file: Path, kind: Kind, chart: Chart, subtitle: str) -> None:
    """Write it whole or not at all; raise QuizError where it cannot be."""
    raw = content(kind, chart, subtitle)
    try:
        if file.exists():
            write_whole(file, raw)
        else:
            create_whole(file, raw)
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, file, reason(error)) from error


def content(kind: Kind, chart: Chart, subtitle: str) -> bytes:
    """What stands in the file. A spreadsheet takes a CSV for UTF-8 only where it begins with a mark."""
    match kind:
        case Kind.CSV:
            return as_csv(chart.sheet).encode("utf-8-sig")
        case Kind.PNG:
            return _png(chart, subtitle)
    return _svg(chart, subtitle)


def _png(chart: Chart, subtitle: str) -> bytes:
    size = _size(chart)
    image = QImage(size * _SHARPER, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPER)
    image.fill(QColor(current_theme().colours.panel))
    _paint(QPainter(image), size, chart, subtitle)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # its stub wants bytes, which it does not take
    return bytes(buffer.data().data())


def _svg(chart: Chart, subtitle: str) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    size = _size(chart)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_PIXELS_AN_INCH)  # or the letters would have another size than the rest
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(statistics.title(chart.sheet.picture))
    generator.setDescription(subtitle)
    painter = QPainter(generator)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(current_theme().colours.panel))
    _paint(painter, size, chart, subtitle)
    return bytes(buffer.data().data())


def _size(chart: Chart) -> QSize:
    px = current_theme().px
    inner = px(_WIDTH) - 2 * px(_MARGIN)
    return QSize(px(_WIDTH), chart.height_at(inner) + 2 * px(_MARGIN) + round(_head()))


def _head() -> float:
    """The room for title and subtitle."""
    return line_height(letters(19, strong=True)) + line_height(letters(14)) + current_theme().px(18)


def _paint(painter: QPainter, size: QSize, chart: Chart, subtitle: str) -> None:
    """Title, what it is of, and the picture; then the painter is done."""
    colours, px = current_theme().colours, current_theme().px
    margin, width = px(_MARGIN), size.width() - 2 * px(_MARGIN)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = float(margin)
    for font, colour, text in (
        (letters(19, strong=True), colours.text, statistics.title(chart.sheet.picture)),
        (letters(14), colours.muted, subtitle),
    ):
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(margin, top, width, line_height(font)), Qt.AlignmentFlag.AlignLeft, text)
        top += line_height(font)
    painter.translate(margin, margin + _head())
    chart.draw(painter, width, chart.height_at(width))
    painter.end()
