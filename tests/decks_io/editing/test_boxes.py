"""Boxes on an image: whatever is done to one, it can still be asked for."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks_io.editing.boxes import (
    Area,
    Pull,
    Size,
    between,
    in_the_middle,
    moved,
    named,
    on_another,
    pulled,
    read_area,
    written_area,
)
from quizapp.decks_io.forms.occlusion import SMALLEST

SIZES = st.builds(Size, st.integers(4, 3000), st.integers(4, 3000))
STEPS = st.integers(-4000, 4000)


@st.composite
def on_image(draw: st.DrawFn) -> tuple[Area, Size]:
    """A box that lies on its image."""
    size = draw(SIZES)
    width, height = draw(st.integers(SMALLEST, size.width)), draw(st.integers(SMALLEST, size.height))
    x, y = draw(st.integers(0, size.width - width)), draw(st.integers(0, size.height - height))
    return Area(x, y, width, height), size


def lies_on(area: Area, size: Size) -> bool:
    """Whether the reader of decks would take it."""
    inside = min(area.x, area.y) >= 0 and area.x + area.width <= size.width and area.y + area.height <= size.height
    return inside and min(area.width, area.height) >= SMALLEST


@given(on_image(), STEPS, STEPS)
def test_a_moved_box_keeps_its_size(placed: tuple[Area, Size], right: int, down: int) -> None:
    """And stays on the image, wherever it is pushed."""
    area, size = placed
    after = moved(area, right, down, size)

    assert lies_on(after, size)
    assert (after.width, after.height) == (area.width, area.height)


@given(on_image(), st.builds(Pull, STEPS, STEPS, STEPS, STEPS))
def test_a_pulled_box_can_be_asked_for(placed: tuple[Area, Size], pull: Pull) -> None:
    """No side goes past the image, and none too near to the other one."""
    area, size = placed

    assert lies_on(pulled(area, pull, size), size)


@given(on_image(), STEPS)
def test_one_side_is_pulled_alone(placed: tuple[Area, Size], step: int) -> None:
    """The opposite side stays where it is."""
    area, size = placed

    assert pulled(area, Pull(right=step), size)[:2] == area[:2]
    left = pulled(area, Pull(left=step), size)
    assert left.x + left.width == area.x + area.width


@given(SIZES, *[st.floats(-50, 3050)] * 4)
def test_a_drawn_box_lies_on_the_image(size: Size, x1: float, y1: float, x2: float, y2: float) -> None:
    """From whichever corner it is drawn; one that is too small is none."""
    area = between((x1, y1), (x2, y2), size)

    assert area == between((x2, y1), (x1, y2), size)
    assert area is None or lies_on(area, size)


def test_a_drawn_box_is_what_was_drawn() -> None:
    """To the pixel; a click alone draws nothing."""
    assert between((30, 50), (10, 20), Size(100, 80)) == Area(10, 20, 20, 30)
    assert between((10, 20), (12, 60), Size(100, 80)) is None


@given(SIZES)
def test_boxes_in_the_middle_do_not_hide_each_other(size: Size) -> None:
    """As long as there is room, each new one is seen."""
    first = in_the_middle(size, [])
    second = in_the_middle(size, [first])

    assert lies_on(first, size)
    assert lies_on(second, size)
    assert second != first or size.width < 2 * SMALLEST or size.height < 2 * SMALLEST


@given(on_image(), SIZES)
def test_a_box_lies_on_another_image_too(placed: tuple[Area, Size], other: Size) -> None:
    """Whatever its size."""
    area, size = placed

    assert lies_on(on_another(area, size, other), other)


def test_the_same_picture_larger_keeps_its_boxes() -> None:
    """They lie over the same places of it; on a picture of another shape they stay where they are."""
    assert on_another(Area(10, 20, 30, 40), Size(100, 80), Size(200, 160)) == Area(20, 40, 60, 80)
    assert on_another(Area(10, 20, 30, 40), Size(100, 80), Size(400, 60)) == Area(10, 20, 30, 40)


@given(on_image())
def test_a_box_is_read_as_it_was_written(placed: tuple[Area, Size]) -> None:
    """Four numbers."""
    assert read_area(written_area(placed[0])) == placed[0]


def test_what_is_no_box_is_none() -> None:
    """Whatever somebody has written by hand."""
    for value in (None, "1, 2, 3, 4", [], ["1", "2", "3"], ["1", "2", "3", "4.5"], ["1", "2", "3", ["4"]], {"x": "1"}):
        assert read_area(value) is None  # type: ignore[arg-type] # some of it on purpose


def test_new_boxes_are_called_after_their_answers() -> None:
    """Those that are in the file keep their names, whatever their answers have become."""
    boxes = [("old", "Kniescheibe"), ("", "Großer Rollhügel"), ("", ""), ("half-ty", "half typed"), ("", "Old")]

    assert named(boxes, ["old"]) == ["old", "grosser-rollhuegel", "box", "half-typed", "old-2"]
