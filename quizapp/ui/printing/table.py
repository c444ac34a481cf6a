"""Rows of texts and pictures on pages: the head is repeated, a row higher than what is left is carried on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from quizapp.ui.printing.measures import pt
from quizapp.ui.printing.pages import Page
from quizapp.ui.printing.text import Block, Paragraph, TextBlock
from quizapp.ui.theme import LIGHT

_GAP: Final = 10.0  # points between columns
_SPACE: Final = 5.0  # points above and below what stands in a row
_LEAST: Final = 40.0  # a row is carried on only where so many points of it find room


@dataclass(frozen=True, slots=True)
class Column:
    """What stands over a column, and how much of the width it has, as a share of the sum of all."""

    title: str
    share: float


class Table:
    """Lays rows down, page after page."""

    def __init__(self, pages: list[Page], room: QRectF, columns: Sequence[Column], *, top: float | None = None) -> None:
        """Begin on the last of the pages at that height, or on a new one where there is none."""
        self._pages = pages
        self._room = room
        self._head = [TextBlock([Paragraph(text=each.title, size=8.5, bold=True)]) for each in columns]
        whole = sum(column.share for column in columns)
        across = room.width() - pt(_GAP) * (len(columns) - 1)
        self._widths = [across * column.share / whole for column in columns]
        self.bottom = room.top() if top is None else top
        if top is None or self._left < pt(4 * _LEAST):
            self._turn()
        else:
            self._begin()

    def add_rows(self, rows: Iterable[Sequence[Block]]) -> None:
        """Lay these down, each a block for every column."""
        for row in rows:
            self._add(list(row))

    @property
    def _left(self) -> float:
        """How much height is left on the page."""
        return self._room.bottom() - self.bottom

    def _turn(self) -> None:
        """Begin a page."""
        self._pages.append(Page())
        self.bottom = self._room.top()
        self._begin()

    def _begin(self) -> None:
        """The head, and a line under it."""
        self._put(self._head, self._height(self._head))
        self._pages[-1].add_line(self._room.left(), self.bottom, self._room.right(), self.bottom, width=1.0)

    def _add(self, row: list[Block]) -> None:
        height = self._height(row)
        whole_page = self._room.height() - self._height(self._head)
        if height > self._left and (height <= whole_page or self._left < pt(_LEAST) + 2 * pt(_SPACE)):
            self._turn()
        while height > self._left:
            room = self._left - 2 * pt(_SPACE)
            parts = [block.divide(width, room) for block, width in zip(row, self._widths, strict=True)]
            self._put([part[0] for part in parts], self._left)
            row = [part[1] for part in parts]
            height = self._height(row)
            self._turn()
        self._put(row, height)
        self._pages[-1].add_line(
            self._room.left(), self.bottom, self._room.right(), self.bottom, colour=LIGHT.line, width=0.6
        )

    def _height(self, row: Sequence[Block]) -> float:
        heights = (block.height(width) for block, width in zip(row, self._widths, strict=True))
        return max(heights) + 2 * pt(_SPACE)

    def _put(self, row: Sequence[Block], height: float) -> None:
        x = self._room.left()
        for block, width in zip(row, self._widths, strict=True):
            self._pages[-1].add_block(block, QRectF(x, self.bottom + pt(_SPACE), width, height - 2 * pt(_SPACE)))
            x += width + pt(_GAP)
        self.bottom += height
