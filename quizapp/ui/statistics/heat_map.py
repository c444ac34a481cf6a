"""The year of days: a column for each week, a square for each day."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip

from quizapp.statistics.days import WEEKS, first_of_year, steps
from quizapp.statistics.sheet import Sheet
from quizapp.ui.statistics.chart import Chart, blended, letters, line_height
from quizapp.ui.theme import current_theme
from quizapp.wording.figures import number, short_month, short_weekday
from quizapp.wording.statistics import day_told

_LARGEST: Final = 22
_SHADES: Final = (0.32, 0.54, 0.77, 1.0)
_NAMED: Final = (0, 2, 4)
"""Of these weekdays the name stands before the row, where rows are high enough for that."""

_MONDAY: Final = date(2024, 1, 1)


class HeatMap(Chart):
    """The darker a square, the more answers; under it stands what each shade means."""

    def __init__(self, sheet: Sheet, today: date) -> None:
        super().__init__(sheet)
        self._today = today
        self._first = first_of_year(today)
        self._answers = {day: count for day, count in sheet.rows if isinstance(day, date) and isinstance(count, int)}
        self._steps = steps(list(self._answers.values()))
        self.setMouseTracking(True)

    def height_at(self, width: int) -> int:
        """Seven squares, the months above and the legend below."""
        return round(7 * self._square(width) + 2 * line_height(letters()) + current_theme().px(14))

    def draw(self, painter: QPainter, width: float, height: float) -> None:
        """Draw it."""
        colours, px = current_theme().colours, current_theme().px
        painter.setFont(letters())
        square, line = self._square(width), line_height(painter.font())
        left, top = self._left(), line + px(4)
        painter.setPen(QColor(colours.muted))
        for row in _NAMED if 2 * square > line * 0.85 else _NAMED[::2]:
            name = short_weekday(_MONDAY + timedelta(days=row))
            room = QRectF(0, top + row * square - line, left, square + 2 * line)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        self._write_months(painter, left, square, line)
        painter.setPen(Qt.PenStyle.NoPen)
        for passed in range((self._today - self._first).days + 1):
            day = self._first + timedelta(days=passed)
            painter.setBrush(self._shade(self._answers.get(day, 0)))
            corner = QPointF(left + passed // 7 * square, top + passed % 7 * square)
            _paint_square(painter, corner, square)
        self._write_legend(painter, QPointF(left, top + 7 * square + px(8)), square, line)

    def event(self, event: QEvent) -> bool:
        """The day under the pointer is told; the table tells all of them."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if day is None else day_told(day, self._answers.get(day, 0)), self)
            return True
        return super().event(event)

    def day_at(self, at: QPointF) -> date | None:
        """The day whose square that is."""
        square = self._square(self.width())
        week = int((at.x() - self._left()) // square)
        row = int((at.y() - line_height(letters()) - current_theme().px(4)) // square)
        if not (0 <= week < WEEKS and 0 <= row < 7):
            return None
        passed = week * 7 + row
        return self._first + timedelta(days=passed) if passed <= (self._today - self._first).days else None

    def _left(self) -> float:
        """Where the squares begin, behind the names of the days."""
        metrics = QFontMetricsF(letters())
        names = (short_weekday(_MONDAY + timedelta(days=row)) for row in _NAMED)
        return max(map(metrics.horizontalAdvance, names)) + current_theme().px(8)

    def _square(self, width: float) -> float:
        """How large a square is, with what parts it from the next."""
        return min((width - self._left()) / WEEKS, float(current_theme().px(_LARGEST)))

    def _shade(self, answers: int) -> QColor:
        colours = current_theme().colours
        level = sum(answers >= step for step in self._steps)
        if not answers or not level:
            return QColor(colours.bar_empty)
        return blended(colours.bar_empty, colours.bar, _SHADES[level + len(_SHADES) - len(self._steps) - 1])

    def _write_months(self, painter: QPainter, left: float, square: float, line: float) -> None:
        """The name of each month above the week in which it begins, as far as there is room."""
        metrics, free = QFontMetricsF(painter.font()), left
        for week in range(WEEKS):
            monday = self._first + timedelta(days=min(7 * week, (self._today - self._first).days))
            last = monday + timedelta(days=min(6, (date.max - monday).days))
            if last.day > (7 if week else 14):
                continue
            name, at = short_month(last), left + week * square
            wide = metrics.horizontalAdvance(name)
            if at >= free and at + wide <= left + WEEKS * square:
                painter.drawText(QRectF(at, 0, wide + 2, line), Qt.AlignmentFlag.AlignLeft, name)
                free = at + wide + square

    def _write_legend(self, painter: QPainter, at: QPointF, square: float, line: float) -> None:
        """What each shade means, in answers a day."""
        colours, px = current_theme().colours, current_theme().px
        metrics = QFontMetricsF(painter.font())
        ends = [*(step - 1 for step in self._steps[1:]), max(self._answers.values(), default=0)]
        ranges = [(0, 0), *zip(self._steps, ends, strict=False)]
        for first, last in ranges:
            text = number(first) if first == last else f"{number(first)}–{number(last)}"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._shade(first))
            side = min(square, float(px(16)))
            _paint_square(painter, at + QPointF(0, (line - side) / 2), side)
            painter.setPen(QColor(colours.muted))
            wide = metrics.horizontalAdvance(text)
            painter.drawText(QRectF(at.x() + side + px(4), at.y(), wide + 2, line), Qt.AlignmentFlag.AlignLeft, text)
            at += QPointF(side + wide + px(18), 0)


def _paint_square(painter: QPainter, corner: QPointF, square: float) -> None:
    side = square * 0.82
    painter.drawRoundedRect(QRectF(corner.x(), corner.y(), side, side), side * 0.18, side * 0.18)
