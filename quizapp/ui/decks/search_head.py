"""Above the list of cards: the search, a deck, the order, how many there are, and what was done last."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from quizapp.study.browsing import Browser
from quizapp.study.card_order import Column
from quizapp.study.card_query import Hint
from quizapp.study.notebook import Notebook
from quizapp.ui.decks.search_field import SearchField
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.choice_box import ChoiceBox
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import browsing
from quizapp.wording.catalog import _

_NARROW: Final = 700


class SearchHead(QWidget):
    """Tells when something else is looked for, or in another order."""

    changed = Signal()
    entered = Signal()
    """On to what was found."""

    new_asked = Signal(str)
    """A new card, for the deck with that id or for none in particular."""

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self.search = SearchField()
        self.search.changed.connect(self.changed)
        self.search.entered.connect(self.entered)
        self._decks, self._order = ChoiceBox(), ChoiceBox()
        self._decks.setObjectName("deckBox")
        self._order.setObjectName("orderBox")
        for box in (self._decks, self._order):
            box.currentIndexChanged.connect(self._choose)
        self._descending = QToolButton()
        self._descending.setObjectName("descendingButton")
        self._descending.setCheckable(True)
        self._descending.toggled.connect(lambda _on: self._turn())
        self._new = KeyButton("")
        self._new.setObjectName("newCardButton")
        self._new.clicked.connect(lambda: self.new_asked.emit(self.deck))
        self._count = Notice("small")
        self._count.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._count.setObjectName("foundCount")
        self._notice = Notice("small")
        self._notice.setObjectName("decksNotice")
        self._notice.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._alert = Notice("alert", urgent=True)
        self._alert.setObjectName("decksAlert")
        self._alert.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # or the fields would be squeezed
        top, under = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.search, 1)
        top.addWidget(self._decks)
        top.addWidget(self._new)
        under.setSpacing(10)
        under.addWidget(self._count, 2)
        under.addWidget(self._notice, 3)
        under.addWidget(self._order)
        under.addWidget(self._descending)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addLayout(under)
        layout.addWidget(self._alert)

    @property
    def deck(self) -> str:
        """The id of the deck that is chosen; empty for all."""
        return str(self._decks.currentData() or "")

    @property
    def order(self) -> Column | None:
        """What the cards are sorted by; None for the order of the decks."""
        chosen = self._order.currentData()
        return None if chosen is None else Column(chosen)  # what goes into a box comes out as plain text

    @property
    def descending(self) -> bool:
        """Whether the last comes first; as the decks have them is one order only."""
        return self.order is not None and self._descending.isChecked()

    def show_decks(self, notebook: Notebook, browser: Browser, language: str) -> None:
        """Offer these decks, and complete what is typed by what they have."""
        self.search.complete_with(lambda text: browser.completions(text, language))
        self._filling = True
        chosen = self.deck
        self._decks.clear()
        self._decks.addItem(_("All decks"), "")
        for deck in notebook.library.decks:
            self._decks.addItem(deck.title.in_language(language), deck.id)
        self._decks.setCurrentIndex(max(0, self._decks.findData(chosen)))
        self._filling = False

    def choose_deck(self, deck: str) -> None:
        """Look in the deck of that id, or with nothing in all."""
        self._decks.setCurrentIndex(max(0, self._decks.findData(deck)))

    def search_for(self, query: str) -> None:
        """Look for that in all decks."""
        self.choose_deck("")
        self.search.search_for(query)

    def sort_by(self, column: Column) -> None:
        """Sort by that column; by the same one again the other way round, a third time as the decks have it."""
        if column is not self.order:
            self._descending.setChecked(False)
            self._order.setCurrentIndex(self._order.findData(column))
        elif not self.descending:
            self._descending.setChecked(True)
        else:
            self._descending.setChecked(False)
            self._order.setCurrentIndex(0)

    def show_found(self, count: int, hints: Sequence[Hint], chosen: int, *, preparing: bool) -> None:
        """Say how many cards there are and how many of them are chosen, and what could not be followed."""
        searched = bool(self.search.text.strip())
        self._count.setText(browsing.found(count, chosen, hints, searched=searched, preparing=preparing))

    def say(self, sentence: str) -> None:
        """Say what was done, until something else is."""
        self._alert.hide()
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def complain(self, sentence: str) -> None:
        """Say what could not be done."""
        self._notice.hide()
        self._alert.setText(sentence)
        self._alert.show()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.search.retranslate()
        self._decks.call(_("Deck"))
        self._order.call(_("Sort by"))
        self._new.say(_("New card"), _("Ctrl+N"))
        self.say("")
        self._filling = True
        chosen = self.order
        self._order.clear()
        self._order.addItem(_("Sorted as in the decks"), None)
        for column in Column:
            self._order.addItem(_("Sorted by {column}").format(column=browsing.column_name(column)), column)
        self._order.setCurrentIndex(0 if chosen is None else self._order.findData(chosen))
        self._filling = False
        self._show_direction()

    def fit(self, width: int) -> bool:
        """Take less of a narrow page; whether it is one."""
        narrow = width < current_theme().px(_NARROW)
        self._new.show_key(not narrow)
        self._decks.setMaximumWidth(min(current_theme().px(150 if narrow else 230), width // 4))
        self._order.setMaximumWidth(current_theme().px(200 if narrow else 230))
        return narrow

    def _choose(self) -> None:
        if not self._filling:
            self._show_direction()
            self.changed.emit()

    def _turn(self) -> None:
        self._show_direction()
        if self.order is not None:
            self.changed.emit()

    def _show_direction(self) -> None:
        self._descending.setEnabled(self.order is not None)
        self._descending.setText("↓" if self.descending else "↑")
        words = _("The last first") if self.descending else _("The first first")
        self._descending.setAccessibleName(words)
        self._descending.setToolTip(words)
