"""Two columns of one page: beside each other where there is room, else one below the other in one area to scroll."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import scrolling_column

_HEADING: Final = 36


class Halves(QWidget):
    """The left column is the wider one, and the upper one where they stand below each other."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._first, self._column = scrolling_column(width, (0, 2, 0, 12))
        self._second, self._beside = scrolling_column(width, (0, 2, 0, 12))
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        for layout in (self.left, self.right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(14)
        self._upper, self._lower = QWidget(), QWidget()
        self._upper.setLayout(self.left)
        self._lower.setLayout(self.right)
        self._column.addWidget(self._upper)
        self._column.addStretch(1)
        self._beside.addWidget(self._lower)
        self._beside.addStretch(1)
        self._wide = True
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(26)
        both.addWidget(self._first, 3)
        both.addWidget(self._second, 2)

    def arrange(self, *, wide: bool) -> None:
        """Beside each other, or below each other."""
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            self._beside.insertWidget(0, self._lower)
        else:
            self._column.insertWidget(1, self._lower)
        self._second.setVisible(wide)
        self._lower.show()
        self.settle()

    @property
    def inset(self) -> int:
        """How far in the columns begin, for the scroll bar."""
        return self._first.verticalScrollBar().sizeHint().width()

    def settle(self) -> None:
        """Lay new content out now, so that nothing jumps."""
        self._first.settle()
        if self._wide:
            self._second.settle()

    def reveal(self, widget: QWidget | None) -> None:
        """Scroll to that widget, with its heading, if it is out of sight."""
        for area in (self._first, self._second):
            if widget is not None and area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget, 0, current_theme().px(_HEADING))

    def to_top(self) -> None:
        """Show the beginning of both."""
        for area in (self._first, self._second):
            area.verticalScrollBar().setValue(0)
