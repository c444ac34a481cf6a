"""The three ways in which a muscle works: what becomes of its length while it pulls."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from quizapp.ui.pictures.colours import sign_of
from quizapp.ui.pictures.drawing import Composition
from quizapp.ui.pictures.lettering import BESIDE, Style
from quizapp.ui.pictures.moving import MovingDrawing, MovingPicture
from quizapp.ui.pictures.standing import ASPECT, bend_at, paint_standing
from quizapp.ui.pictures.strokes import fill_bar
from quizapp.ui.pictures.trace import paint_force, paint_length
from quizapp.ui.theme import current_theme
from quizapp.wording.catalog import N_, _

KINDS: Final = {
    "concentric": (N_("concentric"), N_("The muscle shortens as it pulls and lifts the body: it drives.")),
    "eccentric": (
        N_("eccentric"),
        N_("The muscle is lengthened as it pulls and lets the body down gently: it brakes."),
    ),
    "isometric": (N_("isometric"), N_("The muscle pulls and keeps its length: it holds the joint still.")),
}

_TITLE: Final = Style(18, bold=True)
_LINE: Final = Style(14)
_GAP: Final = 26.0
_BESIDE_FROM: Final = 190
"""A third of the picture this wide, at 100 % type, holds leg and words one above the other."""


class ContractionDrawing(MovingDrawing):
    """A leg on the ground for each type; the one that is lit is larger, the others are grey."""

    def __init__(self, highlight: str | None) -> None:
        super().__init__()
        self._lit = highlight if highlight in KINDS else None

    def describe(self) -> str:
        """What happens in each type."""
        order = sorted(KINDS, key=lambda kind: kind != self._lit)
        return " ".join(
            _("{type}: {what}").format(type=_(KINDS[kind][0]).capitalize(), what=_(KINDS[kind][1])) for kind in order
        )

    def compose(self, width: float) -> Composition:
        """Three columns, or three rows where the words need the width."""
        made = Composition(width)
        shares = {kind: 1.0 if self._lit is None else 1.28 if kind == self._lit else 0.86 for kind in KINDS}
        room = (width - 2 * _GAP) / sum(shares.values())
        if room * min(shares.values()) >= current_theme().px(_BESIDE_FROM):
            self._columns(made, {kind: room * share for kind, share in shares.items()})
        else:
            self._rows(made, {kind: min(width * 0.3 / ASPECT, 280.0 * share) for kind, share in shares.items()})
        return made

    def _columns(self, made: Composition, widths: dict[str, float]) -> None:
        """Legs on one line, and words and curves below them on one line each."""
        heights = {
            kind: min(width / ASPECT, 250.0 * 3 * width / sum(widths.values())) for kind, width in widths.items()
        }
        said = max(_LINE.height(_(KINDS[kind][1]), width) for kind, width in widths.items())
        tallest, left = max(heights.values()), 0.0
        for kind, width in widths.items():
            self._scene(made, QRectF(left, tallest - heights[kind], width, heights[kind]), kind)
            below = self._words(made, kind, QPointF(left, tallest + 14), width, said)
            made.height = max(made.height, below)
            left += width + _GAP

    def _rows(self, made: Composition, heights: dict[str, float]) -> None:
        """Each leg with its words and curves beside it."""
        left, top = made.width * 0.3 + _GAP, 2.0
        room = made.width - left
        if room < self._narrowest():
            self._piled(made, heights)
            return
        for kind, height in heights.items():
            said, pair = _LINE.height(_(KINDS[kind][1]), room), room >= current_theme().px(240)
            below = self._words(made, kind, QPointF(left, top), room, said, pair=pair)
            above = max(0.0, (below - top - height) / 2)
            self._scene(made, QRectF(0, top + above, made.width * 0.3, height), kind)
            made.height = max(below, top + height)
            top = made.height + _GAP

    def _piled(self, made: Composition, heights: dict[str, float]) -> None:
        """Each leg over its words, where a name is as wide as the picture."""
        top = 2.0
        for kind, height in heights.items():
            self._scene(made, QRectF(0, top, made.width, height * 1.5), kind)
            said = _LINE.height(_(KINDS[kind][1]), made.width)
            made.height = self._words(made, kind, QPointF(0, top + height * 1.5 + 10), made.width, said)
            top = made.height + _GAP

    def _narrowest(self) -> float:
        """What the longest name needs with its sign."""
        return current_theme().px(40) + 10 + max(_TITLE.width(_(name)) for name, _what in KINDS.values())

    def _scene(self, made: Composition, rect: QRectF, kind: str) -> None:
        def paint(painter: QPainter) -> None:
            paint_standing(painter, rect, kind, self.moment, lit=self._is_lit(kind))

        made.draw(paint)

    def _words(
        self, made: Composition, kind: str, start: QPointF, width: float, said: float, *, pair: bool = False
    ) -> float:
        """Letter, name, a sentence of that height, and two curves, as a pair or one under the other; return the end."""
        px, lit, left, top = current_theme().px, self._is_lit(kind), start.x(), start.y()
        name, what = (_(each) for each in KINDS[kind])
        shield = QRectF(left, top, px(40), px(24))
        sign = sign_of(kind if lit else None)
        made.draw(lambda painter: fill_bar(painter, shield, sign, name[0].upper()))
        title = Style(_TITLE.size, bold=True, colour="text" if lit else "muted")
        beside = left + px(40) + 9
        made.write(name, QRectF(beside, top, left + width - beside, title.height(name, width)), title, BESIDE)
        top += px(24) + 6
        made.write(what, QRectF(left, top, width, said), Style(_LINE.size, colour=title.colour))
        top += said + 10
        room, bottom = (width - 18) / 2 if pair else width, top
        for label, force in ((_("Length"), False), (_("Force"), True)):
            at = left + (room + 18 if pair and force else 0)
            below = made.flow(label, QPointF(at, top), room, Style(13, colour="muted")) + 2
            box = QRectF(at, below, room, px(34))
            self._curve(made, box, kind, force=force)
            bottom = box.bottom() + 4
            top = top if pair else bottom + 4
        return bottom

    def _curve(self, made: Composition, box: QRectF, kind: str, *, force: bool) -> None:
        moment = 1.0 if self.moment is None else self.moment
        hue = sign_of(kind if self._is_lit(kind) else None).hue

        def paint(painter: QPainter) -> None:
            if force:
                paint_force(painter, box, moment, hue)
            else:
                paint_length(painter, box, (bend_at(kind, 0.0), bend_at(kind, 1.0)), moment, hue)

        made.draw(paint)

    def _is_lit(self, kind: str) -> bool:
        return self._lit in (None, kind)


class ContractionPicture(MovingPicture):
    """The three types side by side; ``highlight`` is the one that the question is about."""

    def __init__(self, highlight: str | None = None) -> None:
        super().__init__(
            "contractionPicture",
            _("How a muscle can work: the quadriceps as an example"),
            ContractionDrawing(highlight),
        )
