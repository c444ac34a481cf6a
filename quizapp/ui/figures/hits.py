"""What lies under the pointer: tested on the real outlines, forgiving by a few pixels."""

from collections.abc import Mapping, Sequence
from itertools import product
from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from quizapp.figures.figure import Shape

FORGIVEN: Final = 4.0
"""Pixels that a click may lie beside a shape."""

_DIRECTIONS: Final = 12


def shape_at(
    place: QPointF, shapes: Sequence[Shape], paths: Mapping[str, QPainterPath], *, pixel: float
) -> Shape | None:
    """The uppermost of the shapes there, else the nearest within a few pixels, else none.

    ``place`` is on the sheet, ``pixel`` the size of a pixel there; of what overlaps the later of the shapes lies above.
    """
    if (found := _under(place, shapes, paths)) is not None:
        return found
    for radius, turn in product((FORGIVEN / 2, FORGIVEN), range(_DIRECTIONS)):
        angle = 2 * pi * turn / _DIRECTIONS
        beside = place + QPointF(cos(angle), sin(angle)) * radius * pixel
        if (found := _under(beside, shapes, paths)) is not None:
            return found
    return None


def _under(place: QPointF, shapes: Sequence[Shape], paths: Mapping[str, QPainterPath]) -> Shape | None:
    return next((shape for shape in reversed(shapes) if paths[shape.id].contains(place)), None)
