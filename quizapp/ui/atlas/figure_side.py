"""The figures of the atlas: one at a time on the stage, coloured, with the scale below."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QToolButton, QVBoxLayout, QWidget

from quizapp.errors import reason
from quizapp.figures.figure import Shape, Tissue
from quizapp.figures.reading import BadFigure
from quizapp.study.atlas import AtlasFigure, Standing, name_of
from quizapp.ui.atlas.scale import Legend, colour_of
from quizapp.ui.figures.artworks import artwork_of
from quizapp.ui.figures.marks import Role, Tag
from quizapp.ui.figures.painting import Coat
from quizapp.ui.figures.palette import inks
from quizapp.ui.figures.stage import FigureStage
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import empty, label
from quizapp.ui.widgets.ring_tabs import RingTabs
from quizapp.wording import atlas as words
from quizapp.wording.catalog import _
from quizapp.wording.figures import percent
from quizapp.wording.problems import figure_reason

_FOOT_FROM = 420


class FigureSide(QWidget):
    """Tells what was chosen, and shows what is."""

    selected = Signal(str)
    """The structure or label of the shape that was pointed at."""

    turned = Signal(int)
    """The place of the figure that was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._figure: AtlasFigure | None = None
        self._language = ""
        self._standings: Mapping[str, Standing] = {}
        self._stage: FigureStage | None = None
        self._chosen: Collection[str] = ()
        self.tabs = RingTabs("atlasTabs")
        """A tab for each figure; it stands where the page puts it."""
        self.tabs.currentChanged.connect(self.turned)
        self._place = QVBoxLayout()
        self._percent = QToolButton()
        self._percent.setObjectName("percentButton")
        self._percent.setCheckable(True)
        self._percent.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._percent.toggled.connect(self._show_marks)
        self._legend = Legend()
        foot = self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.setSpacing(8)
        foot.addWidget(self._legend, 1)
        foot.addWidget(self._percent, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._place, 1)
        layout.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The scale and the button beside it, or one over the other."""
        super().resizeEvent(event)
        beside = self.width() >= current_theme().px(_FOOT_FROM)
        self._foot.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._legend.retranslate()
        self.tabs.setAccessibleName(_("Figures"))
        self._percent.setText(_("Percentages  {key}").format(key="N"))
        self._percent.setAccessibleName(_("Percentages"))
        self._percent.setToolTip(_("Percentages"))
        self._figure = None  # what stands on the stage is said anew, too

    def show_tabs(self, titles: Sequence[str], place: int) -> None:
        """A tab for each figure, that one being in front."""
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for title in titles:
            self.tabs.addTab(title)
        self.tabs.setCurrentIndex(place)
        self.tabs.setVisible(bool(titles))
        self.tabs.blockSignals(False)

    def turn_to(self, place: int) -> None:
        """Put that tab in front."""
        self.tabs.setCurrentIndex(place)

    def show_figure(self, figure: AtlasFigure, standings: Mapping[str, Standing], language: str) -> None:
        """Put the figure on the stage, coloured by how well its structures are known."""
        changed = self._figure is None or self._figure.plate is not figure.plate or self._language != language
        self._figure, self._standings, self._language = figure, standings, language
        if changed:
            self._put_stage(figure)
        if self._stage is not None:
            # What has no cards is there for orientation: bones keep their colour, all else steps back.
            shapes = self._stage.canvas.artwork.figure.shapes
            colours = {shape.structure: inks().far for shape in shapes if shape.tissue is not Tissue.BONE}
            colours |= {name: colour_of(each.share) for name, each in standings.items() if each.cards}
            self._stage.show_coat(Coat(colours=colours))

    def choose(self, names: Collection[str]) -> None:
        """Outline the shapes of these names, in the layer where they lie."""
        self._chosen = frozenset(names)
        if self._stage is None:
            return
        shapes = self._chosen_shapes()
        if shapes and all(shape.deep for shape in shapes):
            self._stage.show_deep(True)
        elif shapes and not any(shape.deep for shape in shapes):
            self._stage.show_deep(False)
        self._stage.canvas.stand_on([shape.id for shape in shapes])
        self._show_under(self._stage.canvas.step)
        self._stage.canvas.mark(())
        self._show_marks()

    def mark(self, places: Sequence[tuple[float, float]]) -> None:
        """Crosses where the learner pointed in vain."""
        if self._stage is not None:
            self._stage.canvas.mark([(QPointF(*place), Role.WRONG) for place in places])

    def toggle_depth(self) -> None:
        """To the other layer."""
        if self._stage is not None:
            self._stage.toggle_depth()

    def toggle_numbers(self) -> None:
        """Show the figures behind the colours, or no more."""
        self._percent.click()

    def take_focus(self) -> None:
        """The figure takes the arrow keys."""
        if self._stage is not None:
            self._stage.canvas.setFocus()

    def _put_stage(self, figure: AtlasFigure) -> None:
        focused = self._stage is not None and self._stage.canvas.hasFocus()
        step = "" if self._stage is None else self._stage.canvas.step
        empty(self._place)
        self._stage = None
        try:
            artwork = artwork_of(figure.plate.file)
        except (BadFigure, OSError) as error:
            why = figure_reason(error) if isinstance(error, BadFigure) else reason(error)
            said = _("The figure cannot be shown: {reason}").format(reason=why)
            self._place.addWidget(label("alert", f"{said}\n{figure.plate.file}", wrap=True))
            return
        stage = FigureStage(artwork, figure.plate.names, self._spoken)
        title = figure.plate.title.in_language(self._language)
        stage.canvas.setAccessibleName(_("Figure: {title}").format(title=title))
        stage.canvas.chosen.connect(lambda shape, _place: self.selected.emit(_structure(shape)))
        stage.canvas.hovered.connect(self._show_under)
        stage.depth_changed.connect(self._show_marks)
        stage.under.setObjectName("atlasUnder")
        self._stage = stage
        self._place.addWidget(stage)
        stage.canvas.stand_on([step])
        if focused:
            stage.canvas.setFocus()

    def _chosen_shapes(self) -> list[Shape]:
        assert self._stage is not None
        return [shape for shape in self._stage.canvas.artwork.figure.shapes if shape.structure in self._chosen]

    def _show_marks(self) -> None:
        """The outlines of what is chosen, and on demand the numbers."""
        if self._stage is not None:
            self._stage.canvas.show_numbers(self._percentages() if self._percent.isChecked() else ())
            self._stage.canvas.outline({shape.id: Role.PLAIN for shape in self._chosen_shapes()})

    def _percentages(self) -> list[Tag]:
        """One number for each structure, on one side."""
        assert self._stage is not None
        deep = self._stage.canvas.faded >= 0.5
        first: dict[str, Shape] = {}
        for shape in self._stage.canvas.artwork.figure.shapes:
            if shape.deep == deep and shape.structure in self._standings:
                first[shape.structure] = shape
        tags = []
        for name, shape in first.items():
            known = self._standings[name]
            if known.share is not None:
                tags.append(Tag(shape.id, percent(known.share), Role.PLAIN))
        return tags

    def _show_under(self, shape: str) -> None:
        name = _structure(shape)
        if self._stage is not None:
            self._stage.under.setText(self._told(name) if name else "")

    def _spoken(self, place: int, count: int, shape: Shape) -> str:
        return words.spoken(place, count, self._told(shape.structure))

    def _told(self, name: str) -> str:
        shown = name if self._figure is None else name_of(self._figure, name, self._language)
        return words.hovered(shown, self._standings.get(name))


def _structure(shape: str) -> str:
    return shape.rpartition(".")[0]
