"""What stands beside the list of cards: the card that is chosen, how many are, or the decks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from quizapp.cards.card import Card
from quizapp.study.browsing import Browser
from quizapp.study.notebook import Notebook
from quizapp.ui.decks.card_panel import CardPanel
from quizapp.ui.decks.deck_panel import DeckPanel, DecksShown
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _


class CardSide(QWidget):
    """Two panels of which one is shown, and a way back where they stand in place of the list."""

    left = Signal()
    """Back to the list."""

    def __init__(self) -> None:
        super().__init__()
        self.card, self.decks = CardPanel(), DeckPanel()
        self._back = KeyButton("quiet", cap=False)
        self._back.setObjectName("backToListButton")
        self._back.clicked.connect(self.left)
        self._panels = QStackedWidget()
        self._panels.addWidget(self.decks)
        self._panels.addWidget(self.card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._panels, 1)

    def show_card(self, notebook: Notebook, card: Card, language: str) -> None:
        """Show that card."""
        self.card.show_card(notebook, card, language)
        self._panels.setCurrentWidget(self.card)

    def show_many(self, count: int) -> None:
        """Say that so many cards are chosen."""
        self._let_go()
        self.decks.show_many(count)

    def show_decks(self, notebook: Notebook, browser: Browser, deck: str, language: str) -> None:
        """Show the deck of that id, or all where there is none."""
        self._let_go()
        library = notebook.library
        chosen = library.deck(deck)
        self.decks.show_decks(DecksShown(library.decks, browser.tallies(), library.problems, chosen, language))

    def show_way_back(self, shown: bool) -> None:
        """Offer the way back to the list, or not."""
        self._back.setVisible(shown)

    def take_focus(self) -> None:
        """Put the focus on the way back."""
        self._back.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._back.say(_("← Back to the list"), _("Esc"))
        self.card.retranslate()
        self.decks.retranslate()

    def _let_go(self) -> None:
        self.card.clear()
        self._panels.setCurrentWidget(self.decks)
