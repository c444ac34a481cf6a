"""A figure as a deck knows it: what is made of what, how far apart it lies, and what of it is seen at once."""

from dataclasses import replace

import pytest

from quizapp.knowledge.plate import PlacedShape, Plate
from tests.knowledge.test_pointing import a_plate

EMPTY = a_plate("plate")


def with_shapes(*shapes: PlacedShape) -> Plate:
    """A figure with these shapes."""
    return replace(EMPTY, shapes=shapes)


LAYERS = with_shapes(
    PlacedShape("above", "left", False),
    PlacedShape("above", "right", False),
    PlacedShape("both", "left", False),
    PlacedShape("both", "right", True),
    PlacedShape("below", "left", True),
    PlacedShape("under", "mid", True),
)


@pytest.mark.parametrize(
    ("names", "shown", "deep"),
    [
        ({"above"}, {"above"}, False),
        ({"both"}, {"both"}, False),
        ({"below"}, {"below"}, True),
        ({"below", "under"}, {"below", "under"}, True),
        ({"above", "below"}, {"above"}, False),
        ({"both", "below", "under"}, {"both"}, False),
        ({"above", "both", "below"}, {"above", "both"}, False),
        ({"above", "stranger"}, {"above"}, False),
        ({"below", "stranger"}, {"below"}, True),
        ({"stranger"}, set(), False),
        (set(), set(), False),
    ],
)
def test_only_one_layer_is_seen_at_once(names: set[str], shown: set[str], deep: bool) -> None:
    """The upper one if any of them has a shape there, else the deep one; what has no shape is not seen."""
    assert LAYERS.shown(frozenset(names)) == shown
    assert LAYERS.deep(frozenset(names)) is deep


def test_what_is_shown_is_seen_in_the_layer_that_is_shown() -> None:
    """To show it needs no other layer than all of them would."""
    every = frozenset(["above", "both", "below", "under"])
    for names in [every, every - {"above"}, every - {"above", "both"}]:
        assert LAYERS.shown(LAYERS.shown(names)) == LAYERS.shown(names)
        assert LAYERS.deep(LAYERS.shown(names)) is LAYERS.deep(names)


def test_the_way_between_two_names_is_that_of_their_nearest_shapes() -> None:
    """In a straight line from centre to centre, whatever the side and the layer, and as far back as there."""
    plate = with_shapes(
        PlacedShape("calf", "left", False, place=(0, 0)),
        PlacedShape("calf", "right", False, place=(100, 0)),
        PlacedShape("heel", "left", True, place=(3, 4)),
        PlacedShape("toe", "left", False, place=(-30, 40)),
        PlacedShape("toe", "right", True, place=(112, -5)),
    )

    assert plate.distance("calf", "heel") == plate.distance("heel", "calf") == 5
    assert plate.distance("calf", "toe") == plate.distance("toe", "calf") == 13
    assert plate.distance("calf", "calf") == 0


def test_a_name_is_of_the_tissue_of_its_shapes() -> None:
    """A shape of which nothing is said is muscle."""
    plate = with_shapes(
        PlacedShape("calf", "left", False),
        PlacedShape("heel", "left", True, "bone"),
        PlacedShape("heel", "right", True, "bone"),
    )

    assert [plate.tissue(name) for name in ("calf", "heel")] == ["muscle", "bone"]
