"""From generous outlines to shapes that fit: each is cut by all that lies above it, with an even gap between."""

from dataclasses import dataclass

import numpy as np
from shapely.affinity import scale
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from resources.drawing.curves import XY, smooth
from resources.drawing.sheet import Fibres, Guide, Part, Sheet

ROUND = 0.8


@dataclass
class Cut:
    """A shape as it will be seen: its polygons, the centre lines of its fibres, its fades."""

    id: str
    tissue: str
    area: BaseGeometry
    fibres: list[np.ndarray]
    fades: list[tuple[float, float, float, float]]


def polygon(points: list) -> BaseGeometry:
    """The area inside an outline; one that crosses itself is mended."""
    area = Polygon(smooth(points))
    return area if area.is_valid else area.buffer(0)


def silhouette_of(sheet: Sheet) -> BaseGeometry:
    """All the skin that muscles lie on, both sides."""
    area = unary_union([polygon(points) for points in sheet.silhouettes])
    return unary_union([area, mirrored(area)]) if sheet.mirrored else area


def mirrored(area: BaseGeometry) -> BaseGeometry:
    """The same on the other side of x = 0."""
    return scale(area, xfact=-1, origin=(0, 0))


def cut(sheet: Sheet, parts: list[Part], report: list[str]) -> list[Cut]:
    """The shapes of one layer, on the drawn side; what disappears is reported."""
    skin = silhouette_of(sheet)
    inside = skin.buffer(-sheet.rim)
    taken: BaseGeometry = Polygon()
    found: dict[str, Cut] = {}
    for part in parts:
        area = _kept(sheet, part, _fitted(sheet, part, inside, taken), report)
        if area is None:
            continue
        taken = taken | area.buffer(sheet.gap)
        if sheet.mirrored and not part.single:
            taken = taken | mirrored(area).buffer(sheet.gap)
        lines = [line for each in part.fibres for line in fibre_lines(each, area)]
        if (earlier := found.get(part.id)) is not None:
            earlier.area = unary_union([earlier.area, area])
            earlier.fibres += lines
            earlier.fades += part.fades
        else:
            found[part.id] = Cut(part.id, part.tissue, area, lines, list(part.fades))
    if skin.area:
        report.append(f"{sheet.name}: {100 * (taken & skin).area / skin.area:.0f} % of the silhouette covered")
    return list(found.values())


def _fitted(sheet: Sheet, part: Part, inside: BaseGeometry, taken: BaseGeometry) -> BaseGeometry:
    """The part on its side of the body, cut by what lies above it, its corners rounded."""
    area = polygon(part.points)
    if part.single and sheet.mirrored:
        area = unary_union([area, mirrored(area)])
    elif sheet.mirrored:
        middle = sheet.gap / 2
        area = area & Polygon([(middle, -100), (3000, -100), (3000, 3000), (middle, 3000)])
    area = area & inside
    if part.whole:
        return area.buffer(-ROUND).buffer(2 * ROUND).buffer(-ROUND)
    area = (area - taken).buffer(-ROUND).buffer(2 * ROUND).buffer(-ROUND)
    return (area & inside) - taken


def _kept(sheet: Sheet, part: Part, area: BaseGeometry, report: list[str]) -> BaseGeometry | None:
    """The pieces that are large enough to be seen; None where there is none."""
    pieces = [piece for piece in _pieces(area) if piece.area >= sheet.least_area]
    for piece in _pieces(area):
        if 0.5 < piece.area < sheet.least_area:
            report.append(f"{part.id}: dropped a hair of {piece.area:.1f} at {_where(piece)}")
    if not pieces:
        report.append(f"{part.id}: NOTHING LEFT of a part at {_where(polygon(part.points))}")
        return None
    if len(pieces) > 1:
        places = ", ".join(f"{piece.area:.0f} at {_where(piece)}" for piece in pieces)
        report.append(f"{part.id}: {len(pieces)} pieces: {places}")
    return MultiPolygon(pieces)


def fibre_lines(fibres: Fibres, area: BaseGeometry) -> list[np.ndarray]:
    """The centre lines of the fibres inside the shape, their ends staggered."""
    first, last = _even(fibres.first), _even(fibres.last)
    inset = area.buffer(-0.7)
    lines: list[np.ndarray] = []
    for index in range(fibres.count):
        share = (index + 0.5) / fibres.count
        line = first * (1 - share) + last * share
        start, end = (0.0, 0.93) if index % 2 else (0.05, 1.0)
        line = line[round(start * (len(line) - 1)) : round(end * (len(line) - 1)) + 1]
        inner = inset & LineString(line)
        for piece in getattr(inner, "geoms", [inner]):
            if piece.geom_type == "LineString" and piece.length > 4:
                lines.append(np.array(piece.coords))
    return lines


def _even(guide: Guide, count: int = 60) -> np.ndarray:
    line = np.array(smooth(guide, closed=False, step=1.0))
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.linspace(0, along[-1], count)
    return np.column_stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)])


def _pieces(area: BaseGeometry) -> list[Polygon]:
    return [piece for piece in getattr(area, "geoms", [area]) if piece.geom_type == "Polygon" and not piece.is_empty]


def _where(area: BaseGeometry) -> XY:
    centre = area.representative_point()
    return round(centre.x), round(centre.y)
