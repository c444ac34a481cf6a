"""On a screen with two or more dots to a pixel figures are as sharp as it can show, and lines as thick as elsewhere."""

import pytest
from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QApplication

from quizapp.paths import FIGURES
from quizapp.ui.figures.artworks import artwork_of
from quizapp.ui.figures.layers import Layers
from quizapp.ui.figures.marks import paint_outline, paint_rim
from quizapp.ui.figures.painting import Coat
from quizapp.ui.figures.viewport import Viewport

SIZE = QSize(160, 320)


def sheet(ratio: float, size: QSize = SIZE) -> QPixmap:
    """An empty picture of that size, with so many dots to a pixel."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    return picture


def coloured(image: QImage, x: int) -> int:
    """How many dots of a column are not white."""
    return sum(image.pixelColor(x, y) != QColor(Qt.GlobalColor.white) for y in range(image.height()))


def thickness(ratio: float, zoom: float, *, rim: bool) -> int:
    """The dots that the line round a shape takes, where it is level."""
    picture = sheet(ratio, QSize(60, 60))
    path = QPainterPath()
    path.moveTo(-100, 30 / zoom)
    path.lineTo(100, 30 / zoom)
    painter = QPainter(picture)
    painter.scale(zoom, zoom)
    if rim:
        paint_rim(painter, path)
    else:
        paint_outline(painter, path, QColor(Qt.GlobalColor.black), 4.0)
    painter.end()
    image = picture.toImage()
    dark = [image.pixelColor(round(30 * ratio), y).lightness() < 140 for y in range(image.height())]
    return sum(dark)


@pytest.mark.parametrize("zoom", [1.0, 3.0])
def test_outlines_are_as_thick_as_elsewhere(qapp: QApplication, zoom: float) -> None:
    """An outline of four pixels has eight dots where a pixel has two, however far the sheet is zoomed."""
    assert [thickness(ratio, zoom, rim=False) for ratio in (1, 2, 3)] == [4, 8, 12]
    assert thickness(3, zoom, rim=True) >= 2.5 * thickness(1, zoom, rim=True)


def test_layers_are_as_sharp_as_what_is_painted_at_once(qapp: QApplication) -> None:
    """The pictures kept of a figure differ in nothing from the figure painted dot by dot."""
    artwork = artwork_of(FIGURES / "leg.svg")
    viewport = Viewport(artwork.frame)
    viewport.resize(QSizeF(SIZE))
    kept, direct = sheet(2), sheet(2)
    painter = QPainter(kept)
    Layers(artwork).paint(painter, viewport.transform(), Coat(), SIZE, 2, rests=True)
    painter.end()
    painter = QPainter(direct)
    painter.setTransform(viewport.transform(), True)
    artwork.paint(painter, Coat())
    painter.end()

    one, other = kept.toImage(), direct.toImage()
    apart = [
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
        for x in range(one.width())
        for y in range(one.height())
    ]
    assert coloured(one, one.width() // 2) > 100
    assert max(apart) <= 12
    assert sum(apart) / len(apart) < 0.1
