"""Where transformations put what is drawn."""

import pytest

from quizapp.figures.bad_figure import Flaw, FlawFound
from quizapp.figures.figure import Point
from quizapp.figures.transforms import matrix_of


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", (3, 4)),
        ("translate(10)", (13, 4)),
        ("translate(10, -2)", (13, 2)),
        ("scale(2)", (6, 8)),
        ("scale(-1 1)", (-3, 4)),
        ("rotate(90)", (-4, 3)),
        ("rotate(90, 3, 0)", (-1, 0)),
        ("matrix(1 0 0 1 5 6)", (8, 10)),
        ("matrix(0,1,2,0,0,0)", (8, 3)),
        ("skewX(45)", (7, 4)),
        ("skewY(45)", (3, 7)),
        ("translate(10) scale(2)", (16, 8)),
        ("scale(2),translate(10)", (26, 8)),
    ],
)
def test_every_function_moves_as_svg_has_it(text: str, place: tuple[float, float]) -> None:
    """One after the other, the first of a list last."""
    assert matrix_of(text).place(Point(3, 4)) == pytest.approx(place)


@pytest.mark.parametrize(
    "text", ["turn(3)", "scale", "scale()", "scale(1,2,3)", "rotate(1 2)", "matrix(1 2 3)", "scale(x)", "scale(1) junk"]
)
def test_what_is_no_transformation_is_refused(text: str) -> None:
    """Half of a transformation would put shapes where nobody looks for them."""
    with pytest.raises(FlawFound) as found:
        matrix_of(text)
    assert found.value.flaw is Flaw.BAD_TRANSFORM


@pytest.mark.parametrize("text", ["scale(1e6) scale(1e6)", "skewX(90)", " ".join(["scale(999999)"] * 80)])
def test_what_leaves_every_sheet_is_refused(text: str) -> None:
    """Numbers that only grow are refused before they become infinite."""
    with pytest.raises(FlawFound):
        matrix_of(text)
