"""What a box draws over itself: its arrows, and the ring of the focus."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.ring import paint_ring

_FROM_EDGE: Final = 14
_RADIUS: Final = 9
_WIDE, _HIGH = 4, 2  # half of an arrow, in pixels at 100 % type
_APART: Final = 5
_MARGIN: Final = 9


def set_margin(field: QLineEdit) -> None:
    """Words begin where those of a box of choices do: the style sheet moves those of a field in a box not."""
    field.setTextMargins(current_theme().px(_MARGIN), 0, 0, 0)


def paint_box_marks(box: QWidget, *, steps: bool) -> None:
    """Paint an arrow down, or one up and one down where the box goes in steps, and the ring if it has the focus."""
    theme = current_theme()
    painter = QPainter(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme.colours
    pen = QPen(QColor(colours.muted), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    middle = QPointF(box.width() - theme.px(_FROM_EDGE), box.height() / 2)
    apart, high, wide = theme.px(_APART), theme.px(_HIGH), theme.px(_WIDE)
    for down in (False, True) if steps else (True,):
        way = 1 if down else -1
        at = middle + QPointF(0, way * apart if steps else 0)
        tip, ends = at.y() + way * high, at.y() - way * high
        painter.drawPolyline([QPointF(at.x() - wide, ends), QPointF(at.x(), tip), QPointF(at.x() + wide, ends)])
    painter.end()
    if box.hasFocus():
        paint_ring(box, QRectF(box.rect()), theme.px(_RADIUS) - 1)
