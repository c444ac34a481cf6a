"""A runner from the side in each of the six phases of the cycle; the leg that the phase speaks of is in colour."""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from quizapp.ui.pictures.colours import inks
from quizapp.ui.pictures.strokes import pen
from quizapp.ui.theme import current_theme

_THIGH, _SHIN, _FOOT, _TRUNK, _ARM, _FOREARM = 0.5, 0.5, 0.2, 0.62, 0.32, 0.3
_HEAD: Final = 0.135
TALL: Final = 2.32
WIDE: Final = 1.75
"""The height that the highest leap takes, and the width of the widest step, in about leg lengths."""

PHASES: Final = ("initial-contact", "braking", "midstance", "propulsion", "early-swing", "late-swing")
STANCE: Final = 4
"""How many of these phases have the foot on the ground."""

Limb = tuple[float, float, float]
"""Thigh forwards from hanging down, knee bent, sole down from level; in degrees."""


@dataclass(frozen=True, slots=True)
class Pose:
    """Both legs, the arm of the near side, and how far the runner is off the ground."""

    near: Limb
    far: Limb
    arm: float
    flight: float = 0.0


POSES: Final = (
    Pose(near=(31, 16, -6), far=(-24, 62, 50), arm=-42),
    Pose(near=(27, 43, 0), far=(-8, 96, 70), arm=-26),
    Pose(near=(21, 42, 0), far=(20, 112, 60), arm=0),
    Pose(near=(-22, 14, 52), far=(52, 92, 8), arm=48),
    Pose(near=(-12, 84, 72), far=(38, 34, -8), arm=40, flight=0.13),
    Pose(near=(40, 44, -4), far=(-26, 30, 58), arm=-50, flight=0.08),
)
"""One for each of PHASES."""


def paint_runner(painter: QPainter, rect: QRectF, phase: int, colour: str) -> None:
    """The runner of that phase, running to the right on a line."""
    colours = current_theme().colours
    pose = POSES[phase]
    scale = min(rect.height() / TALL, rect.width() / WIDE)
    ground = rect.bottom() - 0.04 * scale
    painter.setPen(pen(inks().earth, max(1.0, 0.03 * scale)))
    painter.drawLine(QPointF(rect.center().x() - 0.7 * scale, ground), QPointF(rect.center().x() + 0.7 * scale, ground))
    lowest = max(_lowest(pose.near), _lowest(pose.far) if pose.flight else 0.0)
    hip = QPointF(rect.center().x() / scale - 0.06, ground / scale - lowest - pose.flight - 0.035)
    painter.scale(scale, scale)
    shoulder = QPointF(hip.x() + _TRUNK * sin(radians(9)), hip.y() - _TRUNK * cos(radians(9)))
    grey = inks().far
    _arm(painter, shoulder, -pose.arm, grey)
    _leg(painter, hip, pose.far, grey)
    painter.setPen(pen(colours.muted, 0.2))
    painter.drawLine(hip, QPointF(shoulder.x() - 0.005, shoulder.y() + 0.05))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.muted))
    painter.drawEllipse(QPointF(shoulder.x() + 0.075, shoulder.y() - 0.23), _HEAD, _HEAD * 1.12)
    _leg(painter, hip, pose.near, colour)
    _arm(painter, shoulder, pose.arm, colours.text)


def _leg(painter: QPainter, hip: QPointF, limb: Limb, colour: str) -> None:
    knee, ankle, heel, toe = _joints(hip, limb)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, start, end in ((0.17, hip, knee), (0.125, knee, ankle)):
        painter.setPen(pen(colour, width))
        painter.drawLine(start, end)
    foot = QPainterPath(heel)
    foot.lineTo(ankle)
    foot.lineTo(toe)
    foot.closeSubpath()
    painter.setPen(pen(colour, 0.07))
    painter.setBrush(QColor(colour))
    painter.drawPath(foot)


def _joints(hip: QPointF, limb: Limb) -> tuple[QPointF, QPointF, QPointF, QPointF]:
    """Knee, ankle, heel and toe."""
    forth, bent, sole = limb
    knee = QPointF(hip.x() + _THIGH * sin(radians(forth)), hip.y() + _THIGH * cos(radians(forth)))
    down = radians(forth - bent)
    ankle = QPointF(knee.x() + _SHIN * sin(down), knee.y() + _SHIN * cos(down))
    level = radians(sole)

    def on_sole(along: float, below: float) -> QPointF:
        return QPointF(
            ankle.x() + along * cos(level) - below * sin(level), ankle.y() + along * sin(level) + below * cos(level)
        )

    return knee, ankle, on_sole(-0.06, 0.07), on_sole(_FOOT, 0.07)


def _lowest(limb: Limb) -> float:
    """How far below the hip the leg reaches."""
    return max(point.y() for point in _joints(QPointF(0, 0), limb))


def _arm(painter: QPainter, shoulder: QPointF, swing: float, colour: str) -> None:
    back = radians(swing)
    elbow = QPointF(shoulder.x() + _ARM * sin(back), shoulder.y() + 0.05 + _ARM * cos(back))
    up = radians(swing + 85)
    hand = QPointF(elbow.x() + _FOREARM * sin(up), elbow.y() + _FOREARM * cos(up))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour, 0.085))
    path = QPainterPath(QPointF(shoulder.x(), shoulder.y() + 0.05))
    path.lineTo(elbow)
    path.lineTo(hand)
    painter.drawPath(path)
