"""The outline of the body around a standing leg."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from quizapp.ui.pictures.leg import GROUND, Leg, along_axes

FINE: Final = QTransform.fromScale(400, 400)
COARSE: Final = QTransform.fromScale(1 / 400, 1 / 400)
"""Paths are united at a large size, because Qt flattens curves to within a fraction of a pixel."""


def skin_of(leg: Leg) -> QPainterPath:
    """The outline of trunk, thigh, shin and foot as one."""
    parts = (_trunk(leg), _thigh_skin(leg), _knee_skin(leg), _shin_skin(leg), _foot_skin())
    whole = QPainterPath()
    for part in parts:
        whole = whole.united(FINE.map(part))
    return COARSE.map(whole)


def _trunk(leg: Leg) -> QPainterPath:
    hip, lean = leg.hip, 0.2 * leg.share + 0.05

    def at(x: float, y: float) -> QPointF:
        return QPointF(hip.x() + x - lean * y * 1.5, hip.y() + y)

    path = QPainterPath(at(0.17, -0.56))
    path.lineTo(at(-0.2, -0.56))
    path.cubicTo(at(-0.2, -0.4), at(-0.24, -0.3), at(-0.29, -0.14))
    path.cubicTo(at(-0.34, 0.02), at(-0.28, 0.14), at(-0.12, 0.2))
    path.cubicTo(at(0.05, 0.26), at(0.2, 0.14), at(0.21, 0.0))
    path.cubicTo(at(0.23, -0.2), at(0.17, -0.3), at(0.17, -0.56))
    return path


def _thigh_skin(leg: Leg) -> QPainterPath:
    swell = leg.thickness
    path = QPainterPath(leg.point(0.98, 0.2))
    path.cubicTo(leg.point(0.8, 0.16 + swell * 0.8), leg.point(0.4, 0.16 + swell * 0.5), leg.point(0.02, 0.17))
    path.lineTo(leg.point(0.02, -0.14))
    path.cubicTo(leg.point(0.35, -0.2), leg.point(0.7, -0.32), leg.point(1.0, -0.29))
    path.closeSubpath()
    return path


def _knee_skin(leg: Leg) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addEllipse(leg.knee, 0.155, 0.155)
    path.addEllipse(leg.kneecap, 0.095, 0.095)
    return path


def _shin_skin(leg: Leg) -> QPainterPath:
    up, forth = leg.shin

    def at(along: float, off: float) -> QPointF:
        return along_axes(QPointF(0, 0), up, along, forth, off)

    path = QPainterPath(at(0.98, 0.15))
    path.cubicTo(at(0.7, 0.16), at(0.4, 0.09), at(-0.02, 0.1))
    path.lineTo(at(-0.02, -0.09))
    path.cubicTo(at(0.3, -0.08), at(0.5, -0.34), at(0.98, -0.15))
    path.closeSubpath()
    return path


def _foot_skin() -> QPainterPath:
    path = QPainterPath(QPointF(-0.1, -0.04))
    path.cubicTo(QPointF(-0.17, 0.06), QPointF(-0.19, GROUND), QPointF(-0.09, GROUND))
    path.lineTo(QPointF(0.5, GROUND))
    path.cubicTo(QPointF(0.6, GROUND), QPointF(0.57, 0.1), QPointF(0.45, 0.09))
    path.cubicTo(QPointF(0.3, 0.06), QPointF(0.16, 0.0), QPointF(0.13, -0.14))
    path.closeSubpath()
    return path
