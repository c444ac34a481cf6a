"""The outlines of the simple shapes of SVG: rectangles, circles, ellipses, polygons and lines."""

from collections.abc import Mapping
from typing import Final

from quizapp.figures.bad_figure import Flaw, FlawFound
from quizapp.figures.figure import Outline, Point, Segment
from quizapp.figures.paths import outline_of
from quizapp.figures.quantities import length_in, numbers_in

DRAWN: Final = frozenset({"path", "rect", "circle", "ellipse", "polygon", "polyline", "line"})
"""The elements that draw something."""

_ROUND: Final = 0.5522847498307936  # how far the control points of a quarter of a circle stand out


def outline_from(element: str, attributes: Mapping[str, str]) -> Outline:
    """The outline of a drawn element; empty where it has no extent, FlawFound where it cannot be read."""

    def at(name: str) -> float:
        return length_in(attributes.get(name, "0"))

    match element:
        case "path":
            return outline_of(attributes.get("d", ""))
        case "rect":
            return _rectangle(at("x"), at("y"), at("width"), at("height"), _radii(attributes))
        case "circle":
            return _ellipse(at("cx"), at("cy"), at("r"), at("r"))
        case "ellipse":
            return _ellipse(at("cx"), at("cy"), at("rx"), at("ry"))
        case "line":
            return _chain([at("x1"), at("y1"), at("x2"), at("y2")], closed=False)
    return _chain(numbers_in(attributes.get("points", "")), closed=element == "polygon")


def _radii(attributes: Mapping[str, str]) -> tuple[float, float]:
    """The radii of the corners; one that is missing is like the other."""
    found = [attributes.get(name, "auto") for name in ("rx", "ry")]
    rx, ry = (None if text == "auto" else length_in(text) for text in found)
    return (rx if rx is not None else ry or 0.0), (ry if ry is not None else rx or 0.0)


def _chain(numbers: list[float], *, closed: bool) -> Outline:
    if len(numbers) % 2:
        raise FlawFound(Flaw.BAD_NUMBER, text=str(numbers[-1]))
    points = [*map(Point, numbers[::2], numbers[1::2])]
    if len(points) < 2:
        return ()
    drawn = (Segment("M", (points[0],)), *(Segment("L", (point,)) for point in points[1:]))
    return (*drawn, Segment("Z")) if closed else drawn


def _ellipse(x: float, y: float, rx: float, ry: float) -> Outline:
    if rx <= 0 or ry <= 0:
        return ()
    return _rectangle(x - rx, y - ry, 2 * rx, 2 * ry, (rx, ry))


def _rectangle(x: float, y: float, width: float, height: float, radii: tuple[float, float]) -> Outline:
    if width <= 0 or height <= 0:
        return ()
    rx, ry = min(radii[0], width / 2), min(radii[1], height / 2)
    right, bottom = x + width, y + height
    if rx <= 0 or ry <= 0:
        return _chain([x, y, right, y, right, bottom, x, bottom], closed=True)
    in_x, in_y = rx * (1 - _ROUND), ry * (1 - _ROUND)

    def corner(*numbers: float) -> Segment:
        return Segment("C", tuple(map(Point, numbers[::2], numbers[1::2])))

    return (
        Segment("M", (Point(x + rx, y),)),
        Segment("L", (Point(right - rx, y),)),
        corner(right - in_x, y, right, y + in_y, right, y + ry),
        Segment("L", (Point(right, bottom - ry),)),
        corner(right, bottom - in_y, right - in_x, bottom, right - rx, bottom),
        Segment("L", (Point(x + rx, bottom),)),
        corner(x + in_x, bottom, x, bottom - in_y, x, bottom - ry),
        Segment("L", (Point(x, y + ry),)),
        corner(x, y + in_y, x + in_x, y, x + rx, y),
        Segment("Z"),
    )
