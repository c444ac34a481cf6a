"""The figures of a picture as a table: to be read, heard, copied and saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableView, QVBoxLayout, QWidget

from quizapp.statistics.sheet import Sheet
from quizapp.ui.statistics.remark import Remark
from quizapp.ui.statistics.sheet_model import SheetModel
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.flow import Flow
from quizapp.wording import statistics
from quizapp.wording.catalog import _

_ROW = 32


class FiguresTable(QTableView):
    """Rows to go through by keyboard; Ctrl+C copies those that are chosen."""

    copy_asked = Signal()

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.setObjectName("figuresTable")
        self.sheet_model = SheetModel(sheet)
        self.setModel(self.sheet_model)
        self.setAccessibleName(statistics.title(sheet.picture))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(current_theme().px(_ROW))
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionsClickable(False)
        for place in range(self.sheet_model.columnCount()):
            words = self.sheet_model.is_words(place)
            mode = QHeaderView.ResizeMode.Stretch if words else QHeaderView.ResizeMode.ResizeToContents
            heading.setSectionResizeMode(place, mode)
        heading.setStretchLastSection(not any(map(self.sheet_model.is_words, range(self.sheet_model.columnCount()))))
        if sheet.rows:
            self.selectRow(0)

    @property
    def chosen(self) -> list[int]:
        """The rows that are chosen."""
        return [index.row() for index in self.selectionModel().selectedRows()]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Words take the room that figures leave, on as many lines as they need."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy; the rest moves and chooses."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)


class FiguresDialog(QDialog):
    """The table, its definition, and what can be done with it; Esc closes it."""

    saving_asked = Signal()

    def __init__(self, parent: QWidget, sheet: Sheet) -> None:
        super().__init__(parent)
        self.setObjectName("figuresDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(statistics.title(sheet.picture))
        self._table = FiguresTable(sheet)
        self._table.copy_asked.connect(lambda: self._copy(self._table.chosen))
        self.remark = Remark("figures")
        """Says what became of them."""
        px = current_theme().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(26), px(22), px(26), px(18))
        layout.setSpacing(px(10))
        layout.addWidget(label("entry", statistics.title(sheet.picture), wrap=True))
        layout.addWidget(self._table, 1)
        layout.addWidget(label("small", statistics.definition(sheet.picture), wrap=True))
        layout.addWidget(self.remark)
        layout.addWidget(self._foot())
        room = parent.window().size()
        self.resize(min(px(880), room.width() - 40), min(px(620), room.height() - 40))
        self._table.setFocus()

    def _foot(self) -> QWidget:
        foot = QWidget()
        flow = Flow()
        buttons = (
            ("copyFiguresButton", "", _("Copy all"), "", lambda: self._copy([])),
            ("saveFiguresButton", "", _("Save as CSV…"), "", self.saving_asked.emit),
            ("closeFiguresButton", "primary", _("Close"), _("Esc"), self.accept),
        )
        for name, role, words, key, act in buttons:
            button = KeyButton(role)
            button.setObjectName(name)
            button.say(words, key)
            button.clicked.connect(act)
            flow.addWidget(button)
        foot.setLayout(flow)
        return foot

    def _copy(self, rows: list[int]) -> None:
        QGuiApplication.clipboard().setText(self._table.sheet_model.copied(rows))
        self.remark.tell(_("Copied."))
