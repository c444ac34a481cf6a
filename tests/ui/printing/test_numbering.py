"""The numbers in the figures of a table: each can be read, and belongs to its shape."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from quizapp.ui.printing.numbering import Numbered, placed

ROOM = QSizeF(10, 6)


def square(left: float, top: float, width: float, height: float) -> Numbered:
    """A shape whose number is wanted in its middle."""
    path = QPainterPath()
    path.addRect(left, top, width, height)
    return Numbered(path, path.boundingRect().center(), ROOM)


def boxes(shapes: dict[str, Numbered]) -> dict[str, QRectF]:
    """What the numbers take up."""
    found = {}
    for name, place in placed(shapes).items():
        found[name] = QRectF(QPointF(), ROOM)
        found[name].moveCenter(place.at)
    return found


def test_where_there_is_room_numbers_stand_in_the_middle() -> None:
    """Nothing moves without need."""
    shapes = {"one": square(0, 0, 40, 40), "two": square(60, 0, 40, 40)}

    assert {name: (each.at, each.is_off) for name, each in placed(shapes).items()} == {
        "one": (QPointF(20, 20), False),
        "two": (QPointF(80, 20), False),
    }


def test_the_larger_one_moves_aside_on_its_shape() -> None:
    """A small shape that lies on a large one keeps its number."""
    shapes = {"large": square(0, 0, 60, 60), "small": square(25, 25, 10, 10)}
    found = placed(shapes)
    taken = boxes(shapes)

    assert found["small"].at == QPointF(30, 30)
    assert not taken["large"].intersects(taken["small"])
    assert shapes["large"].path.contains(found["large"].at)
    assert not found["large"].is_off


@pytest.mark.parametrize("count", [2, 5, 9])
def test_narrow_ones_side_by_side(count: int) -> None:
    """Tendons at an ankle: no number covers another, and what stands off its shape is said to."""
    shapes = {f"tendon{place}": square(place * 3, 0, 3, 8) for place in range(count)}
    found = placed(shapes)
    taken = list(boxes(shapes).values())

    assert not any(box.intersects(other) for place, box in enumerate(taken) for other in taken[:place])
    for name, each in found.items():
        assert each.is_off is not shapes[name].path.contains(each.at)
