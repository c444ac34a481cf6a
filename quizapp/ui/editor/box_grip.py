"""One box on the image in the editor: what takes hold of it by mouse and keyboard, and what a screen reader meets."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton

from quizapp.decks_io.editing.boxes import Area, Pull, Size, moved, pulled

if TYPE_CHECKING:
    from quizapp.ui.editor.box_canvas import BoxCanvas

RIM: Final = 5
"""Pixels round a box in which its sides can be taken hold of too."""

_SIDE: Final = 9
_STEP: Final = 8.0
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTERED: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMOVED: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_CURSORS: Final = {
    (0, 0): Qt.CursorShape.SizeAllCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
}


class BoxGrip(QPushButton):
    """Lies over its box and paints nothing: the canvas paints all boxes. Checked is the box that is worked on.

    Arrows move it, with Shift they make it larger and smaller, with Ctrl by single pixels. Space and Enter go on to
    its answer, Delete takes it away.
    """

    taken = Signal()
    """It is worked on from now on."""

    placed = Signal(Area, str)
    """Where it is to be, and what is done to it: what belongs together has one name."""

    answer_asked = Signal()
    removed = Signal()
    undo_asked = Signal()

    def __init__(self, canvas: "BoxCanvas") -> None:
        super().__init__(canvas)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._canvas = canvas
        self._area = Area(0, 0, 0, 0)
        self._pressed: tuple[QPointF, Area, tuple[int, int]] | None = None
        self._drags = 0

    @property
    def area(self) -> Area:
        """Its place on the image."""
        return self._area

    def put(self, area: Area) -> None:
        """Lie over that place of the image."""
        self._area = area
        place = self._canvas.area_in_widget(area).toAlignedRect()
        self.setGeometry(place.adjusted(-RIM, -RIM, RIM, RIM))

    def undo(self) -> None:
        """Take back what was done to boxes last."""
        self.undo_asked.emit()

    def nextCheckState(self) -> None:  # noqa: N802
        """A click chooses a box, a second one does not let it go."""
        self.setChecked(True)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What has the focus is worked on."""
        super().focusInEvent(event)
        self.taken.emit()
        self._canvas.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The ring goes."""
        super().focusOutEvent(event)
        self._canvas.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """What the class says; all else is the page's."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if key in _ARROWS and not held & ~(shift | control):
            step = 1 if held & control else max(1, round(_STEP / self._canvas.scale))
            right, down = (step * way for way in _ARROWS[key])
            if held & shift:
                self._place(pulled(self._area, Pull(right=right, bottom=down), self._size), "resize")
            else:
                self._place(moved(self._area, right, down, self._size), "move")
        elif key in _REMOVED and not held:
            self.removed.emit()
        elif key in _ENTERED and not held and not event.isAutoRepeat():
            self.answer_asked.emit()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space was used up when it was pressed."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of the box, or of a side; with Ctrl a new box begins here, over this one."""
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = event.globalPosition(), self._area, self._hold_at(event.position().toPoint())
        self._drags += 1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag what was taken hold of."""
        if self._pressed is None:
            self.setCursor(_CURSORS[self._hold_at(event.position().toPoint())])
            event.setAccepted(not event.buttons())  # else a box is being drawn over this one
            return
        began, area, (across, along) = self._pressed
        way = (event.globalPosition() - began) / self._canvas.scale
        right, down = round(way.x()), round(way.y())
        if not (across or along):
            placed = moved(area, right, down, self._size)
        else:
            sides = (right * (across < 0), down * (along < 0), right * (across > 0), down * (along > 0))
            placed = pulled(area, Pull(*sides), self._size)
        self._place(placed, f"drag {self._drags}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        event.setAccepted(self._pressed is not None)
        self._pressed = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The canvas does."""

    def _place(self, area: Area, what: str) -> None:
        if area != self._area:
            self.placed.emit(area, what)

    def _hold_at(self, place: QPoint) -> tuple[int, int]:
        """Which side or corner is there: -1 for left or top, 1 for right or bottom, 0 for neither."""
        return _side_at(place.x(), self.width()), _side_at(place.y(), self.height())

    @property
    def _size(self) -> Size:
        size = self._canvas.image.size
        return Size(size.width(), size.height())


def _side_at(place: int, length: int) -> int:
    # In a small box there is room to move it between its sides, too.
    side = min(_SIDE, length // 3)
    return -1 if place < side else 1 if place >= length - side else 0
