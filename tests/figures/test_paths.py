"""Path data in, moves, lines and cubic curves out: what every command of SVG draws."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.figures.bad_figure import Flaw, FlawFound
from quizapp.figures.figure import Outline, Point
from quizapp.figures.paths import outline_of
from tests.figures.drawings import kinds_of, points_of

SIZES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}
COMMANDS = st.lists(st.tuples(st.sampled_from("MLHVCSQTZ"), st.lists(st.integers(-50, 50), min_size=6, max_size=6)))


def written(commands: list[tuple[str, list[int]]], *, relative: bool) -> str:
    """The path of these steps, each counted from where the one before ended, in small letters or in capitals."""
    text, here, begin = "m5 5" if relative else "M5 5", (5, 5), (5, 5)
    for kind, numbers in commands:
        steps = numbers[: SIZES[kind]]
        if kind == "Z":
            here = begin
        else:
            x = steps[-1] if kind == "H" else 0 if kind == "V" else steps[-2]
            y = steps[-1] if kind != "H" else 0
            end = (here[0] + x, here[1] + y)
            across = kind != "V"
            places = [step + here[(at if across else at + 1) % 2] for at, step in enumerate(steps)]
            steps = steps if relative else places
            here = end
            begin = end if kind == "M" else begin
        text += (kind.lower() if relative else kind) + " ".join(map(str, steps))
    return text


def near(one: Outline, other: Outline) -> bool:
    """Whether two outlines are the same but for rounding."""
    pairs = zip(points_of(one), points_of(other), strict=True)
    return kinds_of(one) == kinds_of(other) and all(hypot(a.x - b.x, a.y - b.y) < 1e-6 for a, b in pairs)


@given(COMMANDS)
def test_relative_is_absolute(commands: list[tuple[str, list[int]]]) -> None:
    """Small letters count from where the pen is, capitals from the origin, and the outline is the same."""
    assert near(outline_of(written(commands, relative=True)), outline_of(written(commands, relative=False)))


@pytest.mark.parametrize(
    ("compact", "plain"),
    [
        ("M1-2.5.5", None),
        ("M1 2 3 4 5 6", "M1 2 L3 4 L5 6"),
        ("m1 2 3 4", "M1 2 L4 6"),
        ("M1,2L3,4", "M1 2 L3 4"),
        ("M1.5.5L-1-2", "M1.5 0.5 L-1 -2"),
        ("M1e1 2E-1", "M10 0.2"),
        ("M0 0h5v5H0z", "M0 0 L5 0 L5 5 L0 5 Z"),
        ("M0 0h5zl1 1", "M0 0 L5 0 Z M0 0 L1 1"),
        ("M0 0C1 1 2 2 3 0S5 1 6 0", "M0 0 C1 1 2 2 3 0 C4 -2 5 1 6 0"),
        ("M0 0S5 1 6 0", "M0 0 C0 0 5 1 6 0"),
        ("M0 0Q3 3 6 0", "M0 0 C2 2 4 2 6 0"),
        ("M0 0Q3 3 6 0T12 0", "M0 0 C2 2 4 2 6 0 C8 -2 10 -2 12 0"),
        ("M0 0C1 1 2 2 3 0T6 0", "M0 0 C1 1 2 2 3 0 C3 0 4 0 6 0"),
        ("M0 0a5 5 0 0110 0", "M0 0 A5 5 0 0 1 10 0"),
        ("M0 0A0 5 0 0 1 10 0", "M0 0 L10 0"),
        ("M0 0A5 5 0 0 1 0 0L1 1", "M0 0 L1 1"),
    ],
)
def test_shorthand_is_understood(compact: str, plain: str | None) -> None:
    """As drawing programs write it: without spaces, with repeated commands, with smooth curves; or refused."""
    if plain is None:
        with pytest.raises(FlawFound):
            outline_of(compact)
    else:
        assert near(outline_of(compact), outline_of(plain))


RADII = st.floats(1, 50)
PLACES = st.tuples(st.integers(-40, 40), st.integers(-40, 40))


@given(RADII, PLACES, PLACES, st.booleans(), st.booleans())
def test_an_arc_lies_on_its_circle(
    radius: float, start: tuple[int, int], end: tuple[int, int], large: bool, sweep: bool
) -> None:
    """Its curves keep to one circle of that radius, or to the smallest that reaches, and end where they must."""
    outline = outline_of(f"M{start[0]} {start[1]}A{radius} {radius} 0 {large:d} {sweep:d} {end[0]} {end[1]}")
    chord = hypot(start[0] - end[0], start[1] - end[1])
    if not chord:
        assert kinds_of(outline) == "M"
        return
    wide = max(radius, chord / 2)
    ends = [segment.points[-1] for segment in outline]
    middles = [middle(a, *b.points) for a, b in zip(ends, outline[1:], strict=False)]
    centre = _centre(start, end, wide, large == sweep)

    assert ends[-1] == end
    for place in (*ends, *middles):
        assert hypot(place[0] - centre[0], place[1] - centre[1]) == pytest.approx(wide, rel=2e-3, abs=1e-3)
    turn = _turn([*(point for pair in zip(ends, middles, strict=False) for point in pair), ends[-1]])
    assert chord > 1.99 * wide or (turn > 0) == sweep


def middle(start: Point, one: Point, other: Point, end: Point) -> Point:
    """Half way along a curve."""
    x, y = ((a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip(start, one, other, end, strict=True))
    return Point(x, y)


def _centre(start: tuple[int, int], end: tuple[int, int], radius: float, left: bool) -> Point:
    chord = hypot(end[0] - start[0], end[1] - start[1])
    away = max(0.0, radius**2 - chord**2 / 4) ** 0.5 / chord * (1 if left else -1)
    return Point(
        (start[0] + end[0]) / 2 + away * (end[1] - start[1]), (start[1] + end[1]) / 2 - away * (end[0] - start[0])
    )


def _turn(points: list[Point]) -> float:
    """Twice the area to the right of the way, positive where it turns clockwise on the sheet."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))


BAD = """
L1 1;M;M1;M1 1L;M1 1L2;M1 1C1 2 3;M1 1Z2;M1 1X2 2;M1 1L2 x;M1--1;M1 1A5 5 0 2 1 3 3;M1 1A5 5 0 1 1 3;M1 1 L NaN 2;
M1 1L inf 2;M1 1 L1 1e400;M1 1L9999999 1;hello;M1 1L2 #2
"""


@pytest.mark.parametrize("path", BAD.split(";"))
def test_what_cannot_be_read_is_refused(path: str) -> None:
    """A path is read to its end or not at all."""
    with pytest.raises(FlawFound) as found:
        outline_of(path)
    assert found.value.flaw in (Flaw.BAD_PATH, Flaw.BAD_NUMBER)


def test_no_path_draws_nothing() -> None:
    """An empty path is none."""
    assert outline_of("") == outline_of(" \n") == outline_of("none") == ()
