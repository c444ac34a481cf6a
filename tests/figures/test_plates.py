"""The shipped drawings as drawings: nothing overlaps, both sides are alike, every shape can be pointed at.

The drawings are made by program from generous outlines; what is checked here is the finished file.
"""

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from shapely import STRtree
from shapely.geometry import LinearRing, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from quizapp.decks_io.loader import load_deck
from quizapp.figures.figure import Figure, Shape, Side
from quizapp.figures.reading import read_figure
from quizapp.figures.rings import rings_of
from quizapp.knowledge.knowledge import Knowledge
from quizapp.paths import FIGURES, SHIPPED_DECKS

FILES = sorted(FIGURES.glob("*.svg"))
LARGEST = 220 * 1024
OVERLAP = 1.5  # square units of a sheet about 1000 high: what rounding to a tenth may leave

every_figure = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


@cache
def figure_of(file: Path) -> Figure:
    """The drawing in that file."""
    return read_figure(file.read_bytes())


@cache
def area_of(shape: Shape) -> BaseGeometry:
    """What the shape covers: a ring that runs against the largest is a hole."""
    rings = [Polygon(ring).buffer(0) for ring in rings_of(shape.outline)]
    turns = [LinearRing(ring).is_ccw for ring in rings_of(shape.outline)]
    main = turns[max(range(len(rings)), key=lambda place: rings[place].area)]
    solid = unary_union([ring for ring, turn in zip(rings, turns, strict=True) if turn == main])
    return solid.difference(unary_union([ring for ring, turn in zip(rings, turns, strict=True) if turn != main]))


@cache
def running_muscles() -> Knowledge:
    """The facts of the shipped deck that has the figures."""
    deck = load_deck(SHIPPED_DECKS / "running-muscles.yaml").deck
    assert deck is not None
    assert deck.knowledge is not None
    return deck.knowledge


def test_there_are_five_at_least() -> None:
    """The body from three sides, the lower leg and the sole."""
    assert {"front", "back", "side", "leg", "sole"} <= {file.stem for file in FILES}


@every_figure
def test_no_two_shapes_of_a_layer_overlap(file: Path) -> None:
    """What is cut by what lies above it leaves no doubt about what was hit."""
    for deep in (False, True):
        shapes = [shape for shape in figure_of(file).shapes if shape.deep is deep]
        areas = [area_of(shape) for shape in shapes]
        tree = STRtree(areas)
        for place, other in zip(*tree.query(areas, predicate="intersects"), strict=True):
            if place < other:
                shared = areas[place].intersection(areas[other]).area
                assert (shapes[place].id, shapes[other].id, shared < OVERLAP) == (
                    shapes[place].id,
                    shapes[other].id,
                    True,
                )


@every_figure
def test_both_sides_are_alike(file: Path) -> None:
    """Where a drawing holds both sides of the body, each shape has its mirror image."""
    figure = figure_of(file)
    if not any(shape.side is Side.LEFT for shape in figure.shapes):
        assert {shape.side for shape in figure.shapes} == {Side.RIGHT}
        return
    for shape in figure.shapes:
        if shape.side is not Side.MID:
            other = Side.LEFT if shape.side is Side.RIGHT else Side.RIGHT
            twin = figure.shape[f"{shape.structure}.{other}"]
            assert area_of(shape).area == pytest.approx(area_of(twin).area, rel=0.02, abs=2)
            assert area_of(shape).centroid.x == pytest.approx(-area_of(twin).centroid.x, abs=0.6)


@every_figure
def test_the_place_to_point_at_hits_its_own_shape(file: Path) -> None:
    """The centre that keyboard and tests use lies inside its shape and in no other of the layer."""
    figure = figure_of(file)
    for shape in figure.shapes:
        place = Point(figure.centres[shape.id])
        hit = [other.id for other in figure.shapes if other.deep == shape.deep and area_of(other).contains(place)]
        assert hit == [shape.id]


@every_figure
def test_a_file_is_small_and_without_colours(file: Path) -> None:
    """Colours come from the theme, and a figure is read in a moment."""
    text = file.read_text("utf-8")

    assert file.stat().st_size <= LARGEST
    assert "fill" not in text
    assert "#" not in text
    assert "style" not in text


def test_every_structure_that_can_be_seen_is_on_a_figure() -> None:
    """A structure is there itself, or by its parts, or by shapes that are labelled as its own."""
    knowledge = running_muscles()
    shown = {name for plate in knowledge.plates for name in plate.names}
    labelled = {label.of for plate in knowledge.plates for label in plate.labels.values() if label.id in plate.names}
    missing = [
        structure.id
        for structure in knowledge.structures
        if not ({structure.id, *knowledge.parts_of[structure.id]} & (shown | labelled))
    ]

    assert missing == []


def test_left_and_right_stand_together() -> None:
    """On a figure with both sides every structure is there on both, or once in the middle."""
    for plate in running_muscles().plates:
        sides = {side for shape in plate.shapes if (side := shape.side) != "mid"}
        for one, other in combinations(sorted(sides), 2):
            names = [{shape.name for shape in plate.shapes if shape.side == side} for side in (one, other)]
            assert names[0] == names[1]
