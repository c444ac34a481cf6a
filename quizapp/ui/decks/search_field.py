"""The field of the search, which completes what follows a colon, and says what can be asked."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from quizapp.ui.decks.search_line import Completions, SearchLine
from quizapp.wording.catalog import N_, _

_EXAMPLES: Final = (
    (N_("hip extensor"), N_("both words, in any order, parts of words too")),
    (N_("“push off”"), N_("just so, one after the other")),
    (N_("is:due"), N_("due today")),
    (N_("is:leech"), N_("forgotten often: it will not stick")),
    (N_("is:suspended"), N_("not asked until you say so")),
    (N_("is:marked"), N_("marked by you; also is:new, is:noted, is:own")),
    (N_("form:choice"), N_("one form of question")),
    (N_("structure:gluteus"), N_("about a muscle, tendon or joint")),
    (N_("topic:stance"), N_("of a topic")),
    (N_("tag:exam"), N_("with a tag of yours")),
    (N_("hip -is:new"), N_("a minus leaves out what follows it")),
)


class SearchField(QWidget):
    """Tells each change; Down and Enter lead to what was found."""

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = SearchLine()
        self._line.textChanged.connect(lambda _text: self.changed.emit())
        self._line.entered.connect(self.entered)
        self._help = QToolButton()
        self._help.setObjectName("searchHelpButton")
        self._help.setText("?")
        self._help.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.setObjectName("searchHelp")
        self._help.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._help)
        self.setFocusProxy(self._line)

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._line.text()

    def complete_with(self, completions: Completions) -> None:
        """Complete what is typed by these."""
        self._line.complete_with = completions

    def search_for(self, query: str) -> None:
        """Look for that."""
        self._line.setText(query)

    def begin(self) -> None:
        """Take the keys, with what stood there ready to be replaced."""
        self._line.setFocus()
        self._line.selectAll()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._line.setPlaceholderText(_("Search, for example hip or is:due"))
        self._line.setToolTip(self._line.placeholderText())
        self._line.setAccessibleName(_("Search the cards"))
        self._help.setAccessibleName(_("What can be searched for"))
        self._help.setToolTip(_("What can be searched for"))
        self._menu.clear()
        for example, meaning in _EXAMPLES:
            action = self._menu.addAction(f"{_(example)}\t{_(meaning)}")
            action.triggered.connect(partial(self._take_example, _(example)))

    def _take_example(self, query: str, _checked: bool = False) -> None:
        self._line.setText(query)
        self._line.setFocus()
