"""Decks: all cards, found as one types; what can be done with them; and the one that is looked at."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.cards.card_id import CardId
from quizapp.decks_io.editing.drafts import Draft
from quizapp.study.browsing import Browser
from quizapp.study.card_query import Hint
from quizapp.study.notebook import Notebook
from quizapp.ui.decks.card_handling import CardHandling
from quizapp.ui.decks.card_side import CardSide
from quizapp.ui.decks.deeds import Deeds
from quizapp.ui.decks.draft_bar import DraftBar
from quizapp.ui.decks.progress_line import ProgressLine
from quizapp.ui.decks.search_head import SearchHead
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label
from quizapp.wording.catalog import _

_BESIDE_FROM: Final = 860
_LOW: Final = 420


class DecksPage(QWidget):
    """Search above, cards below, the chosen one beside them, or in their place where there is no room for both."""

    practice_asked = Signal(list)
    study_asked = Signal(str)
    pair_asked = Signal(object)
    edit_asked = Signal(object)
    """The id of the card to edit."""

    new_card_asked = Signal(str)
    """A new card is wanted; the id of the deck that is chosen, or nothing."""

    print_asked = Signal(str)
    """Put the deck of that id on paper."""

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
        self._language = ""
        self._looking = False
        self._preparing = False
        self._hints: Sequence[Hint] = ()
        self._deeds = Deeds(self)
        self._title = label("title")
        self._head = SearchHead()
        self._handling = CardHandling(self._deeds)
        self._table = self._handling.table
        self._side = CardSide()
        self._drafts = DraftBar()
        self._progress = ProgressLine()
        self._connect()
        self._lay_out()
        self.retranslate()

    def _connect(self) -> None:
        self._deeds.changed.connect(self._refresh)
        self._deeds.said.connect(self._head.say)
        self._deeds.failed.connect(self._head.complain)
        self._head.changed.connect(self._find)
        self._head.entered.connect(self._table.take_focus)
        self._head.new_asked.connect(self.new_card_asked)
        self._handling.practice_asked.connect(self.practice_asked)
        self._handling.edit_asked.connect(self.edit_asked)
        self._table.chosen.connect(self._show_chosen)
        self._table.opened.connect(self._open)
        self._table.sort_asked.connect(self._head.sort_by)
        self._side.left.connect(self._close)
        self._side.card.tags_changed.connect(self._deeds.set_tags)
        self._side.card.note_changed.connect(self._deeds.note)
        self._side.card.card_asked.connect(self.show_card)
        self._side.card.pair_asked.connect(self.pair_asked)
        self._side.decks.study_asked.connect(self.study_asked)
        self._side.decks.deck_asked.connect(self._head.choose_deck)
        self._side.decks.print_asked.connect(self.print_asked)
        self._drafts.asked.connect(self.draft_asked)
        self._drafts.dropped.connect(self.draft_dropped)
        self._progress.stopped.connect(self.stop_asked)

    def _lay_out(self) -> None:
        halves = QHBoxLayout()
        halves.setSpacing(24)
        halves.addWidget(self._table, 12)
        halves.addWidget(self._side, 9)
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(8)
        # What can be done stands above both, for a card that is looked at alone has no list beside it.
        for part in (self._title, self._head, self._progress, self._drafts, self._handling):
            layout.addWidget(part)
        layout.addLayout(halves, 1)

    def show_decks(self, notebook: Notebook, browser: Browser, language: str) -> None:
        """Show these decks and their cards; the search and what is chosen stay."""
        self._deeds.work_on(notebook, language)
        self._notebook, self._browser, self._language = notebook, browser, language
        self._head.show_decks(notebook, browser, language)
        self._side.card.expect_change()
        self._find()

    def search_for(self, query: str) -> None:
        """Search for that, in all decks, and show the first card that is found."""
        self._head.search_for(query)
        self._table.select(self._table.cards[:1])

    def show_card(self, card: CardId) -> None:
        """Show that card, and the list with it in it."""
        if card not in self._table.cards:
            self._head.search_for("")
        self._table.select([card], card)
        if self._notebook is not None and card in self._notebook.library.cards:
            self._open()

    def show_drafts(self, drafts: Sequence[tuple[str, Draft]]) -> None:
        """Show what was begun and not finished."""
        self._drafts.show_drafts(drafts)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the search is prepared."""
        self._preparing = done < total
        self._progress.show_progress(done, total)

    @property
    def offers(self) -> Mapping[str, Callable[[], object]]:
        """What can be asked for in the menus on this page."""
        return {
            "find": self.take_search,
            "undo": self.undo,
            "print": self._ask_for_print,
            "edit-card": partial(self._handling.do, "edit"),
            "suspend": partial(self._handling.do, "suspend"),
            "bury": partial(self._handling.do, "bury"),
            "mark": partial(self._handling.do, "mark"),
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
        self._side.card.keep()

    def end(self) -> None:
        """Break off what takes long, when the window closes."""
        self._deeds.end()

    @property
    def card(self) -> CardId | None:
        """The one card that is chosen."""
        chosen = self._table.selected
        return chosen[0] if len(chosen) == 1 else None

    def _ask_for_print(self) -> None:
        """Put the deck that is chosen on paper, or that of the card which is."""
        deck = self._head.deck or ("" if self.card is None else self.card.deck)
        if deck:
            self.print_asked.emit(deck)
        else:
            self.say(_("Choose the deck that is to be printed."))

    def undo(self) -> None:
        """Take back the last thing done to cards on this page."""
        self._side.card.keep()
        self._deeds.undo()

    def say(self, sentence: str) -> None:
        """Say what was done, until something else is."""
        self._head.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back from a card to the list, and from the list empties the search; letters do what they say."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Escape and self._looking:
            self._close()
        elif event.key() == Qt.Key.Key_Escape and self._head.search.text:
            self._head.search.search_for("")
            self._head.search.setFocus()
        elif not (plain and not event.isAutoRepeat() and self._handling.press(event.text().lower())):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """List and card side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        """Say everything in the current language, but for what ``show_decks`` says."""
        self._title.setText(_("Decks"))
        for part in (self._head, self._handling, self._table, self._side, self._drafts, self._progress):
            part.retranslate()
        self._arrange()

    def _find(self) -> None:
        if self._browser is None or self._notebook is None:
            return
        head, deck = self._head, self._head.deck
        found = self._browser.find(
            head.search.text, order=head.order, descending=head.descending, language=self._language
        )
        cards = [card for card in found.cards if card.deck == deck] if deck else found.cards
        self._hints = found.hints
        self._table.show_order(head.order, descending=head.descending)
        self._table.show_cards(self._notebook, cards, self._language)

    def _show_chosen(self) -> None:
        notebook, browser = self._notebook, self._browser
        if notebook is None or browser is None:
            return
        chosen = self._table.selected
        card = notebook.library.cards.get(chosen[0]) if len(chosen) == 1 else None
        self._handling.enable(chosen, editable=card is not None)
        self._head.show_found(len(self._table.cards), self._hints, len(chosen), preparing=self._preparing)
        if card is not None:
            self._side.show_card(notebook, card, self._language)
        elif chosen:
            self._side.show_many(len(chosen))
        else:
            self._side.show_decks(notebook, browser, self._head.deck, self._language)

    def _open(self) -> None:
        """Look at the card: where there is no room for both, in place of the list."""
        table = self._table
        if not table.selected and table.current is not None:
            table.select([table.current], table.current)
        self._looking = not self._is_wide()
        self._arrange()
        if self._looking:
            self._side.take_focus()

    def _close(self) -> None:
        self._looking = False
        self._arrange()
        self._table.setFocus()

    def _is_wide(self) -> bool:
        return self.width() >= current_theme().px(_BESIDE_FROM)

    def _arrange(self) -> None:
        wide = self._is_wide()
        self._looking = self._looking and not wide
        self._table.setVisible(wide or not self._looking)
        self._side.setVisible(wide or self._looking)
        self._side.show_way_back(self._looking)
        low = self.height() < current_theme().px(_LOW)
        self._title.setVisible(not low)
        self._head.setVisible(not (low and self._looking))
        narrow = self._head.fit(self.width())
        side = 20 if narrow else 40
        self._layout.setContentsMargins(side, 16 if narrow or low else 26, side, 8 if low else 16)

    def _refresh(self) -> None:
        """Read anew what is on the screen; a card that no longer fits the search stays until the next search."""
        self._table.refresh()
        self._side.card.refresh()
