"""The numbers in the figures of a table: each can be read, and belongs to its shape."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from quizapp.ui.printing.numbering import Numbered, placed

ROOM = QSizeF(10, 6)
SHEET = QRectF(-20, -20, 140, 100)


def square(left: float, top: float, width: float, height: float) -> Numbered:
    """A shape whose number is wanted in its middle."""
    path = QPainterPath()
    path.addRect(left, top, width, height)
    return Numbered(path, path.boundingRect().center(), ROOM)


def boxes(shapes: dict[str, Numbered], sheet: QRectF = SHEET) -> dict[str, QRectF]:
    """What the numbers take up."""
    found = {}
    for name, place in placed(shapes, sheet).items():
        found[name] = QRectF(QPointF(), ROOM)
        found[name].moveCenter(place.at)
    return found


def test_where_there_is_room_numbers_stand_in_the_middle() -> None:
    """Nothing moves without need."""
    shapes = {"one": square(0, 0, 40, 40), "two": square(60, 0, 40, 40)}

    assert {name: (each.at, each.is_off) for name, each in placed(shapes, SHEET).items()} == {
        "one": (QPointF(20, 20), False),
        "two": (QPointF(80, 20), False),
    }


def test_the_larger_one_moves_aside_on_its_shape() -> None:
    """A small shape that lies on a large one keeps its number."""
    shapes = {"large": square(0, 0, 60, 60), "small": square(25, 25, 10, 10)}
    found = placed(shapes, SHEET)
    taken = boxes(shapes)

    assert found["small"].at == QPointF(30, 30)
    assert not taken["large"].intersects(taken["small"])
    assert shapes["large"].path.contains(found["large"].at)
    assert not found["large"].is_off


@pytest.mark.parametrize("count", [2, 5, 9])
def test_narrow_ones_side_by_side(count: int) -> None:
    """Tendons at an ankle: no number covers another, and what stands off its shape is said to."""
    shapes = {f"tendon{place}": square(place * 3, 0, 3, 8) for place in range(count)}
    found = placed(shapes, SHEET)
    taken = list(boxes(shapes).values())

    assert not any(box.intersects(other) for place, box in enumerate(taken) for other in taken[:place])
    for name, each in found.items():
        assert each.is_off is not shapes[name].path.contains(each.at)


@pytest.mark.parametrize("corner", [(0, 0), (0, 52), (97, 0), (97, 52)])
def test_no_number_leaves_the_sheet(corner: tuple[float, float]) -> None:
    """What lies at the edge has its number where there is paper."""
    sheet = QRectF(0, 0, 100, 60)
    shapes = {f"tendon{place}": square(*corner, 3, 8 - place) for place in range(4)}
    taken = list(boxes(shapes, sheet).values())

    assert all(sheet.contains(box) for box in taken)
    assert not any(box.intersects(other) for place, box in enumerate(taken) for other in taken[:place])


@pytest.mark.parametrize("numbered", [True, False])
def test_a_number_that_is_set_aside_stands_on_no_other_shape(numbered: bool) -> None:
    """There it would be taken for that one's, whether this has a number too or not."""
    tendons = {"one": square(47, 20, 3, 8), "two": square(50, 20, 3, 9)}
    belly, ligament = square(53, -20, 60, 80), square(40, -20, 6, 80)
    shapes = {**tendons, "belly": belly, "ligament": ligament} if numbered else tendons
    found = placed(shapes, SHEET, [] if numbered else [belly.path, ligament.path])
    aside = QRectF(QPointF(), ROOM)
    aside.moveCenter(found["two"].at)

    assert found["two"].is_off
    assert not any(each.path.intersects(aside) for each in (belly, ligament, tendons["one"]))


def test_where_there_are_shapes_all_about() -> None:
    """A number that has to stand on one of them covers no other number all the same."""
    shapes = {"one": square(47, 20, 3, 8), "two": square(50, 20, 3, 9), "skin": square(-20, -20, 140, 100)}
    taken = boxes(shapes)

    assert not any(
        taken[one].intersects(taken[other]) for one, other in (("one", "two"), ("one", "skin"), ("two", "skin"))
    )
