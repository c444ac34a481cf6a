"""Which part of a sheet is on the screen: fitted, zoomed about a place, dragged."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

MOST: Final = 8.0
STEP: Final = 1.25


class Viewport:
    """Maps the sheet to a widget of some size. At zoom 1 all of the frame is seen, in the middle."""

    def __init__(self, frame: QRectF) -> None:
        self._frame = frame
        self._size = QSizeF(1, 1)
        self._zoom = 1.0
        self._centre = frame.center()

    @property
    def zoom(self) -> float:
        """How many times larger than fitted, 1 to MOST."""
        return self._zoom

    @property
    def scale(self) -> float:
        """Pixels for each unit of the sheet."""
        fit = min(self._size.width() / self._frame.width(), self._size.height() / self._frame.height())
        return fit * self._zoom

    def resize(self, size: QSizeF) -> None:
        """The widget has another size."""
        self._size = QSizeF(max(1.0, size.width()), max(1.0, size.height()))
        self._settle()

    def transform(self) -> QTransform:
        """From the sheet to the widget."""
        moved = QTransform.fromTranslate(self._size.width() / 2, self._size.height() / 2)
        moved.scale(self.scale, self.scale)
        return moved.translate(-self._centre.x(), -self._centre.y())

    def to_sheet(self, place: QPointF) -> QPointF:
        """Where on the sheet a place of the widget lies."""
        back, _invertible = self.transform().inverted()
        return back.map(place)

    def zoom_by(self, factor: float, about: QPointF) -> None:
        """Come nearer, or go away; what lies under that place of the widget stays under it."""
        held = self.to_sheet(about)
        self._zoom = min(MOST, max(1.0, self._zoom * factor))
        self._centre += held - self.to_sheet(about)
        self._settle()

    def drag_by(self, pixels: QPointF) -> None:
        """Take the sheet along by so many pixels."""
        self._centre -= pixels / self.scale
        self._settle()

    def fit(self) -> None:
        """See all of it again."""
        self._zoom = 1.0
        self._centre = self._frame.center()

    def reveal(self, part: QRectF) -> None:
        """Move no further than needed for that part of the sheet to be seen."""
        seen = QRectF(self.to_sheet(QPointF(0, 0)), self.to_sheet(QPointF(self._size.width(), self._size.height())))
        margin = min(seen.width(), seen.height()) * 0.06
        wanted = part.adjusted(-margin, -margin, margin, margin)
        x = max(0.0, wanted.right() - seen.right()) - max(0.0, seen.left() - wanted.left())
        y = max(0.0, wanted.bottom() - seen.bottom()) - max(0.0, seen.top() - wanted.top())
        self._centre += QPointF(x, y)
        self._settle()

    def _settle(self) -> None:
        """No empty sheet is shown where there is more to be seen on the other side."""
        half = QSizeF(self._size.width() / self.scale / 2, self._size.height() / self.scale / 2)
        frame = self._frame
        x = _within(self._centre.x(), frame.left() + half.width(), frame.right() - half.width())
        y = _within(self._centre.y(), frame.top() + half.height(), frame.bottom() - half.height())
        self._centre = QPointF(x, y)


def _within(value: float, low: float, high: float) -> float:
    """The value between the two; their middle where they have crossed."""
    return (low + high) / 2 if low > high else min(max(value, low), high)
