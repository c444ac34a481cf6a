"""What lies over an image: plain covers, the one that is asked for, and the place where it was."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from quizapp.cards.image import Box, Covers
from quizapp.ui.theme import FAMILY, current_theme

_ROUND: Final = 3.0
_SIGN: Final = "?"
_LARGEST_SIGN: Final = 30
_SMALLEST_SIGN: Final = 13


class Look(StrEnum):
    """How a box is painted: as one cover among others, as the one asked for, or open with a frame round it."""

    PLAIN = "plain"
    ASKED = "asked"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Cover:
    """A box and how it is painted."""

    box: Box
    look: Look


def covers_on(covers: Covers, *, open_: bool) -> tuple[Cover, ...]:
    """What lies over the image of a question, before its answer or with it."""
    others = [Cover(box, Look.PLAIN) for box in covers.others]
    return (*others, Cover(covers.box, Look.OPEN if open_ else Look.ASKED))


def paint_covers(painter: QPainter, covers: Iterable[tuple[QRectF, Look]]) -> None:
    """Paint covers in the coordinates of the painter; none reaches into an open one, the one asked for is on top."""
    placed = list(covers)
    opened = QPainterPath()
    for place, look in placed:
        if look is Look.OPEN:
            opened.addRect(place)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, look in placed:
        if look is Look.PLAIN:
            _paint_plain(painter, place, opened)
    for place, look in placed:
        if look is Look.OPEN:
            _paint_frame(painter, place)
        elif look is Look.ASKED:
            _paint_asked(painter, place)
    painter.restore()


def _paint_plain(painter: QPainter, place: QRectF, opened: QPainterPath) -> None:
    colours = current_theme().colours
    shape = QPainterPath()
    shape.addRoundedRect(place, _ROUND, _ROUND)
    painter.setPen(QPen(QColor(colours.outline), 1.5))
    painter.setBrush(QColor(colours.bar_empty))
    painter.drawPath(shape.subtracted(opened))


def _paint_asked(painter: QPainter, place: QRectF) -> None:
    """The cover with its sign; where the sign has no room in it, on a disc over it."""
    colours = current_theme().colours
    accent, on_accent = QColor(colours.accent), QColor(colours.on_accent)
    painter.setPen(QPen(QColor(colours.panel), 2))
    painter.setBrush(accent)
    painter.drawRoundedRect(place, _ROUND, _ROUND)
    room = min(place.height() * 0.8, place.width() * 1.4)
    smallest = current_theme().px(_SMALLEST_SIGN)
    size = round(min(max(room, smallest), current_theme().px(_LARGEST_SIGN)))
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setBold(True)
    if room < smallest:
        painter.drawEllipse(place.center(), size * 0.75, size * 0.75)
    painter.setFont(font)
    painter.setPen(on_accent)
    spot = QRectF(0, 0, 2 * size, 2 * size)
    spot.moveCenter(place.center())
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, _SIGN)


def _paint_frame(painter: QPainter, place: QRectF) -> None:
    """A line round what was covered, on a halo that shows on any ground."""
    colours = current_theme().colours
    around = place.adjusted(-2, -2, 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((colours.panel, 5.0), (colours.accent, 2.4)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(around, _ROUND, _ROUND)
