"""What lies where: the order of reading, the way of the arrow keys, a point inside."""

import pytest

from quizapp.figures.places import Direction, centre, neighbour, spatial_order
from tests.figures.drawings import drawn, square

NET = drawn(
    square("c", 10, 61),
    square("b", 60, 9),
    square("a", 20, 11),
    square("d", 40, 62),
    square("e", 60, 60),
    square("f", 30, 150),
    square("x", 30, 30, more='class="deep"'),
)


def test_shapes_are_read_in_rows() -> None:
    """From above, and each row from the left, however the file has them; what differs by little stands in one row."""
    assert spatial_order(NET, deep=False) == ("a.mid", "b.mid", "c.mid", "d.mid", "e.mid", "f.mid")
    assert spatial_order(NET, deep=True) == ("x.mid",)


@pytest.mark.parametrize(
    ("here", "direction", "there"),
    [
        ("a", Direction.RIGHT, "b"),
        ("b", Direction.LEFT, "a"),
        ("a", Direction.BELOW, "c"),
        ("b", Direction.BELOW, "e"),
        ("d", Direction.BELOW, "f"),
        ("d", Direction.ABOVE, "a"),
        ("c", Direction.RIGHT, "d"),
        ("a", Direction.ABOVE, None),
        ("a", Direction.LEFT, None),
        ("f", Direction.BELOW, None),
    ],
)
def test_an_arrow_key_steps_to_what_lies_there(here: str, direction: Direction, there: str | None) -> None:
    """To the nearest ahead; far aside is not ahead, and the other layer is not there."""
    assert neighbour(NET, f"{here}.mid", direction, deep=False) == (None if there is None else f"{there}.mid")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (square("a", 10, 20), (15, 25)),
        ('<polygon id="a" points="0 0 30 0 0 30"/>', (10, 10)),
        ('<path id="a" d="M0 0h2v2h-2z M50 50h20v20h-20z"/>', (60, 60)),
    ],
)
def test_the_middle_is_the_centre_of_area(line: str, place: tuple[float, float]) -> None:
    """Of the largest part, where a shape has several."""
    assert centre(drawn(line).shapes[0]) == pytest.approx(place)


@pytest.mark.parametrize(
    "line",
    [
        '<path id="a" d="M10 10h50v5h-45v60h45v5h-50z"/>',
        '<path id="a" d="M10 10h60v60h-60z M20 20v40h40v-40z"/>',
        '<path id="a" d="M20 20C80 20 80 90 20 90C60 80 60 30 20 20Z"/>',
    ],
)
def test_the_middle_lies_inside(line: str) -> None:
    """Of a bow and of a ring too: the shape is found under that point."""
    figure = drawn(line)
    x, y = figure.centres["a.mid"]
    marked = drawn(line, f'<circle id="b" cx="{x}" cy="{y}" r="0.1"/>')

    assert inside(figure.shapes[0].outline, x, y)
    assert marked.centres["b.mid"] == pytest.approx((x, y))


def inside(outline: object, x: float, y: float) -> bool:
    """Whether a point is wound around."""
    from quizapp.figures.rings import crossings, rings_of, spans

    return any(begin < x < end for begin, end in spans(crossings(rings_of(outline), y)))  # type: ignore[arg-type]


def test_a_shape_without_an_area_has_a_place() -> None:
    """A line that bears a name can be stepped to, though it is no good target."""
    figure = drawn(
        '<line id="a" x1="5" y1="5" x2="9" y2="9"/>', '<path id="b" d="M1 2"/>', '<path id="c" d="M1 1H9H3Z"/>'
    )

    assert spatial_order(figure, deep=False) == ("b.mid", "c.mid", "a.mid")
