"""The running cycle as a timeline: who works in which phase, and how."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from quizapp.knowledge.cycle import CycleChart, Row
from quizapp.ui.pictures.colours import sign_of
from quizapp.ui.pictures.cycle_grid import HEAD, Grid, Heads, grid_for
from quizapp.ui.pictures.cycle_legend import UNSTATED, write_legend, write_numbered
from quizapp.ui.pictures.cycle_words import description, letters
from quizapp.ui.pictures.drawing import Composition, Drawing, Picture
from quizapp.ui.pictures.lettering import BESIDE, CENTRE, Style
from quizapp.ui.pictures.runner import PHASES, STANCE, TALL, WIDE, paint_runner
from quizapp.ui.pictures.strokes import bracket, fill_bar, pen
from quizapp.ui.theme import current_theme
from quizapp.wording.catalog import _

BAR = 26
"""How high a bar is at 100 % type."""


class CycleDrawing(Drawing):
    """Phases as columns, structures as rows, a bar where one works; the emphasised one first."""

    def __init__(self, chart: CycleChart, language: str, emphasis: str | None) -> None:
        super().__init__()
        self._names = tuple(name.in_language(language) for _id, name in chart.phases)
        self._known = tuple(phase for phase, _name in chart.phases) == PHASES
        self._types = tuple((key, name.in_language(language)) for key, name in chart.contractions)
        self._rows = tuple(sorted(chart.rows, key=lambda row: row.structure != emphasis))
        self._language = language
        self._emphasis = emphasis
        self._letters = letters(self._types)
        self._key = [(self._letters[key], key, name) for key, name in self._types]
        if any(bar.contraction is None for row in self._rows for bar in row.bars):
            self._key.append((UNSTATED, "", _("at work, type not stated")))
        self._twice = any(len({bar.phase for bar in row.bars}) < len(row.bars) for row in self._rows)

    def describe(self) -> str:
        """Which structure works when and how."""
        rows = [(row.name.in_language(self._language), row.bars) for row in self._rows]
        return description(self._names, self._types, rows)

    def compose(self, width: float) -> Composition:
        """Brackets, runners, names of the phases, the rows, and what the signs mean."""
        made = Composition(width)
        grid = grid_for(width, self._names, [self._row_name(row) for row in self._rows])
        top = 2.0
        if self._known:
            top = self._brackets(made, grid, top)
            top = self._runners(made, grid, top)
        top = self._heads(made, grid, top) + 8
        start = top
        for row in self._rows:
            top = self._row(made, grid, row, top)
        if grid.left:
            self._lines(made, grid, start, top)
        if grid.heads is Heads.NUMBERS:
            top = write_numbered(made, self._names, top + 10)
        made.height = write_legend(made, self._key, top + 12, twice=self._twice) + 2
        return made

    def _row_name(self, row: Row) -> tuple[str, Style]:
        return row.name.in_language(self._language), Style(15, bold=row.structure == self._emphasis)

    def _brackets(self, made: Composition, grid: Grid, top: float) -> float:
        """Stance and swing over their phases; where the later name is wider than its phases, the other makes room."""
        style = Style(13, bold=True, colour="muted")
        stance, swing = grid.span(0, STANCE), grid.span(STANCE, len(self._names))
        later = max(swing.width(), style.width(_("Swing")))
        rooms = (
            (_("Stance"), QRectF(stance.left(), top, swing.right() - later - stance.left(), 0)),
            (_("Swing"), QRectF(swing.right() - later, top, later, 0)),
        )
        height = max(style.height(name, room.width()) for name, room in rooms)
        for name, room in rooms:
            made.write(name, room.adjusted(0, 0, 0, height), style, CENTRE)
        for span in (stance, swing):
            made.draw(partial(bracket, left=span.left(), right=span.right(), top=top + height + 3))
        return top + height + 12

    def _runners(self, made: Composition, grid: Grid, top: float) -> float:
        height = min(grid.column / WIDE * TALL, 98.0)
        for phase in range(len(self._names)):
            box = grid.cell(phase, top, height).adjusted(2, 0, -2, 0)
            made.draw(partial(paint_runner, rect=box, phase=phase, colour=current_theme().colours.accent))
        return top + height + 6

    def _heads(self, made: Composition, grid: Grid, top: float) -> float:
        """The phases by their names, or by numbers where names have no room."""
        numbers = [str(place) for place in range(1, len(self._names) + 1)]
        texts = self._names if grid.heads is Heads.NAMES else numbers
        height = max(HEAD.height(text, grid.column - 8) for text in texts)
        for phase, text in enumerate(texts):
            made.write(text, grid.cell(phase, top, height).adjusted(4, 0, -4, 0), HEAD, CENTRE)
        return top + height

    def _row(self, made: Composition, grid: Grid, row: Row, top: float) -> float:
        """A name, and the bars beside or below it."""
        name, style = self._row_name(row)
        bar = float(current_theme().px(BAR))
        if grid.left:
            needed = max(style.height(name, grid.left - 12), bar) + 8
            made.write(name, QRectF(0, top, grid.left - 12, needed), style, BESIDE)
            self._bars(made, grid, row, top + (needed - bar) / 2)
            return top + needed
        top = made.flow(name, QPointF(0, top + 5), made.width, style) + 2
        self._bars(made, grid, row, top)
        self._lines(made, grid, top - 2, top + bar + 2)
        return top + bar + 6

    def _bars(self, made: Composition, grid: Grid, row: Row, top: float) -> None:
        """A bar in each phase of work; of two types each has its half."""
        height = float(current_theme().px(BAR))
        for phase in sorted({bar.phase for bar in row.bars}):
            kinds = [bar.contraction for bar in row.bars if bar.phase == phase]
            whole = grid.cell(phase, top, height).adjusted(3, 0, -3, 0)
            part = whole.width() / len(kinds)
            for place, kind in enumerate(kinds):
                gap = 2 if place < len(kinds) - 1 else 0
                box = QRectF(whole.left() + place * part, top, part - gap, height)
                letter = UNSTATED if kind is None else self._letters.get(kind, UNSTATED)
                made.draw(partial(fill_bar, rect=box, sign=sign_of(kind), letter=letter))

    def _lines(self, made: Composition, grid: Grid, top: float, bottom: float) -> None:
        """Between the phases, and stronger where stance ends; behind everything else."""

        def paint(painter: QPainter) -> None:
            colours = current_theme().colours
            for phase in range(len(self._names) + 1):
                strong = phase == STANCE and self._known
                x = min(max(grid.left + phase * grid.column, 0.5), made.width - 0.5)
                painter.setPen(pen(colours.outline if strong else colours.line, 1.0))
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))

        made.shapes.insert(0, paint)


class CyclePicture(Picture):
    """The running cycle with the muscles at work; ``emphasis`` is the structure that the question is about."""

    def __init__(self, chart: CycleChart, language: str, emphasis: str | None = None) -> None:
        drawing = CycleDrawing(chart, language, emphasis)
        super().__init__("cyclePicture", _("Who works when in the running cycle"), drawing)
