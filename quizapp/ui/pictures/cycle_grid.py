"""Where the columns and rows of the cycle lie in a width."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF

from quizapp.ui.pictures.lettering import Style

HEAD: Final = Style(13, colour="muted")
_PADDING: Final = 10
_WIDEST_NAME: Final = 0.3


class Heads(Enum):
    """What stands over the columns."""

    NAMES = "names"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns of one width behind the names of the rows; with ``left`` at 0 the names stand above their bars."""

    left: float
    column: float
    heads: Heads

    def cell(self, phase: int, top: float, height: float) -> QRectF:
        """The room of a phase at that height."""
        return QRectF(self.left + phase * self.column, top, self.column, height)

    def span(self, first: int, end: int) -> QRectF:
        """The room of some phases one after the other, without a height."""
        return QRectF(self.left + first * self.column, 0, (end - first) * self.column, 0)


def grid_for(width: float, phases: Sequence[str], names: Sequence[tuple[str, Style]]) -> Grid:
    """The clearest of three ways: names beside the bars, names above them, and numbers in place of the phases."""
    words = max((HEAD.longest_word(phase) for phase in phases), default=0.0) + _PADDING
    left = max((style.longest_word(name) for name, style in names), default=0.0)
    whole = max((style.width(name) for name, style in names), default=0.0)
    left = max(left, min(whole, width * _WIDEST_NAME)) + 16
    count = max(len(phases), 1)
    if (column := (width - left) / count) >= words:
        return Grid(left, column, Heads.NAMES)
    column = width / count
    return Grid(0.0, column, Heads.NAMES if column >= words else Heads.NUMBERS)
