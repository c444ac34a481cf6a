"""Decks: all cards, found as one types; what can be done with them; and the one that is looked at."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from quizapp.cards.card_id import CardId
from quizapp.decks_io.editing.drafts import Draft
from quizapp.study.browsing import Browser
from quizapp.study.notebook import Notebook
from quizapp.ui.decks.card_panel import CardPanel
from quizapp.ui.decks.card_table import CardTable
from quizapp.ui.decks.deck_panel import DeckPanel
from quizapp.ui.decks.deed_bar import KEYS, DeedBar
from quizapp.ui.decks.deeds import Deeds
from quizapp.ui.decks.draft_bar import DraftBar
from quizapp.ui.decks.progress_line import ProgressLine
from quizapp.ui.decks.search_head import SearchHead
from quizapp.ui.decks.tag_bar import TagBar
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording import browsing
from quizapp.wording.catalog import _

_BESIDE_FROM: Final = 860


class DecksPage(QWidget):
    """Search above, cards below, the chosen one beside them, or in their place where there is no room for both."""

    practice_asked = Signal(list)
    study_asked = Signal(str)
    pair_asked = Signal(object)
    edit_asked = Signal(object)
    """The id of the card to edit."""

    new_card_asked = Signal(str)
    """A new card is wanted; the id of the deck that is chosen, or nothing."""

    draft_asked = Signal(str, object)
    """Go on with that Draft, kept under that key."""

    draft_dropped = Signal(str)

    stop_asked = Signal()
    """The search need not be prepared any further."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("decksPage")
        self._notebook: Notebook | None = None
        self._browser: Browser | None = None
        self._deeds = Deeds(self)
        self._deeds.changed.connect(self._refresh)
        self._deeds.said.connect(self.say)
        self._language = ""
        self._hints: list[str] = []
        self._title = label("title")
        self._head = SearchHead()
        self._head.changed.connect(self._find)
        self._head.entered.connect(self._into_table)
        self._head.new_asked.connect(self.new_card_asked)
        self._deeds.failed.connect(self._head.complain)
        self._drafts = DraftBar()
        self._drafts.asked.connect(self.draft_asked)
        self._drafts.dropped.connect(self.draft_dropped)
        self._progress = ProgressLine()
        self._progress.stopped.connect(self.stop_asked)
        self._make_list()
        self._card, self._deck_panel = CardPanel(), DeckPanel()
        self._connect_panels()
        self._side = QStackedWidget()
        self._side.addWidget(self._deck_panel)
        self._side.addWidget(self._card)
        self._back = KeyButton("quiet", cap=False)
        self._back.setObjectName("backToListButton")
        self._back.clicked.connect(self._close)
        self._looking = False
        self._lay_out()
        self.retranslate()

    def _make_list(self) -> None:
        """The table, and what can be done with its cards."""
        self._bar = DeedBar()
        self._bar.asked.connect(self.do)
        self._tags = TagBar()
        self._table = CardTable(self.press)
        self._tags.given.connect(lambda tags: self._deeds.tag(self._table.selected, tags))
        self._tags.taken.connect(lambda tags: self._deeds.untag(self._table.selected, tags))
        self._tags.left.connect(self._table.setFocus)
        self._table.chosen.connect(self._show_chosen)
        self._table.opened.connect(self._open)
        self._table.sort_asked.connect(self._head.sort_by)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._table.customContextMenuRequested.connect(self._show_menu)

    def _lay_out(self) -> None:
        self._list = QWidget()
        left = QVBoxLayout(self._list)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self._table)
        right = self._right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self._side, 1)
        halves = QHBoxLayout()
        halves.setSpacing(24)
        halves.addWidget(self._list, 12)
        halves.addWidget(right, 9)
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        # What can be done stands above both, for a card that is looked at alone has no list beside it.
        for part in (self._head, self._progress, self._drafts, self._bar, self._tags):
            layout.addWidget(part)
        layout.addLayout(halves, 1)

    def _connect_panels(self) -> None:
        self._card.tags_changed.connect(self._deeds.set_tags)
        self._card.note_changed.connect(self._deeds.note)
        self._card.card_asked.connect(self.show_card)
        self._card.pair_asked.connect(self.pair_asked)
        self._deck_panel.study_asked.connect(self.study_asked)

    def show_decks(self, notebook: Notebook, browser: Browser, language: str) -> None:
        """Show these decks and their cards; the search and what is chosen stay."""
        self._deeds.work_on(notebook, language)
        self._notebook, self._browser, self._language = notebook, browser, language
        self._head.show_decks(notebook, browser, language)
        self._find()

    def search_for(self, query: str) -> None:
        """Search for that, in all decks."""
        self._head.search_for(query)

    def show_card(self, card: CardId) -> None:
        """Show that card, and the list with it in it."""
        if card not in self._table.cards:
            self.search_for("")
        self._table.select([card], card)
        if self._notebook is not None and card in self._notebook.library.cards:
            self._open()

    def show_drafts(self, drafts: Sequence[tuple[str, Draft]]) -> None:
        """Show what was begun and not finished."""
        self._drafts.show_drafts(drafts)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the search is prepared."""
        self._progress.show_progress(done, total)

    @property
    def offers(self) -> Mapping[str, Callable[[], object]]:
        """What can be asked for in the menus on this page."""
        return {
            "find": self.take_search,
            "undo": self.undo,
            "edit-card": partial(self.do, "edit"),
            "suspend": partial(self.do, "suspend"),
            "bury": partial(self.do, "bury"),
            "mark": partial(self.do, "mark"),
        }

    def take_search(self) -> None:
        """Put the focus into the search."""
        self._close()
        self._head.search.begin()

    def take_focus(self) -> None:
        """Put the focus into the search, unless the learner is at a card."""
        if not self._looking:
            self._head.search.setFocus()

    def keep(self) -> None:
        """Keep what was typed and not kept yet."""
        self._card.keep()

    @property
    def card(self) -> CardId | None:
        """The one card that is chosen."""
        chosen = self._table.selected
        return chosen[0] if len(chosen) == 1 else None

    def undo(self) -> None:
        """Take back the last thing done to cards on this page."""
        self._card.keep()
        self._deeds.undo()

    def do(self, deed: str) -> None:
        """Do that with the chosen cards."""
        cards, deeds = self._table.selected, self._deeds
        if not cards:
            return
        match deed:
            case "practise":
                self.practice_asked.emit(cards)
            case "edit" if len(cards) == 1:
                self.edit_asked.emit(cards[0])
            case "tag":
                self._tags.ask(len(cards))
            case "suspend":
                deeds.suspend(cards)
            case "bury":
                deeds.bury(cards)
            case "mark":
                deeds.mark(cards)
            case "reset":
                deeds.reset(cards)

    def press(self, key: str) -> bool:
        """Act on a key typed on the table; False if it has no meaning here."""
        if key not in KEYS:
            return False
        self.do(KEYS[key])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back from a card to the list, and from the list empties the search."""
        if event.key() == Qt.Key.Key_Escape and self._looking:
            self._close()
        elif event.key() == Qt.Key.Key_Escape and self._head.search.text:
            self._head.search.search_for("")
            self._head.search.setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """List and card side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(_("Decks"))
        self._head.retranslate()
        self._back.say(_("← Back to the list"), _("Esc"))
        self._bar.retranslate()
        self._drafts.retranslate()
        self._progress.retranslate()
        self._table.retranslate()
        self._card.retranslate()
        if self._notebook is not None and self._browser is not None:
            self._head.show_decks(self._notebook, self._browser, self._language)
            self._find()
        self._arrange()

    def _find(self) -> None:
        if self._browser is None or self._notebook is None:
            return
        head = self._head
        found = self._browser.find(
            head.search.text, order=head.order, descending=head.descending, language=self._language
        )
        deck = head.deck
        cards = [card for card in found.cards if card.deck == deck] if deck else found.cards
        self._hints = [browsing.hint_sentence(each) for each in found.hints]
        self._table.show_order(head.order, descending=head.descending)
        self._table.show_cards(self._notebook, cards, self._language)

    def _show_chosen(self) -> None:
        notebook = self._notebook
        if notebook is None:
            return
        chosen = self._table.selected
        card = notebook.library.cards.get(chosen[0]) if len(chosen) == 1 else None
        self._bar.enable(some=bool(chosen), editable=card is not None)
        self._head.show_found(len(self._table.cards), self._hints, len(chosen))
        if card is not None:
            self._card.show_card(notebook, card, self._language)
            self._side.setCurrentWidget(self._card)
            return
        self._card.clear()
        self._side.setCurrentWidget(self._deck_panel)
        if chosen:
            self._deck_panel.show_many(len(chosen))
        else:
            deck = notebook.library.deck(self._head.deck)
            problems = [each for each in notebook.library.problems if deck is None or each.path == deck.path]
            self._deck_panel.show_deck(notebook, deck, self._language, problems)

    def _open(self) -> None:
        """Look at the card: where there is no room for both, in place of the list."""
        if not self._table.selected and self._table.current is not None:
            self._table.select([self._table.current], self._table.current)
        self._looking = not self._is_wide()
        self._arrange()
        if self._looking:
            self._back.setFocus()

    def _close(self) -> None:
        self._looking = False
        self._arrange()
        self._table.setFocus()

    def _into_table(self) -> None:
        if self._table.cards:
            self._table.setFocus()
            if not self._table.selected:
                self._table.select(self._table.cards[:1])

    def _is_wide(self) -> bool:
        return self.width() >= current_theme().px(_BESIDE_FROM)

    def _arrange(self) -> None:
        wide = self._is_wide()
        self._looking = self._looking and not wide
        self._list.setVisible(wide or not self._looking)
        self._right.setVisible(wide or self._looking)
        self._back.setVisible(self._looking)
        narrow = self._head.fit(self.width())
        side = 20 if narrow else 40
        self._layout.setContentsMargins(side, 16 if narrow else 26, side, 16)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bar.fill(menu)
        menu.popup(self._table.viewport().mapToGlobal(at))

    def _refresh(self) -> None:
        """Read anew what is on the screen; a card that no longer fits the search stays until the next search."""
        self._table.refresh()
        self._card.refresh()

    def say(self, sentence: str) -> None:
        """Say what was done, until something else is."""
        self._head.say(sentence)
