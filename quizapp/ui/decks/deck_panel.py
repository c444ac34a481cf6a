"""One deck, or all: what it holds, how it stands, where it lies, and what is wrong in its file."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.cards.deck import Deck
from quizapp.decks_io.problem import Problem
from quizapp.scheduling.card_state import Stage, stage_of
from quizapp.study.notebook import Notebook
from quizapp.ui.widgets.basics import empty, label, panel, row, rule, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.drawn import StandingBar
from quizapp.wording import upkeep
from quizapp.wording.catalog import _
from quizapp.wording.figures import percent
from quizapp.wording.problems import line_of_report

_COLUMN_WIDTH = 620
_PROBLEMS_SHOWN = 30


class DeckPanel(QWidget):
    """Shown where no card is chosen, or many are."""

    study_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("deckPanel")
        self._area, self._column = scrolling_column(_COLUMN_WIDTH, (0, 2, 0, 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_deck(self, notebook: Notebook, deck: Deck | None, language: str, problems: Sequence[Problem]) -> None:
        """Show that deck, or with None all of them."""
        empty(self._column)
        decks = notebook.library.decks if deck is None else (deck,)
        frame, inside = panel()
        cards = [card.id for each in decks for card in each.cards]
        title = _("All decks") if deck is None else deck.title.in_language(language)
        inside.addWidget(label("entry", title, wrap=True))
        inside.addWidget(label("muted", upkeep.cards(len(cards)), wrap=True))
        known = sum(stage_of(notebook.state(card)) is Stage.REVIEW for card in cards)
        seen = sum(notebook.state(card) is not None for card in cards)
        bar = StandingBar()
        total = max(len(cards), 1)
        bar.show_shares(known / total, seen / total)
        inside.addWidget(bar)
        said = _("{known} remembered last time, {seen} met").format(
            known=percent(known / total), seen=percent(seen / total)
        )
        inside.addWidget(label("small", said, wrap=True))
        if deck is not None:
            inside.addWidget(rule())
            languages = _("Languages: {languages}").format(languages=", ".join(deck.languages))
            inside.addWidget(label("small", languages, wrap=True))
            inside.addWidget(label("small", str(deck.path), wrap=True, selectable=True))
            study = KeyButton("primary")
            study.setObjectName("studyDeckButton")
            study.say(_("Study this deck"))
            study.clicked.connect(lambda: self.study_asked.emit(deck.id))
            buttons = row()
            buttons.addWidget(study)
            buttons.addStretch(1)
            inside.addLayout(buttons)
        self._column.addWidget(frame)
        if problems:
            self._add_problems(problems)
        self._column.addStretch(1)
        self._area.settle()

    def show_many(self, count: int) -> None:
        """Say how many cards are chosen, and what can be done with them."""
        empty(self._column)
        frame, inside = panel()
        inside.addWidget(label("entry", _("{cards} chosen").format(cards=upkeep.cards(count)), wrap=True))
        hint = _("Suspend, bury, mark, tag or reset them with the buttons above or the keys; Ctrl+Z takes it back.")
        inside.addWidget(label("muted", hint, wrap=True))
        self._column.addWidget(frame)
        self._column.addStretch(1)
        self._area.settle()

    def _add_problems(self, problems: Sequence[Problem]) -> None:
        frame, inside = panel()
        frame.setObjectName("deckProblems")
        inside.addWidget(label("alert", _("What is wrong in the files"), wrap=True))
        for problem in problems[:_PROBLEMS_SHOWN]:
            inside.addWidget(label("small", line_of_report(problem), wrap=True, selectable=True))
        self._column.addWidget(frame)
