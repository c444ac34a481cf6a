"""What can be typed into the search, as a list of examples to try."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, row, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton, LayoutButton
from quizapp.wording.catalog import _
from quizapp.wording.searching import examples

_COLUMN_WIDTH: Final = 700
_TYPED_WIDTH: Final = 190


class SearchHelp(QDialog):
    """Each example is a button that puts it into the search. Esc closes."""

    chosen = Signal(str)
    """The learner wants to search for that."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchHelp")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("What the search understands"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 20)
        area, column = scrolling_column(_COLUMN_WIDTH, (24, 24, 24, 12))
        outer.addWidget(area)
        column.setSpacing(2)
        column.addWidget(label("title", self.windowTitle(), wrap=True))
        said = _("Several conditions have to hold together. Choose an example to try it.")
        column.addWidget(label("muted", said, wrap=True))
        column.addSpacing(8)
        buttons = [self._example(place, *each) for place, each in enumerate(examples())]
        for button in buttons:
            column.addWidget(button)
        column.addStretch(1)
        close = KeyButton("primary")
        close.setObjectName("closeSearchHelp")
        close.say(_("Close"), _("Esc"))
        close.clicked.connect(self.reject)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addSpacing(24)
        outer.addLayout(foot)
        room, px = parent.window().size(), current_theme().px
        self.resize(min(px(680), room.width() - 40), min(px(700), room.height() - 40))
        area.settle()
        buttons[0].setFocus()
        self._buttons = buttons

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up and Down step through the examples."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        focused = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), None)
        if (step := steps.get(Qt.Key(event.key()))) is not None and focused is not None:
            self._buttons[(focused + step) % len(self._buttons)].setFocus()
        else:
            super().keyPressEvent(event)

    def _example(self, place: int, typed: str, found: str) -> LayoutButton:
        button = LayoutButton("row")
        button.setObjectName(f"example{place + 1}")
        button.setAccessibleName(f"{typed}: {found}")
        layout = QHBoxLayout(button)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(18)
        what = label("strong", typed, wrap=True)
        what.setFixedWidth(current_theme().px(_TYPED_WIDTH))
        layout.addWidget(what)
        layout.addWidget(label("", found, wrap=True), 1)
        button.pass_clicks()
        button.clicked.connect(partial(self._choose, typed))
        return button

    def _choose(self, typed: str) -> None:
        self.accept()
        self.chosen.emit(typed)
