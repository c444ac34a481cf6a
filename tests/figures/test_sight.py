"""What can be seen of shapes, and how large the widest place of it is."""

from math import pi

import pytest

from quizapp.figures.sight import SMALLEST, Sight, pixels, sights
from tests.figures.drawings import drawn, square


def seen(*lines: str) -> dict[str, Sight]:
    """What can be seen of the shapes of a sheet of 100 by 200."""
    return sights(drawn(*lines))


@pytest.mark.parametrize(
    ("line", "area", "disc"),
    [
        (square("a", 10, 10, 20), 400, 20),
        ('<circle id="a" cx="50" cy="50" r="15"/>', pi * 225, 30),
        ('<rect id="a" x="10" y="10" width="60" height="8"/>', 480, 8),
        ('<polygon id="a" points="50 10 90 50 50 90 10 50"/>', 3200, 56.6),
        ('<path id="a" d="M10 10h40v40h-40z M20 20v20h20v-20z"/>', 1200, 11.7),
        ('<path id="a" d="M10 10h40v40h-40z M20 20h20v20h-20z"/>', 1600, 40),
        ('<path id="a" d="M10 10h10v10h-10z M40 10h30v30h-30z"/>', 1000, 30),
    ],
)
def test_area_and_widest_disc_are_those_of_the_shape(line: str, area: float, disc: float) -> None:
    """Within a cell or two; holes are holes where they run the other way, and of several parts the widest counts."""
    sight = seen(line)["a.mid"]

    assert sight.area == sight.seen == pytest.approx(area, rel=0.02)
    assert sight.disc == pytest.approx(disc, abs=1)
    assert not sight.hidden


def test_what_lies_above_hides_what_lies_below() -> None:
    """What is drawn later lies above, and halves of shapes are less wide."""
    found = seen(
        square("under", 10, 10, 20), square("half", 50, 10, 20), square("over", 5, 5, 30), square("b", 60, 5, 30)
    )

    assert found["under.mid"].hidden
    assert found["under.mid"].disc == 0
    assert (found["half.mid"].seen, found["half.mid"].disc) == pytest.approx((200, 10), rel=0.05)
    assert not found["half.mid"].hidden
    assert not found["over.mid"].hidden


def test_layers_hide_nothing_of_each_other() -> None:
    """The deep layer is seen when the upper one fades."""
    found = seen(square("deep", 10, 10, 20, 'class="deep"'), square("above", 5, 5, 30))

    assert not any(sight.hidden for sight in found.values())


def test_what_lies_beside_the_sheet_is_hidden() -> None:
    """Nobody can point there; half on the sheet half is seen."""
    found = seen(square("far", 500, 10), square("above", 10, -60), square("edge", 90, 10, 20), square("f", 900000, 9e5))

    assert [name for name, sight in found.items() if sight.hidden] == ["far.mid", "above.mid", "f.mid"]
    assert found["edge.mid"].seen == pytest.approx(200, rel=0.03)


def test_pixels_are_those_of_a_small_screen() -> None:
    """The longer side is 560 pixels, so 8 pixels are a seventieth of it, upright or lying."""
    assert pixels(drawn(square("a", 1, 1)), 200 / 70) == pytest.approx(SMALLEST)
    assert pixels(drawn(square("a", 1, 1), head='viewBox="0 0 700 20"'), 10) == pytest.approx(SMALLEST)
