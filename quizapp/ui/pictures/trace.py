"""Two small curves over time: how long the muscle is, and how hard it pulls."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from quizapp.ui.pictures.leg import BENT, STRAIGHT
from quizapp.ui.pictures.strokes import arrow, pen
from quizapp.ui.theme import current_theme

_PULL = 0.72
_INSET = 7


def paint_length(painter: QPainter, box: QRectF, bends: tuple[float, float], moment: float, hue: str) -> None:
    """The length between two bends of the knee: the further it is bent, the longer is the muscle."""
    start, end = (_height(box, 0.22 + 0.62 * (bend - STRAIGHT) / (BENT - STRAIGHT)) for bend in bends)
    path = QPainterPath(QPointF(_across(box, 0), start))
    path.lineTo(QPointF(_across(box, 1), end))
    _curve(painter, box, path, QPointF(_across(box, moment), start + (end - start) * moment), hue)


def paint_force(painter: QPainter, box: QRectF, moment: float, hue: str) -> None:
    """The force: there it is from beginning to end, whatever becomes of the length."""
    level = _height(box, _PULL)
    path = QPainterPath(QPointF(_across(box, 0), level))
    path.lineTo(QPointF(_across(box, 1), level))
    ground = QRectF(QPointF(_across(box, 0), level), QPointF(_across(box, 1), box.bottom()))
    tone = QColor(hue)
    tone.setAlphaF(0.16)
    painter.fillRect(ground, tone)
    _curve(painter, box, path, QPointF(_across(box, moment), level), hue)


def _across(box: QRectF, moment: float) -> float:
    """Where a moment lies; the axis goes on a little behind the last."""
    return box.left() + _INSET + (box.width() - _INSET - 14) * moment


def _height(box: QRectF, share: float) -> float:
    return box.bottom() - box.height() * share


def _curve(painter: QPainter, box: QRectF, path: QPainterPath, point: QPointF, hue: str) -> None:
    colours = current_theme().colours
    foot = QPointF(box.left() + _INSET, box.bottom())
    arrow(painter, foot, box.bottomRight(), colours.outline, 1.4)
    painter.setPen(pen(colours.outline, 1.4))
    painter.drawLine(foot, QPointF(foot.x(), box.top()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(hue, 2.6))
    painter.drawPath(path)
    painter.setPen(pen(colours.panel, 2.0))
    painter.setBrush(QColor(colours.text))
    painter.drawEllipse(point, 5.2, 5.2)
