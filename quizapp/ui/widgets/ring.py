"""The ring that shows where the focus is, for what paints itself."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from quizapp.ui.theme import current_theme


def focus_pen() -> QPen:
    """What the ring is drawn with."""
    return QPen(QColor(current_theme().colours.accent), 2)


def paint_ring(widget: QWidget, around: QRectF, radius: float) -> None:
    """Paint the ring inside the edge of that area of a widget, over what is painted there already."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(focus_pen())
    painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), radius, radius)
