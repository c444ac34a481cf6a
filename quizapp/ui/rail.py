"""The rail on the left, or on top of a narrow or low window: the pages, and the last of them at its end."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, set_role
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import N_, _

_ROOMY_FROM = 1000
_STANDS_FROM = 560
_MARK_SIZE = 24  # one of the icon's own sizes, so that it is sharp
_NO_LIMIT = 16_777_215  # Qt's own largest width


class Entry(NamedTuple):
    """A page that the rail leads to, what it is called, and the key that leads there too."""

    page: str
    name: str
    key: str


ENTRIES: Final = (
    Entry("today", N_("Today"), N_("Ctrl+1")),
    Entry("decks", N_("Decks"), N_("Ctrl+2")),
    Entry("atlas", N_("Atlas"), N_("Ctrl+3")),
    Entry("exam", N_("Exam"), N_("Ctrl+4")),
    Entry("statistics", N_("Statistics"), N_("Ctrl+5")),
    Entry("settings", N_("Settings"), N_("Ctrl+,")),
)


class _Dress(NamedTuple):
    """How the rail is shown.

    Whether it stands; with the program's name and mark or without; how far from its edges a link keeps its name; how
    far links are apart; its role in the style sheet.
    """

    stands: bool
    name: bool
    mark: bool
    beside: int = 18
    apart: int = 6
    role: str = "lying"


_DRESSES: Final = (
    _Dress(stands=True, name=True, mark=True, role=""),
    _Dress(stands=False, name=True, mark=True),
    _Dress(stands=False, name=False, mark=True),
    _Dress(stands=False, name=False, mark=False, beside=10),
    _Dress(stands=False, name=False, mark=False, beside=8, role="lying-small"),
    _Dress(stands=False, name=False, mark=False, beside=6, apart=2, role="lying-smaller"),
)
"""From the widest to the narrowest; the first that there is room for is put on, else the last."""


class _Mark(QWidget):
    """The program's mark: its icon, small."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        QApplication.windowIcon().paint(QPainter(self), self.rect())


class _Link(KeyButton):
    """The way to a page. It is as wide as while its page is shown, when its name is bold, so that nothing jumps."""

    def __init__(self, page: str) -> None:
        super().__init__("", cap=False, stretch=True)
        self.setObjectName(f"{page}Link")

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the name, bold."""
        return super().minimumSizeHint() + QSize(self._spare(), 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the name, bold, and the key."""
        return super().sizeHint() + QSize(self._spare(), 0)

    def keep(self, beside: int) -> None:
        """Keep the name that far from the edges, and ask for room anew."""
        if (layout := self.layout()) is not None:
            margins = layout.contentsMargins()
            layout.setContentsMargins(beside, margins.top(), beside, margins.bottom())
        self.updateGeometry()

    def _spare(self) -> int:
        name = self.findChild(QLabel, "name")
        assert isinstance(name, QLabel)
        bold = QFont(name.font())
        bold.setWeight(QFont.Weight.DemiBold)
        wide = QFontMetrics(bold).size(0, name.text()).width()
        return max(0, wide - name.fontMetrics().size(0, name.text()).width())


class Rail(QFrame):
    """Tells which page was asked for; shows which one is on the screen."""

    asked = Signal(str)

    def __init__(self, entries: Sequence[Entry] = ENTRIES) -> None:
        super().__init__()
        self.setObjectName("rail")
        layout = self._layout = QVBoxLayout(self)
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
        self._entries = entries
        self._links = {entry.page: self._link(entry.page) for entry in entries}
        *others, last = self._links.values()
        for link in others:
            layout.addWidget(link)
        layout.addStretch(1)
        layout.addWidget(last)
        self.retranslate()

    def show_page(self, page: str) -> None:
        """Mark the page that is on the screen."""
        self._page = page
        for name, link in self._links.items():
            set_role(link, "here" if name == page else "")
            link.setAccessibleDescription(_("This page is shown") if name == page else "")

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.show_page(self._page)
        for entry in self._entries:
            self._links[entry.page].say(_(entry.name), _(entry.key))

    def fit(self, room: QSize) -> bool:
        """Take less of a small window, whose pages have that room: all but their names. False where it has to lie."""
        px = current_theme().px
        roomy = room.width() >= px(_ROOMY_FROM)
        for link in self._links.values():
            link.show_key(roomy)
        self._mark.setFixedSize(px(_MARK_SIZE), px(_MARK_SIZE))
        wide = room.width() >= px(_STANDS_FROM)
        for dress in _DRESSES if wide else _DRESSES[1:]:
            self._wear(dress)
            needed = self._layout.totalMinimumSize()
            if needed.height() <= room.height() if dress.stands else needed.width() <= room.width():
                break
        least = max(px(208 if roomy else 164), self._layout.totalMinimumSize().width())
        self.setMinimumWidth(least if dress.stands else 0)
        self.setMaximumWidth(self.minimumWidth() or _NO_LIMIT)
        return dress.stands

    def _wear(self, dress: _Dress) -> None:
        ways, stands = QBoxLayout.Direction, dress.stands
        self._layout.setDirection(ways.TopToBottom if stands else ways.LeftToRight)
        across, down = 2 * dress.apart, 24 if stands else 8
        self._layout.setContentsMargins(across, down, across, down)
        self._layout.setSpacing(dress.apart)
        self._brand.setContentsMargins(12 if dress.mark else 0, 0, 0, 16 if stands else 0)
        self._name.setVisible(dress.name)
        self._mark.setVisible(dress.mark)
        set_role(self, dress.role)
        for link in self._links.values():
            link.keep(dress.beside)
        self._brand.invalidate()  # or what was hidden just now would still be counted
        self._layout.invalidate()

    def _link(self, page: str) -> _Link:
        link = _Link(page)
        link.clicked.connect(lambda: self.asked.emit(page))
        return link
