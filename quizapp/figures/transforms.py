"""How an element stands on the sheet: the attribute ``transform``, and the outlines that it moves."""

import re
from math import cos, radians, sin, tan
from typing import Final, NamedTuple

from quizapp.figures.bad_figure import Flaw, FlawFound
from quizapp.figures.figure import Outline, Point, Segment
from quizapp.figures.quantities import LARGEST, numbers_in

_FUNCTION: Final = re.compile(r"(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)[\s,]*")


class Matrix(NamedTuple):
    """An affine map in the order of SVG: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def after(self, inner: "Matrix") -> "Matrix":
        """First the inner map, then this."""
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def place(self, point: Point) -> Point:
        """Where a point comes to lie."""
        x, y = point
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)


UNMOVED: Final = Matrix()


def matrix_of(text: str) -> Matrix:
    """What the attribute says; raise FlawFound where it cannot be read."""
    found, place = UNMOVED, 0
    text = text.strip()
    while place < len(text):
        match = _FUNCTION.match(text, place)
        if match is None:
            raise FlawFound(Flaw.BAD_TRANSFORM, text=text[:60])
        found = found.after(_function(match[1], match[2], text))
        place = match.end()
    if not all(abs(value) <= LARGEST for value in found):
        raise FlawFound(Flaw.BAD_TRANSFORM, text=text[:60])
    return found


def moved(outline: Outline, matrix: Matrix) -> Outline:
    """The outline where the map puts it; raise FlawFound where that is beyond any sheet."""
    if matrix == UNMOVED:
        return outline
    found = tuple(Segment(kind, tuple(map(matrix.place, points))) for kind, points in outline)
    if not all(-LARGEST <= value <= LARGEST for segment in found for point in segment.points for value in point):
        raise FlawFound(Flaw.BAD_NUMBER, text="transform")
    return found


def _function(name: str, written: str, text: str) -> Matrix:
    numbers = numbers_in(written, Flaw.BAD_TRANSFORM)
    match name, numbers:
        case "matrix", [a, b, c, d, e, f]:
            return Matrix(a, b, c, d, e, f)
        case "translate", [x, *rest] if len(rest) < 2:
            return Matrix(e=x, f=rest[0] if rest else 0.0)
        case "scale", [x, *rest] if len(rest) < 2:
            return Matrix(a=x, d=rest[0] if rest else x)
        case "rotate", [angle]:
            return _turned(angle)
        case "rotate", [angle, x, y]:
            return Matrix(e=x, f=y).after(_turned(angle)).after(Matrix(e=-x, f=-y))
        case "skewX", [angle]:
            return Matrix(c=tan(radians(angle)))
        case "skewY", [angle]:
            return Matrix(b=tan(radians(angle)))
    raise FlawFound(Flaw.BAD_TRANSFORM, text=text[:60])


def _turned(angle: float) -> Matrix:
    cosine, sine = cos(radians(angle)), sin(radians(angle))
    return Matrix(cosine, sine, -sine, cosine)
