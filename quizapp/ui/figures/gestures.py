"""What a hand does on a figure: by mouse, wheel, touchpad or touch screen."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from quizapp.ui.figures.viewport import STEP, Viewport

_DRAG_FROM: Final = 5.0


class Gestures(QObject):
    """Zooms and drags the viewport of a widget, and tells where in the widget is pointed and clicked.

    It takes these events for itself; leaving is told to the widget too.
    """

    moved = Signal()
    """The viewport was zoomed or dragged."""

    pointed = Signal(object)
    """The QPointF under the pointer, while it does not drag; None once it has left."""

    clicked = Signal(QPointF)
    """Where a press that was no drag was let go."""

    def __init__(self, widget: QWidget, viewport: Viewport) -> None:
        super().__init__(widget)
        self._viewport = viewport
        self._pressed: QPointF | None = None
        self._dragging = False
        widget.setMouseTracking(True)
        widget.grabGesture(Qt.GestureType.PinchGesture)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what the hand does; all else goes on to the widget."""
        if not isinstance(watched, QWidget):
            return False
        match event:
            # Qt looks at that only after its filters.
            case QMouseEvent() | QWheelEvent() if not watched.isEnabled():
                return False
            case QMouseEvent():
                self._follow(event)
            case QWheelEvent():
                self._turn(event)
            case QNativeGestureEvent() if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(1 + event.value(), event.position())
            case QGestureEvent():
                pinch = event.gesture(Qt.GestureType.PinchGesture)
                if not isinstance(pinch, QPinchGesture):
                    return False
                self._zoom(pinch.scaleFactor(), QPointF(watched.mapFromGlobal(pinch.hotSpot().toPoint())))
            case _:
                if event.type() is QEvent.Type.Leave:
                    self.pointed.emit(None)
                return False
        return True

    def _follow(self, event: QMouseEvent) -> None:
        match event.type():
            # The second press of two quick ones is a press like any other.
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                self._press(event)
            case QEvent.Type.MouseMove:
                self._move(event)
            case QEvent.Type.MouseButtonRelease:
                self._release(event)

    def _press(self, event: QMouseEvent) -> None:
        """The beginning of a click or of a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._dragging = False

    def _move(self, event: QMouseEvent) -> None:
        """Drag the sheet, or point."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.pointed.emit(event.position())
            return
        moved = event.position() - self._pressed
        if self._dragging or moved.manhattanLength() > _DRAG_FROM:
            self._dragging = True
            self._pressed = event.position()
            self._viewport.drag_by(moved)
            self.moved.emit()

    def _release(self, event: QMouseEvent) -> None:
        """The end of both."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not self._dragging and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(event.position())

    def _turn(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; at either end the page may scroll."""
        before = self._viewport.zoom
        self._zoom(STEP ** (event.angleDelta().y() / 120), event.position())
        event.setAccepted(self._viewport.zoom != before)

    def _zoom(self, factor: float, about: QPointF) -> None:
        self._viewport.zoom_by(factor, about)
        self.moved.emit()
