"""The tabs of the figures."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from quizapp.ui.theme import current_theme


class FigureTabs(QTabBar):
    """Tabs as wide as their words, with a ring round the one in front while the arrow keys turn them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("atlasTabs")
        self.setExpanding(False)
        self.setDrawBase(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ring over the tabs: a style sheet knows no focus of a single tab."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_theme().colours.accent), 2))
            ring = QRectF(self.tabRect(self.currentIndex())).adjusted(1, 1, -2, -1)
            painter.drawRoundedRect(ring, current_theme().px(8), current_theme().px(8))
