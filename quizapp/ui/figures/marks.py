"""What is drawn over a figure: an outline where the pointer is, what is lit, tags with names, earlier clicks."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import inf
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from quizapp.ui.figures.palette import inks
from quizapp.ui.theme import current_theme


class Role(StrEnum):
    """What a tag says of its shape."""

    RIGHT = "right"
    WRONG = "wrong"
    NEARLY = "hard"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Tag:
    """A name at a shape, in the colour and with the sign of its role."""

    shape: str
    text: str
    role: Role


_AWAY: Final = (16, 40, 80, 130)
_STEPS: Final = (0, 1, -1, 2, -2)

SIGNS: Final = {Role.RIGHT: "✓ ", Role.WRONG: "✗ ", Role.NEARLY: "≈ ", Role.PLAIN: ""}


def role_colour(role: Role) -> QColor:
    """The colour of a role in the theme."""
    colours = current_theme().colours
    named = {Role.RIGHT: colours.right, Role.WRONG: colours.wrong, Role.NEARLY: colours.hard}
    return QColor(named.get(role, colours.text))


def outline_pen(painter: QPainter, colour: QColor, width: float) -> QPen:
    """A pen of so many pixels, however far the sheet is zoomed; on a fine screen of as many more as it is finer."""
    dots = width * painter.device().devicePixelRatioF()  # a cosmetic pen takes no notice of it
    pen = QPen(colour, dots, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    pen.setCosmetic(True)
    return pen


def paint_outline(painter: QPainter, path: QPainterPath, colour: QColor, width: float = 2.4) -> None:
    """The outline of a shape, on a halo that shows on any ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = QColor(current_theme().colours.panel)
    halo.setAlphaF(0.85)
    painter.setPen(outline_pen(painter, halo, 2 * width))
    painter.drawPath(path)
    painter.setPen(outline_pen(painter, colour, width))
    painter.drawPath(path)


def paint_rim(painter: QPainter, path: QPainterPath) -> None:
    """The line round a shape that is lit."""
    painter.setPen(outline_pen(painter, QColor(inks().lit_line), 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def paint_cross(painter: QPainter, place: QPointF, colour: QColor, size: float = 6.0) -> None:
    """A click that was made, in the coordinates of the widget."""
    halo = QColor(current_theme().colours.panel)
    for pen in (QPen(halo, 4.5), QPen(colour, 2.2)):
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(place + QPointF(-size, -size), place + QPointF(size, size))
        painter.drawLine(place + QPointF(-size, size), place + QPointF(size, -size))


def paint_tags(
    painter: QPainter,
    tags: list[tuple[Tag, QPointF, QRectF]],
    room: QRectF,
    font: QFont,
    obstacles: Iterable[QRectF] = (),
) -> None:
    """The tags beside their shapes, each on a little sheet inside the room; over each other or over obstacles only
    where there is no free place.

    Of each tag its shape is given by a place to point at and by what it covers, in the coordinates of the widget.
    """
    taken = [covered for _tag, _at, covered in tags] + list(obstacles)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for tag, at, covered in tags:
        text = metrics.elidedText(SIGNS[tag.role] + tag.text, Qt.TextElideMode.ElideRight, room.width() - 24)
        size = QRectF(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 8)
        box = _placed(size, covered, room, taken)
        taken.append(box)
        colour = role_colour(tag.role)
        painter.setPen(QPen(colour, 1.4))
        painter.drawLine(at, QPointF(min(max(at.x(), box.left()), box.right()), box.center().y()))
        painter.setBrush(QColor(current_theme().colours.panel))
        painter.drawRoundedRect(box, 6, 6)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _placed(size: QRectF, beside: QRectF, room: QRectF, taken: list[QRectF]) -> QRectF:
    """Beside its shape, outwards first, the nearer the better; lower or higher where something is."""
    best, least = size, inf
    outwards = 1 if beside.center().x() >= room.center().x() else -1
    for away in _AWAY:
        for x in (beside.right() + away, beside.left() - away - size.width())[::outwards]:
            for step in _STEPS:
                box = size.translated(x, beside.center().y() - size.height() / 2 + step * (size.height() + 4))
                box.moveLeft(min(max(box.left(), room.left() + 4), room.right() - box.width() - 4))
                box.moveTop(min(max(box.top(), room.top() + 4), room.bottom() - box.height() - 4))
                covered = sum(_area(box.intersected(other)) for other in taken)
                if covered < least:
                    best, least = box, covered
                if not covered:
                    return best
    return best


def _area(box: QRectF) -> float:
    return max(box.width(), 0.0) * max(box.height(), 0.0)


def paint_numbers(painter: QPainter, tags: list[tuple[Tag, QPointF]], font: QFont) -> None:
    """Short texts right on their shapes, with a halo that shows on any colour."""
    metrics = QFontMetricsF(font)
    for tag, at in tags:
        path = QPainterPath()
        path.addText(at - QPointF(metrics.horizontalAdvance(tag.text) / 2, -metrics.capHeight() / 2), font, tag.text)
        halo = QPen(QColor(current_theme().colours.panel), 3.2)
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(halo)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_theme().colours.text))
        painter.drawPath(path)
