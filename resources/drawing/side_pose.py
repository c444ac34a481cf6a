"""The runner from the side: drawn standing upright, then brought mark by mark into push-off.

Upright x = 0 is the plumb line through hip, shoulder and ear, x grows forwards. An angle turns what lies above the hip
forwards and what lies below it backwards; each is that of a segment against the vertical.
"""

import math
from dataclasses import replace

from resources.drawing.curves import XY, Mark
from resources.drawing.sheet import Fibres, Line, Part

HEAD, THORAX, PELVIS, THIGH, SHANK, FOOT, TOES = 0.0, 7.0, 10.0, 18.0, 34.0, 46.0, 3.0
ARM, FOREARM = -54.0, 14.0  # the arm against the thorax, the forearm against a right angle at the elbow

HIP, KNEE, ANKLE, BALL = (0.0, 470.0), (2.0, 716.0), (-1.0, 953.0), (72.0, 984.0)
LUMBAR, NECK, SHOULDER = (-22.0, 390.0), (-20.0, 150.0), (-4.0, 201.0)


def turned(point: XY, centre: XY, degrees: float) -> XY:
    """The point after a turn, clockwise as seen."""
    angle = math.radians(degrees)
    x, y = point[0] - centre[0], point[1] - centre[1]
    return (
        centre[0] + x * math.cos(angle) - y * math.sin(angle),
        centre[1] + x * math.sin(angle) + y * math.cos(angle),
    )


def _share(value: float, start: float, end: float) -> float:
    """From 0 at the start to 1 at the end, smooth at both."""
    t = min(1.0, max(0.0, (value - start) / (end - start)))
    return t * t * (3 - 2 * t)


def body(x: float, y: float) -> XY:
    """Where a point of trunk, head or near leg comes to lie."""
    point = (x, y)
    if y < 470:
        point = turned(point, NECK, (HEAD - THORAX) * _share(-y - 0.25 * x, -185, -100))
        point = turned(point, LUMBAR, (THORAX - PELVIS) * _share(-y, -430, -340))
    if y > 900:
        point = turned(point, BALL, (TOES - FOOT) * _share(x, 62, 84))
        point = turned(point, ANKLE, (FOOT - SHANK) * _share(y, 922, 962))
    point = turned(point, KNEE, (SHANK - THIGH) * _share(y, 684, 768))
    point = turned(point, HIP, (THIGH - PELVIS) * _share(y, 430, 580))
    return turned(point, HIP, PELVIS)


def arm(x: float, y: float) -> XY:
    """Where a point of the near arm comes to lie: drawn about its shoulder, upper arm down, forearm forwards."""
    point = turned((x, y), (0.0, 168.0), FOREARM * _share(x + y - 168, -25, 30))
    point = turned((point[0] + SHOULDER[0], point[1] + SHOULDER[1]), SHOULDER, ARM)
    return turned(turned(point, LUMBAR, THORAX - PELVIS), HIP, PELVIS)


FAR_HIP, FAR_TURN = (8.0, 470.0), 35.0


def far_leg(x: float, y: float) -> XY:
    """Where a point of the far leg comes to lie: drawn as if seated, thigh backwards from the KNEE, shank down."""
    if y > 900:
        x, y = turned((x, y), ANKLE, -8 * _share(y, 922, 962))
    x, y = turned((x, y), KNEE, FAR_TURN)
    back = turned((KNEE[0] - 245, KNEE[1]), KNEE, FAR_TURN)
    return x + FAR_HIP[0] - back[0], y + FAR_HIP[1] - back[1]


def marks(points: list[Mark], move=body) -> list[Mark]:
    """An outline or a guide, moved."""
    return [(*move(mark[0], mark[1]), *mark[2:]) for mark in points]


def part(each: Part, move=body) -> Part:
    """A shape with its fibres and fades, moved."""
    return replace(
        each,
        points=marks(each.points, move),
        fibres=[Fibres(first=marks(f.first, move), last=marks(f.last, move), count=f.count) for f in each.fibres],
        fades=[(*move(a, b), *move(c, d)) for a, b, c, d in each.fades],
    )


def line(each: Line, move=body) -> Line:
    """A stroke, moved."""
    return replace(each, points=marks(each.points, move))
