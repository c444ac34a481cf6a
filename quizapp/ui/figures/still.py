"""A small picture of a part of a figure: what is right is lit, and what was pointed at is marked."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.cards.picture import Picture
from quizapp.ui.figures.layers import Layers
from quizapp.ui.figures.overlay import Overlay
from quizapp.ui.figures.painting import Artwork, Coat
from quizapp.ui.figures.parts import around
from quizapp.ui.figures.pointed import Pointed
from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import Theme, current_theme

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

    @property
    def is_crossed(self) -> bool:
        """Whether a cross is drawn at what was pointed at."""
        return self._pointed is not None and self._pointed.has_cross

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
        sheet = QPainterPath()
        sheet.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.setClipPath(sheet)
        size, ratio, theme = (self.width(), self.height()), self.devicePixelRatioF(), current_theme()
        painter.drawImage(0, 0, _painted(self._artwork, self._picture, self._pointed, size, ratio=ratio, theme=theme))
        painter.setClipping(False)
        painter.setPen(QPen(QColor(theme.colours.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(sheet)


@lru_cache(maxsize=12)  # more than a screen shows at once; a report may have a hundred
def _painted(
    artwork: Artwork, picture: Picture, pointed: Pointed | None, size: tuple[int, int], *, ratio: float, theme: Theme
) -> QImage:
    """The part of the figure as it is to be seen in that look."""
    room = QSize(*size)
    image = QImage(room * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme.colours.ground))
    overlay = Overlay(lit=frozenset(picture.structures))
    if pointed is not None:
        overlay.outlined = {pointed.shape: pointed.role}
        if pointed.has_cross:
            overlay.crosses = ((QPointF(*pointed.place), pointed.role),)
    part = around(artwork, picture, size[0] / size[1], () if pointed is None else (pointed.shape,))
    scale = size[0] / part.width()
    transform = QTransform.fromScale(scale, scale).translate(-part.left(), -part.top())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    Layers(artwork).paint(painter, transform, Coat(depth=float(picture.deep)), room, ratio, rests=True)
    overlay.paint(painter, artwork, transform, QRectF(0, 0, *size), deep=picture.deep, here=())
    painter.end()
    return image
