"""Figures and images on paper, as pictures of so many dots.

Into a PDF file Qt writes the fading of a belly into its tendon without its transparency; and so many lines would
print slowly.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QTransform

from quizapp.cards.image import Covers
from quizapp.cards.picture import Picture
from quizapp.figures.reading import read_figure
from quizapp.ui.figures.marks import Role
from quizapp.ui.figures.painting import Artwork, Coat
from quizapp.ui.figures.palette import paper_inks
from quizapp.ui.figures.parts import about, around, asked
from quizapp.ui.figures.pointed import Pointed
from quizapp.ui.images.decoding import image_in
from quizapp.ui.printing.measures import UNITS
from quizapp.ui.printing.numbering import Numbered, placed
from quizapp.ui.theme import FAMILY, LIGHT

_DOTS_PER_INCH: Final = 220
_WHOLE: Final = 2600  # dots along the longer side
_NUMBER: Final = 7.0  # points
_CLEAR: Final = 1.6  # points that stay free between two numbers
_CROSS: Final = 11.0  # dots from its middle, as far to each side
_COLOURS: Final = {Role.RIGHT: LIGHT.right, Role.NEARLY: LIGHT.hard, Role.WRONG: LIGHT.wrong}


def paper_artwork(file: Path) -> Artwork:
    """The figure in that file in the colours of paper; raise BadFigure or OSError where it cannot be read any more."""
    return _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _read(file: Path, _changed: int) -> Artwork:
    return Artwork(read_figure(file.read_bytes()), paper_inks)


def paint_figure(
    painter: QPainter,
    artwork: Artwork,
    picture: Picture,
    place: QRectF,
    *,
    lit: bool,
    sought: bool = False,
    pointed: Pointed | None = None,
) -> None:
    """The part of the figure that the picture is about, with what is asked for lit or not.

    Where it is ``sought`` the part does not tell where to look. What was ``pointed`` at is in the part too, and marked.
    """
    shape = place.width() / place.height()
    also = () if pointed is None else (pointed.shape,)
    part = about(artwork, picture, shape) if sought else around(artwork, picture, shape, also)
    dots = _DOTS_PER_INCH / 72 / UNITS
    size = (max(1, round(place.width() * dots)), max(1, round(place.height() * dots)))
    painter.drawImage(place, _figure(artwork, picture, part.getRect(), size, pointed, lit=lit))


@lru_cache(maxsize=64)
def _figure(
    artwork: Artwork,
    picture: Picture,
    part: tuple[float, float, float, float],
    size: tuple[int, int],
    pointed: Pointed | None,
    *,
    lit: bool,
) -> QImage:
    """The part as dots. Equal ones are the very same image, which a PDF file holds once."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(size[0] / part[2], size[1] / part[3])
    painter.translate(-part[0], -part[1])
    painter.drawImage(artwork.frame, _whole(artwork, deep=picture.deep))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in asked(artwork, picture) if lit else ():
        artwork.paint_lit(painter, shape)
        pen = QPen(QColor(paper_inks().lit_line), 2.5)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(artwork.paths[shape.id])
    if pointed is not None:
        _mark(painter, artwork, pointed)
    painter.end()
    return image


def _mark(painter: QPainter, artwork: Artwork, pointed: Pointed) -> None:
    """An outline of what was pointed at, and a cross at its place if it has one."""
    colour = _COLOURS[pointed.role]
    at = painter.transform().map(QPointF(*pointed.place))
    cross = QPainterPath()
    for x in (-1, 1):
        cross.moveTo(at + QPointF(-x, -1) * _CROSS)
        cross.lineTo(at + QPointF(x, 1) * _CROSS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, width in (("white", 7.0), (colour, 4.0)):
        pen = QPen(QColor(ink), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawPath(artwork.paths[pointed.shape])
    if not pointed.has_cross:
        return
    painter.resetTransform()
    for ink, width in (("white", 10.0), (colour, 5.0)):
        painter.setPen(QPen(QColor(ink), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(cross)


@lru_cache(maxsize=12)
def _whole(artwork: Artwork, *, deep: bool) -> QImage:
    """All of the figure as dots, so fine that the smallest part has enough of them; to paint it takes long."""
    frame = artwork.frame
    scale = _WHOLE / max(frame.width(), frame.height())
    image = QImage(round(frame.width() * scale), round(frame.height() * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-frame.left(), -frame.top())
    artwork.paint(painter, Coat(depth=float(deep)))
    painter.end()
    return image


def paint_plate(
    painter: QPainter, artwork: Artwork, place: QRectF, numbers: Sequence[tuple[str, str]], *, deep: bool
) -> None:
    """The whole figure as large as the place is, with a number at each shape by the shape's id."""
    frame = artwork.frame
    scale = min(place.width() / frame.width(), place.height() / frame.height())
    there = QRectF(0, place.top(), frame.width() * scale, frame.height() * scale)
    there.moveLeft(place.center().x() - there.width() / 2)
    painter.drawImage(there, _whole(artwork, deep=deep))
    font = QFont(FAMILY)
    font.setPixelSize(round(_NUMBER * UNITS))
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    to_page = QTransform.fromTranslate(there.left(), there.top()).scale(scale, scale)
    to_page.translate(-frame.left(), -frame.top())
    room = metrics.capHeight() + _CLEAR * UNITS
    texts = dict(numbers)
    places = placed(
        {
            shape: Numbered(
                to_page.map(artwork.paths[shape]),
                to_page.map(QPointF(*artwork.figure.centres[shape])),
                QSizeF(metrics.horizontalAdvance(text) + _CLEAR * UNITS, room),
            )
            for shape, text in texts.items()
        },
        there,
        [
            to_page.map(artwork.paths[each.id])
            for each in artwork.figure.shapes
            if each.deep == deep and each.id not in texts
        ],
    )
    for shape, found in places.items():
        if found.is_off:
            _lead(painter, to_page.map(QPointF(*artwork.figure.centres[shape])), found.at)
    for shape, text in texts.items():
        path = QPainterPath()
        half = QPointF(metrics.horizontalAdvance(text) / 2, -metrics.capHeight() / 2)
        path.addText(places[shape].at - half, font, text)
        halo = QPen(QColor("white"), 2.2 * UNITS)
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, halo)
        painter.fillPath(path, QColor(LIGHT.text))


def _lead(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """A line from a shape to its number that stands off it."""
    for ink, width in (("white", 1.6), (LIGHT.text, 0.6)):
        painter.setPen(QPen(QColor(ink), width * UNITS, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(start, end)


def paint_image(painter: QPainter, file: Path, covers: Covers | None, place: QRectF, *, open_: bool) -> None:
    """The image as large as the place lets it be, with its covers; raise BadImage where it cannot be shown."""
    decoded = image_in(file)
    scale = min(place.width() / decoded.size.width(), place.height() / decoded.size.height())
    there = QRectF(0, 0, decoded.size.width() * scale, decoded.size.height() * scale)
    there.moveCenter(place.center())
    there.moveTop(place.top())
    painter.drawImage(there, decoded.pixels)
    if covers is None:
        return
    boxes = [*covers.others, covers.box]
    for box in boxes:
        rect = QRectF(there.left() + box.x * scale, there.top() + box.y * scale, box.width * scale, box.height * scale)
        is_asked = box.id == covers.asked
        painter.setPen(QPen(QColor(LIGHT.accent if is_asked else LIGHT.outline), (1.2 if is_asked else 0.7) * UNITS))
        painter.setBrush(
            Qt.BrushStyle.NoBrush if is_asked and open_ else QColor(LIGHT.accent_soft if is_asked else LIGHT.bar_empty)
        )
        painter.drawRect(rect)
        if is_asked and not open_:
            font = QFont(FAMILY)
            font.setPixelSize(max(1, round(min(rect.height() * 0.8, rect.width(), 14 * UNITS))))
            painter.setFont(font)
            painter.setPen(QColor(LIGHT.accent))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?")
