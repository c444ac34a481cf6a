"""Figures as a table: for eyes, for screen readers, and to be copied."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from quizapp.ui.theme import current_theme

_ROW: Final = 30
_MOST_ROWS: Final = 8

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class _Figures(QAbstractTableModel):
    """Texts under their heads; all but the first column stand to the right."""

    def __init__(self) -> None:
        super().__init__()
        self.heads: Sequence[str] = ()
        self.rows: Sequence[Sequence[str]] = ()

    def fill(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Other figures."""
        self.beginResetModel()
        self.heads, self.rows = heads, rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A figure."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()][index.column()]
        return self._alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column holds."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class FiguresTable(QTableView):
    """As high as its rows, up to eight of them; Ctrl+C copies the rows that are marked, or all."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._figures = _Figures()
        self.setModel(self._figures)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)

    def show_figures(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these rows."""
        self._figures.fill(heads, rows)
        header = self.horizontalHeader()
        for column in range(len(heads)):
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents if column else QHeaderView.ResizeMode.Stretch
            )
        row = current_theme().px(_ROW)
        self.verticalHeader().setDefaultSectionSize(row)
        self.setFixedHeight(min(len(rows), _MOST_ROWS) * row + self.horizontalHeader().sizeHint().height() + 6)

    def copy(self) -> None:
        """Put the rows that are marked, or all, on the clipboard with their heads, parted by tabs."""
        marked = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = [self._figures.rows[row] for row in marked] if marked else self._figures.rows
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in (self._figures.heads, *rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy, or what a table does."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
