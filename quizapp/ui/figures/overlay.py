"""What lies over a figure: what is lit, outlined, named or crossed, and where pointer and keyboard are."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTransform

from quizapp.ui.figures.marks import (
    Role,
    Tag,
    paint_cross,
    paint_numbers,
    paint_outline,
    paint_rim,
    paint_tags,
    role_colour,
)
from quizapp.ui.figures.painting import Artwork
from quizapp.ui.theme import current_theme

_VEIL: Final = 0.58


@dataclass(slots=True)
class Overlay:
    """Structures that are lit, shapes that are outlined, named or numbered, and places that were pointed at."""

    lit: frozenset[str] = frozenset()
    tags: tuple[Tag, ...] = ()
    numbers: tuple[Tag, ...] = ()
    outlined: dict[str, Role] = field(default_factory=dict)
    crosses: tuple[tuple[QPointF, Role], ...] = ()

    def paint(
        self,
        painter: QPainter,
        artwork: Artwork,
        transform: QTransform,
        room: QRectF,
        *,
        deep: bool,
        here: Iterable[str],
    ) -> None:
        """Paint it in the coordinates of the widget; ``here`` are the shapes that pointer and keyboard are at."""
        painter.setTransform(transform)
        if self.lit:
            self._paint_lit(painter, artwork, transform, room, deep=deep)
        for name, role in sorted(self.outlined.items(), key=lambda each: each[1] is Role.RIGHT):
            # A narrow shape under a thick line would not be seen any more.
            box = transform.mapRect(artwork.paths[name].boundingRect())
            width = min(max(min(box.width(), box.height()) / 14, 1.4), 2.8)
            paint_outline(painter, artwork.paths[name], role_colour(role), width)
        for name in set(here) - set(self.outlined):
            paint_outline(painter, artwork.paths[name], QColor(current_theme().colours.accent))
        painter.resetTransform()
        for place, role in self.crosses:
            paint_cross(painter, transform.map(place), role_colour(role))

    def paint_names(
        self, painter: QPainter, artwork: Artwork, transform: QTransform, room: QRectF, font: QFont
    ) -> None:
        """Paint the tags, which lie above all else."""
        font.setPixelSize(current_theme().px(15))
        font.setBold(True)
        placed = [
            (
                tag,
                transform.map(QPointF(*artwork.figure.centres[tag.shape])),
                transform.mapRect(artwork.paths[tag.shape].boundingRect()),
            )
            for tag in self.tags
        ]
        marked = [*self.outlined, *(shape.id for shape in artwork.figure.shapes if shape.structure in self.lit)]
        tagged = {tag.shape for tag in self.tags}
        obstacles = [transform.mapRect(artwork.paths[name].boundingRect()) for name in marked if name not in tagged]
        obstacles += [QRectF(-8, -8, 16, 16).translated(transform.map(place)) for place, _role in self.crosses]
        paint_tags(painter, placed, room, font, obstacles)
        font.setPixelSize(current_theme().px(13))
        numbers = [(tag, transform.map(QPointF(*artwork.figure.centres[tag.shape]))) for tag in self.numbers]
        paint_numbers(painter, numbers, font)

    def _paint_lit(
        self, painter: QPainter, artwork: Artwork, transform: QTransform, room: QRectF, *, deep: bool
    ) -> None:
        """What is lit, in the layer that is seen; the rest steps back."""
        veil = QColor(current_theme().colours.ground)
        veil.setAlphaF(_VEIL)
        painter.resetTransform()
        painter.fillRect(room, veil)
        painter.setTransform(transform)
        shapes = [shape for shape in artwork.figure.shapes if shape.structure in self.lit]
        layer = deep and any(shape.deep for shape in shapes)
        for shape in shapes:
            if shape.deep == layer:
                artwork.paint_lit(painter, shape)
                paint_rim(painter, artwork.paths[shape.id])
