"""A short hand for the figure from behind: outlines as text, on the sheet or along a limb.

One mark is ``x,y`` on the sheet, or ``y@share``: at this height, by its share of the limb's breadth from the inner (0)
to the outer edge (1), so that what lies on a limb follows its outline. A ``c`` behind it makes a corner.
"""

from collections.abc import Sequence
from functools import cached_property

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from resources.drawing.curves import XY, Mark
from resources.drawing.cutting import polygon
from resources.drawing.sheet import Fibres, Part


class Limb:
    """What is drawn along one outline of the silhouette."""

    def __init__(self, outline: list[Mark]) -> None:
        self._outline = outline
        self._breadths: dict[float, XY] = {}

    @cached_property
    def _area(self) -> BaseGeometry:
        return polygon(self._outline)

    def _breadth(self, y: float) -> XY:
        if y not in self._breadths:
            left, _, right, _ = (self._area & LineString([(0.0, y), (400.0, y)])).bounds
            self._breadths[y] = (left, right)
        return self._breadths[y]

    def _mark(self, text: str) -> Mark:
        bare = text.removesuffix("c")
        if "@" in bare:
            y, share = map(float, bare.split("@"))
            inner, outer = self._breadth(y)
            x = inner + share * (outer - inner)
        else:
            x, y = map(float, bare.split(","))
        return (x, y) if bare == text else (x, y, "c")

    def marks(self, text: str) -> list[Mark]:
        """The marks of a line, parted by spaces."""
        return [self._mark(each) for each in text.split()]

    def part(
        self,
        name: str,
        tissue: str,
        outline: str,
        *fibres: tuple[str, str, int],
        fades: Sequence[str] = (),
        single: bool = False,
        whole: bool = False,
    ) -> Part:
        """A shape: its outline, its fibres as (first guide, last guide, count), its fades as two marks each.

        A single one has its fibres on the other side too.
        """
        ends = [self.marks(each) for each in fades]
        runs = [Fibres(first=self.marks(a), last=self.marks(b), count=count) for a, b, count in fibres]
        if single:
            runs += [Fibres(first=_other(run.first), last=_other(run.last), count=run.count) for run in runs]
        return Part(
            id=name,
            tissue=tissue,
            points=self.marks(outline),
            fibres=runs,
            fades=[(start[0], start[1], end[0], end[1]) for start, end in ends],
            single=single,
            whole=whole,
        )


def _other(marks: list[Mark]) -> list[Mark]:
    return [(-mark[0], *mark[1:]) for mark in marks]
