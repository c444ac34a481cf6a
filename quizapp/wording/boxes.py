"""The boxes of an occlusion in words: what a screen reader says of them in the editor, and how they are made."""

from typing import Final

from quizapp.wording.catalog import N_, _, ngettext
from quizapp.wording.figures import number

_HOW_TO: Final = N_(
    "Draw a box with the mouse, or add one. Arrows move it, with Shift they make it larger or smaller, with Ctrl pixel "
    "by pixel. Delete takes it off."
)


def name(place: int, count: int, answer: str) -> str:
    """What a box is called: “Box 1 of 3: kneecap”."""
    place_of = {"place": number(place), "count": number(count)}
    if not answer:
        return _("Box {place} of {count}, without an answer").format(**place_of)
    return _("Box {place} of {count}: {answer}").format(answer=answer, **place_of)


def place(left: int, top: int, width: int, height: int) -> str:
    """Where a box lies and how large it is."""
    shown = {"left": number(left), "top": number(top), "width": number(width), "height": number(height)}
    return _("{left} from the left, {top} from the top, {width} wide, {height} high, in pixels").format(**shown)


def image(count: int) -> str:
    """What a screen reader says of the image with its boxes."""
    said = ngettext("Image with {count} box", "Image with {count} boxes", count)
    return said.format(count=number(count))


def remove(place: int) -> str:
    """What the button beside an answer does."""
    return _("Take box {place} off").format(place=number(place))


def how_to() -> str:
    """How boxes are made and changed, by mouse and keyboard."""
    return _(_HOW_TO)


def hint(*, drawable: bool, full: bool) -> str:
    """What is to be done next."""
    if full:
        return _("That is as many boxes as one image can have. Spread them over several cards.")
    return how_to() if drawable else _("Choose an image first; then boxes can be drawn on it.")
