"""Elliptic arcs as cubic curves."""

from math import acos, ceil, cos, hypot, pi, radians, sin, sqrt, tan
from typing import Final

from quizapp.figures.figure import Point

_THINNEST: Final = 1e-9


def arc(
    start: Point, radii: tuple[float, float], turned: float, *, large: bool, sweep: bool, end: Point
) -> list[tuple[Point, Point, Point]]:
    """The curves of an arc, each as its two control points and its end; none where it is a straight line.

    As SVG has it: radii that are too small grow until the arc reaches its end.
    """
    rx, ry = abs(radii[0]), abs(radii[1])
    if start == end or rx < _THINNEST or ry < _THINNEST:
        return []
    cosine, sine = cos(radians(turned)), sin(radians(turned))
    half_x, half_y = (start.x - end.x) / 2, (start.y - end.y) / 2
    x, y = (cosine * half_x + sine * half_y) / rx, (cosine * half_y - sine * half_x) / ry
    reach = x * x + y * y
    if reach > 1:
        rx, ry, x, y, reach = rx * sqrt(reach), ry * sqrt(reach), x / sqrt(reach), y / sqrt(reach), 1.0
    aside = sqrt(max(0.0, 1 / reach - 1)) if reach > 0 else 0.0
    if large == sweep:
        aside = -aside
    # The centre, on the unit circle that the ellipse is made of.
    cx, cy = aside * y, -aside * x
    first = _angle(x - cx, y - cy)
    swept = _angle(-x - cx, -y - cy) - first
    if sweep and swept < 0:
        swept += 2 * pi
    elif not sweep and swept > 0:
        swept -= 2 * pi
    pieces = max(1, ceil(abs(swept) / (pi / 2) - 1e-9))
    middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)

    def placed(u: float, v: float) -> Point:
        across, down = (cx + u) * rx, (cy + v) * ry
        return Point(middle.x + cosine * across - sine * down, middle.y + sine * across + cosine * down)

    step = swept / pieces
    pull = 4 / 3 * tan(step / 4)
    curves: list[tuple[Point, Point, Point]] = []
    for piece in range(pieces):
        one, other = first + piece * step, first + (piece + 1) * step
        curves.append(
            (
                placed(cos(one) - pull * sin(one), sin(one) + pull * cos(one)),
                placed(cos(other) + pull * sin(other), sin(other) - pull * cos(other)),
                placed(cos(other), sin(other)) if piece < pieces - 1 else end,
            )
        )
    return curves


def _angle(x: float, y: float) -> float:
    """The direction of a vector, 0 to the right, growing clockwise as y does."""
    size = hypot(x, y)
    turn = acos(max(-1.0, min(1.0, x / size))) if size else 0.0
    return -turn if y < 0 else turn
