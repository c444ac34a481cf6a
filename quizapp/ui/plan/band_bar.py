"""A share that is not known, as a bar: what is likely, and the band round it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.planning.forecast import Band
from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import current_theme
from quizapp.wording.figures import percent

_TYPE: Final = 13
_HEIGHT: Final = 16
_MARKS: Final = (0.0, 0.5, 1.0)


class BandBar(QWidget):
    """From nothing to everything: filled up to the low end, paler over the band, a line at the likely share."""

    def __init__(self) -> None:
        super().__init__()
        self._band = Band(0.0, 0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak_as(self, QAccessible.Role.Chart)

    def show_band(self, band: Band, spoken: str) -> None:
        """Show that band."""
        self._band = band
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The bar, and its scale below."""
        theme = current_theme()
        return QSize(theme.px(240), theme.px(_HEIGHT) + theme.px(_TYPE) + 14)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Less is too small to read."""
        return QSize(current_theme().px(150), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        theme, colours = current_theme(), current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, height = float(self.width()), float(theme.px(_HEIGHT))
        top = 3.0
        for left, right, colour in (
            (0.0, 1.0, colours.bar_empty),
            (0.0, self._band.high, colours.bar_soft),
            (0.0, self._band.low, colours.bar),
        ):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(width * left, top, width * (right - left), height), 4, 4)
        painter.setBrush(QColor(colours.text))
        painter.drawRect(QRectF(min(width - 3, width * self._band.median), top - 3, 3, height + 6))
        font = self.font()
        font.setPixelSize(theme.px(_TYPE))
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        room = QFontMetrics(font).horizontalAdvance("100 %") + 8.0
        below = QRectF(0, top + height + 4, room, theme.px(_TYPE) + 6)
        for mark in _MARKS:
            place = below.translated(mark * (width - room), 0)
            side = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
            painter.drawText(place, side[_MARKS.index(mark)] | Qt.AlignmentFlag.AlignTop, percent(mark))
