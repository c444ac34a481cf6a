"""The table of cards: as many rows as there are cards, of which only those on the screen are made."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from quizapp.cards.card_id import CardId
from quizapp.study.card_order import Column
from quizapp.study.notebook import Notebook
from quizapp.ui.decks.card_model import COLUMNS, CardModel
from quizapp.ui.decks.row_delegate import RowDelegate
from quizapp.ui.theme import current_theme
from quizapp.wording.catalog import _

# At less than this width, at 100 % type, a column gives way.
_NEEDS: Final = {Column.INTERVAL: 760, Column.DECK: 640, Column.FORM: 640, Column.DUE: 440}
_WIDTHS: Final = {
    Column.DECK: 150,
    Column.FORM: 116,
    Column.STATE: 124,
    Column.DUE: 104,
    Column.INTERVAL: 84,
}


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

    @property
    def cards(self) -> Sequence[CardId]:
        """The cards in the table, in its order."""
        return self._model.cards

    @property
    def selected(self) -> list[CardId]:
        """The cards that are selected, in the order of the table."""
        rows = sorted(
            row for part in self.selectionModel().selection().toList() for row in range(part.top(), part.bottom() + 1)
        )
        return [self._model.cards[row] for row in rows]

    @property
    def current(self) -> CardId | None:
        """The card that has the focus."""
        row = self.currentIndex().row()
        return self._model.cards[row] if 0 <= row < len(self._model.cards) else None

    def show_cards(self, notebook: Notebook, cards: Sequence[CardId], language: str) -> None:
        """Show these cards; what was selected and is still there stays selected."""
        kept, current = set(self.selected), self.current
        self.selectionModel().blockSignals(True)
        self._model.show_cards(notebook, cards, language)
        self.selectionModel().blockSignals(False)
        self.select([card for card in cards if card in kept] if kept else [], current)

    def select(self, cards: Sequence[CardId], current: CardId | None = None) -> None:
        """Select these cards, and give the focus to one of them, else to the first row."""
        row_of = {card: row for row, card in enumerate(self._model.cards)} if cards or current else {}
        selection = QItemSelection()
        last = len(COLUMNS) - 1
        for card in cards:
            if (row := row_of.get(card)) is not None:
                selection.select(self._model.index(row, 0), self._model.index(row, last))
        flags = QItemSelectionModel.SelectionFlag
        at = row_of.get(current) if current is not None else None
        if at is None:
            at = row_of.get(cards[0]) if cards else None
        if at is not None:
            self.selectionModel().setCurrentIndex(self._model.index(at, 0), flags.NoUpdate)
            self.scrollTo(self._model.index(at, 0))
        self.selectionModel().select(selection, flags.ClearAndSelect)
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
        heading = self.horizontalHeader()
        heading.setSortIndicatorShown(column is not None)
        if column is not None:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            heading.setSortIndicator(COLUMNS.index(column), order)

    def fit(self) -> None:
        """Give the columns their widths, and let those go for which there is no room."""
        px = current_theme().px
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        for place, column in enumerate(COLUMNS[1:], start=1):
            self.setColumnHidden(place, self.width() < px(_NEEDS.get(column, 0)))
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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the card."""
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def selectionChanged(self, selected: Any, deselected: Any) -> None:  # noqa: N802
        """Tell of it."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another type size wants other widths."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.fit()
