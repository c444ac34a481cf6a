"""The pictures kept of a figure: ground, upper and deep layer, each painted once for a size, a look and a view."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from quizapp.ui.figures.painting import Artwork, Coat
from quizapp.ui.theme import current_theme


class Layers:
    """Paints from pictures. While the view moves they are taken along; where it rests they are made anew."""

    def __init__(self, artwork: Artwork) -> None:
        self._artwork = artwork
        self._kept: dict[str, QPixmap] = {}
        self._look: object = None
        self._transform = QTransform()

    def paint(
        self, painter: QPainter, transform: QTransform, coat: Coat, size: QSize, ratio: float, *, rests: bool
    ) -> None:
        """Paint the figure as it is seen through that transform, the layers as opaque as the coat says."""
        look = (size, ratio, current_theme(), coat.colours)
        if self._look != look or (self._transform != transform and rests):
            self._kept.clear()
            self._look, self._transform = look, transform
        moved = QTransform()
        if self._transform != transform:
            back, _invertible = self._transform.inverted()
            moved = back * transform
        painter.save()
        painter.setTransform(moved)
        for name, opacity in (("ground", 1.0), ("surface", coat.surface), ("deep", coat.depth)):
            if opacity > 0:
                painter.setOpacity(opacity)
                painter.drawPixmap(0, 0, self._picture(name, coat, size, ratio))
        painter.restore()

    def _picture(self, name: str, coat: Coat, size: QSize, ratio: float) -> QPixmap:
        if name not in self._kept:
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setTransform(self._transform, True)
            if name == "ground":
                self._artwork.paint_ground(painter)
            else:
                self._artwork.paint_layer(painter, coat, deep=name == "deep")
            painter.end()
            self._kept[name] = picture
        return self._kept[name]
