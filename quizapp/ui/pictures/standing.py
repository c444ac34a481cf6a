"""Paints the standing leg: skin, bones, muscle with tendon, its ghost, and the arrows of what happens."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QTransform

from quizapp.ui.pictures.colours import inks, sign_of
from quizapp.ui.pictures.leg import BACK, BENT, FRONT, GROUND, HIGHEST, STRAIGHT, Leg
from quizapp.ui.pictures.leg_skin import COARSE, FINE, skin_of
from quizapp.ui.pictures.strokes import arrow, pen
from quizapp.ui.theme import current_theme

ASPECT = (FRONT - BACK) / (GROUND - HIGHEST + 0.08)
"""Width to height of the scene."""
MIDWAY = 46.0

_ENDS = {"concentric": (BENT, STRAIGHT), "eccentric": (STRAIGHT, BENT), "isometric": (MIDWAY, MIDWAY)}


def bend_at(kind: str, moment: float) -> float:
    """How far the knee is bent at that moment of a contraction of this kind."""
    start, end = _ENDS[kind]
    return start + (end - start) * moment


def paint_standing(painter: QPainter, rect: QRectF, kind: str, moment: float | None, *, lit: bool) -> None:
    """The leg at that moment; without one its end, with its start as a ghost behind it."""
    scale = rect.height() / (GROUND - HIGHEST + 0.08)
    painter.translate(rect.center().x() - (BACK + FRONT) / 2 * scale, rect.top() - HIGHEST * scale)
    earth = inks().earth
    painter.setPen(pen(earth, 1.6))
    painter.drawLine(QPointF(BACK * scale, GROUND * scale), QPointF(FRONT * scale, GROUND * scale))
    leg = Leg(bend_at(kind, 1.0 if moment is None else moment))
    _body(painter, leg, scale, lit=lit)
    if moment is None and kind != "isometric":
        _ghost(painter, Leg(bend_at(kind, 0.0)), scale)
    _muscle(painter, leg, scale, kind, lit=lit)
    colours = current_theme().colours
    colour = colours.text if lit else colours.muted
    _push(painter, kind, scale, colour)
    _pull(painter, leg, kind, scale, sign_of(kind).hue if lit else colours.muted)


def _ghost(painter: QPainter, leg: Leg, scale: float) -> None:
    dashes = pen(inks().ghost, 1.5, dashed=True)
    dashes.setBrush(_fading(leg, scale, inks().ghost))
    painter.setPen(dashes)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_scaled(skin_of(leg), scale))


def _scaled(path: QPainterPath, scale: float) -> QPainterPath:
    return QTransform.fromScale(scale, scale).map(path)


def _body(painter: QPainter, leg: Leg, scale: float, *, lit: bool) -> None:
    ink = inks()
    painter.setPen(QPen(_fading(leg, scale, ink.skin_line), 1.4))
    painter.setBrush(_fading(leg, scale, ink.skin))
    painter.drawPath(_scaled(skin_of(leg), scale))
    line = ink.bone_line if lit else ink.ghost
    for start, end in ((leg.hip, leg.knee), (leg.knee, QPointF(0.0, 0.02))):
        _bone(painter, start, end, scale, line)


def _fading(leg: Leg, scale: float, colour: str) -> QBrush:
    """The colour, which is lost upwards: the body goes on, but not in this picture."""
    fade = QLinearGradient(0, leg.trunk_top * scale, 0, (leg.trunk_top + 0.5) * scale)
    nothing = QColor(colour)
    nothing.setAlpha(0)
    fade.setColorAt(0.0, nothing)
    fade.setColorAt(1.0, QColor(colour))
    return QBrush(fade)


def _bone(painter: QPainter, start: QPointF, end: QPointF, scale: float, line: str) -> None:
    """A long bone: a shaft between two knobs."""
    path = QPainterPath()
    shaft = QLineF(start, end)
    normal = shaft.normalVector().unitVector()
    x, y = normal.dx() * 0.042, normal.dy() * 0.042
    path.moveTo(start.x() + x, start.y() + y)
    path.lineTo(end.x() + x, end.y() + y)
    path.lineTo(end.x() - x, end.y() - y)
    path.lineTo(start.x() - x, start.y() - y)
    path.closeSubpath()
    path = FINE.map(path)
    for place in (0.035, 0.965):
        knob = QPainterPath()
        knob.addEllipse(shaft.pointAt(place), 0.08, 0.08)
        path = path.united(FINE.map(knob))
    painter.setPen(pen(line, 1.1))
    painter.setBrush(QColor(inks().bone))
    painter.drawPath(_scaled(COARSE.map(path), scale))


def _muscle(painter: QPainter, leg: Leg, scale: float, kind: str, *, lit: bool) -> None:
    ink, sign = inks(), sign_of(kind if lit else None)
    tendon = _scaled(leg.tendon(), scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(ink.tendon_line, 0.085 * scale))
    painter.drawPath(tendon)
    painter.setPen(pen(ink.tendon, 0.085 * scale - 2.2))
    painter.drawPath(tendon)
    painter.setPen(pen(ink.bone_line, 1.1))
    painter.setBrush(QColor(ink.bone))
    painter.drawEllipse(leg.kneecap * scale, 0.075 * scale, 0.075 * scale)
    painter.setPen(pen(sign.hue, 1.4))
    painter.setBrush(QColor(sign.hue))
    painter.drawPath(_scaled(leg.muscle(), scale))
    fibre = QColor(current_theme().colours.panel)
    fibre.setAlphaF(0.55)
    for share in (0.2, 0.42, 0.62, 0.82):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen("#000000", max(0.9, 0.012 * scale)))
        made = painter.pen()
        made.setColor(fibre)
        painter.setPen(made)
        painter.drawPath(_scaled(leg.muscle(share), scale))


def _push(painter: QPainter, kind: str, scale: float, colour: str) -> None:
    """What the body does: rises, sinks, or is held between two equal forces."""
    x = (BACK + 0.07) * scale
    width = max(2.0, 0.035 * scale)
    high, low = Leg(STRAIGHT).hip.y() * scale, Leg(BENT).hip.y() * scale
    if kind == "concentric":
        arrow(painter, QPointF(x, low), QPointF(x, high), colour, width)
    elif kind == "eccentric":
        arrow(painter, QPointF(x, high), QPointF(x, low), colour, width)
    else:
        middle, far = Leg(MIDWAY).hip.y() * scale, 0.34 * scale
        arrow(painter, QPointF(x, middle - far), QPointF(x, middle - 0.06 * scale), colour, width)
        arrow(painter, QPointF(x, middle + far), QPointF(x, middle + 0.06 * scale), colour, width)


def _pull(painter: QPainter, leg: Leg, kind: str, scale: float, colour: str) -> None:
    """What the muscle does, beside it: comes together, is drawn apart, keeps its length."""
    off, middle = 0.4, 0.72
    width = max(1.8, 0.03 * scale)
    if kind == "isometric":
        low, high = 0.92 - leg.length, 0.94
        painter.setPen(pen(colour, width))
        painter.drawLine(leg.point(low, off) * scale, leg.point(high, off) * scale)
        for along in (low, high):
            painter.drawLine(leg.point(along, off - 0.07) * scale, leg.point(along, off + 0.07) * scale)
        return
    for side in (-1, 1):
        near, far = (leg.point(middle + side * away, off) * scale for away in (0.05, 0.34))
        start, end = (far, near) if kind == "concentric" else (near, far)
        arrow(painter, start, end, colour, width)
