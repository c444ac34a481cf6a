"""The atlas: the body coloured by what the learner knows, and a page for every structure."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from quizapp.study import atlas
from quizapp.study.atlas import AtlasFigure
from quizapp.study.atlas_search import Found, names_in, search
from quizapp.study.notebook import Notebook
from quizapp.ui.atlas.entry_panel import EntryPanel
from quizapp.ui.atlas.figure_side import FigureSide
from quizapp.ui.atlas.results import Results
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_BESIDE_FROM = 560
_ROOMY_FROM = 820
_TITLE_FROM = 480
_SUBTITLE_FROM = 640


class AtlasPage(QWidget):
    """A figure on the left, the page of a structure on the right; a search above it."""

    practice_asked = Signal(list)
    """Practise these cards."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("atlasPage")
        self._notebook: Notebook | None = None
        self._language = ""
        self._figures: list[AtlasFigure] = []
        self._place = 0
        self._selected = ""
        self._title = label("title")
        self._subtitle = label("muted", wrap=True)
        self._side = FigureSide()
        self._side.selected.connect(self._select)
        self._side.turned.connect(self._turn)
        self._search = QLineEdit()
        self._search.setObjectName("atlasSearch")
        self._search.setProperty("role", "field")
        self._search.setClearButtonEnabled(True)
        self._search.setMaxLength(200)
        self._search.textChanged.connect(self._look_up)
        self._results = Results()
        self._results.chosen.connect(self._go_to)
        self._results.hide()
        self._search.returnPressed.connect(self._results.take_first)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self._search, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._results.take_focus)
        self._entry = EntryPanel()
        self._entry.practice_asked.connect(self.practice_asked)
        self._entry.misses_asked.connect(self._show_misses)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._search)
        right.addWidget(self._results, 1)
        right.addWidget(self._entry, 1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(28)
        self._halves.addWidget(self._side, 11)
        self._halves.addLayout(right, 9)
        self._halves.setStretch(0, 11)
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(6)
        for part in (self._title, self._subtitle, self._side.tabs):
            layout.addWidget(part)
        layout.addLayout(self._halves, 1)
        self.retranslate()

    def show_atlas(self, notebook: Notebook, language: str) -> None:
        """Show the figures as the learner knows them now."""
        self._notebook, self._language = notebook, language
        self._figures = atlas.figures(notebook.library)
        self._place = min(self._place, max(len(self._figures) - 1, 0))
        self._side.show_tabs([each.plate.title.in_language(language) for each in self._figures], self._place)
        self._entry.name_with({name: text.in_language(language) for name, text in names_in(self._figures).items()})
        self._show_figure()

    def speak(self, language: str) -> None:
        """Say everything in the current language, and name structures in that one."""
        self._language = language
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(_("Atlas"))
        self._subtitle.setText(
            _("Colour: the share of a structure's cards that you remember (last answer a pass, not yet due again).")
        )
        self._search.setPlaceholderText(_("Search: any name, German, English or Latin"))
        self._search.setToolTip(self._search.placeholderText())
        self._search.setAccessibleName(_("Search the atlas"))
        self._side.retranslate()
        if self._notebook is not None:
            self.show_atlas(self._notebook, self._language)
        self._look_up(self._search.text())

    @property
    def offers(self) -> Mapping[str, Callable[[], object]]:
        """What can be asked for in the menus on this page."""
        return {"find": self.begin_search}

    def begin_search(self) -> None:
        """The search takes the keys, with what stood there ready to be replaced."""
        self._search.setFocus()
        self._search.selectAll()

    def take_focus(self) -> None:
        """The figure takes the arrow keys."""
        self._side.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """D the deep layer, N percentages, P practise, M misses, Esc nothing chosen."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        match event.text().lower() if plain else "":
            case _ if event.key() == Qt.Key.Key_Escape:
                self._search.clear()
                self._select("")
                self.take_focus()
            case "d":
                self._side.toggle_depth()
            case "n":
                self._side.toggle_numbers()
            case "p":
                self._press("practiseEntryButton")
            case "m":
                self._press("missesButton")
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Side by side where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE_FROM
        roomy = self.width() >= current_theme().px(_ROOMY_FROM)
        self._title.setVisible(self.height() >= current_theme().px(_TITLE_FROM))
        self._subtitle.setVisible(self.height() >= current_theme().px(_SUBTITLE_FROM))
        self._layout.setContentsMargins(*((40, 26, 24, 20) if roomy else (18, 14, 12, 10)))
        self._halves.setSpacing(28 if roomy else 12)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _press(self, name: str) -> None:
        if (button := self._entry.findChild(KeyButton, name)) is not None:
            button.click()

    def _turn(self, place: int) -> None:
        """To another figure; what was chosen stays chosen where it is seen."""
        self._place = place
        self._show_figure()

    def _show_figure(self) -> None:
        notebook = self._notebook
        if notebook is None:
            return
        if not self._figures:
            self._entry.show_invitation(None, self._language)
            return
        figure = self._figures[self._place]
        self._side.show_figure(figure, atlas.standings(notebook, figure), self._language)
        self._select(self._selected)

    def _select(self, name: str) -> None:
        """Show the page of this structure or label, or the invitation."""
        notebook = self._notebook
        if notebook is None or not self._figures:
            return
        figure = self._figures[self._place]
        names = atlas.shapes_named(figure, name) if name else frozenset()
        self._selected = name if names else ""
        self._side.choose(names)
        if not self._selected:
            self._entry.show_invitation(figure, self._language)
            return
        found = atlas.entry(notebook, figure, name, self._language)
        cards = notebook.library.cards
        asked = (cards[card] for card in found.cards)
        stems = dict.fromkeys(card.stem_in(self._language) for card in asked if not card.form.needs_picture)
        misses = notebook.misses(name, figure.deck, figure.plate.id)
        self._entry.show_entry(found, figure, self._language, list(stems), len(misses))

    def _show_misses(self, wanted: bool) -> None:
        """Crosses where the learner pointed, looking for this structure."""
        if self._notebook is None or not self._figures:
            return
        figure = self._figures[self._place]
        misses = self._notebook.misses(self._selected, figure.deck, figure.plate.id) if wanted else []
        self._side.mark([miss.place for miss in misses if miss.place is not None])

    def _look_up(self, typed: str) -> None:
        looking = bool(typed.strip())
        self._results.setVisible(looking)
        self._entry.setVisible(not looking)
        if looking:
            here = self._figures[self._place] if self._figures else None
            self._results.show_found(search(self._figures, typed, here), self._language)

    def _go_to(self, found: Found) -> None:
        """The figure that shows it, and its page."""
        self._search.clear()
        self._selected = found.name
        place = self._figures.index(found.figure)
        if place != self._place:
            self._side.turn_to(place)
        else:
            self._select(found.name)
        self.take_focus()
