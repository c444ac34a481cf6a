"""The curve of a card's intervals: how far apart its answers have come."""

from collections.abc import Sequence
from math import log1p

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import current_theme
from quizapp.wording import upkeep
from quizapp.wording.figures import number

_MOST = 40


class IntervalCurve(QWidget):
    """A point for each answer that counted, the interval in days above it; failures are crosses at the foot.

    The height grows with the logarithm of the interval, or a long one would press all others to the ground.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intervalCurve")
        self._points: Sequence[tuple[int, bool]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak_as(self, QAccessible.Role.Chart)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide and low."""
        return QSize(current_theme().px(260), current_theme().px(120))

    def show_answers(self, points: Sequence[tuple[int, bool]]) -> None:
        """Show intervals in whole days, each with whether the answer was a pass; the last forty."""
        self._points = points[-_MOST:]
        self.setAccessibleName(upkeep.curve_spoken([days for days, _passed in self._points]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        if not self._points:
            return
        theme = current_theme()
        colours, px = theme.colours, theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(px(13))
        painter.setFont(font)
        line = QFontMetrics(font).height()
        ground, top = self.height() - px(8), float(line + px(8))
        most = max(log1p(max(days for days, _passed in self._points)), 1.0)
        step = (self.width() - px(48)) / max(len(self._points) - 1, 1)
        places = [
            QPointF(px(24) + place * step, ground - (ground - top) * log1p(days) / most)
            for place, (days, _passed) in enumerate(self._points)
        ]
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(0, ground), QPointF(self.width(), ground))
        painter.setPen(QPen(QColor(colours.bar_soft), px(2)))
        painter.drawPolyline(QPolygonF(places))
        shown_until = float("-inf")
        for (days, passed), at in zip(self._points, places, strict=True):
            colour = QColor(colours.bar if passed else colours.wrong)
            painter.setPen(QPen(colour, px(2)))
            painter.setBrush(colour)
            if passed:
                painter.drawEllipse(at, px(3), px(3))
            else:
                arm = px(4)
                painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm))
                painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm))
            text = number(days)
            width = QFontMetrics(font).horizontalAdvance(text) + px(6)
            if at.x() - width / 2 >= shown_until:
                painter.setPen(QColor(colours.muted))
                box = QRectF(at.x() - width / 2, at.y() - line - px(6), width, line)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
                shown_until = at.x() + width / 2
