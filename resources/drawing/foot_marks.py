"""Shapes of leg and sole in few words: "x,y x,yc x,y" is an outline, a c behind a point makes it a corner."""

import numpy as np
from shapely.geometry import MultiPolygon
from shapely.ops import unary_union

from resources.drawing.curves import Mark, smooth
from resources.drawing.cutting import polygon
from resources.drawing.sheet import Fibres, Line, Part


def marks(text: str) -> list[Mark]:
    """The points named."""
    found: list[Mark] = []
    for each in text.split():
        x, y = map(float, each.removesuffix("c").split(","))
        found.append((x, y, "c") if each.endswith("c") else (x, y))
    return found


def part(
    name: str,
    tissue: str,
    outline: str,
    *fibres: tuple[str, str, int],
    fades: tuple[str, ...] = (),
    whole: bool = False,
) -> Part:
    """A shape; its fibres are (first guide, last guide, count), a fade is "x1,y1 x2,y2"."""
    ends = [marks(fade) for fade in fades]
    return Part(
        id=name,
        tissue=tissue,
        points=marks(outline),
        fibres=[Fibres(first=marks(first), last=marks(last), count=count) for first, last, count in fibres],
        fades=[(start[0], start[1], end[0], end[1]) for start, end in ends],
        whole=whole,
    )


def band(
    name: str, tissue: str, course: str, *widths: float, hairs: int = 0, blunt: bool = True, **more: object
) -> Part:
    """A tendon, slip or long bone along its course, its width evenly from each given to the next; blunt has corners."""
    line = np.array(smooth(marks(course), closed=False, step=1.0))
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.linspace(0, along[-1], max(6, round(along[-1] / 14)))
    line = np.column_stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)])
    across = np.gradient(line, axis=0)
    across = np.column_stack([-across[:, 1], across[:, 0]]) / np.hypot(*across.T)[:, None]
    half = np.interp(at / along[-1], np.linspace(0, 1, len(widths)), widths)[:, None] / 2
    left, right = (line + half * across).tolist(), (line - half * across)[::-1].tolist()
    ring: list[Mark] = []
    for side in (left, right):
        ends = [(x, y, "c") if blunt else (x, y) for x, y in (side[0], side[-1])]
        ring += [ends[0], *[(x, y) for x, y in side[1:-1]], ends[1]]
    inner: list[Mark] = [(x, y) for x, y in (line + 0.7 * half * across).tolist()]
    outer: list[Mark] = [(x, y) for x, y in (line - 0.7 * half * across).tolist()]
    fibres = [Fibres(first=inner, last=outer, count=hairs)] if hairs else []
    return Part(id=name, tissue=tissue, points=ring, fibres=fibres, **more)  # type: ignore[arg-type]


def line(text: str, *, closed: bool = False, deep: bool = False) -> Line:
    """A stroke on the skin of this side only."""
    return Line(points=marks(text), closed=closed, deep=deep, mirrored=False)


def joined(name: str, tissue: str, *parts: Part, round_by: float = 2.5, fades: tuple[str, ...] = ()) -> Part:
    """Several outlines as one, without a seam, the nooks between them rounded; their fibres are kept."""
    area = unary_union([polygon(each.points) for each in parts])
    area = area.buffer(round_by).buffer(-2 * round_by).buffer(round_by)
    if isinstance(area, MultiPolygon):
        area = max(area.geoms, key=lambda piece: piece.area)
    ring = area.exterior.simplify(0.15)
    return Part(
        id=name,
        tissue=tissue,
        points=[(x, y, "c") for x, y in ring.coords[:-1]],
        fibres=[each for part in parts for each in part.fibres],
        fades=[(*marks(fade)[0][:2], *marks(fade)[1][:2]) for fade in fades],
    )


def webbed(*outlines: list[Mark], nook: float) -> list[Mark]:
    """Overlapping outlines as one, narrow nooks between them filled and rounded."""
    area = unary_union([polygon(points) for points in outlines]).buffer(nook).buffer(-nook)
    return [(x, y, "c") for x, y in area.exterior.simplify(0.15).coords[:-1]]
