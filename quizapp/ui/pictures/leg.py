"""A leg that stands on the ground, with its quadriceps: where everything lies at each angle of the knee."""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

STRAIGHT: Final = 14.0
BENT: Final = 78.0
HIGHEST: Final = -2.5
"""The upper edge of a straight leg, in thigh lengths above the ankle; the ground lies at GROUND below it."""
GROUND: Final = 0.2
BACK: Final = -0.84
FRONT: Final = 0.86


def along_axes(start: QPointF, one: QPointF, far: float, other: QPointF, off: float = 0.0) -> QPointF:
    """A point so far along one axis and so far off along the other."""
    return QPointF(start.x() + one.x() * far + other.x() * off, start.y() + one.y() * far + other.y() * off)


@dataclass(frozen=True, slots=True)
class Leg:
    """The leg with its knee bent so far, in degrees; lengths are in thigh lengths, the ankle is the origin."""

    bend: float

    @property
    def share(self) -> float:
        """How far it is bent between straight and bent, 0 to 1."""
        return (self.bend - STRAIGHT) / (BENT - STRAIGHT)

    @property
    def shin(self) -> tuple[QPointF, QPointF]:
        """Up along the shin, and forwards from it."""
        lean = radians(0.42 * self.bend)
        return QPointF(sin(lean), -cos(lean)), QPointF(cos(lean), sin(lean))

    @property
    def thigh(self) -> tuple[QPointF, QPointF]:
        """Up along the thigh, and forwards from it."""
        lean = radians(-0.58 * self.bend)
        return QPointF(sin(lean), -cos(lean)), QPointF(cos(lean), sin(lean))

    @property
    def knee(self) -> QPointF:
        """The joint."""
        up, _forth = self.shin
        return along_axes(QPointF(0, 0), up, 1.0, up)

    @property
    def hip(self) -> QPointF:
        """The joint."""
        up, forth = self.thigh
        return along_axes(self.knee, up, 1.0, forth)

    @property
    def belly(self) -> tuple[QPointF, QPointF]:
        """Where the muscle begins below the hip, and where it passes into its tendon above the knee."""
        up, forth = self.thigh
        return along_axes(self.knee, up, 0.94, forth, 0.1), along_axes(
            self.knee, up, 0.46 - 0.32 * self.share, forth, 0.14
        )

    @property
    def length(self) -> float:
        """How long the belly is."""
        return 0.48 + 0.32 * self.share

    @property
    def thickness(self) -> float:
        """How far the belly bulges: what it loses in length it gains in girth."""
        return 0.102 / self.length

    def point(self, along: float, off: float) -> QPointF:
        """A point beside the thigh bone, from the knee up and forwards from it."""
        up, forth = self.thigh
        return along_axes(self.knee, up, along, forth, off)

    def muscle(self, share: float = 1.0) -> QPainterPath:
        """The outline of the belly, or a fibre line within it for a share below 1."""
        (start, end), (up, forth) = self.belly, self.thigh
        bulge, depth = self.thickness * 1.45, self.thickness * 0.42
        path = QPainterPath(start)
        front = bulge * share - depth * (1 - share)
        stretch = 0.28 * self.length
        path.cubicTo(along_axes(start, up, -stretch, forth, front), along_axes(end, up, stretch, forth, front), end)
        if share == 1.0:
            path.cubicTo(
                along_axes(end, up, stretch, forth, -depth), along_axes(start, up, -stretch, forth, -depth), start
            )
        return path

    def tendon(self) -> QPainterPath:
        """From the belly over the kneecap to the shin."""
        (_start, end), (up, forth) = self.belly, self.shin
        path = QPainterPath(end)
        path.quadTo(self.point(0.14, 0.19), self.kneecap)
        path.quadTo(along_axes(self.knee, up, -0.1, forth, 0.2), along_axes(self.knee, up, -0.27, forth, 0.12))
        return path

    @property
    def kneecap(self) -> QPointF:
        """In front of the joint, half-way between thigh and shin."""
        (_up, one), (_down, other) = self.thigh, self.shin
        return QPointF(self.knee.x() + 0.11 * (one.x() + other.x()), self.knee.y() + 0.11 * (one.y() + other.y()))

    @property
    def trunk_top(self) -> float:
        """How high the trunk is drawn."""
        return self.hip.y() - 0.56
