"""Decks and the learner's work on them: the page of all cards, the editor, and what keeps both true to the files."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal

from quizapp.cards.card_id import CardId
from quizapp.paths import corrections, own_decks
from quizapp.study.library import Library
from quizapp.ui.background import Background
from quizapp.ui.frame import Frame
from quizapp.wording.catalog import _

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.decks_io.editing.drafts import Draft
    from quizapp.decks_io.editing.entry import Entry
    from quizapp.decks_io.editing.outcome import DeckFile, NotSaved
    from quizapp.study.authoring import Author, NotEditable
    from quizapp.study.task import Task
    from quizapp.ui.decks_page import DecksPage
    from quizapp.ui.editor_page import EditorPage
    from quizapp.ui.indexing import Indexing
    from quizapp.ui.watching import DeckWatcher


class DecksDesk(QObject):
    """Shows the Decks page and the editor, each made when it is first asked for."""

    practice_asked = Signal(list)
    study_asked = Signal(str)
    pair_asked = Signal(object)

    left = Signal(str)
    """The learner goes back from the editor to the page of that name."""

    turned = Signal()
    """The decks are others than before."""

    failed = Signal(object)

    def __init__(self, frame: Frame, data_dir: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._data_dir = data_dir
        self._workspace: Workspace | None = None
        self._language: Callable[[], str] = lambda: "de"
        self._decks_page: DecksPage | None = None
        self._editor_page: EditorPage | None = None
        self._author: Author | None = None
        self._watcher: DeckWatcher | None = None
        self._indexing: Indexing | None = None
        self._ended = False
        self._back_to = "decks"
        self._to_show: CardId | None = None
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
            page.draft_asked.connect(self._go_on_with)
            page.draft_dropped.connect(self._drop)
            self._frame.add(page)
        return self._decks_page

    @property
    def editor_page(self) -> "EditorPage":
        """The page on which a card is written."""
        if self._editor_page is None:
            from quizapp.ui.editor_page import EditorPage

            page = self._editor_page = EditorPage()
            page.left.connect(self._leave_editor)
            page.saved.connect(self._on_saved)
            page.another_asked.connect(self._write_another)
            page.removed.connect(self._on_removed)
            page.deck_asked.connect(self._change_deck)
            self._frame.add(page)
        return self._editor_page

    def work_on(self, workspace: "Workspace", language: Callable[[], str]) -> None:
        """Work on the decks of that workspace from now on, in the language that is asked for each time."""
        from quizapp.ui.watching import DeckWatcher

        self._workspace, self._language = workspace, language
        self._author = None
        if self._watcher is None:
            folders = [own_decks(self._data_dir), corrections(self._data_dir)]
            self._watcher = DeckWatcher(folders, self)
            self._watcher.changed.connect(self.reread)
            self._watcher.begin()

    def show(self) -> None:
        """Show the Decks page."""
        workspace = self._workspace
        if workspace is None:
            return
        page = self.decks_page
        self._show_cards()
        self._frame.show_page(page)
        page.show_drafts(self._drafts())
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
        author = self._need_author()
        if author is None:
            return
        self._open(author.begin(card))

    def new_card(self, deck: str = "") -> None:
        """Write a new card, in that deck if it is one of the learner's own, else in the one written in last."""
        author = self._need_author()
        if author is None:
            return
        if not author.own_decks():
            self.new_deck()
            return
        self._open(author.new(deck))

    def new_deck(self) -> None:
        """Ask for the title of a new deck, make it, and write its first card."""
        author = self._need_author()
        if author is None or self._workspace is None:
            return
        from quizapp.ui.editor.new_deck_dialog import NewDeckDialog

        dialog = NewDeckDialog(self._frame, self._language())
        dialog.wanted.connect(self._make_deck)
        dialog.open()

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
        author = self._need_author()
        if author is None or not files:
            return
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
        if self._workspace is not None and not self._ended:
            self._reading.run(self._workspace.read_library)

    def look_for_changes(self) -> None:
        """Look whether a file has changed, as when the learner comes back from a text editor."""
        if self._watcher is not None:
            self._watcher.look_now()

    def keep(self) -> None:
        """Keep what was typed on either page."""
        if self._decks_page is not None:
            self._decks_page.keep()
        if self._editor_page is not None:
            self._editor_page.keep()

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
        if self._editor_page is not None:
            self._editor_page.retranslate()
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
        self._author = None
        if self._frame.page is self._decks_page:
            self._show_cards()
            if self._to_show is not None:
                self.decks_page.show_card(self._to_show)
                self._to_show = None
        self.turned.emit()

    def _need_author(self) -> "Author | None":
        self.keep()  # before anything else is begun
        if self._author is None and self._workspace is not None:
            self._author = self._workspace.author(self._language)
        return self._author

    def _open(self, begun: "Task | NotSaved | NotEditable", said: str = "") -> None:
        """Show the editor with that card, and say something there; where it cannot be written on, say why."""
        from quizapp.study.authoring import NotEditable
        from quizapp.study.task import Task
        from quizapp.wording import authoring, editing

        author, workspace = self._need_author(), self._workspace
        if author is None or workspace is None:
            return
        if isinstance(begun, NotEditable):
            self._frame.complain(authoring.not_editable(begun))
        elif not isinstance(begun, Task):
            self._frame.complain(editing.saving_sentence(begun))
        else:
            if self._frame.page_name != "editor":
                self._back_to = self._frame.page_name
            page = self.editor_page
            self._frame.show_page(page)
            page.begin(begun, author, workspace.notebook, said)

    def _make_deck(self, title: str, languages: list[str]) -> None:
        """Make it, and go on in it with what is written already, or with its first card."""
        author = self._need_author()
        if author is not None:
            self._open_in(author, author.make_deck(title, languages))

    def _change_deck(self, deck: str) -> None:
        """The card that is being written belongs to another deck."""
        author = self._need_author()
        if author is None:
            return
        if deck:
            self._open_in(author, author.new_in(deck))
        else:
            self.new_deck()

    def _open_in(self, author: "Author", begun: "Task | NotSaved") -> None:
        """Write the card that is on the screen as a new one of another deck; where none is, a new one."""
        from quizapp.study.task import Task

        page = self._editor_page
        writing = None if page is None or self._frame.page is not page else page.task
        if page is not None and writing is not None and isinstance(begun, Task):
            begun = author.moved(writing, page.entry, begun)
        self._open(begun)

    def _write_another(self, file: "DeckFile", like: "Entry") -> None:
        """The card is saved; begin the next one."""
        author = self._need_author()
        if author is not None:
            self._open(author.another(file, like), _("Saved. Here is the next one."))
            self.reread()

    def _leave_editor(self) -> None:
        self.left.emit(self._back_to)
        if self._frame.page is self._decks_page:
            self.decks_page.show_drafts(self._drafts())

    def _on_saved(self, card: CardId, sentence: str) -> None:
        self._to_show = card
        self._end_editing(sentence)

    def _on_removed(self) -> None:
        self._end_editing(_("Taken out of the file. The answers given are kept."))

    def _end_editing(self, notice: str) -> None:
        self.left.emit(self._back_to)
        if self._frame.page is self._decks_page:
            self.decks_page.say(notice)
            self.decks_page.show_drafts(self._drafts())
        self.reread()

    def _drafts(self) -> "Sequence[tuple[str, Draft]]":
        author = self._need_author()
        return () if author is None else author.drafts()

    def _go_on_with(self, key: str, draft: "Draft") -> None:
        if (author := self._need_author()) is not None:
            self._open(author.resume(key, draft))

    def _drop(self, key: str) -> None:
        if (author := self._need_author()) is not None:
            author.drop_draft(key)
            self.decks_page.show_drafts(self._drafts())


def _deck_files(data: QMimeData) -> list[Path]:
    """The deck files among what is dragged."""
    from quizapp.decks_io.loader import SUFFIXES

    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in SUFFIXES]
