"""Paints the foot as damper and as spring."""

from math import atan2, cos, pi, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from quizapp.ui.pictures.colours import inks
from quizapp.ui.pictures.foot import BACK, FRONT, GROUND, TOP, Foot
from quizapp.ui.pictures.lettering import Style
from quizapp.ui.pictures.strokes import arrow, head, pen
from quizapp.ui.theme import current_theme

BELOW: Final = 0.16
ASPECT: Final = (FRONT - BACK) / (GROUND + BELOW - TOP)
"""Width to height of the scene."""
RESTING: Final = Foot(0.0, 0.0)


def foot_at(*, spring: bool, moment: float) -> Foot:
    """The foot at a moment of landing, or of push-off."""
    return Foot(1.0 * moment, 36.0 * moment) if spring else Foot(-1.0 * moment, 0.0)


def paint_treading(painter: QPainter, rect: QRectF, moment: float | None, *, spring: bool) -> None:
    """The foot at that moment; without one its end, with the foot at rest as a ghost."""
    scale = min(rect.height() / (GROUND + BELOW - TOP), rect.width() / (FRONT - BACK))
    painter.translate(rect.center().x() - (BACK + FRONT) / 2 * scale, rect.bottom() - (GROUND + BELOW) * scale)
    painter.setPen(pen(inks().earth, 1.6))
    painter.drawLine(QPointF(BACK * scale, GROUND * scale), QPointF(FRONT * scale, GROUND * scale))
    foot = foot_at(spring=spring, moment=1.0 if moment is None else moment)
    _body(painter, foot, scale)
    if moment is None:
        dashes = pen(inks().ghost, 1.5, dashed=True)
        dashes.setBrush(_fading(RESTING, scale, inks().ghost))
        painter.setPen(dashes)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(QTransform.fromScale(scale, scale).map(RESTING.skin()))
    _fascia(painter, foot, scale, spring=spring)
    _arrows(painter, foot, scale, spring=spring)
    _markers(painter, foot, scale)


def _fading(foot: Foot, scale: float, colour: str) -> QBrush:
    """The colour, which is lost up the shin."""
    high, low = foot.shank(0.4, 0.0), foot.shank(0.1, 0.0)
    fade = QLinearGradient(high * scale, low * scale)
    nothing = QColor(colour)
    nothing.setAlpha(0)
    fade.setColorAt(0.0, nothing)
    fade.setColorAt(1.0, QColor(colour))
    return QBrush(fade)


def _body(painter: QPainter, foot: Foot, scale: float) -> None:
    ink = inks()
    painter.setPen(QPen(_fading(foot, scale, ink.skin_line), 1.4))
    painter.setBrush(_fading(foot, scale, ink.skin))
    painter.drawPath(QTransform.fromScale(scale, scale).map(foot.skin()))
    shin, *others = foot.bones()
    for start, end, thick in others:
        for colour, width in ((ink.bone_line, thick * scale), (ink.bone, thick * scale - 2.2)):
            painter.setPen(pen(colour, width))
            painter.drawLine(start * scale, end * scale)
    shaft = QPainterPath(shin[0] * scale)
    shaft.lineTo(shin[1] * scale)
    round_shaft = QPainterPathStroker()
    round_shaft.setWidth(shin[2] * scale)
    round_shaft.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(QPen(_fading(foot, scale, ink.bone_line), 1.1))
    painter.setBrush(_fading(foot, scale, ink.bone))
    painter.drawPath(round_shaft.createStroke(shaft))


def _fascia(painter: QPainter, foot: Foot, scale: float, *, spring: bool) -> None:
    colours = current_theme().colours
    path = QTransform.fromScale(scale, scale).map(foot.fascia())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((colours.panel, 0.056), (colours.accent, 0.036 if spring else 0.028)):
        painter.setPen(pen(colour, width * scale))
        painter.drawPath(path)


def _arrows(painter: QPainter, foot: Foot, scale: float, *, spring: bool) -> None:
    colours = current_theme().colours
    width = max(2.0, 0.014 * scale)
    over = foot.at(-0.16, -0.38)
    start, end = over * scale, (over + QPointF(0, -0.17)) * scale
    if not spring:
        arrow(painter, end, start, colours.text, width)
        weight = QPointF(-0.86, -0.42)
        arrow(painter, QPointF(weight.x(), -0.72) * scale, weight * scale, colours.text, width * 1.3)
        for side, x in ((-1, -0.56), (1, -0.1)):
            tail = QPointF(x, GROUND + 0.085) * scale
            arrow(painter, tail, tail + QPointF(side * 0.2 * scale, 0), colours.accent, width)
        return
    arrow(painter, start, end, colours.text, width)
    push = QPointF(-0.8, -0.36)
    arrow(painter, push * scale, QPointF(push.x() + 0.13, push.y() - 0.3) * scale, colours.text, width * 1.3)
    _turn(painter, scale, width)


def _turn(painter: QPainter, scale: float, width: float) -> None:
    """Round the toe joint: the toes are bent up against the foot."""
    radius, end = 0.2 * scale, radians(-86)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(current_theme().colours.accent, width))
    round_joint = QRectF(-radius, -radius, 2 * radius, 2 * radius)
    painter.drawArc(round_joint, 12 * 16, 64 * 16)
    tip = QPointF(radius * cos(end), radius * sin(end))
    head(painter, tip, end - pi / 2 - atan2(0.1, 1.0), current_theme().colours.accent, 4.2 * width)


def _markers(painter: QPainter, foot: Foot, scale: float) -> None:
    """1 the arch, 2 the plantar fascia, 3 the toe joint."""
    colours = current_theme().colours
    style = Style(13, bold=True)
    size = style.height("0", 100) * 1.08
    middle = (foot.fascia_start + foot.tangent) / 2
    places = (
        foot.at(-0.3, -0.29),
        QPointF(middle.x(), middle.y()) + QPointF(0.05, 0.0),
        QPointF(0.42, 0.02),
    )
    for number, place in enumerate(places, start=1):
        box = QRectF(0, 0, size, size)
        box.moveCenter(place * scale)
        painter.setPen(pen(colours.text, 1.3))
        painter.setBrush(QColor(colours.panel))
        painter.drawEllipse(box)
        painter.setFont(style.font)
        painter.drawText(box.adjusted(-6, -6, 6, 6), Qt.AlignmentFlag.AlignCenter, str(number))
