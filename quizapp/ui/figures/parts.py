"""Which part of a figure is shown, where it is not shown whole."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from quizapp.cards.picture import Picture
from quizapp.figures.figure import Shape
from quizapp.ui.figures.painting import Artwork

_AROUND: Final = 0.3
"""So much of the figure's longer side is shown around a structure at least."""

_HALF: Final = 0.5
"""So much of the longer side is shown where a place is asked for."""

_WIDER: Final = 1.7
"""And so many times the structure's own size."""


def asked(artwork: Artwork, picture: Picture) -> Sequence[Shape]:
    """The shapes that the picture asks for, in the layer where they are asked for."""
    return [shape for shape in artwork.figure.shapes_of(picture.structures) if shape.deep == picture.deep]


def around(artwork: Artwork, picture: Picture, shape: float, also: Iterable[str] = ()) -> QRectF:
    """The part of the sheet about what the picture is about, of width : height as ``shape`` says.

    What is asked for is in the middle of it, together with the shapes of the ids in ``also``.
    """
    found, frame = _covered(artwork, picture), artwork.frame
    for each in also:
        found = found.united(artwork.paths[each].boundingRect())
    least = _AROUND * max(frame.width(), frame.height())
    width, height = max(found.width() * _WIDER, least), max(found.height() * _WIDER, least)
    return _part(frame, found.center(), max(width, height * shape), max(height, width / shape))


def about(artwork: Artwork, picture: Picture, shape: float) -> QRectF:
    """The same for a question that asks where it is: half of the figure, cut where many others are cut too.

    Its middle is one of few places, so that it does not give the answer away.
    """
    found, frame = _covered(artwork, picture), artwork.frame
    side = _HALF * max(frame.width(), frame.height())
    if max(found.width(), found.height()) > side:
        return _part(frame, frame.center(), max(frame.width(), frame.height() * shape), frame.height())
    step = side / 2
    middle = QPointF(
        frame.left() + (round((found.center().x() - frame.left()) / step - 0.5) + 0.5) * step,
        frame.top() + (round((found.center().y() - frame.top()) / step - 0.5) + 0.5) * step,
    )
    return _part(frame, middle, max(side, side * shape), max(side, side / shape))


def _part(frame: QRectF, middle: QPointF, width: float, height: float) -> QRectF:
    """A part of that size, within the frame where it is not larger."""
    part = QRectF(0, 0, width, height)
    part.moveCenter(middle)
    if width > frame.width():
        part.moveLeft(frame.center().x() - width / 2)
    else:
        part.moveLeft(_within(part.left(), frame.left(), frame.right() - width))
    if height > frame.height():
        part.moveTop(frame.center().y() - height / 2)
    else:
        part.moveTop(_within(part.top(), frame.top(), frame.bottom() - height))
    return part


def _covered(artwork: Artwork, picture: Picture) -> QRectF:
    """Where on the sheet what is asked for lies; all of the figure where it has no such shape."""
    shapes = asked(artwork, picture)
    if not shapes:
        return artwork.frame
    whole = QRectF()
    for shape in shapes:
        whole = whole.united(artwork.paths[shape.id].boundingRect())
    return whole


def _within(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)
