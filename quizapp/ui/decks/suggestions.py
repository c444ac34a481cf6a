"""The list under the search that offers how a value may go on."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QListWidget, QWidget

from quizapp.ui.theme import current_theme
from quizapp.wording.catalog import _

_WIDEST = 460


class Suggestions(QListWidget):
    """Lies over the page and never takes the focus: the field beneath which it lies steers it."""

    taken = Signal(int)
    """The place of the suggestion that was clicked."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.setObjectName("suggestions")
        self._field = field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(lambda item: self.taken.emit(self.row(item)))
        self.hide()

    def offer(self, texts: Sequence[str]) -> None:
        """Show these, none of them chosen; without any hide."""
        self.clear()
        if not texts:
            self.hide()
            return
        self.addItems(list(texts))
        self.setCurrentRow(-1)
        self.setAccessibleName(_("Suggestions"))
        self.setParent(self._field.window())
        self.show()
        self.raise_()
        self.lie_under()

    def step(self, by: int) -> None:
        """Choose the next one, or the one before; above the first none is chosen."""
        self.setCurrentRow(max(-1, min(self.count() - 1, self.currentRow() + by)))
        if (item := self.currentItem()) is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, item.text()))

    def lie_under(self) -> None:
        """Lie under the field, over everything else of the window; nothing where it is hidden."""
        if self.isHidden():
            return
        window, px = self._field.window(), current_theme().px
        under = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        width = min(self._field.width(), px(_WIDEST))
        height = self.sizeHintForRow(0) * self.count() + 2 * px(4) + 4
        self.setGeometry(under.x(), under.y(), width, min(height, window.height() - under.y() - 2))
