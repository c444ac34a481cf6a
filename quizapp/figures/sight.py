"""What can be seen of each shape, and how large the mark is that a pointer has to hit."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, hypot, inf
from typing import Final

from quizapp.figures.figure import Figure, Shape
from quizapp.figures.rings import Ring, rings_of, spans

SHOWN: Final = 560.0
"""Pixels of the longer side of a figure, shown whole on a small screen."""

SMALLEST: Final = 8.0
"""Pixels across of the smallest mark that can be hit there.

WCAG 2.2 asks for 24 for targets that stand close, but a click within a few pixels of a shape counts as on it, and a
figure can be zoomed.
"""

HIDDEN: Final = 0.02
"""The share of a shape of which less is as good as nothing."""

_CELLS: Final = 600  # along the longer side
_STRAIGHT, _SLANTED = 6, 8  # steps to a neighbouring cell; half of them to the edge between the two


@dataclass(frozen=True, slots=True)
class Sight:
    """In units of the sheet: the area of a shape, how much of it can be seen, and the widest disc that fits in that."""

    area: float
    seen: float
    disc: float

    @property
    def hidden(self) -> bool:
        """Whether other shapes lie over it, or it lies beside the sheet."""
        return self.seen <= HIDDEN * self.area


def sights(figure: Figure) -> dict[str, Sight]:
    """What can be seen of every shape by its id; those of the deep layer are not hidden by those above it."""
    found: dict[str, Sight] = {}
    for deep in (False, True):
        layer = [shape for shape in figure.shapes if shape.deep == deep]
        found |= _Raster(figure.frame).sights(layer) if layer else {}
    return {shape.id: found[shape.id] for shape in figure.shapes}


def pixels(figure: Figure, size: float) -> float:
    """How many pixels a length on the sheet is on a small screen."""
    return size * SHOWN / max(figure.frame[2:])


class _Raster:
    """A sheet in cells, each of which belongs to the uppermost shape there; around it lies a rim of empty ones."""

    def __init__(self, frame: tuple[float, float, float, float]) -> None:
        self._x, self._y, width, height = frame
        self._cell = max(width, height) / _CELLS
        self._columns = max(1, ceil(width / self._cell - 1e-6))
        self._rows = max(1, ceil(height / self._cell - 1e-6))
        self._stride = self._columns + 2
        self._owners = array("i", bytes(4 * self._stride * (self._rows + 2)))

    def sights(self, shapes: Sequence[Shape]) -> dict[str, Sight]:
        """What can be seen of these shapes, of which the later lie above."""
        areas = [self._fill(rings_of(shape.outline), number) for number, shape in enumerate(shapes, start=1)]
        seen, deepest, places = [0] * (len(shapes) + 1), [0] * (len(shapes) + 1), [0] * (len(shapes) + 1)
        for place, (owner, depth) in enumerate(zip(self._owners, self._depths(), strict=True)):
            if owner:
                seen[owner] += 1
                if depth > deepest[owner]:
                    deepest[owner], places[owner] = depth, place
        square = self._cell * self._cell
        return {
            shape.id: Sight(area * square, seen[number] * square, self._disc(places[number]))
            for number, (shape, area) in enumerate(zip(shapes, areas, strict=True), start=1)
        }

    def _fill(self, rings: Sequence[Ring], owner: int) -> int:
        """Give the cells within the rings to that shape; how many it would have on an endless sheet."""
        meetings: dict[int, list[tuple[float, int]]] = {}
        for ring in rings:
            x0, y0 = self._placed(ring[-1])
            for point in ring:
                x1, y1 = self._placed(point)
                if y0 != y1:
                    turn, slope = (1 if y1 > y0 else -1), (x1 - x0) / (y1 - y0)
                    for row in range(ceil(min(y0, y1) - 0.5), ceil(max(y0, y1) - 0.5)):
                        meetings.setdefault(row, []).append((x0 + (row + 0.5 - y0) * slope, turn))
                x0, y0 = x1, y1
        area = 0
        for row, found in meetings.items():
            for begin, end in spans(sorted(found)):
                first, last = ceil(begin - 0.5), ceil(end - 0.5)
                area += last - first
                first, last = max(first, 0), min(last, self._columns)
                if first < last and 0 <= row < self._rows:
                    start = (row + 1) * self._stride + first + 1
                    self._owners[start : start + last - first] = array("i", [owner]) * (last - first)
        return area

    def _placed(self, point: tuple[float, float]) -> tuple[float, float]:
        # What lies far beside the sheet is drawn near to it: it is not seen either way.
        x, y = (point[0] - self._x) / self._cell, (point[1] - self._y) / self._cell
        return min(max(x, -_CELLS), 2.0 * _CELLS), min(max(y, -_CELLS), 2.0 * _CELLS)

    def _depths(self) -> list[int]:
        """How far every cell is from the edge of what is seen of its shape, once from above and once from below."""
        owners, stride = self._owners, self._stride
        depths = [0] * len(owners)
        inside = [place for place, owner in enumerate(owners) if owner]
        far = _STRAIGHT * len(owners)
        for places, way in ((inside, -1), (reversed(inside), 1)):
            straight, slanted = (way, way * stride), (way * (stride - 1), way * (stride + 1))
            for place in places:
                owner = owners[place]
                depth = depths[place] or far
                for step in straight:
                    beside = place + step
                    depth = min(depth, depths[beside] + _STRAIGHT if owners[beside] == owner else _STRAIGHT // 2)
                for step in slanted:
                    beside = place + step
                    depth = min(depth, depths[beside] + _SLANTED if owners[beside] == owner else _SLANTED // 2)
                depths[place] = depth
        return depths

    def _disc(self, place: int) -> float:
        """The widest disc about a cell; its depth is a little less, as steps are not straight."""
        owners, owner, near = self._owners, self._owners[place], inf
        if not owner:
            return 0.0
        for down in (-self._stride, self._stride):
            row, rows = place, 0
            while rows < near:
                for step in (-1, 1):
                    at, columns = row, 0
                    while owners[at] == owner and columns < near:
                        at, columns = at + step, columns + 1
                    near = min(near, hypot(columns, rows))
                row, rows = row + down, rows + 1
        # The middle of the disc is that of a cell or, as often, the edge between two.
        return (2 * near - 0.5) * self._cell
