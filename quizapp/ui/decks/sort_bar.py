"""By what the cards are sorted, and which way round: the headings of the table for who has no mouse, and more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from quizapp.study.card_order import Column
from quizapp.ui.decks.card_model import heading
from quizapp.wording.catalog import _


class SortBar(QWidget):
    """A box with all that cards can be sorted by, and a button that turns the order round."""

    changed = Signal()
    """Another order is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sortBar")
        self.column: Column | None = None
        """By what; None is the order of the decks and files."""
        self.descending = False
        self._filling = False
        self._box = QComboBox()
        self._box.setObjectName("sortBox")
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._box.currentIndexChanged.connect(self._choose)
        self._way = QToolButton()
        self._way.setObjectName("sortWay")
        self._way.clicked.connect(lambda: self.sort(self.column, descending=not self.descending))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._box)
        layout.addWidget(self._way)
        self.retranslate()

    def sort(self, column: Column | None, *, descending: bool = False) -> None:
        """Sort by that column from now on."""
        self.column, self.descending = column, descending and column is not None
        self._show()
        self.changed.emit()

    def turn(self, column: Column) -> None:
        """By that column; the same one again the other way round, a third time in the order of the decks."""
        if column is not self.column:
            self.sort(column)
        elif not self.descending:
            self.sort(column, descending=True)
        else:
            self.sort(None)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._filling = True
        self._box.clear()
        self._box.addItem(_("Sorted as in the decks"), None)
        for column in Column:
            self._box.addItem(_("Sorted by: {column}").format(column=heading(column)), column.value)
        self._filling = False
        self._box.setAccessibleName(_("Sort the cards"))
        self._show()

    def _show(self) -> None:
        self._filling = True
        self._box.setCurrentIndex(0 if self.column is None else self._box.findData(self.column.value))
        self._filling = False
        self._way.setEnabled(self.column is not None)
        self._way.setText("↓" if self.descending else "↑")
        name = _("Descending, turn round") if self.descending else _("Ascending, turn round")
        self._way.setAccessibleName(name)
        self._way.setToolTip(name)

    def _choose(self) -> None:
        if not self._filling:
            chosen = self._box.currentData()
            self.sort(None if chosen is None else Column(chosen), descending=self.descending)
