"""How a row of cards is drawn: a bar at what is chosen, and a line under all of the row that has the focus."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from quizapp.ui.theme import current_theme

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """A ground of another shade alone would be too faint a sign."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: Any, index: _Index) -> None:
        """Draw the cell, then the signs over it."""
        cell = QStyleOptionViewItem(option)
        cell.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, cell, index)
        rect: QRect = option.rect
        px = current_theme().px
        accent = QColor(current_theme().colours.accent)
        if index.column() == 0 and option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRect(rect.left(), rect.top(), px(4), rect.height()), accent)
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus():
            painter.fillRect(QRect(rect.left(), rect.bottom() - px(1), rect.width(), px(2)), accent)
