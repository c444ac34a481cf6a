"""A box for a number that shows its focus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox

from quizapp.ui.widgets.ring import paint_ring

_RADIUS = 4


class NumberBox(QSpinBox):
    """With a ring, as a box of choices has; a wheel over it scrolls the page instead of changing the number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As any box, and the ring."""
        super().paintEvent(event)
        if self.hasFocus():
            paint_ring(self, QRectF(self.rect()), _RADIUS)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave it to the page."""
        event.ignore()
