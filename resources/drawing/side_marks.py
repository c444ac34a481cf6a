"""A short hand for the runner from the side: a mark is ``x,y``, a corner ``x,yc``; marks are parted by spaces."""

import math
from collections.abc import Sequence

from resources.drawing.curves import XY, Mark, smooth
from resources.drawing.sheet import Fibres, Part


def _mark(text: str) -> Mark:
    x, y = map(float, text.removesuffix("c").split(","))
    return (x, y, "c") if text.endswith("c") else (x, y)


def ink(text: str, by: XY = (0.0, 0.0)) -> list[Mark]:
    """The marks of a line, shifted if asked for."""
    return [(mark[0] + by[0], mark[1] + by[1], *mark[2:]) for mark in map(_mark, text.split())]


def shape(
    name: str,
    tissue: str,
    outline: str | list[Mark],
    *fibres: tuple[str, str, int],
    fades: Sequence[str] = (),
    by: XY = (0.0, 0.0),
) -> Part:
    """A shape: its outline, its fibres as (first guide, last guide, count), its fades as two marks each."""
    ends = [ink(each, by) for each in fades]
    return Part(
        id=name,
        tissue=tissue,
        points=ink(outline, by) if isinstance(outline, str) else outline,
        fibres=[Fibres(first=ink(first, by), last=ink(last, by), count=count) for first, last, count in fibres],
        fades=[(start[0], start[1], end[0], end[1]) for start, end in ends],
    )


def strip(text: str, start: float, end: float | None = None) -> list[Mark]:
    """The outline of a band along a line, as wide as said at its start and at its end."""
    line = smooth(ink(text), closed=False, step=1.0)
    count = max(3, len(line) // 14)
    picked = [line[round(index * (len(line) - 1) / count)] for index in range(count + 1)]
    ahead: list[XY] = []
    back: list[XY] = []
    for index, (x, y) in enumerate(picked):
        (ax, ay), (bx, by) = picked[max(0, index - 1)], picked[min(count, index + 1)]
        length = math.hypot(bx - ax, by - ay)
        half = (start + ((start if end is None else end) - start) * index / count) / 2
        ahead.append((x - half * (by - ay) / length, y + half * (bx - ax) / length))
        back.append((x + half * (by - ay) / length, y - half * (bx - ax) / length))
    first, last = ahead[0], ahead[-1]
    return [(*first, "c"), *ahead[1:-1], (*last, "c"), (*back[-1], "c"), *back[-2:0:-1], (*back[0], "c")]
