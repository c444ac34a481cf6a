"""Where the numbers of a figure stand: each on its shape, and none on another number or beyond the sheet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

_STEP: Final = 0.3
"""From ring to ring on which a free place is looked for, in heights of a number."""

_RINGS: Final = 24
_ANGLE: Final = 15  # degrees from place to place on a ring


@dataclass(frozen=True, slots=True)
class Numbered:
    """A shape as it lies on the page, where its number is wanted, and how much room this takes."""

    path: QPainterPath
    centre: QPointF
    room: QSizeF


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the middle of a number stands, and whether that is off its shape, so that a line has to lead there."""

    at: QPointF
    is_off: bool


def placed(shapes: Mapping[str, Numbered], sheet: QRectF, others: Sequence[QPainterPath] = ()) -> dict[str, Placed]:
    """The places by the names of the shapes, all on the sheet. ``others`` are shapes without a number.

    What is small keeps its place; what is large has room to move aside.
    """
    taken: list[QRectF] = []
    found = {}
    for name in sorted(shapes, key=lambda name: (_area(shapes[name].path), name)):
        shape = shapes[name]
        foreign = [*others, *(each.path for other, each in shapes.items() if other != name)]
        found[name] = _free(shape, taken, foreign, sheet)
        taken.append(_box(found[name].at, shape.room))
    return found


def _free(shape: Numbered, taken: Sequence[QRectF], foreign: Sequence[QPainterPath], sheet: QRectF) -> Placed:
    """The nearest free place on the shape, else beside it, if there is one on no foreign shape there.

    In the middle where all is taken far around.
    """
    beside: QPointF | None = None
    clear: QPointF | None = None
    for at in _around(shape):
        box = _box(at, shape.room)
        if not sheet.contains(box) or any(box.intersects(other) for other in taken):
            continue
        if at == shape.centre or shape.path.contains(at):
            return Placed(at, is_off=False)
        if clear is None and not any(path.intersects(box) for path in foreign):
            clear = at
        beside = at if beside is None else beside
    found = beside if clear is None else clear
    return Placed(shape.centre, is_off=False) if found is None else Placed(found, is_off=True)


def _around(shape: Numbered) -> Iterator[QPointF]:
    """Places about the middle of the shape, the nearest first."""
    yield shape.centre
    for ring in range(1, _RINGS + 1):
        away = ring * _STEP * shape.room.height()
        for angle in range(0, 360, _ANGLE):
            yield shape.centre + QPointF(cos(radians(angle)), sin(radians(angle))) * away


def _box(middle: QPointF, room: QSizeF) -> QRectF:
    box = QRectF(QPointF(), room)
    box.moveCenter(middle)
    return box


def _area(path: QPainterPath) -> float:
    box = path.boundingRect()
    return box.width() * box.height()
