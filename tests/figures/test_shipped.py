"""What comes with the program passes the gate that a teacher's own drawing has to pass."""

from pathlib import Path

import pytest

from quizapp.figures.places import AHEAD, neighbour, spatial_order
from quizapp.figures.reading import read_figure
from quizapp.paths import FIGURES

SHIPPED = sorted(FIGURES.glob("*.svg"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_figure_passes_the_gate(path: Path) -> None:
    """It is read whole, shapes, ground and all, and everything lies on the sheet."""
    figure = read_figure(path.read_bytes())
    x, y, width, height = figure.frame

    assert figure.shapes
    assert figure.grounds
    assert all(x <= place.x <= x + width and y <= place.y <= y + height for place in figure.centres.values())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shape_can_be_stepped_to(path: Path) -> None:
    """By the arrow keys alone, and the next in order where there is none in that direction."""
    figure = read_figure(path.read_bytes())
    for deep in (False, True):
        order = spatial_order(figure, deep=deep)
        reached, waiting = set(order[:1]), list(order[:1])
        while waiting:
            here = waiting.pop()
            for direction in AHEAD:
                found = neighbour(figure, here, direction, deep=deep) or order[(order.index(here) + 1) % len(order)]
                if found not in reached:
                    reached.add(found)
                    waiting.append(found)
        assert reached == set(order)
