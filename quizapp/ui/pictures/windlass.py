"""The foot as damper and as spring: what arch, plantar fascia and toes do on landing and at push-off."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from quizapp.ui.pictures.drawing import Composition
from quizapp.ui.pictures.lettering import Style
from quizapp.ui.pictures.moving import MovingDrawing, MovingPicture
from quizapp.ui.pictures.treading import ASPECT, paint_treading
from quizapp.ui.theme import current_theme
from quizapp.wording.catalog import N_, _

_DAMPER: Final = (
    N_("Damper: the landing"),
    (
        N_("The arch sinks under the load."),
        N_("The plantar fascia is stretched and takes up energy."),
        N_("The toes lie flat: the foot is soft and yields."),
    ),
)
_SPRING: Final = (
    N_("Spring: the push-off"),
    (
        N_("The arch rises."),
        N_("The plantar fascia is wound round the toe joint and pulls heel and ball together."),
        N_("The toes are bent up: the foot is firm and pushes off."),
    ),
)
_BESIDE_FROM: Final = 230
"""Half of the picture this wide, at 100 % type, holds the words under a foot."""
_TALLEST: Final = 290.0


class WindlassDrawing(MovingDrawing):
    """Two feet side by side, or one above the other where there is little room."""

    def describe(self) -> str:
        """What happens in each foot."""
        return " ".join(f"{_(title)}. {' '.join(_(line) for line in lines)}" for title, lines in (_DAMPER, _SPRING))

    def compose(self, width: float) -> Composition:
        """A foot with its title above and its numbered words below, twice."""
        made, gap = Composition(width), 30.0
        half = (width - gap) / 2
        if half >= current_theme().px(_BESIDE_FROM):
            title = max(self._title_height(each[0], half) for each in (_DAMPER, _SPRING))
            left = self._half(made, QPointF(0, 0), half, title, spring=False)
            right = self._half(made, QPointF(half + gap, 0), half, title, spring=True)
            made.height = max(left, right)
            return made
        top = 0.0
        for spring, (name, _lines) in ((False, _DAMPER), (True, _SPRING)):
            top = self._half(made, QPointF(0, top), width, self._title_height(name, width), spring=spring) + gap
        made.height = top - gap
        return made

    def _title_height(self, title: str, width: float) -> float:
        return _TITLE.height(_(title), width)

    def _half(self, made: Composition, start: QPointF, width: float, title: float, *, spring: bool) -> float:
        """One foot; return where its words end."""
        name, lines = _SPRING if spring else _DAMPER
        left, top = start.x(), start.y()
        made.write(_(name), QRectF(left, top, width, title), _TITLE)
        scene = QRectF(left, top + title + 6, width, min(width / ASPECT, _TALLEST))

        def paint(painter: QPainter) -> None:
            paint_treading(painter, scene, self.moment, spring=spring)

        made.draw(paint)
        below = scene.bottom() + 10
        number = _NUMBER.width("0") + 8
        for place, line in enumerate(lines, start=1):
            made.flow(str(place), QPointF(left, below), number, _NUMBER)
            below = made.flow(_(line), QPointF(left + number, below), width - number, _LINE) + 4
        return below


_TITLE: Final = Style(17, bold=True)
_NUMBER: Final = Style(14, bold=True)
_LINE: Final = Style(14)


class WindlassPicture(MovingPicture):
    """The windlass of the foot."""

    def __init__(self) -> None:
        super().__init__("windlassPicture", _("The foot: first a damper, then a spring"), WindlassDrawing())
