"""Small drawings made by hand, and what is read of them."""

from quizapp.figures.figure import Figure, Outline, Point
from quizapp.figures.reading import read_figure

NS = 'xmlns="http://www.w3.org/2000/svg"'
FRAME = 'viewBox="0 0 100 200"'


def svg(*lines: str, head: str = FRAME) -> bytes:
    """A drawing whose elements stand on the second and the following lines."""
    return "\n".join([f"<svg {NS} {head}>", *lines, "</svg>"]).encode()


def square(name: str, x: float, y: float, size: float = 10, more: str = "") -> str:
    """A square with that id."""
    return f'<rect id="{name}" x="{x}" y="{y}" width="{size}" height="{size}" {more}/>'


def drawn(*lines: str, head: str = FRAME) -> Figure:
    """The figure of these elements."""
    return read_figure(svg(*lines, head=head))


def points_of(outline: Outline) -> list[Point]:
    """Every point of an outline, control points too."""
    return [point for segment in outline for point in segment.points]


def kinds_of(outline: Outline) -> str:
    """The letters of an outline."""
    return "".join(segment.kind for segment in outline)
