"""What stands round the pages: the rail beside or above them, and a line for what went wrong."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from quizapp.ui.rail import Rail
from quizapp.ui.widgets.notice import Notice

_LINK_OF: Final = {
    "settings": "settings",
    "statistics": "statistics",
    "atlas": "atlas",
    "decks": "decks",
    "editor": "decks",
    "exam": "exam",
    "examReport": "exam",
    "plan": "exam",
}
_WITHOUT_RAIL: Final = ("studyPage", "welcomePage", "examSittingPage")


class Frame(QWidget):
    """Pages in a stack, one of them on the screen."""

    turned = Signal()
    """Another page is on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.rail = Rail()
        self._alert = Notice("alert", urgent=True)
        self._alert.setObjectName("windowAlert")
        self._alert.setContentsMargins(40, 14, 40, 0)
        self._pages = QStackedWidget()
        self._pages.currentChanged.connect(self.turned)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._alert)
        right.addWidget(self._pages, 1)
        self._layout.addLayout(right, 1)

    @property
    def page(self) -> QWidget | None:
        """The page on the screen."""
        return self._pages.currentWidget()

    @property
    def page_name(self) -> str:
        """Its name: “today”, “study”."""
        page = self.page
        return "" if page is None else page.objectName().removesuffix("Page")

    def add(self, page: QWidget) -> None:
        """A page that can be shown."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Put a page on the screen; while studying there is nothing else to see."""
        self._alert.clear()
        self._alert.hide()
        if page is not self.page and (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # or Qt would look for the next in a page that is about to go
        self.rail.setVisible(page.objectName() not in _WITHOUT_RAIL)
        self.rail.show_page(_LINK_OF.get(page.objectName().removesuffix("Page"), "today"))
        self._pages.setCurrentWidget(page)

    def complain(self, sentence: str) -> None:
        """Say what went wrong, above the page, until another one is shown."""
        self._alert.setText(sentence)
        self._alert.show()

    def fit(self, room: QSize) -> None:
        """The rail beside the page where that room is enough for both, else on top of it."""
        stands = self.rail.fit(room)
        self._layout.setDirection(QBoxLayout.Direction.LeftToRight if stands else QBoxLayout.Direction.TopToBottom)
