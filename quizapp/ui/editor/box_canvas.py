"""The image of an occlusion in the editor, with its boxes: drawn by mouse, moved and resized by mouse and keyboard."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent

from quizapp.decks_io.editing.boxes import Area, Size, between
from quizapp.ui.editor.box_grip import BoxGrip
from quizapp.ui.images.column_image import ColumnImage
from quizapp.ui.images.decoding import Decoded
from quizapp.ui.theme import FAMILY, current_theme

_SHARE: Final = 0.5
_MOST: Final = 3.0
_HANDLE: Final = 7
_TAG: Final = 14


class BoxCanvas(ColumnImage):
    """Shows boxes and which one is worked on; what is to become of them it tells, and leaves to its field."""

    drawn = Signal(Area)
    undo_asked = Signal()

    def __init__(self, image: Decoded) -> None:
        super().__init__(image, most=_MOST, share=_SHARE)
        self.setObjectName("boxCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._grips: Sequence[BoxGrip] = ()
        self._drawing: tuple[QPointF, QPointF] | None = None

    def show_grips(self, grips: Sequence[BoxGrip]) -> None:
        """Show these boxes, in this order."""
        self._grips = grips
        for grip in grips:
            grip.put(grip.area)
        self.update()

    def area_in_widget(self, area: Area) -> QRectF:
        """What a box covers in the widget."""
        corner = QPointF(area.x, area.y)
        return QRectF(self.to_widget(corner), self.to_widget(corner + QPointF(area.width, area.height)))

    def undo(self) -> None:
        """Take back what was done to boxes last."""
        self.undo_asked.emit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be narrow, and is lower then."""
        return QSize(120, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The boxes lie elsewhere."""
        super().resizeEvent(event)
        self.show_grips(self._grips)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc gives up the box that is being drawn; all else is the page's."""
        if event.key() == Qt.Key.Key_Escape and self._drawing is not None:
            self._drawing = None
            self.update()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a box."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._drawing = (event.position(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draw it larger or smaller."""
        if self._drawing is not None:
            self._drawing = (self._drawing[0], event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """There it is, unless it was a click."""
        if self._drawing is not None and event.button() is Qt.MouseButton.LeftButton:
            one, other = (self.to_image(place) for place in (self._drawing[0], event.position()))
            self._drawing = None
            size = self.image.size
            area = between((one.x(), one.y()), (other.x(), other.y()), Size(size.width(), size.height()))
            if area is not None:
                self.drawn.emit(area)
            self.update()

    def paint_over(self, painter: QPainter) -> None:
        """All boxes, with their numbers, the one that is worked on above the others; and the one being drawn."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grips = [grip for grip in self._grips if not grip.isHidden()]
        for grip in sorted(grips, key=BoxGrip.isChecked):
            self._paint_box(painter, grip)
        for grip in grips:
            self._paint_number(painter, self._grips.index(grip) + 1, self.area_in_widget(grip.area))
        if self._drawing is not None:
            painter.setPen(QPen(QColor(current_theme().colours.accent), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(*self._drawing).normalized())

    def _paint_box(self, painter: QPainter, grip: BoxGrip) -> None:
        colours = current_theme().colours
        place = self.area_in_widget(grip.area)
        chosen = grip.isChecked()
        veil = QColor(colours.accent)
        veil.setAlpha(90 if chosen else 45)
        # The halo shows on any ground.
        for colour, width in ((colours.panel, 5.0 if chosen else 3.5), (colours.accent, 2.4 if chosen else 1.4)):
            painter.setPen(QPen(QColor(colour), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
        painter.fillRect(place, veil)
        if grip.hasFocus():
            painter.setPen(QPen(QColor(colours.text), 1.5, Qt.PenStyle.DotLine))
            painter.drawRect(place.adjusted(-4, -4, 4, 4))
        if chosen:
            for x in (place.left(), place.center().x(), place.right()):
                for y in (place.top(), place.center().y(), place.bottom()):
                    if QPointF(x, y) != place.center():
                        self._paint_handle(painter, QPointF(x, y))

    def _paint_handle(self, painter: QPainter, at: QPointF) -> None:
        colours = current_theme().colours
        square = QRectF(0, 0, _HANDLE, _HANDLE)
        square.moveCenter(at)
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.setBrush(QColor(colours.panel))
        painter.drawRect(square)

    def _paint_number(self, painter: QPainter, number: int, box: QRectF) -> None:
        colours = current_theme().colours
        font = QFont(FAMILY)
        font.setPixelSize(current_theme().px(_TAG))
        font.setBold(True)
        painter.setFont(font)
        text = str(number)
        height = painter.fontMetrics().height()
        tag = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(text) + 8, height)
        # Above the box, so that what lies under it is seen; where there is no room for that, in it.
        tag.moveBottomLeft(QPointF(box.left() - 1, max(box.top() - 1, self.place.top() + height)))
        painter.fillRect(tag, QColor(colours.accent))
        painter.setPen(QColor(colours.on_accent))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
