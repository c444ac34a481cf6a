"""One deck, or all: what it holds, how it stands, where it lies, and what is wrong in its file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.cards.deck import Deck
from quizapp.decks_io.problem import Problem
from quizapp.study.browsing import Tally
from quizapp.ui.widgets.basics import empty, label, panel, row, rule, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton, LayoutButton
from quizapp.ui.widgets.drawn import StandingBar
from quizapp.wording import upkeep
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number, percent
from quizapp.wording.problems import line_of_report

_COLUMN_WIDTH: Final = 620
_PROBLEMS_SHOWN: Final = 30


@dataclass(frozen=True, slots=True, eq=False)
class DecksShown:
    """All decks with how they stand and what is wrong in them, the one that is chosen, and the language of titles."""

    decks: Sequence[Deck]
    tallies: Mapping[str, Tally]
    problems: Sequence[Problem]
    chosen: Deck | None
    language: str

    def is_like(self, other: object) -> bool:
        """Whether the other one is of the very same decks; to compare them card by card would take too long."""
        return (
            isinstance(other, DecksShown)
            and self.decks is other.decks
            and self.tallies is other.tallies
            and self.chosen is other.chosen
            and self.language == other.language
        )


class DeckPanel(QWidget):
    """Shown where no card is chosen, or many are."""

    study_asked = Signal(str)

    print_asked = Signal(str)
    """Put the deck of that id on paper."""

    deck_asked = Signal(str)
    """Show the deck of that id."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("deckPanel")
        self._shown: DecksShown | int | None = None
        self._area, self._column = scrolling_column(_COLUMN_WIDTH, (0, 2, 0, 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_decks(self, shown: DecksShown) -> None:
        """Show the deck that is chosen, or all of them where none is; what is shown already stays as it is."""
        if shown.is_like(self._shown):
            return
        self._shown = shown
        empty(self._column)
        if shown.chosen is None:
            self._add_all(shown)
        else:
            self._add_one(shown, shown.chosen)
        path = None if shown.chosen is None else shown.chosen.path
        if problems := [each for each in shown.problems if path is None or each.path == path]:
            self._add_problems(problems)
        self._column.addStretch(1)
        self._area.settle()

    def show_many(self, count: int) -> None:
        """Say how many cards are chosen, and what can be done with them."""
        self._shown = count
        empty(self._column)
        frame, inside = panel()
        inside.addWidget(label("entry", _("{cards} chosen").format(cards=upkeep.cards(count)), wrap=True))
        hint = _("Suspend, bury, mark, tag or reset them with the buttons above or the keys; Ctrl+Z takes it back.")
        inside.addWidget(label("muted", hint, wrap=True))
        self._column.addWidget(frame)
        self._column.addStretch(1)
        self._area.settle()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        shown, self._shown = self._shown, None
        if isinstance(shown, DecksShown):
            self.show_decks(shown)
        elif shown is not None:
            self.show_many(shown)

    def _add_all(self, shown: DecksShown) -> None:
        """All decks together, then each of them."""
        frame, inside = panel()
        _add_standing(inside, _("All decks"), sum(shown.tallies.values(), Tally()))
        self._column.addWidget(frame)
        frame, inside = panel()
        inside.setSpacing(2)
        for place, deck in enumerate(shown.decks):
            if place:
                inside.addWidget(rule())
            inside.addWidget(self._row(deck, shown))
        if shown.decks:
            self._column.addWidget(frame)

    def _row(self, deck: Deck, shown: DecksShown) -> QWidget:
        """A deck, and what is wrong in it; a click shows it."""
        button = LayoutButton("row")
        button.setObjectName(f"showDeck-{deck.id}")
        layout = QHBoxLayout(button)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        title = deck.title.in_language(shown.language)
        said = upkeep.cards(len(deck.cards))
        if count := sum(each.path == deck.path for each in shown.problems):
            wrong = ngettext("{count} problem", "{count} problems", count).format(count=number(count))
            said = f"{said} · ! {wrong}"
        texts.addWidget(label("strong", title, wrap=True))
        texts.addWidget(label("small", said, wrap=True))
        layout.addLayout(texts, 1)
        bar = StandingBar()
        _fill(bar, shown.tallies[deck.id])
        layout.addWidget(bar)
        button.setAccessibleName(f"{title}, {said}")
        button.pass_clicks()
        button.clicked.connect(partial(self.deck_asked.emit, deck.id))
        return button

    def _add_one(self, shown: DecksShown, deck: Deck) -> None:
        frame, inside = panel()
        _add_standing(inside, deck.title.in_language(shown.language), shown.tallies[deck.id])
        inside.addWidget(rule())
        languages = _("Languages: {languages}").format(languages=", ".join(deck.languages))
        inside.addWidget(label("small", languages, wrap=True))
        path = label("small", str(deck.path), wrap=True, selectable=True)
        path.setObjectName("deckPath")
        inside.addWidget(path)
        study, on_paper, folder, back = KeyButton("primary"), KeyButton(""), KeyButton(""), KeyButton("quiet")
        study.setObjectName("studyDeckButton")
        study.say(_("Study this deck"))
        study.clicked.connect(partial(self.study_asked.emit, deck.id))
        on_paper.setObjectName("printDeckButton")
        on_paper.say(_("Print…"))
        on_paper.clicked.connect(partial(self.print_asked.emit, deck.id))
        folder.setObjectName("openFolderButton")
        folder.say(_("Open the folder"))
        folder.clicked.connect(partial(_open_folder, deck.path.parent))
        back.setObjectName("allDecksButton")
        back.say(_("All decks"))
        back.clicked.connect(partial(self.deck_asked.emit, ""))
        for buttons in ((study, on_paper), (folder,), (back,)):
            line = row()
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            inside.addLayout(line)
        self._column.addWidget(frame)

    def _add_problems(self, problems: Sequence[Problem]) -> None:
        frame, inside = panel()
        frame.setObjectName("deckProblems")
        inside.addWidget(label("alert", _("What is wrong in the files"), wrap=True))
        for problem in problems[:_PROBLEMS_SHOWN]:
            inside.addWidget(label("small", line_of_report(problem), wrap=True, selectable=True))
        self._column.addWidget(frame)


def _add_standing(inside: QVBoxLayout, title: str, tally: Tally) -> None:
    """A title, and how much of what it stands for is known."""
    inside.addWidget(label("entry", title, wrap=True))
    inside.addWidget(label("muted", upkeep.cards(tally.cards), wrap=True))
    bar = StandingBar()
    known, seen = _fill(bar, tally)
    inside.addWidget(bar)
    said = _("{known} remembered last time, {seen} met").format(known=percent(known), seen=percent(seen))
    inside.addWidget(label("small", said, wrap=True))


def _fill(bar: StandingBar, tally: Tally) -> tuple[float, float]:
    """Show the shares that are known and met, and return them."""
    shares = tally.known / max(tally.cards, 1), tally.seen / max(tally.cards, 1)
    bar.show_shares(*shares)
    return shares


def _open_folder(folder: Path) -> None:
    """Let the desktop show it."""
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
