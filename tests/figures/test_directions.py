"""Where the right one lies, seen from what was hit: as much as a sentence should say, and never something silly."""

import pytest

from quizapp.figures.directions import direction_between
from quizapp.figures.figure import Figure
from quizapp.figures.places import Direction
from tests.figures.drawings import drawn, square

BACK = drawn(
    square("maximus.left", 20, 90, 25),
    square("maximus.right", 55, 90, 25),
    square("medius.left", 12, 70, 16),
    square("medius.right", 72, 70, 16),
    square("piriformis.right", 60, 94, 14, 'class="deep"'),
    square("piriformis.left", 26, 94, 14, 'class="deep"'),
    '<rect id="biceps.left" x="18" y="120" width="8" height="40"/>',
    '<rect id="semitendinosus.left" x="30" y="122" width="8" height="40"/>',
    '<rect id="biceps.right" x="74" y="120" width="8" height="40"/>',
    '<rect id="spine" x="47" y="20" width="6" height="60"/>',
)
LEG = drawn(square("front.right", 60, 50, 20), square("back.right", 20, 52, 20), square("foot.right", 50, 150, 20))

UP, DOWN, IN, OUT = Direction.ABOVE, Direction.BELOW, Direction.MEDIAL, Direction.LATERAL


def told(figure: Figure, of: str, seen_from: str, facing: Direction | None = None) -> tuple[Direction, ...]:
    """Where the one lies, seen from the other."""
    return direction_between(figure, figure.shape[of], figure.shape[seen_from], facing=facing)


@pytest.mark.parametrize(
    ("of", "seen_from", "where"),
    [
        ("medius.left", "maximus.left", (UP, OUT)),
        ("maximus.left", "medius.left", (DOWN, IN)),
        ("medius.right", "maximus.right", (UP, OUT)),
        ("medius.left", "maximus.right", (UP, OUT)),
        ("semitendinosus.left", "biceps.left", (IN,)),
        ("semitendinosus.left", "biceps.right", (IN,)),
        ("biceps.left", "semitendinosus.left", (OUT,)),
        ("biceps.left", "medius.left", (DOWN,)),
        ("spine.mid", "biceps.left", (UP,)),
        ("spine.mid", "medius.right", (UP, IN)),
        ("piriformis.left", "maximus.left", (Direction.DEEPER,)),
        ("maximus.right", "piriformis.right", (Direction.NEARER_SURFACE,)),
        ("piriformis.right", "medius.left", (DOWN, IN, Direction.DEEPER)),
        ("maximus.left", "maximus.right", (Direction.OTHER_SIDE,)),
        ("maximus.left", "maximus.left", ()),
    ],
)
def test_medial_and_lateral_where_both_sides_are_shown(of: str, seen_from: str, where: tuple[Direction, ...]) -> None:
    """Compared on the side that was hit; little differences are not told, nor what is small beside the other way."""
    assert told(BACK, of, seen_from) == where


@pytest.mark.parametrize(
    ("of", "seen_from", "facing", "where"),
    [
        ("front.right", "back.right", None, (Direction.RIGHT,)),
        ("back.right", "front.right", None, (Direction.LEFT,)),
        ("front.right", "back.right", Direction.RIGHT, (Direction.FORWARD,)),
        ("front.right", "back.right", Direction.LEFT, (Direction.BACKWARD,)),
        ("foot.right", "front.right", None, (DOWN,)),
    ],
)
def test_left_and_right_where_one_side_is_shown(
    of: str, seen_from: str, facing: Direction | None, where: tuple[Direction, ...]
) -> None:
    """Of the picture, or forwards and backwards of the runner where it is known which way he looks."""
    assert told(LEG, of, seen_from, facing) == where
