"""How a figure is painted: tissue, shade, tendon, fibres, one shape after the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from quizapp.figures.figure import Figure, Outline, Shape, Tissue
from quizapp.ui.figures.palette import Inks, inks

_SHADE_WIDTHS: Final = (2.5, 6.0, 11.0)
_FADED: Final = 0.86
_THICKEST: Final = 1.6  # pixels
_PALE: Final = (Tissue.TENDON, Tissue.FASCIA, Tissue.BONE, Tissue.JOINT, Tissue.SKIN, Tissue.FOSSA)


def path_of(outline: Outline) -> QPainterPath:
    """The outline as Qt draws and tests it: what is inside by winding, as SVG has it."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for kind, points in outline:
        if kind == "M":
            path.moveTo(*points[0])
        elif kind == "L":
            path.lineTo(*points[0])
        elif kind == "C":
            (ax, ay), (bx, by), (cx, cy) = points
            path.cubicTo(ax, ay, bx, by, cx, cy)
        else:
            path.closeSubpath()
    return path


@dataclass(frozen=True, slots=True)
class Coat:
    """How the shapes are coloured: by what they are, or structures with a colour of their own.

    ``depth`` is how far the upper layer has faded to show the deep one, from 0 to 1.
    """

    depth: float = 0.0
    colours: Mapping[str, str] | None = None

    @property
    def surface(self) -> float:
        """How opaque the upper layer is."""
        return 1 - _FADED * self.depth


class Artwork:
    """One figure ready to be painted: its paths, made once; ``ink`` tells its colours at each painting."""

    def __init__(self, figure: Figure, ink: Callable[[], Inks] = inks) -> None:
        self.figure = figure
        self._ink = ink
        self.frame = QRectF(*figure.frame)
        self.paths = {shape.id: path_of(shape.outline) for shape in figure.shapes}
        self._fibres = {shape.id: path_of(shape.fibres) for shape in figure.shapes if shape.fibres}
        self._grounds = [(ground, path_of(ground.outline)) for ground in figure.grounds]

    def paint(self, painter: QPainter, coat: Coat) -> None:
        """Paint all of it in the coordinates of the sheet."""
        self.paint_ground(painter)
        painter.setOpacity(coat.surface)
        self.paint_layer(painter, coat, deep=False)
        if coat.depth > 0:
            painter.setOpacity(coat.depth)
            self.paint_layer(painter, coat, deep=True)
        painter.setOpacity(1)

    def paint_ground(self, painter: QPainter) -> None:
        """Paint the skin under everything."""
        ink = self._ink()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Thin from near, too: the line of the skin would grow heavy.
        width = min(1.1, _THICKEST / max(painter.worldTransform().m11(), 1e-6))
        for ground, path in self._grounds:
            if not ground.stroke:
                fill = ink.far if ground.far else ink.tissues[ground.tissue]
                painter.setPen(QPen(QColor(ink.line), width))
                painter.setBrush(QColor(fill))
                painter.drawPath(path)

    def paint_layer(self, painter: QPainter, coat: Coat, *, deep: bool) -> None:
        """Paint the shapes and lines of one layer."""
        ink = self._ink()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        back, _invertible = painter.worldTransform().inverted()
        seen = back.mapRect(QRectF(painter.viewport()))
        for shape in self.figure.shapes:
            if shape.deep == deep and self.paths[shape.id].boundingRect().intersects(seen):
                self._paint_shape(painter, shape, coat, ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink.line), 0.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for ground, path in self._grounds:
            if ground.stroke and ground.deep == deep:
                painter.drawPath(path)

    def paint_lit(self, painter: QPainter, shape: Shape) -> None:
        """Paint one shape lit: its fibres and its tendon can still be told."""
        ink = self._ink()
        self._paint_shape(painter, shape, Coat(colours={shape.structure: ink.lit}), ink)

    def _paint_shape(self, painter: QPainter, shape: Shape, coat: Coat, ink: Inks) -> None:
        path = self.paths[shape.id]
        pale = shape.tissue in _PALE
        own = None if coat.colours is None else coat.colours.get(shape.structure)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(own or ink.tissues[shape.tissue]))
        painter.drawPath(path)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        self._paint_shade(painter, path, ink, pale=pale)
        for fade in shape.fades:
            gradient = QLinearGradient(QPointF(*fade.start), QPointF(*fade.end))
            clear, tendon = QColor(ink.tendon), QColor(ink.tendon)
            clear.setAlphaF(0)
            tendon.setAlphaF(0.95 if own is None else 0.45)
            gradient.setColorAt(0, clear)
            gradient.setColorAt(0.95, tendon)
            painter.setBrush(gradient)
            painter.drawPath(path)
        if (fibres := self._fibres.get(shape.id)) is not None:
            colour = QColor(ink.fibre_pale if pale and own is None else ink.fibre)
            colour.setAlphaF(0.55 if own is None else 0.35)
            painter.setBrush(colour)
            painter.drawPath(fibres)
        painter.restore()
        edge = QColor(ink.fibre_pale if pale and own is None else ink.shade)
        edge.setAlphaF(0.6)
        painter.setPen(QPen(edge, 0.45))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_shade(self, painter: QPainter, path: QPainterPath, ink: Inks, *, pale: bool) -> None:
        """Darker towards the edge; tendon comes over it, or a thin one would be all shade."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        shade = QColor(ink.fibre_pale if pale else ink.shade)
        shade.setAlphaF(0.085)
        for width in _SHADE_WIDTHS:
            painter.setPen(QPen(shade, width))
            painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
