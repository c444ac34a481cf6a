"""What was taken for what: a row for what was asked, a column for what was taken for it."""

from collections import Counter
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from quizapp.statistics.sheet import Sheet
from quizapp.ui.statistics.chart import Chart, letters, line_height, write_elided
from quizapp.ui.theme import current_theme
from quizapp.wording.figures import number
from quizapp.wording.statistics_bars import MOST_MIXED_UP

_CELL: Final = 34
_WIDEST: Final = 64
_LABEL: Final = 0.45
_OFTEN: Final = 0.7


class Matrix(Chart):
    """The ten that are mixed up most; columns bear the numbers of the rows, so that no name has to be turned."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        weight: Counter[str] = Counter()
        self._times: Counter[tuple[str, str]] = Counter()
        for asked, taken, times in sheet.rows:
            pair, count = (str(asked), str(taken)), int(times) if isinstance(times, int) else 0
            self._times[pair] += count
            for name in pair:
                weight[name] += count
        self.names = [name for name, _count in sorted(weight.items(), key=lambda each: (-each[1], each[0]))][
            :MOST_MIXED_UP
        ]
        self._most = max(self._times.values(), default=1)

    def height_at(self, width: int) -> int:
        """A line for each name and one for the numbers above."""
        return self._row() * (len(self.names) + 1)

    def draw(self, painter: QPainter, width: float, height: float) -> None:
        """Draw it."""
        colours, px = current_theme().colours, current_theme().px
        painter.setFont(letters(15))
        metrics = QFontMetricsF(painter.font())
        labels = [f"{place}. {name}" for place, name in enumerate(self.names, start=1)]
        label = min(max((metrics.horizontalAdvance(each) for each in labels), default=0) + 2, width * _LABEL)
        wide = min((width - label - px(14)) / max(len(self.names), 1), float(px(_WIDEST)))
        tall = height / (len(self.names) + 1)
        for row, text in enumerate(labels):
            top, left = (row + 1) * tall, label + px(14)
            painter.setPen(QColor(colours.text))
            write_elided(painter, QRectF(0, top, label, tall), text, Qt.AlignmentFlag.AlignLeft)
            painter.setPen(QColor(colours.muted))
            painter.drawText(QRectF(left + row * wide, 0, wide, tall), Qt.AlignmentFlag.AlignCenter, number(row + 1))
            for column, taken in enumerate(self.names):
                room = QRectF(left + column * wide + 1, top + 1, wide - 2, tall - 2)
                self._draw_cell(painter, room, self._times[self.names[row], taken], same=row == column)

    def _draw_cell(self, painter: QPainter, room: QRectF, times: int, *, same: bool) -> None:
        colours, px = current_theme().colours, current_theme().px
        often = times >= self._most * _OFTEN
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line if same else colours.ground))
        if times:
            painter.setBrush(QColor(colours.accent if often else colours.accent_soft))
        painter.drawRoundedRect(room, px(4), px(4))
        if times:
            painter.setPen(QColor(colours.on_accent if often else colours.text))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, number(times))

    def _row(self) -> int:
        return max(current_theme().px(_CELL), round(line_height(letters(15))) + 6)
