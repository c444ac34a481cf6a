"""The page of one structure: names, facts, the learner's own record, and a way to practise it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from quizapp.knowledge.cycle import work_of
from quizapp.study.atlas import AtlasFigure, Entry
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import empty, keep_words, label, panel, row, rule, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording import atlas as words
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number

_COLUMN_WIDTH = 560


class EntryPanel(QWidget):
    """Shows an Entry, or an invitation where nothing was chosen."""

    practice_asked = Signal(list)
    """The cards to practise."""

    misses_asked = Signal(bool)
    """Whether to show where it was missed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entryPanel")
        self._names: Mapping[str, str] = {}
        self._area, self._column = scrolling_column(_COLUMN_WIDTH, (0, 2, 0, 8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def name_with(self, names: Mapping[str, str]) -> None:
        """What other structures are called."""
        self._names = names

    def show_invitation(self, figure: AtlasFigure | None, language: str) -> None:
        """Nothing is chosen: say what can be done, and what there is."""
        empty(self._column)
        frame, self._sheet = panel()
        self._sheet.setContentsMargins(18, 16, 18, 18)
        self._column.addWidget(frame)
        if figure is None:
            self._say("heading", _("No deck has a figure."))
        else:
            self._say("strong", figure.plate.title.in_language(language))
            shown = len(figure.plate.names)
            said = ngettext("{count} structure in this picture.", "{count} structures in this picture.", shown)
            self._say("muted", said.format(count=number(shown)))
            self._say("", _("Click a structure for its page, or step through the picture with the arrow keys."))
        self._column.addStretch(1)
        self._area.settle()

    def show_entry(
        self, entry: Entry, figure: AtlasFigure, language: str, questions: Sequence[str], misses: int
    ) -> None:
        """Show all that there is to say.

        ``questions`` are the stems of its cards, ``misses`` is how often it was looked for in vain on this figure.
        """
        empty(self._column)
        frame, self._sheet = panel()
        self._sheet.setContentsMargins(18, 16, 18, 18)
        self._column.addWidget(frame)
        where = [figure.plate.title.in_language(language)]
        if entry.region is not None:
            where.insert(0, words.capital(entry.region.in_language(language)))
        self._say("small", " · ".join(dict.fromkeys(where)))
        self._say("entry", words.capital(entry.names.in_language(language))).setObjectName("entryTitle")
        self._say("muted", words.other_names(entry, language)).setObjectName("entryNames")
        self._record(entry, misses)
        self._facts(entry, figure, language)
        self._questions(questions)
        self._column.addStretch(1)
        self._area.settle()
        self._area.verticalScrollBar().setValue(0)

    def _facts(self, entry: Entry, figure: AtlasFigure, language: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(current_theme().px(18))
        grid.setVerticalSpacing(current_theme().px(8))
        grid.setColumnStretch(1, 1)
        if entry.structure is not None and figure.knowledge.phases:
            self._add_cycle(grid, entry, figure, language)
        for heading, lines in words.facts(entry, figure.knowledge, language):
            self._add_fact(grid, heading, lines)
        self._sheet.addLayout(grid)

    def _add_fact(self, grid: QGridLayout, heading: str, lines: Sequence[str]) -> None:
        place = grid.rowCount()
        grid.addWidget(rule(), place, 0, 1, 2)
        name = keep_words(label("muted", heading, wrap=True))
        grid.addWidget(name, place + 1, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for line in lines:
            texts.addWidget(label(text=line, wrap=True, selectable=True))
        grid.addLayout(texts, place + 1, 1)

    def _add_cycle(self, grid: QGridLayout, entry: Entry, figure: AtlasFigure, language: str) -> None:
        """The phases of its work as a strip."""
        bars = work_of(figure.knowledge, entry.name)
        if not bars:
            return
        from quizapp.ui.atlas.cycle_strip import CycleStrip

        place = grid.rowCount()
        grid.addWidget(rule(), place, 0, 1, 2)
        grid.addWidget(label("muted", _("Phases")), place + 1, 0, Qt.AlignmentFlag.AlignTop)
        strip = CycleStrip(figure.knowledge, bars, language)
        grid.addWidget(strip, place + 1, 1)
        grid.addWidget(label("small", strip.legend, wrap=True), place + 2, 1)

    def _record(self, entry: Entry, misses: int) -> None:
        self._sheet.addWidget(rule())
        self._say("strong", words.standing(entry.standing)).setObjectName("entryStanding")
        if entry.mixups:
            self._say("", words.mixed_up(entry, self._names)).setObjectName("entryMixups")
        buttons = row(spacing=10)
        practise = KeyButton("primary")
        practise.setObjectName("practiseEntryButton")
        count = len(entry.cards)
        said = ngettext("Practise {count} card", "Practise {count} cards", count).format(count=number(count))
        practise.say(said, "P", spoken=said)
        practise.setEnabled(count > 0)
        practise.clicked.connect(lambda: self.practice_asked.emit(list(entry.cards)))
        buttons.addWidget(practise)
        buttons.addStretch(1)
        self._sheet.addLayout(buttons)
        if misses:
            show = KeyButton("mark")
            show.setObjectName("missesButton")
            show.setCheckable(True)
            show.say(_("My misses"), "M")
            show.clicked.connect(self.misses_asked)
            self._sheet.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)

    def _questions(self, questions: Sequence[str]) -> None:
        if questions:
            self._sheet.addWidget(rule())
            self._say("heading", _("Its questions"))
        for question in questions:
            self._say("small", question)

    def _say(self, role: str, text: str) -> QWidget:
        said = label(role, text, wrap=True, selectable=role != "heading")
        self._sheet.addWidget(said)
        return said
