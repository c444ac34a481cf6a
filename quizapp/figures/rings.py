"""Outlines as polygons, and what can be measured of them."""

from collections.abc import Sequence
from typing import Final

from quizapp.figures.figure import Outline, Point

_STEPS: Final = 8  # lines for a curve
_ROWS: Final = 15

Ring = list[Point]


def rings_of(outline: Outline) -> list[Ring]:
    """Each part of the outline as a polygon; one that was left open counts as closed, as painters have it."""
    rings: list[Ring] = []
    for kind, points in outline:
        if kind == "M":
            rings.append([points[0]])
        elif kind == "L":
            rings[-1].append(points[0])
        elif kind == "C":
            rings[-1] += _curve(rings[-1][-1], *points)
    return [ring for ring in rings if len(ring) > 2]


def box_of(rings: Sequence[Ring]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of some rings."""
    xs, ys = [point[0] for ring in rings for point in ring], [point[1] for ring in rings for point in ring]
    return min(xs), min(ys), max(xs), max(ys)


def crossings(rings: Sequence[Ring], y: float) -> list[tuple[float, int]]:
    """Where a horizontal line meets the rings, from the left, and whether they go down (1) or up (-1) there."""
    found: list[tuple[float, int]] = []
    for ring in rings:
        x0, y0 = ring[-1]
        for x1, y1 in ring:
            if (y0 <= y) != (y1 <= y):
                found.append((x0 + (y - y0) / (y1 - y0) * (x1 - x0), 1 if y1 > y0 else -1))
            x0, y0 = x1, y1
    return sorted(found)


def spans(meetings: Sequence[tuple[float, int]]) -> list[tuple[float, float]]:
    """From where to where a horizontal line is inside, by what it meets: inside is what is wound around."""
    found: list[tuple[float, float]] = []
    wound, begin = 0, 0.0
    for x, turn in meetings:
        if wound == 0:
            begin = x
        wound += turn
        if wound == 0:
            found.append((begin, x))
    return found


def middle_of(outline: Outline) -> Point:
    """A point inside the outline: its centre of area, or where it is widest if that lies outside."""
    rings = rings_of(outline)
    if not rings:
        points = [point for _, points in outline for point in points]
        return points[len(points) // 2]
    main = max(rings, key=lambda ring: abs(_moments(ring)[0]))
    area, x, y = _moments(main)
    left, top, right, bottom = box_of([main])
    if abs(area) < 1e-9:
        return Point((left + right) / 2, (top + bottom) / 2)
    if any(begin < x < end for begin, end in spans(crossings(rings, y))):
        return Point(x, y)
    heights = [top + (bottom - top) * (row + 0.5) / _ROWS for row in range(_ROWS)]
    inside = [(end - begin, (begin + end) / 2, at) for at in heights for begin, end in spans(crossings(rings, at))]
    return Point(*max(inside)[1:]) if inside else Point(x, y)


def _moments(ring: Ring) -> tuple[float, float, float]:
    """The area, with a sign by the sense of turning, and the centre of area."""
    origin_x, origin_y = ring[0]
    area = across = down = 0.0
    x0, y0 = ring[-1][0] - origin_x, ring[-1][1] - origin_y
    for x, y in ring:
        x1, y1 = x - origin_x, y - origin_y
        cross = x0 * y1 - x1 * y0
        area += cross
        across += (x0 + x1) * cross
        down += (y0 + y1) * cross
        x0, y0 = x1, y1
    if not area:
        return 0.0, origin_x, origin_y
    return area / 2, origin_x + across / area / 3, origin_y + down / area / 3


def _curve(start: Point, one: Point, other: Point, end: Point) -> Ring:
    found = []
    for step in range(1, _STEPS):
        t = step / _STEPS
        s = 1 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        found.append(
            Point(
                a * start[0] + b * one[0] + c * other[0] + d * end[0],
                a * start[1] + b * one[1] + c * other[1] + d * end[1],
            )
        )
    return [*found, end]
