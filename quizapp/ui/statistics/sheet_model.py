"""The rows of a sheet for a table."""

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from quizapp.statistics.sheet import Column, Sheet
from quizapp.wording.statistics import cell, heading
from quizapp.wording.statistics_files import as_tsv

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_WORDS: Final = (Column.TOPIC, Column.MATURITY, Column.CONFIDENCE, Column.FORM, Column.ASKED, Column.TAKEN)


class SheetModel(QAbstractTableModel):
    """Every value as the language writes it."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """As many as the sheet has."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """As many as the sheet has."""
        return 0 if parent.isValid() else len(self._sheet.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """What the columns are; what stands in brackets has a line of its own, so that words get the room."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(self._sheet.columns[section]).replace(" (", "\n(")
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell; screen readers hear the column too."""
        if not index.isValid():
            return None
        column = self._sheet.columns[index.column()]
        shown = cell(column, self._sheet.rows[index.row()][index.column()])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown
            case Qt.ItemDataRole.ToolTipRole:
                return f"<qt>{escape(shown)}</qt>"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{heading(column)}: {shown}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
        return None

    def is_words(self, column: int) -> bool:
        """Whether words stand in that column, and no figures."""
        return self._sheet.columns[column] in _WORDS

    def copied(self, rows: Sequence[int]) -> str:
        """These rows for the clipboard, or with none all of them."""
        return as_tsv(self._sheet, sorted(rows) or None)

    def _alignment(self, column: int) -> int:
        side = Qt.AlignmentFlag.AlignLeft if self.is_words(column) else Qt.AlignmentFlag.AlignRight
        return int(side | Qt.AlignmentFlag.AlignVCenter)
