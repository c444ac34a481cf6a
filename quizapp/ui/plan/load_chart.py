"""The load of each day up to the exam: bars of reviews with the new cards on top, and an axis on either side."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.planning.forecast import DayLoad
from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import current_theme
from quizapp.wording.figures import number, short_day

_TYPE: Final = 13
_STEPS: Final = (1, 2, 5)


class LoadChart(QWidget):
    """A bar for each day; where there are more days than pixels for them, for some days their mean."""

    def __init__(self) -> None:
        super().__init__()
        self._days: Sequence[DayLoad] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak_as(self, QAccessible.Role.Chart)

    def show_days(self, days: Sequence[DayLoad], spoken: str) -> None:
        """Show these days."""
        self._days = days
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide and low."""
        return QSize(current_theme().px(420), current_theme().px(190))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Less is too small to read."""
        return QSize(current_theme().px(220), current_theme().px(190))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(current_theme().px(_TYPE))
        painter.setFont(font)
        most = max(*(load.reviews + load.new for load in self._days), 1)
        step = step_for(most)
        ceiling = -(-most // step) * step
        metrics = QFontMetrics(font)
        left = metrics.horizontalAdvance(number(ceiling)) + 10.0
        plot = QRectF(left, metrics.height() / 2, self.width() - left, self.height() - 1.5 * metrics.height() - 8)
        self._draw_counts(painter, plot, ceiling, step)
        self._draw_bars(painter, plot, ceiling)
        self._draw_dates(painter, plot, font)

    def _draw_counts(self, painter: QPainter, plot: QRectF, ceiling: int, step: int) -> None:
        """Lines across, each with its number of cards."""
        colours = current_theme().colours
        high = QFontMetrics(painter.font()).height()
        for count in range(0, ceiling + 1, step):
            height = plot.bottom() - plot.height() * count / ceiling
            painter.setPen(QColor(colours.line))
            painter.drawLine(round(plot.left()), round(height), round(plot.right()), round(height))
            painter.setPen(QColor(colours.muted))
            place = QRectF(0, height - high / 2, plot.left() - 8, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number(count))

    def _draw_bars(self, painter: QPainter, plot: QRectF, ceiling: int) -> None:
        """Reviews from below, new cards on top."""
        colours = current_theme().colours
        painter.setPen(Qt.PenStyle.NoPen)
        together = max(1, -(-len(self._days) * 3 // max(1, round(plot.width()))))
        slots = [self._days[first : first + together] for first in range(0, len(self._days), together)]
        slot = plot.width() / (len(self._days) / together)
        gap = min(3.0, slot * 0.2)
        for place, days in enumerate(slots):
            below = plot.bottom()
            reviews = sum(load.reviews for load in days) / len(days)
            new = sum(load.new for load in days) / len(days)
            for count, colour in ((reviews, colours.bar), (new, colours.new)):
                height = plot.height() * count / ceiling
                painter.setBrush(QColor(colour))
                painter.drawRect(QRectF(plot.left() + place * slot + gap / 2, below - height, slot - gap, height))
                below -= height

    def _draw_dates(self, painter: QPainter, plot: QRectF, font: QFont) -> None:
        """As many dates below as there is room for, the first under the first bar."""
        metrics = QFontMetrics(font)
        names = [short_day(load.day) for load in self._days]
        room = max(map(metrics.horizontalAdvance, names)) + 14
        slot = plot.width() / len(names)
        every = max(1, -(-room // max(slot, 1e-6)).__int__())
        painter.setPen(QColor(current_theme().colours.muted))
        for place in range(0, len(names), every):
            left = plot.left() + place * slot
            if left + room > plot.right() + 14 and place:
                break
            below = QRectF(left, plot.bottom() + 6, room, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, names[place])


def step_for(most: int) -> int:
    """The distance of the lines across: 1, 2 or 5 times a power of ten, so that there are no more than five."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power * 5 >= most:
                return step * power
        power *= 10
