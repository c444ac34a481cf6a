"""The decks: the page of all cards, what keeps it true to the files, and files that are taken in."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal

from quizapp.cards.card_id import CardId
from quizapp.paths import corrections, own_decks
from quizapp.study.library import Library
from quizapp.ui.background import Background
from quizapp.ui.desk import Desk
from quizapp.ui.editing_desk import EditingDesk
from quizapp.ui.frame import Frame
from quizapp.wording.catalog import _

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.study.authoring import Author
    from quizapp.ui.decks_page import DecksPage
    from quizapp.ui.editor_page import EditorPage
    from quizapp.ui.indexing import Indexing
    from quizapp.ui.watching import DeckWatcher


class DecksDesk(Desk):
    """Shows the Decks page, made when it is first asked for; cards are written at a desk of their own."""

    practice_asked = Signal(list)
    study_asked = Signal(str)
    pair_asked = Signal(object)

    left = Signal(str)
    """The learner goes back from the editor to the page of that name."""

    turned = Signal()
    """The decks are others than before."""

    def __init__(self, frame: Frame, data_dir: Path, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._data_dir = data_dir
        self._decks_page: DecksPage | None = None
        self._watcher: DeckWatcher | None = None
        self._indexing: Indexing | None = None
        self._ended = False
        self._to_show: CardId | None = None
        self._editing = EditingDesk(frame, self)
        self._editing.left.connect(self.left)
        self._editing.written.connect(self._on_written)
        self._editing.keep_asked.connect(self._keep_page)
        self._reading = Background("reading decks", self)
        self._reading.done.connect(self._take_library)
        self._reading.failed.connect(self.failed)

    @property
    def decks_page(self) -> "DecksPage":
        """The page of all cards."""
        if self._decks_page is None:
            from quizapp.ui.decks_page import DecksPage

            page = self._decks_page = DecksPage()
            page.practice_asked.connect(self.practice_asked)
            page.study_asked.connect(self.study_asked)
            page.pair_asked.connect(self.pair_asked)
            page.edit_asked.connect(self.edit)
            page.new_card_asked.connect(self.new_card)
            page.print_asked.connect(self.print_deck)
            page.draft_asked.connect(self._editing.go_on_with)
            page.draft_dropped.connect(self._drop_draft)
            self._frame.add(page)
        return self._decks_page

    @property
    def editor_page(self) -> "EditorPage":
        """The page on which a card is written."""
        return self._editing.page

    def work_on(self, workspace: "Workspace | None", language: Callable[[], str]) -> None:
        """Work on the decks of that workspace from now on, or on none."""
        super().work_on(workspace, language)
        self._editing.work_on(workspace, language)
        if workspace is None:
            self._reading.wait()  # or the next workspace would be given what the last one read
        QTimer.singleShot(0, self._watch)  # Today is painted before

    def _watch(self) -> None:
        """Notice from now on what changes in the learner's own files."""
        from quizapp.ui.watching import DeckWatcher

        if self._watcher is None and not self._ended:
            folders = [own_decks(self._data_dir), corrections(self._data_dir)]
            self._watcher = DeckWatcher(folders, self)
            self._watcher.changed.connect(self.reread)
            self._watcher.take_note()

    def show(self) -> None:
        """Show the Decks page."""
        workspace = self._workspace
        if workspace is None:
            return
        page = self.decks_page
        self._to_show = None  # who comes back later has something else in mind
        self._show_cards()
        self._frame.show_page(page)
        page.show_drafts(self._editing.drafts())
        page.take_focus()

    def search_for(self, query: str) -> None:
        """Show the cards that a search finds."""
        self.show()
        self.decks_page.search_for(query)

    def show_card(self, card: CardId) -> None:
        """Show that card, with what could help where it will not stick."""
        self.show()
        self.decks_page.show_card(card)

    def edit(self, card: CardId) -> None:
        """Write on that card; of what cannot be written on, say why."""
        self._editing.edit(card)

    def new_card(self, deck: str = "") -> None:
        """Write a new card, in that deck if it is one of the learner's own, else in the one written in last."""
        self._editing.new_card(deck)

    def new_deck(self) -> None:
        """Ask for the title of a new deck, make it, and write its first card."""
        self._editing.new_deck()

    def print_deck(self, deck_id: str) -> None:
        """Ask how that deck is put on paper, and put it there."""
        workspace = self._workspace
        deck = None if workspace is None else workspace.notebook.library.deck(deck_id)
        if workspace is None or deck is None:
            return
        from quizapp.ui.printing.deck import Layout, deck_booklet
        from quizapp.ui.printing.print_dialog import PrintDialog

        library, language = workspace.notebook.library, self._language()
        layouts = {
            Layout.CARDS.value: _("Cards to cut out and fold"),
            Layout.TABLE.value: _("Tables of terms, questions and answers"),
        }
        PrintDialog(
            self._frame.window(),
            deck.title.in_language(language),
            layouts,
            lambda layout, paper: deck_booklet(library, deck, language, Layout(layout), paper),
        ).open()

    def choose_file(self) -> None:
        """Let the learner choose deck files to take in."""
        from quizapp.ui.widgets.choosing import choose_files

        pattern = _("Deck files (*.yaml *.yml)")
        choose_files(self._frame, _("Take in a deck file"), pattern, self.take_in, many=True)

    def can_take_in(self, data: QMimeData) -> bool:
        """Whether deck files are being dragged."""
        return self._workspace is not None and bool(_deck_files(data))

    def take_in_dropped(self, data: QMimeData) -> None:
        """Take in the deck files that were dropped."""
        self.take_in(_deck_files(data))

    def take_in(self, files: Sequence[Path]) -> None:
        """Copy these deck files among the learner's own, and say what came of each."""
        self.keep()  # before anything else is begun
        if self._workspace is None or not files:
            return
        author = self._workspace.author(self._language)
        said = [self._adopt(author, file) for file in files]
        self.show()
        self.decks_page.say("\n".join(said))
        self.reread()

    def _adopt(self, author: "Author", file: Path) -> str:
        """Take one file in; where an own deck has its id, the learner says whether it takes that one's place."""
        from quizapp.decks_io.editing.adoption import SameId
        from quizapp.wording.editing import adoption_sentence

        outcome = author.adopt(file)
        if isinstance(outcome, SameId) and outcome.own and not outcome.identical:
            from quizapp.ui.widgets.asking import wants

            if wants(self._frame, adoption_sentence(outcome, self._language()), _("Let it take its place")):
                outcome = author.adopt(file, replace=True)
        return adoption_sentence(outcome, self._language())

    def reread(self) -> None:
        """Read the decks anew, beside the window's thread."""
        if self._workspace is None or self._ended:
            return
        if self._watcher is not None:
            self._watcher.take_note()  # before they are read, so that what changes meanwhile is told of
        self._reading.run(self._workspace.read_library)

    def look_for_changes(self) -> None:
        """Look whether a file has changed, as when the learner comes back from a text editor."""
        if self._watcher is not None:
            self._watcher.look_now()

    def keep(self) -> None:
        """Keep what was typed on either page."""
        self._keep_page()
        self._editing.keep()

    def end(self) -> None:
        """Let go of the files, when the window closes."""
        self._ended = True  # what changes from now on is read at the next start
        self._reading.wait()
        if self._decks_page is not None:
            self._decks_page.end()
        if self._indexing is not None:
            self._indexing.end()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._decks_page is not None:
            self._decks_page.retranslate()
        self._editing.retranslate()
        if self._frame.page is self._decks_page and self._workspace is not None:
            self._show_cards()

    def _show_cards(self) -> None:
        assert self._workspace is not None
        if self._indexing is None:
            from quizapp.ui.indexing import Indexing

            self._indexing = Indexing(self._workspace.build_index, self)
            self._indexing.ready.connect(self._show_cards_again)
            self._indexing.moved.connect(self.decks_page.show_progress)
            self.decks_page.stop_asked.connect(self._indexing.stop)
        notebook = self._workspace.notebook
        browser = self._indexing.browser(notebook)
        self.decks_page.show_decks(notebook, browser, self._language())

    def _show_cards_again(self) -> None:
        if self._frame.page is self._decks_page:
            self._show_cards()

    def _take_library(self, library: Library) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        workspace.notebook.change_library(library)
        if self._frame.page is self._decks_page:
            self._show_cards()
            if self._to_show is not None and self._to_show in library.cards:
                self.decks_page.show_card(self._to_show)
                self._to_show = None
        self.turned.emit()

    def _keep_page(self) -> None:
        if self._decks_page is not None:
            self._decks_page.keep()

    def _on_written(self, notice: str, card: CardId | None) -> None:
        """Say so where it is the Decks page that the learner has gone back to, and read what is in the file now."""
        if self._frame.page is self._decks_page:
            self.decks_page.say(notice)
            self._to_show = card  # as soon as it is among the cards
        self.reread()

    def _drop_draft(self, key: str) -> None:
        self._editing.drop_draft(key)
        self.decks_page.show_drafts(self._editing.drafts())


def _deck_files(data: QMimeData) -> list[Path]:
    """The deck files among what is dragged."""
    from quizapp.decks_io.loader import SUFFIXES

    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in SUFFIXES]
