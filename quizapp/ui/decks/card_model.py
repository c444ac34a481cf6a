"""The rows of the table of cards: each cell is read from the notebook when it is drawn."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from quizapp.cards.card_id import CardId
from quizapp.study.card_order import Column
from quizapp.study.notebook import Notebook
from quizapp.wording import browsing, upkeep
from quizapp.wording.figures import numeric_date

COLUMNS: Final = (Column.STEM, Column.DECK, Column.FORM, Column.STATE, Column.DUE, Column.INTERVAL)
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
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell; screen readers hear the column too."""
        if not index.isValid() or self._notebook is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self.cards[index.row()], column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{browsing.column_name(column)}: {self._text(self.cards[index.row()], column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.INTERVAL:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, card_id: CardId, column: Column) -> str:
        notebook = self._notebook
        assert notebook is not None
        card, state = notebook.library.cards.get(card_id), notebook.state(card_id)
        match column:
            case Column.STEM:
                return "" if card is None else " ".join(card.stem_in(self._language).split())
            case Column.DECK:
                deck = notebook.library.deck(card_id.deck)
                return card_id.deck if deck is None else deck.title.in_language(self._language)
            case Column.FORM:
                return "" if card is None else upkeep.form_name(card.form)
            case Column.DUE:
                return "–" if state is None else numeric_date(state.due)
            case Column.INTERVAL:
                return "–" if state is None else upkeep.short_days(state.memory.interval)
        treatment, today = notebook.treatment(card_id), notebook.today()
        return upkeep.standing_words(state, treatment, today, leech=notebook.is_leech(card_id))
