"""Tabs with a ring round the one in front."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTabBar

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.ring import paint_ring


class RingTabs(QTabBar):
    """Tabs as wide as their words, with a ring round the one in front while the arrow keys turn them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setExpanding(False)
        self.setDrawBase(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ring over the tabs: a style sheet knows no focus of a single tab."""
        super().paintEvent(event)
        if self.hasFocus():
            in_front = QRectF(self.tabRect(self.currentIndex())).adjusted(0, 0, -1, 0)
            paint_ring(self, in_front, current_theme().px(8))
