"""A foot from its inner side: where bones, sole and plantar fascia lie as the arch sinks, rises, and the heel lifts."""

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

GROUND: Final = 0.115
"""How far the ground lies below the toe joint, which is the origin; the foot is about 1 long."""
TOP: Final = -1.0
BACK: Final = -0.98
FRONT: Final = 0.5
LARGE: Final = 400.0
"""Paths are united at this size, because Qt flattens curves to within a fraction of a pixel."""
_WHEEL: Final = 0.072
_SHANK: Final = 0.4


@dataclass(frozen=True, slots=True)
class Foot:
    """``arch`` is -1 pressed flat, 0 at rest, 1 raised; ``lift`` is how far the heel turns up about the toe joint."""

    arch: float
    lift: float

    def at(self, x: float, y: float) -> QPointF:
        """A point of the foot behind the toes, from the toe joint; the middle moves up and down with the arch."""
        near = max(0.0, 1.0 - abs(x + 0.36) / 0.32)
        pulled = x * (1 - 0.05 * self.arch)
        high = y - 0.06 * self.arch * near
        turn = radians(self.lift)
        return QPointF(pulled * cos(turn) - high * sin(turn), pulled * sin(turn) + high * cos(turn))

    @property
    def ankle(self) -> QPointF:
        """The upper end of the foot, under the shin."""
        return self.at(-0.52, -0.28)

    def shank(self, along: float, off: float) -> QPointF:
        """A point beside the shin, up from the ankle and forwards; the shin leans forwards as the heel lifts."""
        lean = radians(7 + 0.62 * self.lift)
        return QPointF(
            self.ankle.x() + along * sin(lean) + off * cos(lean), self.ankle.y() - along * cos(lean) + off * sin(lean)
        )

    def skin(self) -> QPainterPath:
        """The outline from the shin round heel, sole and toes and back over the instep; the fascia lies within."""
        pad = QPainterPathStroker()
        pad.setWidth(0.075 * LARGE)
        pad.setCapStyle(Qt.PenCapStyle.RoundCap)
        large = QTransform.fromScale(LARGE, LARGE)
        whole = large.map(self._outline()).united(pad.createStroke(large.map(self.fascia())))
        return QTransform.fromScale(1 / LARGE, 1 / LARGE).map(whole)

    def _outline(self) -> QPainterPath:
        path = QPainterPath(self.shank(_SHANK, -0.13))
        path.cubicTo(self.shank(0.18, -0.1), self.at(-0.7, -0.3), self.at(-0.76, -0.14))
        path.cubicTo(self.at(-0.83, -0.05), self.at(-0.82, GROUND), self.at(-0.68, GROUND))
        arch = self.at(-0.36, 0.07 + 0.025 * self.arch)
        path.cubicTo(self.at(-0.57, GROUND - 0.022), self.at(-0.52, 0.07 + 0.02 * self.arch), arch)
        path.cubicTo(self.at(-0.22, 0.062), self.at(-0.14, GROUND - 0.022), QPointF(-0.02, GROUND))
        path.lineTo(QPointF(0.22, GROUND))
        path.cubicTo(QPointF(0.36, GROUND), QPointF(0.33, 0.0), QPointF(0.22, 0.0))
        path.cubicTo(QPointF(0.14, 0.0), self.at(0.09, -0.08), self.at(-0.02, -0.11))
        path.cubicTo(self.at(-0.2, -0.17), self.at(-0.36, -0.26), self.shank(0.1, 0.11))
        path.cubicTo(self.shank(0.2, 0.09), self.shank(0.3, 0.1), self.shank(_SHANK, 0.11))
        return path

    def bones(self) -> list[tuple[QPointF, QPointF, float]]:
        """Each bone as a line and its thickness, from the shin to the tips of the toes."""
        return [
            (self.shank(_SHANK + 0.1, 0.0), self.shank(0.08, 0.0), 0.105),
            (self.at(-0.695, 0.01), self.at(-0.56, -0.1), 0.15),
            (self.at(-0.56, -0.205), self.at(-0.45, -0.2), 0.14),
            (self.at(-0.355, -0.175), self.at(-0.32, -0.155), 0.125),
            (self.at(-0.24, -0.115), self.at(-0.23, -0.11), 0.1),
            (self.at(-0.16, -0.08), self.at(-0.01, -0.012), 0.075),
            (self.at(0.0, 0.0), self.at(0.0, 0.0), 0.105),
            (QPointF(0.085, 0.045), QPointF(0.14, 0.055), 0.065),
            (QPointF(0.2, 0.06), QPointF(0.25, 0.065), 0.055),
        ]

    @property
    def tangent(self) -> QPointF:
        """Where the fascia meets the toe joint, as a rope meets its wheel."""
        start = self.fascia_start
        far = hypot(start.x(), start.y())
        towards = atan2(start.y(), start.x())
        # Of the two tangents from the heel to the wheel, the one on the side of the sole.
        turn = atan2((far**2 - _WHEEL**2) ** 0.5, _WHEEL)
        return QPointF(_WHEEL * cos(towards - turn), _WHEEL * sin(towards - turn))

    @property
    def fascia_start(self) -> QPointF:
        """Its root under the heel bone."""
        return self.at(-0.67, 0.04)

    def fascia(self) -> QPainterPath:
        """From the heel, round the toe joint, to the toes."""
        path = QPainterPath(self.fascia_start)
        touch = self.tangent
        path.lineTo(touch)
        wheel = QRectF(-_WHEEL, -_WHEEL, 2 * _WHEEL, 2 * _WHEEL)
        begin = -degrees(atan2(touch.y(), touch.x()))
        path.arcTo(wheel, begin, -90 - begin)
        path.lineTo(QPointF(0.16, 0.074))
        return path
