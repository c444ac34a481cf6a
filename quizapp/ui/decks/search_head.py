"""The head of the Decks page: what is searched for, in which deck, how much was found and in which order."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from quizapp.cards.deck import Deck
from quizapp.ui.decks.search_field import SearchField
from quizapp.ui.decks.search_help import SearchHelp
from quizapp.ui.decks.sort_bar import SortBar
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import ElidedLabel
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_LINE: Final = 40
_BOX: Final = 230
_NARROW_BOX: Final = 150


class SearchHead(QWidget):
    """Tells whenever other cards are wanted, or the same in another order."""

    changed = Signal()

    entered = Signal()
    """The learner goes on to what was found."""

    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = SearchField()
        self.field.textChanged.connect(self.changed)
        self.field.entered.connect(self.entered)
        self.order = SortBar()
        self.order.changed.connect(self.changed)
        self._filling = False
        self._help = QToolButton()
        self._help.setObjectName("searchHelpButton")
        self._help.setText("?")
        self._help.clicked.connect(self._explain)
        self._decks = QComboBox()
        self._decks.setObjectName("deckBox")
        self._decks.currentIndexChanged.connect(self._choose)
        self._new = KeyButton("")
        self._new.setObjectName("newCardButton")
        self._new.clicked.connect(self.new_asked)
        self._count = ElidedLabel("small")
        self._count.setObjectName("foundCount")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.field, 1)
        top.addWidget(self._help)
        top.addWidget(self._decks)
        top.addWidget(self._new)
        under = QHBoxLayout()
        under.setSpacing(14)
        under.addWidget(self._count, 1)
        under.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addLayout(under)

    @property
    def query(self) -> str:
        """What is searched for."""
        return self.field.text()

    @property
    def deck(self) -> str:
        """The id of the deck that is chosen; nothing for all."""
        return str(self._decks.currentData() or "")

    def fill_decks(self, decks: Sequence[Deck], language: str) -> None:
        """Offer these decks; the one that is chosen stays chosen."""
        self._filling = True
        chosen = self.deck
        self._decks.clear()
        self._decks.addItem(_("All decks"), "")
        for deck in decks:
            self._decks.addItem(deck.title.in_language(language), deck.id)
        self._decks.setCurrentIndex(max(0, self._decks.findData(chosen)))
        self._filling = False

    def choose_deck(self, deck: str) -> None:
        """Show that deck, or with nothing all of them."""
        self._decks.setCurrentIndex(max(0, self._decks.findData(deck)))

    def search_for(self, query: str) -> None:
        """Search for that, in all decks."""
        self.field.setText(query)
        self.choose_deck("")

    def say_found(self, sentence: str) -> None:
        """Say how much was found, and what of the search could not be followed."""
        self._count.setText(sentence)

    def fit(self, *, narrow: bool) -> None:
        """Save room where there is little."""
        px = current_theme().px
        self._new.show_key(not narrow)
        self._decks.setMaximumWidth(px(_NARROW_BOX if narrow else _BOX))
        for part in (self._decks, self._help):
            part.setMinimumHeight(px(_LINE))
        self._help.setMinimumWidth(px(_LINE))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.field.setPlaceholderText(_("Search: words, deck:, is:due, form:, structure:, tag:"))
        self.field.setAccessibleName(_("Search the cards"))
        self._help.setAccessibleName(_("What the search understands"))
        self._help.setToolTip(_("What the search understands"))
        self._decks.setAccessibleName(_("Deck"))
        self._new.say(_("New card"), _("Ctrl+N"))
        self.order.retranslate()

    def _choose(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _explain(self) -> None:
        shown = SearchHelp(self)
        shown.chosen.connect(self._try)
        shown.open()

    def _try(self, example: str) -> None:
        self.search_for(example)
        self.field.setFocus()
