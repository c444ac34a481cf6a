"""The table of cards: as many rows as there are cards, of which only those on the screen are made."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from quizapp.cards.card_id import CardId
from quizapp.study.card_order import Column
from quizapp.study.notebook import Notebook
from quizapp.ui.decks.card_model import COLUMNS, CardModel
from quizapp.ui.decks.row_delegate import RowDelegate
from quizapp.ui.decks.signs import SIZE
from quizapp.ui.theme import current_theme
from quizapp.wording.catalog import _

# At less than this width, at 100 % type, a column gives way, unless the cards are sorted by it.
_NEEDS: Final = {
    Column.DUE: 440,
    Column.DECK: 640,
    Column.FORM: 640,
    Column.INTERVAL: 760,
    Column.TOPIC: 1_000,
    Column.EASINESS: 1_100,
    Column.LAPSES: 1_200,
    Column.TAGS: 1_300,
}
_WIDTHS: Final = {
    Column.DECK: 150,
    Column.TOPIC: 150,
    Column.FORM: 116,
    Column.STATE: 150,
    Column.DUE: 104,
    Column.INTERVAL: 84,
    Column.EASINESS: 100,
    Column.LAPSES: 100,
    Column.TAGS: 130,
}


_FEW: Final = 5

_ROW: Final = 52
"""Two lines of a question: many begin alike."""


class CardTable(QTableView):
    """Cards to choose from, one or many. What is typed on it goes to the page as a key."""

    chosen = Signal()
    """Other cards are selected, or another one has the focus."""

    opened = Signal()
    """The card with the focus is to be looked at: Enter or a double click."""

    sort_asked = Signal(object)
    """A Column whose heading was clicked."""

    def __init__(self, press: Callable[[str], bool]) -> None:
        super().__init__()
        self.setObjectName("cardTable")
        self._press = press
        self._sorted_by: Column | None = None
        self._selecting = False
        self._model = CardModel()
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setItemDelegate(RowDelegate(self))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionsClickable(True)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setMinimumSectionSize(20)
        heading.sectionClicked.connect(lambda place: self.sort_asked.emit(COLUMNS[place]))
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # Each painting would ask for each heading whether every card is chosen.
        heading.setSelectionModel(QItemSelectionModel(self._model, heading))

    @property
    def cards(self) -> Sequence[CardId]:
        """The cards in the table, in its order."""
        return self._model.cards

    @property
    def selected(self) -> list[CardId]:
        """The cards that are selected, in the order of the table."""
        parts = sorted((part.top(), part.bottom() + 1) for part in self.selectionModel().selection().toList())
        return [card for first, end in parts for card in self._model.cards[first:end]]

    @property
    def current(self) -> CardId | None:
        """The card that has the focus."""
        row = self.currentIndex().row()
        return self._model.cards[row] if 0 <= row < len(self._model.cards) else None

    def take_focus(self) -> None:
        """Take the keys, with a card that is chosen."""
        if self.cards:
            self.setFocus()
            if not self.selected:
                self.select(self.cards[:1])

    def show_cards(self, notebook: Notebook, cards: Sequence[CardId], language: str) -> None:
        """Show these cards; what was selected and is still there stays selected.

        Where they are the ones that were shown, Shift goes on from where it began: the index may be ready, or a deck
        read again, between two of its keys.
        """
        if cards == self._model.cards:
            self._model.read_from(notebook, language)
            self.chosen.emit()
            return
        kept, current = self.selected, self.current
        self.selectionModel().blockSignals(True)
        self._model.show_cards(notebook, cards, language)
        self.selectionModel().blockSignals(False)
        self.select(kept, current)

    def select(self, cards: Sequence[CardId], current: CardId | None = None) -> None:
        """Select those of these cards that are in the table, and give the focus to one of them."""
        shown = self._model.cards
        rows = _rows_of(cards, shown)
        selection = QItemSelection()
        last = len(COLUMNS) - 1
        for first, end in _runs(rows):
            selection.select(self._model.index(first, 0), self._model.index(end, last))
        at = shown.index(current) if current is not None and current in shown else next(iter(rows), None)
        flags = QItemSelectionModel.SelectionFlag
        self._selecting = True
        if at is not None:
            self.selectionModel().setCurrentIndex(self._model.index(at, 0), flags.NoUpdate)
            self.scrollTo(self._model.index(at, 0))
        self.selectionModel().select(selection, flags.ClearAndSelect)
        self._selecting = False
        self.chosen.emit()

    def refresh(self) -> None:
        """Read all cells anew."""
        self._model.refresh()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Cards"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.refresh()

    def show_order(self, column: Column | None, *, descending: bool) -> None:
        """Show by which column the cards are in order."""
        self._sorted_by = column
        self.fit()
        heading = self.horizontalHeader()
        heading.setSortIndicatorShown(column is not None)
        if column is not None:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            heading.setSortIndicator(COLUMNS.index(column), order)

    def fit(self) -> None:
        """Give the columns their widths, and let those go for which there is no room."""
        px = current_theme().px
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.setIconSize(QSize(px(SIZE), px(SIZE)))
        width = self.width()
        if (sorted_by := self._sorted_by) is not None and width < px(_NEEDS.get(sorted_by, 0)):
            width -= px(_WIDTHS[sorted_by])  # which is shown all the same
        for place, column in enumerate(COLUMNS[1:], start=1):
            self.setColumnHidden(place, column is not sorted_by and width < px(_NEEDS.get(column, 0)))
            self.setColumnWidth(place, px(_WIDTHS[column]))

    def resizeEvent(self, event: Any) -> None:  # noqa: N802
        """Fit the columns to the new width."""
        self.fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens; letters and signs are the page's; the rest moves and selects."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif plain and event.text().strip() and event.text().isprintable():
            if not event.isAutoRepeat():
                self._press(event.text().lower())
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: Any, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        """Home and End lead to the first card and the last one, not along a row."""
        ends = {self.CursorAction.MoveHome: 0, self.CursorAction.MoveEnd: len(self.cards) - 1}
        row = ends.get(action, -1)
        return self._model.index(row, 0) if row >= 0 else super().moveCursor(action, modifiers)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the card."""
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def selectionChanged(self, selected: Any, deselected: Any) -> None:  # noqa: N802
        """Tell of it."""
        super().selectionChanged(selected, deselected)
        if not self._selecting:
            self.chosen.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another type size wants other widths."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.fit()


def _rows_of(cards: Sequence[CardId], shown: Sequence[CardId]) -> list[int]:
    """The rows of those of the cards that are shown, from above."""
    if len(cards) < _FEW:
        return sorted(shown.index(card) for card in dict.fromkeys(cards) if card in shown)
    wanted = set(cards)
    return [row for row, card in enumerate(shown) if card in wanted]


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of rows that follow each other."""
    first = None
    for place, row in enumerate(rows):
        first = row if first is None else first
        if place + 1 == len(rows) or rows[place + 1] != row + 1:
            yield first, row
            first = None
