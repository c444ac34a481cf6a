"""An image in a widget, at any size and sharp."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.cards.image import Box
from quizapp.ui.images.covers import Cover, paint_covers
from quizapp.ui.images.decoding import Decoded
from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import LIGHT, current_theme
from quizapp.ui.widgets.ring import focus_pen

RIM: Final = 3
"""Pixels round the image in which the focus is shown."""


class ImageView(QWidget):
    """Paints one image as large as there is room, ``most`` times its own size at most, and what covers it.

    It is in the middle of the room unless it is to stand to the ``left`` or at the ``top``.
    """

    def __init__(self, image: Decoded, *, most: float = 3.0, left: bool = False, top: bool = False) -> None:
        super().__init__()
        self.setObjectName("image")
        speak_as(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._image = image
        self._most = most
        self._share_left, self._share_above = 0.0 if left else 0.5, 0.0 if top else 0.5
        self._covers: tuple[Cover, ...] = ()
        self._painted: QPixmap | None = None

    @property
    def image(self) -> Decoded:
        """What is shown."""
        return self._image

    @property
    def scale(self) -> float:
        """Pixels of the widget for each of the image."""
        room, size = self._room(), self._image.size
        return max(min(room.width() / size.width(), room.height() / size.height(), self._most), 1e-6)

    @property
    def place(self) -> QRectF:
        """Where in the widget the image is painted."""
        room, size = self._room(), QRectF(0, 0, self._image.size.width(), self._image.size.height())
        place = QRectF(0, 0, max(1, round(size.width() * self.scale)), max(1, round(size.height() * self.scale)))
        x = room.left() + (room.width() - place.width()) * self._share_left
        y = room.top() + (room.height() - place.height()) * self._share_above
        place.moveTo(round(x), round(y))
        return place

    def show_image(self, image: Decoded) -> None:
        """Show another image, without covers."""
        self._image = image
        self._painted = None
        self._covers = ()
        self.updateGeometry()
        self.update()

    def show_covers(self, covers: Iterable[Cover]) -> None:
        """Cover these boxes, and no others."""
        self._covers = tuple(covers)
        self.update()

    def height_at(self, width: int, *, within: float) -> int:
        """The height that the widget needs at that width; of the image no more than ``within`` pixels."""
        size = self._image.size
        scale = min((width - 2 * RIM) / size.width(), within / size.height(), self._most)
        return max(1, round(size.height() * scale)) + 2 * RIM

    def to_image(self, place: QPointF) -> QPointF:
        """Where on the image, in its pixels, a place of the widget lies; outside the image too."""
        shown, size = self.place, self._image.size
        away = place - shown.topLeft()
        return QPointF(away.x() * size.width() / shown.width(), away.y() * size.height() / shown.height())

    def to_widget(self, place: QPointF) -> QPointF:
        """Where in the widget a place of the image lies."""
        shown, size = self.place, self._image.size
        x, y = place.x() * shown.width() / size.width(), place.y() * shown.height() / size.height()
        return shown.topLeft() + QPointF(x, y)

    def box_in_widget(self, box: Box) -> QRectF:
        """What a box covers in the widget."""
        corner = QPointF(box.x, box.y)
        return QRectF(self.to_widget(corner), self.to_widget(corner + QPointF(box.width, box.height)))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Large enough to tell something."""
        return QSize(current_theme().px(420), current_theme().px(380))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Less is too small to see anything."""
        return QSize(160, 120)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The image from a picture kept for this size, its covers, and the focus."""
        painter = QPainter(self)
        place = self.place
        painter.drawPixmap(place.topLeft(), self._picture(place, painter.deviceTransform().m11()))
        painter.setClipRect(place.adjusted(-RIM, -RIM, RIM, RIM))
        paint_covers(painter, [(self.box_in_widget(cover.box), cover.look) for cover in self._covers])
        self.paint_over(painter)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(focus_pen())
            painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 4, 4)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies above the covers, in the coordinates of the widget."""

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(RIM, RIM, -RIM, -RIM)

    def _picture(self, place: QRectF, ratio: float) -> QPixmap:
        """The image in the pixels that the screen has there; through its holes one sees paper, in the dark too."""
        wanted = (place.size() * ratio).toSize().expandedTo(QSize(1, 1))
        if self._painted is None or self._painted.size() != wanted:
            smooth, whole = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
            pixels = self._image.pixels.scaled(wanted, whole, smooth)
            self._painted = QPixmap(wanted)
            self._painted.fill(QColor(LIGHT.panel))
            painter = QPainter(self._painted)
            painter.drawImage(0, 0, pixels)
            painter.end()
        self._painted.setDevicePixelRatio(ratio)
        return self._painted
