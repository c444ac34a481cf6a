"""What pictures draw more than once: pens, arrows, brackets, and bars with their patterns."""

from math import atan2, cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from quizapp.ui.pictures.colours import Pattern, Sign
from quizapp.ui.pictures.lettering import Style
from quizapp.ui.theme import current_theme

_HEAD_ANGLE = 0.42


def pen(colour: str, width: float, *, dashed: bool = False) -> QPen:
    """A round pen."""
    made = QPen(QColor(colour), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        made.setDashPattern([3.0, 2.6])
    return made


def arrow(painter: QPainter, start: QPointF, end: QPointF, colour: str, width: float) -> None:
    """A straight arrow with a filled head."""
    if QLineF(start, end).length() < width:
        return
    angle = atan2(end.y() - start.y(), end.x() - start.x())
    size = min(4.2 * width, 0.9 * QLineF(start, end).length())
    neck = QPointF(end.x() - 0.8 * size * cos(angle), end.y() - 0.8 * size * sin(angle))
    painter.setPen(pen(colour, width))
    painter.drawLine(start, neck)
    head(painter, end, angle, colour, size)


def head(painter: QPainter, tip: QPointF, angle: float, colour: str, size: float) -> None:
    """The head of an arrow that points in that direction, in radians."""
    corners = [
        QPointF(tip.x() + size * cos(angle + turn), tip.y() + size * sin(angle + turn))
        for turn in (pi - _HEAD_ANGLE, pi + _HEAD_ANGLE)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([tip, *corners]))


def bracket(painter: QPainter, left: float, right: float, top: float) -> None:
    """A flat bracket over what lies below."""
    painter.setPen(pen(current_theme().colours.outline, 1.4))
    start, end = left + 3, right - 3
    painter.drawPolyline([QPointF(start, top + 5), QPointF(start, top), QPointF(end, top), QPointF(end, top + 5)])


def fill_bar(painter: QPainter, rect: QRectF, sign: Sign, letter: str) -> None:
    """A bar in the colour and the pattern of its type, with the letter in the middle."""
    painter.save()
    shape, radius = QPainterPath(), rect.height() * 0.25
    shape.addRoundedRect(rect, radius, radius)
    solid = sign.pattern is Pattern.SOLID
    painter.fillPath(shape, QColor(sign.hue if solid else sign.soft))
    painter.save()
    painter.setClipPath(shape)
    _pattern(painter, rect, sign)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(sign.hue, max(1.2, rect.height() * 0.055)))
    painter.drawPath(shape)
    painter.restore()
    if letter:
        _letter(painter, rect, letter)


def _pattern(painter: QPainter, rect: QRectF, sign: Sign) -> None:
    step = max(5.0, current_theme().px(6))
    match sign.pattern:
        case Pattern.HATCHED:
            painter.setPen(pen(sign.hue, step * 0.3))
            x = rect.left() - rect.height()
            while x < rect.right():
                painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
                x += step
        case Pattern.DOTTED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(QColor(sign.hue)))
            rows = max(2, round(rect.height() / step))
            for row in range(rows):
                y = rect.top() + rect.height() * (row + 0.5) / rows
                x = rect.left() + step * (0.5 if row % 2 else 1.0)
                while x < rect.right():
                    painter.drawEllipse(QPointF(x, y), step * 0.24, step * 0.24)
                    x += step
        case _:
            pass


def _letter(painter: QPainter, rect: QRectF, letter: str) -> None:
    """The letter on a small plate of its own, or the pattern would eat it."""
    style = Style(13, bold=True)
    high = min(rect.height() * 0.78, style.height(letter, 100))
    wide = max(style.width(letter) + 0.3 * high, high)
    plate = QRectF(0, 0, min(wide, rect.width()), high)
    plate.moveCenter(rect.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(current_theme().colours.panel))
    painter.drawRoundedRect(plate, high * 0.3, high * 0.3)
    painter.setFont(style.font)
    painter.setPen(QColor(current_theme().colours.text))
    painter.drawText(plate.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, letter)
