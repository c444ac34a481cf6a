"""Where one structure lies, seen from another, as far as a sentence should say it."""

from dataclasses import replace
from statistics import median
from typing import Final

from quizapp.figures.figure import Figure, Shape, Side
from quizapp.figures.places import Direction
from quizapp.figures.rings import box_of, rings_of

_OF_SIZE: Final = 0.25  # of the mean extent of the two: less is no direction
_OF_SHEET: Final = 0.15  # of the shorter side of the figure: more always is one
_OF_OTHER: Final = 0.4  # of the way in the other direction: less is not worth a word


def direction_between(
    figure: Figure, of: Shape, seen_from: Shape, *, facing: Direction | None = None
) -> tuple[Direction, ...]:
    """Where ``of`` lies, seen from ``seen_from``: across, up or down, in depth; only what strikes the eye.

    A structure that is there on both sides is compared on the side of ``seen_from``. Across is medial or lateral where
    the figure shows both sides, else left or right of the picture; of a runner from the side, who is ``facing`` one of
    the two, forward or backward. The same structure on the other side is just that.
    """
    if of.structure == seen_from.structure:
        return () if of.side == seen_from.side else (Direction.OTHER_SIDE,)
    of = figure.shape.get(replace(of, side=seen_from.side).id, of)
    (x, y), (width, height) = _offset(figure, of, seen_from)
    found: list[Direction] = []
    if _matters(y, height, x, figure):
        found.append(Direction.BELOW if y > 0 else Direction.ABOVE)
    across = _across(figure, of, seen_from, facing)
    if across is not None and _matters(x, width, y, figure):
        found.append(across)
    if of.deep != seen_from.deep:
        found.append(Direction.DEEPER if of.deep else Direction.NEARER_SURFACE)
    return tuple(found)


def _matters(way: float, extent: float, other: float, figure: Figure) -> bool:
    far = abs(way) > _OF_SHEET * min(figure.frame[2:]) or abs(way) > _OF_SIZE * extent
    return far and abs(way) > _OF_OTHER * abs(other)


def _offset(figure: Figure, of: Shape, seen_from: Shape) -> tuple[tuple[float, float], tuple[float, float]]:
    """The way from the one to the other, and the mean extent of the two, across and down.

    Between shapes of the two sides the way across is that of their distances from the middle.
    """
    there, here = figure.centres[of.id], figure.centres[seen_from.id]
    boxes = [box_of(rings_of(shape.outline) or [[figure.centres[shape.id]]]) for shape in (of, seen_from)]
    width, height = (sum(box[axis + 2] - box[axis] for box in boxes) / 2 for axis in (0, 1))
    middle = _middle(figure)
    if middle is None:
        return (there.x - here.x, there.y - here.y), (width, height)
    return (abs(there.x - middle) - abs(here.x - middle), there.y - here.y), (width, height)


def _across(figure: Figure, of: Shape, seen_from: Shape, facing: Direction | None) -> Direction | None:
    there, here, middle = figure.centres[of.id].x, figure.centres[seen_from.id].x, _middle(figure)
    if middle is not None:
        if of.side == seen_from.side == Side.MID:
            return None
        return Direction.LATERAL if abs(there - middle) > abs(here - middle) else Direction.MEDIAL
    direction = Direction.RIGHT if there > here else Direction.LEFT
    if facing is None:
        return direction
    return Direction.FORWARD if direction is facing else Direction.BACKWARD


def _middle(figure: Figure) -> float | None:
    """Where the middle of the body is, if the figure shows both sides of it."""
    left = {shape.structure: shape.id for shape in figure.shapes if shape.side is Side.LEFT}
    right = {shape.structure: shape.id for shape in figure.shapes if shape.side is Side.RIGHT}
    pairs = [(figure.centres[left[each]], figure.centres[right[each]]) for each in left if each in right]
    return median((one.x + other.x) / 2 for one, other in pairs) if pairs else None
