"""A double page: a figure that stays where it is on the left, words that scroll on the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import empty, scrolling_column

_COLUMN_WIDTH = 800
_ALONE = (40, 28, 40, 28)
_BESIDE = (18, 24, 18, 24)
_FIGURE = (28, 24, 0, 16)
_NARROWEST = 265
_AROUND = 70  # the margins beside a figure, and a scroll bar on both sides


class Spread(QWidget):
    """Words alone are in the middle; beside a figure they have 9 parts of the width in 20, beside a wide one 7."""

    def __init__(self) -> None:
        super().__init__()
        self.area, self._column = scrolling_column(_COLUMN_WIDTH, _ALONE)
        self._left = QHBoxLayout()
        self._sides = QHBoxLayout(self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addLayout(self._left, 0)
        self._sides.addWidget(self.area, 9)

    def put(self, words: QWidget, figure: QWidget | None = None, *, wide: bool = False) -> None:
        """Show these words, and this figure, in place of what there was; to be settled when all else is in place."""
        empty(self._column)
        empty(self._left)
        beside = figure is not None
        if figure is not None:
            self._left.addWidget(figure)
            figure.show()  # a layout would show it one turn of the event loop later
        self._left.setContentsMargins(*(_FIGURE if beside else (0, 0, 0, 0)))
        self._sides.setStretch(0, (13 if wide else 11) if beside else 0)
        self._sides.setStretch(1, 7 if wide else 9)
        least = max(words.minimumWidth() + _AROUND, current_theme().px(_NARROWEST))
        self.area.setMinimumWidth(least if wide else 0)
        self.area.set_margins(*(_BESIDE if beside else _ALONE))
        self._column.addWidget(words)
        self._column.addStretch(1)

    def settle(self) -> None:
        """Lay new content out at once, so that nothing jumps."""
        if (layout := self.layout()) is not None:
            layout.activate()
        self.area.settle()
