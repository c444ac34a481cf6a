"""What lies where on a figure: the order in which shapes are read, and the way from one to the next."""

from collections.abc import Collection, Iterator
from enum import StrEnum
from math import hypot
from typing import Final

from quizapp.figures.figure import Figure, Point, Shape
from quizapp.figures.rings import middle_of

_ROW: Final = 0.02  # of the height of a figure: what differs less stands in one row
_CONE: Final = 2.0  # how much further aside than ahead the next shape may lie
_ASIDE: Final = 2.0  # how much more a step aside counts than one ahead


class Direction(StrEnum):
    """Where something lies, seen from something else."""

    ABOVE = "above"
    BELOW = "below"
    LEFT = "left"
    RIGHT = "right"
    MEDIAL = "medial"
    LATERAL = "lateral"
    FORWARD = "forward"
    BACKWARD = "backward"
    DEEPER = "deeper"
    NEARER_SURFACE = "nearer-surface"
    OTHER_SIDE = "other-side"


AHEAD: Final = {
    Direction.ABOVE: Point(0, -1),
    Direction.BELOW: Point(0, 1),
    Direction.LEFT: Point(-1, 0),
    Direction.RIGHT: Point(1, 0),
}
"""The four directions of the arrow keys as steps on the sheet."""


def centre(shape: Shape) -> Point:
    """A point inside the shape, its centre of area where that lies inside."""
    return middle_of(shape.outline)


def spatial_order(figure: Figure, *, deep: bool) -> tuple[str, ...]:
    """The ids of the shapes of one layer as one reads: row by row from above, each row from the left."""
    rest = sorted(_placed(figure, deep=deep), key=lambda each: (each[1].y, each[1].x, each[0]))
    rows: list[list[tuple[str, Point]]] = []
    for name, place in rest:
        if rows and place.y - rows[-1][0][1].y <= _ROW * figure.frame[3]:
            rows[-1].append((name, place))
        else:
            rows.append([(name, place)])
    return tuple(name for row in rows for name, _ in sorted(row, key=lambda each: (each[1].x, each[0])))


def neighbour(
    figure: Figure, name: str, direction: Direction, *, deep: bool, among: Collection[str] | None = None
) -> str | None:
    """The id of the nearest shape of the layer in one of the four directions of the arrow keys, if there is one.

    ``among`` are the ids that count; all of the layer where nothing is said.
    """
    here, ahead = figure.centres[name], AHEAD[direction]
    best: tuple[float, str] | None = None
    for other, place in _placed(figure, deep=deep):
        x, y = place.x - here.x, place.y - here.y
        along, aside = x * ahead.x + y * ahead.y, abs(x * ahead.y) + abs(y * ahead.x)
        counts = among is None or other in among
        if counts and other != name and along > 0 and aside <= _CONE * along:
            far = hypot(along, _ASIDE * aside), other
            best = far if best is None else min(best, far)
    return None if best is None else best[1]


def _placed(figure: Figure, *, deep: bool) -> Iterator[tuple[str, Point]]:
    return ((shape.id, figure.centres[shape.id]) for shape in figure.shapes if shape.deep == deep)
