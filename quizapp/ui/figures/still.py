"""A small picture of a part of a figure: what is right is lit, and what was pointed at is marked."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.cards.picture import Picture
from quizapp.ui.figures.layers import Layers
from quizapp.ui.figures.overlay import Overlay
from quizapp.ui.figures.painting import Artwork, Coat
from quizapp.ui.figures.parts import around
from quizapp.ui.figures.pointed import Pointed
from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import current_theme

_SIZE: Final = (340, 240)
_ROUND: Final = 8


class StillFigure(QWidget):
    """Nothing can be done with it; who shows it says by its accessible name what is to be seen on it."""

    def __init__(self, artwork: Artwork, picture: Picture, pointed: Pointed | None) -> None:
        super().__init__()
        self.setObjectName("stillFigure")
        speak_as(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._artwork = artwork
        self._picture = picture
        self._pointed = pointed
        self._layers = Layers(artwork)
        self._coat = Coat(depth=float(picture.deep))
        self._overlay = Overlay(lit=frozenset(picture.structures))
        if pointed is not None:
            self._overlay.outlined = {pointed.shape: pointed.role}
            if pointed.has_cross:
                self._overlay.crosses = ((QPointF(*pointed.place), pointed.role),)

    @property
    def is_crossed(self) -> bool:
        """Whether a cross is drawn at what was pointed at."""
        return bool(self._overlay.crosses)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Large enough to tell one muscle from the next."""
        return QSize(*(current_theme().px(each) for each in _SIZE))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As tall, but narrow where there is little room."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The part about what is right and what was pointed at, in a frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        sheet = QPainterPath()
        sheet.addRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.setClipPath(sheet)
        painter.fillRect(room, QColor(current_theme().colours.ground))
        transform = self._transform(room)
        self._layers.paint(painter, transform, self._coat, self.size(), self.devicePixelRatioF(), rests=True)
        self._overlay.paint(painter, self._artwork, transform, room, deep=self._picture.deep, here=())
        painter.setClipping(False)
        painter.setPen(QPen(QColor(current_theme().colours.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(sheet)

    def _transform(self, room: QRectF) -> QTransform:
        """From the sheet of the figure to the widget."""
        also = () if self._pointed is None else (self._pointed.shape,)
        part = around(self._artwork, self._picture, room.width() / room.height(), also)
        scale = room.width() / part.width()
        return QTransform.fromScale(scale, scale).translate(-part.left(), -part.top())
