"""The rail on the left, or on top of a narrow window: the pages, and settings at its end."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, set_role
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_ROOMY_FROM = 1000
_STANDS_FROM = 560
_MARK_SIZE = 24  # one of the icon's own sizes, so that it is sharp
_NO_LIMIT = 16_777_215  # Qt's own largest width


class _Mark(QWidget):
    """The program's mark: its icon, small."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        QApplication.windowIcon().paint(QPainter(self), self.rect())


class Rail(QFrame):
    """Tells which page was asked for; shows which one is on the screen."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(6)
        brand = self._brand = QHBoxLayout()
        brand.setSpacing(10)
        name = self._name = label(text="Quizapp")
        name.setObjectName("brand")
        self._mark = _Mark()
        self._mark.setObjectName("mark")
        brand.addWidget(self._mark)
        brand.addWidget(name)
        brand.addStretch(1)
        layout.addLayout(brand)
        self._page = ""
        self._buttons = {page: self._button(page) for page in ("today", "decks", "atlas", "settings")}
        for page in ("today", "decks", "atlas"):
            layout.addWidget(self._buttons[page])
        layout.addStretch(1)
        layout.addWidget(self._buttons["settings"])
        self.retranslate()

    def show_page(self, page: str) -> None:
        """Mark the page that is on the screen."""
        self._page = page
        for name, button in self._buttons.items():
            set_role(button, "here" if name == page else "")
            button.setAccessibleDescription(_("This page is shown") if name == page else "")

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.show_page(self._page)
        self._buttons["today"].say(_("Today"), _("Ctrl+1"))
        self._buttons["decks"].say(_("Decks"), _("Ctrl+2"))
        self._buttons["atlas"].say(_("Atlas"), _("Ctrl+3"))
        self._buttons["settings"].say(_("Settings"), _("Ctrl+,"))

    def fit(self, window_width: int) -> bool:
        """Take less of a narrow window: the keys beside the names give way. False where the rail has to lie on top."""
        px = current_theme().px
        roomy, stands = window_width >= px(_ROOMY_FROM), window_width >= px(_STANDS_FROM)
        for button in self._buttons.values():
            button.show_key(roomy)
        self._mark.setFixedSize(px(_MARK_SIZE), px(_MARK_SIZE))
        self._layout.setDirection(QBoxLayout.Direction.TopToBottom if stands else QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(12, 24 if stands else 8, 12, 24 if stands else 8)
        self._brand.setContentsMargins(12, 0, 0, 16 if stands else 0)
        self._name.show()
        self._name.setVisible(stands or self._layout.totalMinimumSize().width() <= window_width)
        least = max(px(208 if roomy else 164), self._layout.totalMinimumSize().width())
        self.setMinimumWidth(least if stands else 0)
        self.setMaximumWidth(self.minimumWidth() or _NO_LIMIT)
        set_role(self, "" if stands else "lying")
        return stands

    def _button(self, page: str) -> KeyButton:
        button = KeyButton("", cap=False, stretch=True)
        button.setObjectName(f"{page}Link")
        button.clicked.connect(lambda: self.asked.emit(page))
        return button
