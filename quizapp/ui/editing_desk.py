"""The writing of cards: how it is begun, into which deck they go, and where the learner goes on afterwards."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.cards.card_id import CardId
from quizapp.ui.desk import Desk
from quizapp.ui.frame import Frame
from quizapp.wording.catalog import _

if TYPE_CHECKING:
    from quizapp.decks_io.editing.drafts import Draft
    from quizapp.decks_io.editing.entry import Entry
    from quizapp.decks_io.editing.outcome import DeckFile, NotSaved
    from quizapp.study.authoring import Author, NotEditable
    from quizapp.study.task import Task
    from quizapp.ui.editor_page import EditorPage


class EditingDesk(Desk):
    """Shows the editor, made when it is first asked for, and leads back to the page that the learner came from."""

    left = Signal(str)
    """The learner goes back from the editor to the page of that name."""

    written = Signal(str, object)
    """A file is other than before: what is to be said of it, and the id of the card in it to show, or None."""

    keep_asked = Signal()
    """Something is about to be begun: what was typed on other pages is to be kept before."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._page: EditorPage | None = None
        self._back_to = "decks"

    @property
    def page(self) -> "EditorPage":
        """The page on which a card is written."""
        if self._page is None:
            from quizapp.ui.editor_page import EditorPage

            page = self._page = EditorPage()
            page.left.connect(self._leave)
            page.saved.connect(self._on_saved)
            page.another_asked.connect(self._write_another)
            page.removed.connect(self._on_removed)
            page.deck_asked.connect(self._change_deck)
            self._frame.add(page)
        return self._page

    def edit(self, card: CardId) -> None:
        """Write on that card; of what cannot be written on, say why."""
        if (author := self._need_author()) is not None:
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
        if self._need_author() is None:
            return
        from quizapp.ui.editor.new_deck_dialog import NewDeckDialog

        dialog = NewDeckDialog(self._frame, self._language())
        dialog.wanted.connect(self._make_deck)
        dialog.open()

    def drafts(self) -> "Sequence[tuple[str, Draft]]":
        """What was begun and not finished, the latest first, each with its key."""
        author = self._need_author()
        return () if author is None else author.drafts()

    def go_on_with(self, key: str, draft: "Draft") -> None:
        """Write on in the draft of that key."""
        if (author := self._need_author()) is not None:
            self._open(author.resume(key, draft))

    def drop_draft(self, key: str) -> None:
        """Forget the draft of that key."""
        if (author := self._need_author()) is not None:
            author.drop_draft(key)

    def keep(self) -> None:
        """Keep what was typed on the page."""
        if self._page is not None:
            self._page.keep()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._page is not None:
            self._page.retranslate()

    def _need_author(self) -> "Author | None":
        """Who writes, once what was typed is kept; None while nothing is open."""
        self.keep_asked.emit()
        self.keep()
        return None if self._workspace is None else self._workspace.author(self._language)

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
            self._frame.show_page(self.page)
            self.page.begin(begun, author, workspace.notebook, said)

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

        page = self._page
        writing = None if page is None or self._frame.page is not page else page.task
        if page is not None and writing is not None and isinstance(begun, Task):
            begun = author.moved(writing, page.entry, begun)
        self._open(begun)

    def _write_another(self, file: "DeckFile", like: "Entry") -> None:
        """The card is saved; begin the next one."""
        author = self._need_author()
        if author is not None:
            self._open(author.another(file, like), _("Saved. Here is the next one."))
            self.written.emit("", None)

    def _leave(self) -> None:
        self.left.emit(self._back_to)

    def _on_saved(self, card: CardId, sentence: str) -> None:
        self._leave()  # first, for what is said is said on the page gone back to
        self.written.emit(sentence, card)

    def _on_removed(self) -> None:
        self._leave()
        self.written.emit(_("Taken out of the file. The answers given are kept."), None)
