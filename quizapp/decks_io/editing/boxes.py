"""Boxes on an image as an editor handles them: moved, resized and drawn within it, and as they stand in a file."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from quizapp.decks_io.editing.cards import unused
from quizapp.decks_io.editing.entry import Value
from quizapp.decks_io.forms.occlusion import PIXELS, SMALLEST

_ALIKE: Final = 0.02


class Area(NamedTuple):
    """A rectangle on an image, in its pixels."""

    x: int
    y: int
    width: int
    height: int


class Size(NamedTuple):
    """The size of an image in pixels."""

    width: int
    height: int


class Pull(NamedTuple):
    """How far the sides of a box are pulled, in pixels to the right and down."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


def read_area(value: Value | None) -> Area | None:
    """What stands under ``at`` in a file; None for anything but four whole numbers."""
    if not isinstance(value, list) or len(value) != 4:
        return None
    words = [each for each in value if isinstance(each, str) and PIXELS.fullmatch(each)]
    return Area(*map(int, words)) if len(words) == 4 else None


def written_area(area: Area) -> list[Value]:
    """The same as it stands in a file."""
    return [str(number) for number in area]


def moved(area: Area, right: int, down: int, size: Size) -> Area:
    """The box so much further right and down, as far as the image goes."""
    return _within(area._replace(x=area.x + right, y=area.y + down), size)


def pulled(area: Area, pull: Pull, size: Size) -> Area:
    """The box with its sides pulled, none past the image and none nearer to the opposite one than is allowed."""
    left, right = _span(area.x, area.x + area.width, pull.left, pull.right, size.width)
    top, bottom = _span(area.y, area.y + area.height, pull.top, pull.bottom, size.height)
    return Area(left, top, right - left, bottom - top)


def between(one: tuple[float, float], other: tuple[float, float], size: Size) -> Area | None:
    """The box between two corners, cut to the image; None where it is too small to be meant."""
    (left, right), (top, bottom) = (sorted((one[axis], other[axis])) for axis in (0, 1))
    left, top = max(0, round(left)), max(0, round(top))
    right, bottom = min(size.width, round(right)), min(size.height, round(bottom))
    if min(right - left, bottom - top) < SMALLEST:
        return None
    return Area(int(left), int(top), int(right - left), int(bottom - top))


def in_the_middle(size: Size, others: Iterable[Area]) -> Area:
    """A box to begin with, in the middle of the image; beside the one that is there already."""
    width, height = max(SMALLEST, size.width // 5), max(SMALLEST, size.height // 8)
    made = _within(Area((size.width - width) // 2, (size.height - height) // 2, width, height), size)
    step, taken = max(1, height // 2), set(others)
    for _ in range(len(taken)):
        if made not in taken:
            break
        made = moved(made, step, step, size)
    return made


def on_another(area: Area, before: Size, after: Size) -> Area:
    """The box on another image: in the same place where that is the same picture larger or smaller, else within it."""
    across, down = after.width / before.width, after.height / before.height
    if abs(across - down) <= _ALIKE * across:
        x, y, width, height = area.x * across, area.y * down, area.width * across, area.height * down
        area = Area(round(x), round(y), round(width), round(height))
    return _within(area, after)


def named(boxes: Iterable[tuple[str, str]], known: Iterable[str]) -> list[str]:
    """The ids of these boxes, of which an old id, or none, and an answer are given: those that are known stay."""
    given, keep = list(boxes), set(known)
    taken = [name for name, _answer in given if name in keep]
    found = []
    for name, answer in given:
        if name not in keep:
            taken.append(unused(answer, taken, "box"))
        found.append(name if name in keep else taken[-1])
    return found


def _within(area: Area, size: Size) -> Area:
    width = min(max(area.width, SMALLEST), size.width)
    height = min(max(area.height, SMALLEST), size.height)
    return Area(_between(0, area.x, size.width - width), _between(0, area.y, size.height - height), width, height)


def _span(low: int, high: int, pull_low: int, pull_high: int, end: int) -> tuple[int, int]:
    if pull_low:
        low = _between(0, low + pull_low, high - SMALLEST)
    if pull_high:
        high = _between(low + SMALLEST, high + pull_high, end)
    return low, high


def _between(least: int, value: int, most: int) -> int:
    return max(least, min(value, most))
