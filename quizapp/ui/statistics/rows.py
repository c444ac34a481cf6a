"""Bars that lie one under the other, each with its name before it and its figure behind."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from quizapp.statistics.sheet import Sheet
from quizapp.ui.statistics.chart import Chart, letters, line_height, write_elided
from quizapp.ui.theme import current_theme
from quizapp.wording.statistics_bars import bars, longest

_ROW: Final = 33
_BAR: Final = 8
_LABEL: Final = 0.46


class RowChart(Chart):
    """As high as it has rows."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._bars = bars(sheet)
        self._most = longest(sheet) or max((bar.length for bar in self._bars), default=0.0) or 1.0

    def height_at(self, width: int) -> int:
        """A line for each row."""
        return max(current_theme().px(_ROW), round(line_height(letters(15))) + 6) * max(len(self._bars), 1)

    def draw(self, painter: QPainter, width: float, height: float) -> None:
        """Draw it."""
        colours, px = current_theme().colours, current_theme().px
        painter.setFont(letters(15))
        metrics = QFontMetricsF(painter.font())
        label = min(max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0) + 2, width * _LABEL)
        figure = max((metrics.horizontalAdvance(bar.text) for bar in self._bars), default=0) + px(6)
        room = width - label - figure - px(16)
        tall = height / max(len(self._bars), 1)
        for place, bar in enumerate(self._bars):
            top, left = place * tall, label + px(14)
            painter.setPen(QColor(colours.text))
            write_elided(painter, QRectF(0, top, label, tall), bar.label, Qt.AlignmentFlag.AlignLeft)
            painter.setPen(QColor(colours.muted))
            write_elided(painter, QRectF(width - figure, top, figure, tall), bar.text, Qt.AlignmentFlag.AlignRight)
            painter.setPen(Qt.PenStyle.NoPen)
            thick = px(_BAR)
            track = QRectF(left, top + (tall - thick) / 2, room, thick)
            painter.setBrush(QColor(colours.bar_empty))
            painter.drawRoundedRect(track, thick / 2, thick / 2)
            painter.setBrush(QColor(colours.bar_soft if bar.pale else colours.bar))
            if bar.length > 0:
                track.setWidth(max(room * bar.length / self._most, thick))
                painter.drawRoundedRect(track, thick / 2, thick / 2)
