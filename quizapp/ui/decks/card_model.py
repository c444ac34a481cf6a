"""The rows of the table of cards: each cell is read from the notebook when it is drawn."""

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState
from quizapp.study.card_order import Column
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.ui.decks.signs import sign_of
from quizapp.wording import browsing, upkeep
from quizapp.wording.figures import decimal, number, numeric_date

COLUMNS: Final = (
    *(Column.STEM, Column.DECK, Column.TOPIC, Column.FORM, Column.STATE),
    *(Column.DUE, Column.INTERVAL, Column.EASINESS, Column.LAPSES, Column.TAGS),
)
_FIGURES: Final = (Column.INTERVAL, Column.EASINESS, Column.LAPSES)
_NOTHING: Final = "–"
_Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractTableModel):
    """Rows of cards, each cell read from the notebook when it is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: Sequence[CardId] = ()
        self._notebook: Notebook | None = None
        self._language = ""

    def show_cards(self, notebook: Notebook, cards: Sequence[CardId], language: str) -> None:
        """Hold these cards, with titles and questions in that language."""
        self.beginResetModel()
        self._notebook, self.cards, self._language = notebook, cards, language
        self.endResetModel()

    def read_from(self, notebook: Notebook, language: str) -> None:
        """Hold the same cards, which may have other words now."""
        self._notebook, self._language = notebook, language
        self.refresh()

    def refresh(self) -> None:
        """Cards are as many as before, but what stands in their cells may have changed."""
        if self.cards:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.cards) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        """How many cards."""
        return 0 if parent.isValid() else len(self.cards)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        """How many columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """The name of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return browsing.column_name(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] in _FIGURES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell; screen readers hear the column too."""
        if not index.isValid() or self._notebook is None:
            return None
        column, card = COLUMNS[index.column()], self.cards[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._text(card, column)
            return text if role == Qt.ItemDataRole.DisplayRole else f"<qt>{escape(text)}</qt>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{browsing.column_name(column)}: {self._text(card, column)}"
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STATE:
            return sign_of(self._notebook, card)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _FIGURES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, card_id: CardId, column: Column) -> str:
        notebook = self._notebook
        assert notebook is not None
        state = notebook.state(card_id)
        match column:
            case Column.STATE:
                treatment, today = notebook.treatment(card_id), notebook.today()
                return upkeep.standing_words(state, treatment, today, leech=notebook.is_leech(card_id))
            case Column.TAGS:
                return " ".join(notebook.treatment(card_id).tags)
            case Column.DUE | Column.INTERVAL | Column.EASINESS | Column.LAPSES:
                return _NOTHING if state is None else _figure(column, state)
        return self._of_deck(notebook.library, card_id, column)

    def _of_deck(self, library: Library, card_id: CardId, column: Column) -> str:
        """What the deck says; nothing where the card has left it."""
        deck, card = library.deck(card_id.deck), library.cards.get(card_id)
        if column is Column.DECK:
            return card_id.deck if deck is None else deck.title.in_language(self._language)
        if card is None:
            return ""
        if column is Column.FORM:
            return upkeep.form_name(card.form)
        if column is Column.TOPIC:
            return card.topic.in_language(card.language_for(self._language))
        return " ".join(card.stem_in(self._language).split())


def _figure(column: Column, state: CardState) -> str:
    if column is Column.DUE:
        return numeric_date(state.due)
    if column is Column.INTERVAL:
        return upkeep.short_days(state.memory.interval)
    return decimal(state.memory.easiness) if column is Column.EASINESS else number(state.lapses)
