"""From cut shapes to the SVG file: few cubics, one decimal, both sides in numbers, no colours."""

import math
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

from resources.drawing.curves import XY, fitted, fitted_ring, smooth
from resources.drawing.cutting import Cut, cut, mirrored, polygon
from resources.drawing.sheet import Sheet

ERROR = 0.12
OTHER = {"left": "right", "right": "left"}

Move = Callable[[float, float], XY]


def write(sheet: Sheet, folder: Path) -> list[str]:
    """Draw one figure into the folder; the report says what was dropped and what is covered."""
    report: list[str] = []
    layers = {name: cut(sheet, parts, report) for name, parts in (("surface", sheet.surface), ("deep", sheet.deep))}
    move = _posture(sheet)
    x, y, width, height = sheet.frame
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_n(x)} {_n(y)} {_n(width)} {_n(height)}">',
        f"<title>{escape(sheet.title)}</title>",
        '<g class="ground">',
    ]
    for points in sheet.far:
        for area in _both(sheet, polygon(points)):
            out.append(f'<path class="skin far" d="{_rings(area, move, sheet.error)}"/>')
    skin = [polygon(points) for points in sheet.silhouettes]
    areas = [area for each in skin for area in _both(sheet, each)]
    merged = areas[0]
    for area in areas[1:]:
        merged = merged | area
    out.append(f'<path class="skin" d="{_rings(merged, move, sheet.error)}"/>')
    out.append("</g>")
    for name, cuts in layers.items():
        out.append(f'<g class="{name}">')
        for each in reversed(cuts):
            out += _shape(sheet, each, move, single=any(part.single for part in _parts(sheet, each.id)))
        out += [
            _line(line, move, flip)
            for line in sheet.lines
            if line.deep == (name == "deep")
            for flip in _flips(sheet, line)
        ]
        out.append("</g>")
    out.append("</svg>")
    (folder / f"{sheet.name}.svg").write_text("\n".join(out) + "\n", "utf-8")
    return report


def _posture(sheet: Sheet) -> Move:
    """How every point is moved at the end: of a mirrored sheet the other side like the drawn one."""
    posture = sheet.posture
    if posture is None:
        return lambda x, y: (x, y)

    def move(x: float, y: float) -> XY:
        if sheet.mirrored and x < 0:
            moved_x, moved_y = posture(-x, y)
            return -moved_x, moved_y
        return posture(x, y)

    return move


def _parts(sheet: Sheet, name: str) -> list:
    return [part for part in (*sheet.surface, *sheet.deep) if part.id == name]


def _both(sheet: Sheet, area: BaseGeometry) -> list[BaseGeometry]:
    return [area | mirrored(area)] if sheet.mirrored else [area]


def _flips(sheet: Sheet, line: object) -> list[bool]:
    return [False, True] if sheet.mirrored and getattr(line, "mirrored", False) else [False]


def _shape(sheet: Sheet, each: Cut, move: Move, *, single: bool) -> list[str]:
    if single:
        return _one(sheet, each, "mid", move, flip=False)
    found = _one(sheet, each, sheet.side, move, flip=False)
    return found + (_one(sheet, each, OTHER[sheet.side], move, flip=True) if sheet.mirrored else [])


def _one(sheet: Sheet, each: Cut, side: str, move: Move, *, flip: bool) -> list[str]:
    sign = -1 if flip else 1
    error, width = sheet.error, sheet.fibre_width

    def placed(x: float, y: float) -> XY:
        # The posture is one of the whole body: mirrored is what it made of the drawn side.
        moved_x, moved_y = move(x, y)
        return sign * moved_x, moved_y

    area = each.area
    name = f"{each.id}.{side}"
    lines = [f'<path id="{name}" class="{each.tissue}" d="{_rings(area, placed, error)}"/>']
    for x1, y1, x2, y2 in each.fades:
        (ax, ay), (bx, by) = placed(x1, y1), placed(x2, y2)
        lines.append(f'<path class="fade" data-of="{name}" d="M{_n(ax)} {_n(ay)}L{_n(bx)} {_n(by)}"/>')
    if each.fibres:
        slivers = "".join(
            _slim(line, placed, error, width) if error > ERROR else _sliver(line, placed, width) for line in each.fibres
        )
        lines.append(f'<path class="fibre" data-of="{name}" d="{slivers}"/>')
    return lines


def _rings(area: BaseGeometry, move: Move, error: float) -> str:
    text = ""
    for piece in getattr(area, "geoms", [area]):
        whole = orient(piece)
        for ring in (whole.exterior, *whole.interiors):
            points = [move(px, py) for px, py in ring.coords]
            dense = _dense(points)
            cubics = fitted_ring(dense, error)
            if cubics:
                text += _cubics(cubics) + "Z"
    return text


def _dense(points: list[XY], step: float = 0.5) -> list[XY]:
    line = np.array(points)
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.arange(0, along[-1], step)
    return list(zip(np.interp(at, along, line[:, 0]).tolist(), np.interp(at, along, line[:, 1]).tolist(), strict=True))


def _cubics(cubics: list) -> str:
    text = f"M{_n(cubics[0][0][0])} {_n(cubics[0][0][1])}"
    for _, b, c, d in cubics:
        text += "C" + " ".join(f"{_n(x)} {_n(y)}" for x, y in (b, c, d))
    return text


def _sliver(line: np.ndarray, move: Move, width: float) -> str:
    """A fibre: thin at its ends, widest in the middle."""
    centre = np.array([move(px, py) for px, py in line])
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(centre, axis=0).T))])
    at = np.linspace(0, along[-1], 24)
    centre = np.column_stack([np.interp(at, along, centre[:, axis]) for axis in (0, 1)])
    tangent = np.gradient(centre, axis=0)
    normal = np.column_stack([-tangent[:, 1], tangent[:, 0]]) / np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    half = (width / 2 * np.sin(np.linspace(0, math.pi, 24)))[:, None]
    there, back = fitted(centre + half * normal, 0.2), fitted((centre - half * normal)[::-1], 0.2)
    return _cubics(there + back) + "Z" if there and back else ""


def _slim(line: np.ndarray, move: Move, error: float, width: float) -> str:
    """A fibre in fewer numbers: its centre line as cubics, moved out to either side and back."""
    cubics = fitted(np.array([move(px, py) for px, py in line]), 2 * error)
    there: list = []
    back: list = []
    for index, cubic in enumerate(cubics):
        points = np.array(cubic)
        along = points[3] - points[0]
        normal = np.array([-along[1], along[0]]) / max(float(np.hypot(*along)), 1e-9)
        share = (index + np.array([0, 1 / 3, 2 / 3, 1])) / len(cubics)
        half = width / 2 * np.sin(share * math.pi)
        half[1:3] *= 1.55 if len(cubics) == 1 else 1.15
        there.append(points + half[:, None] * normal)
        back.insert(0, (points - half[:, None] * normal)[::-1])
    return _cubics(there + back) + "Z" if cubics else ""


def _line(line: object, move: Move, flip: bool) -> str:
    sign = -1 if flip else 1
    points = [move(px, py) for px, py in smooth(line.points, closed=line.closed)]  # type: ignore[attr-defined]
    points = [(sign * px, py) for px, py in points]
    cubics = fitted_ring(points, ERROR) if line.closed else fitted(np.array(points), ERROR)  # type: ignore[attr-defined]
    return f'<path class="line" d="{_cubics(cubics)}"/>' if cubics else ""


def _n(value: float) -> str:
    text = f"{value:.1f}"
    return text.removesuffix(".0").replace("-0.0", "0") if text != "-0.0" else "0"
