"""Figures and images on paper, as pictures of so many dots.

Into a PDF file Qt writes the fading of a belly into its tendon without its transparency; and so many lines would
print slowly.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from quizapp.cards.image import Covers
from quizapp.cards.picture import Picture
from quizapp.figures.figure import Shape
from quizapp.figures.reading import read_figure
from quizapp.ui.figures.painting import Artwork, Coat
from quizapp.ui.figures.palette import paper_inks
from quizapp.ui.images.decoding import image_in
from quizapp.ui.printing.measures import UNITS
from quizapp.ui.theme import FAMILY, LIGHT

_DOTS_PER_INCH: Final = 220
_WHOLE: Final = 2600  # dots along the longer side
_NUMBER: Final = 7.0  # points
_AROUND: Final = 0.3
"""So much of the figure's longer side is shown around a structure at least."""

_HALF: Final = 0.5
"""So much of the longer side is shown where a place is asked for."""

_WIDER: Final = 1.7
"""And so many times the structure's own size."""


def paper_artwork(file: Path) -> Artwork:
    """The figure in that file in the colours of paper; raise BadFigure or OSError where it cannot be read any more."""
    return _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _read(file: Path, _changed: int) -> Artwork:
    return Artwork(read_figure(file.read_bytes()), paper_inks)


def around(artwork: Artwork, picture: Picture, shape: float) -> QRectF:
    """The part of the sheet about what the picture is about, of width : height as ``shape`` says.

    What is asked for is in the middle of it.
    """
    found, frame = _covered(artwork, picture), artwork.frame
    least = _AROUND * max(frame.width(), frame.height())
    width, height = max(found.width() * _WIDER, least), max(found.height() * _WIDER, least)
    return _part(frame, found.center(), max(width, height * shape), max(height, width / shape))


def about(artwork: Artwork, picture: Picture, shape: float) -> QRectF:
    """The same for a question that asks where it is: half of the figure, cut where many others are cut too.

    Its middle is one of few places, so that it does not give the answer away.
    """
    found, frame = _covered(artwork, picture), artwork.frame
    side = _HALF * max(frame.width(), frame.height())
    if max(found.width(), found.height()) > side:
        return _part(frame, frame.center(), max(frame.width(), frame.height() * shape), frame.height())
    step = side / 2
    middle = QPointF(
        frame.left() + (round((found.center().x() - frame.left()) / step - 0.5) + 0.5) * step,
        frame.top() + (round((found.center().y() - frame.top()) / step - 0.5) + 0.5) * step,
    )
    return _part(frame, middle, max(side, side * shape), max(side, side / shape))


def _part(frame: QRectF, middle: QPointF, width: float, height: float) -> QRectF:
    """A part of that size, within the frame where it is not larger."""
    part = QRectF(0, 0, width, height)
    part.moveCenter(middle)
    if width > frame.width():
        part.moveLeft(frame.center().x() - width / 2)
    else:
        part.moveLeft(_within(part.left(), frame.left(), frame.right() - width))
    if height > frame.height():
        part.moveTop(frame.center().y() - height / 2)
    else:
        part.moveTop(_within(part.top(), frame.top(), frame.bottom() - height))
    return part


def _covered(artwork: Artwork, picture: Picture) -> QRectF:
    """Where on the sheet what is asked for lies; all of the figure where it has no such shape."""
    asked = _asked(artwork, picture)
    return _union(artwork.paths[each.id].boundingRect() for each in asked) if asked else artwork.frame


def paint_figure(
    painter: QPainter, artwork: Artwork, picture: Picture, place: QRectF, *, lit: bool, sought: bool = False
) -> None:
    """The part of the figure that the picture is about, with what is asked for lit or not.

    Where it is ``sought`` the part does not tell where to look.
    """
    shape = place.width() / place.height()
    part = about(artwork, picture, shape) if sought else around(artwork, picture, shape)
    dots = _DOTS_PER_INCH / 72 / UNITS
    size = (max(1, round(place.width() * dots)), max(1, round(place.height() * dots)))
    painter.drawImage(place, _figure(artwork, picture, part.getRect(), size, lit=lit))


@lru_cache(maxsize=64)
def _figure(
    artwork: Artwork, picture: Picture, part: tuple[float, float, float, float], size: tuple[int, int], *, lit: bool
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
    for shape in _asked(artwork, picture) if lit else ():
        artwork.paint_lit(painter, shape)
        pen = QPen(QColor(paper_inks().lit_line), 2.5)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(artwork.paths[shape.id])
    painter.end()
    return image


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


def _asked(artwork: Artwork, picture: Picture) -> Sequence[Shape]:
    return [shape for shape in artwork.figure.shapes_of(picture.structures) if shape.deep == picture.deep]


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
    for shape, text in numbers:
        centre = artwork.figure.centres[shape]
        at = there.topLeft() + QPointF(centre.x - frame.left(), centre.y - frame.top()) * scale
        path = QPainterPath()
        path.addText(at - QPointF(metrics.horizontalAdvance(text) / 2, -metrics.capHeight() / 2), font, text)
        halo = QPen(QColor("white"), 2.2 * UNITS)
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, halo)
        painter.fillPath(path, QColor(LIGHT.text))


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
        asked = box.id == covers.asked
        painter.setPen(QPen(QColor(LIGHT.accent if asked else LIGHT.outline), (1.2 if asked else 0.7) * UNITS))
        painter.setBrush(
            Qt.BrushStyle.NoBrush if asked and open_ else QColor(LIGHT.accent_soft if asked else LIGHT.bar_empty)
        )
        painter.drawRect(rect)
        if asked and not open_:
            font = QFont(FAMILY)
            font.setPixelSize(max(1, round(min(rect.height() * 0.8, rect.width(), 14 * UNITS))))
            painter.setFont(font)
            painter.setPen(QColor(LIGHT.accent))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?")


def _union(rects: Iterable[QRectF]) -> QRectF:
    whole = QRectF()
    for rect in rects:
        whole = whole.united(rect)
    return whole


def _within(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)
