"""A text with a picture below it, to be laid into a row of a table."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from quizapp.ui.printing.measures import pt
from quizapp.ui.printing.text import Block, TextBlock

_ABOVE: Final = 4.0  # points between text and picture
_WIDEST: Final = 200.0  # points


class Pictured:
    """The text may be divided, the picture is not: it stands where the text ends.

    ``paint`` paints the picture into a place, which is ``shape`` times as wide as high.
    """

    def __init__(self, text: TextBlock, paint: Callable[[QPainter, QRectF], None], shape: float) -> None:
        self._text = text
        self._paint = paint
        self._shape = shape

    def height(self, width: float) -> float:
        """How high both stand at that width, in units."""
        return self._text.height(width) + self._gap + self._size(width)[1]

    def divide(self, width: float, room: float) -> tuple[Block, Block]:
        """What goes into that height, and what is left; of a text that is begun at least one line."""
        if self.height(width) <= room:
            return self, TextBlock(())
        if not self._text.paragraphs:
            return TextBlock(()), self
        now, rest = self._text.divide(width, room)
        return now, Pictured(rest, self._paint, self._shape)

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint both, from the top of the place."""
        self._text.paint(painter, place)
        top = place.top() + self._text.height(place.width()) + self._gap
        self._paint(painter, QRectF(place.left(), top, *self._size(place.width())))

    @property
    def _gap(self) -> float:
        return pt(_ABOVE) if self._text.paragraphs else 0.0

    def _size(self, width: float) -> tuple[float, float]:
        """Of the picture in a column of that width."""
        across = min(width, pt(_WIDEST))
        return across, across / self._shape
