"""A dialog with much to read: a column that scrolls, and below it the buttons that close it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import row, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_ROUND_IT = 40


class SheetDialog(QDialog):
    """Lies within its window, whatever the size of the type. What is to be read goes into ``column``."""

    def __init__(self, parent: QWidget, name: str, title: str, *, width: int) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._room = parent.size()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 20)
        self._area, self.column = scrolling_column(width, (32, 26, 32, 16))
        outer.addWidget(self._area)
        self._foot = row()
        self._foot.addStretch(1)
        outer.addLayout(self._foot)

    def finish(self, width: int, height: int, *buttons: KeyButton) -> None:
        """After the column is filled: put these buttons below, the first with the focus, and take that size at most."""
        self.column.addStretch(1)
        for button in buttons:
            self._foot.addWidget(button)
        self._foot.addSpacing(32)
        px, room = current_theme().px, self._room
        self.resize(min(px(width), room.width() - _ROUND_IT), min(px(height), room.height() - _ROUND_IT))
        self._area.settle()
        buttons[0].setFocus()

    def close_button(self) -> KeyButton:
        """The button of a sheet that is only read."""
        close = KeyButton("primary")
        close.setObjectName("closeButton")
        close.say(_("Close"), _("Esc"))
        close.clicked.connect(self.accept)
        return close
