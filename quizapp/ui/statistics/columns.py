"""Bars that stand side by side: days, hours, classes."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from quizapp.statistics.sheet import Sheet
from quizapp.ui.statistics.chart import Chart, letters, line_height
from quizapp.ui.theme import current_theme
from quizapp.wording.statistics_bars import bars, longest

_HEIGHT: Final = 190
_WIDEST: Final = 46
_APART: Final = 4


class ColumnChart(Chart):
    """Each bar under its figure and over its label, as far as there is room; else the largest has its figure."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._bars = bars(sheet)
        self._most = longest(sheet) or max((bar.length for bar in self._bars), default=0.0) or 1.0

    def height_at(self, width: int) -> int:
        """The same at any width."""
        return current_theme().px(_HEIGHT)

    def draw(self, painter: QPainter, width: float, height: float) -> None:
        """Draw it."""
        colours, px = current_theme().colours, current_theme().px
        painter.setFont(letters())
        line = line_height(painter.font())
        ground, top = height - line - px(4), line + px(2)
        slot = width / max(len(self._bars), 1)
        wide = min(slot * 0.72, px(_WIDEST))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(0, ground), QPointF(width, ground))
        for place, bar in enumerate(self._bars):
            tall = max((ground - top) * bar.length / self._most, px(2)) if bar.text else 0.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.bar_soft if bar.pale else colours.bar))
            left = place * slot + (slot - wide) / 2
            painter.drawRoundedRect(QRectF(left, ground - tall, wide, tall), px(2), px(2))
        painter.setPen(QColor(colours.muted))
        self._write(
            painter,
            [bar.text for bar in self._bars],
            slot,
            tops=[ground - (ground - top) * bar.length / self._most - line - 1 for bar in self._bars],
            must=self._largest(),
        )
        self._write(painter, [bar.label for bar in self._bars], slot, tops=[ground + px(3)] * len(self._bars))

    def _largest(self) -> int:
        """The place of the longest bar, whose figure tells what the height stands for."""
        return max(range(len(self._bars)), key=lambda place: self._bars[place].length, default=0)

    def _write(
        self, painter: QPainter, texts: Sequence[str], slot: float, *, tops: Sequence[float], must: int | None = None
    ) -> None:
        """Write each text over or under its bar; where they would touch, every second, third and so on, or one."""
        metrics = QFontMetricsF(painter.font())
        widths = [metrics.horizontalAdvance(text) + _APART for text in texts]
        fits = _step(widths, slot)
        crowded = must is not None and fits > 1
        right, before = slot * len(texts), QRectF()
        for place, (text, wide, top) in enumerate(zip(texts, widths, tops, strict=True)):
            if not text or (place != must if crowded else place % fits):
                continue
            left = min(max(place * slot + (slot - wide) / 2, 0.0), max(right - wide, 0.0))
            room = QRectF(left, top, wide, metrics.height())
            if not room.intersects(before):
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
                before = room


def _step(widths: Sequence[float], slot: float) -> int:
    """Every how manieth text can be written so that none touches the next; those that are empty need no room."""
    filled = [place for place, wide in enumerate(widths) if wide > _APART]
    for step in range(1, len(widths) + 1):
        shown = [place for place in filled if place % step == 0]
        if all((other - one) * slot >= (widths[one] + widths[other]) / 2 for one, other in pairwise(shown)):
            return step
    return max(len(widths), 1)
