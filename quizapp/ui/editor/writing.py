"""What becomes of a card that is being written: looked at in each pause, kept as a draft, saved, or taken out."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from quizapp.decks_io.editing.outcome import Conflict, Gone, Merged, Outcome, Saved
from quizapp.study.authoring import Author
from quizapp.study.notebook import Notebook
from quizapp.study.task import Look, Task
from quizapp.ui.editor.card_form import CardForm
from quizapp.ui.editor.conflict_dialog import ConflictDialog
from quizapp.ui.editor.draft_keeper import DraftKeeper
from quizapp.ui.widgets.asking import wants
from quizapp.wording import authoring, editing

_PAUSE: Final = 250
"""Milliseconds without a key after which the card is looked at, and the draft is kept."""


class Writing(QObject):
    """Stands between the fields of a card and its file. What is typed is a draft until it is saved or thrown away."""

    looked = Signal()
    """There is another ``look``."""

    said = Signal(str)
    """What came of something; nothing where what was said last is no longer so."""

    hindered = Signal(object)
    """The Field that has to be mended before the card can be saved, as far as the form has one for it."""

    placed = Signal(bool)
    """Where the card belongs may have changed; whether it can go into another deck."""

    settled = Signal()
    """Of two versions that stood against each other one is chosen, and can be saved."""

    def __init__(self, form: CardForm) -> None:
        super().__init__(form)
        self._form = form
        self._author: Author | None = None
        self._draft: DraftKeeper | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look_now)
        self.task: Task | None = None
        self.look: Look | None = None
        self.begun = False
        form.changed.connect(self.note_typing)

    def begin(self, task: Task, author: Author) -> None:
        """Fill the form with that card; what a draft keeps of it is in the task already."""
        self._author, self.task, self.look = author, task, None
        has_draft = task.began is not None
        self._draft = DraftKeeper(author, kept=has_draft)
        self.begun = not task.is_new or has_draft
        self._form.load(task.entry, task)

    def end(self) -> None:
        """Write no more; the draft stays as it is."""
        self._pause.stop()
        self.task = None

    def call_deck(self, notebook: Notebook) -> None:
        """Call the deck of the card as the learner's language does now."""
        if self.task is None or self._author is None:
            return
        deck = notebook.library.deck(self.task.deck)
        if deck is not None:
            self.task = replace(self.task, title=deck.title.in_language(self._author.language))

    def note_typing(self) -> None:
        """The card is other than it was kept; look at it in the next pause."""
        self.begun = True
        if self._draft is not None:
            self._draft.note()
        self._pause.start()

    def keep(self) -> None:
        """Keep what was typed as a draft, now."""
        if self._pause.isActive():
            self.look_now()

    def look_now(self) -> None:
        """Keep the draft, and check the card."""
        self._pause.stop()
        if self.task is None or self._author is None or self._draft is None:
            return
        entry = self._form.entry()
        if (news := self._draft.keep(self.task, entry)) is not None:
            self.said.emit(news)
        self.look = self._author.look(self.task, entry)
        self.looked.emit()

    def save(self) -> Saved | Merged | None:
        """Put the card into its file, unless it was changed there too; None where it is not there, which is said."""
        if self.task is None or self._author is None:
            return None
        self.begun = True
        self.look_now()
        assert self.look is not None
        if hindrances := self.look.hindrances:
            self.said.emit(authoring.not_yet(len(hindrances)))
            self.hindered.emit(next((each.field for each in hindrances if self._form.has_field(each.field)), ()))
            return None
        return self._take(self._author.save(self.task, self._form.entry()), self.task)

    def take_out(self) -> bool:
        """Take the card out of its file, if that is meant; whether it is out."""
        task, author = self.task, self._author
        if task is None or author is None or not wants(self._form, authoring.removal(task), authoring.removing(task)):
            return False
        return self._take(author.remove(task), task) is not None

    def _take(self, outcome: Outcome, task: Task) -> Saved | Merged | None:
        """Let the draft go where it is on the disk; else say what happened, and keep everything."""
        assert self._draft is not None
        if isinstance(outcome, Saved | Merged):
            self._pause.stop()
            self._draft.drop(task)
            return outcome
        if isinstance(outcome, Conflict) and outcome.mine is not None and outcome.theirs is not None:
            self._settle(outcome, task)
            return None
        self.said.emit(editing.saving_sentence(outcome))
        if isinstance(outcome, Conflict):
            # Looked at once more, the same press does what it says.
            self._go_on_with(task.after(outcome))
        self.placed.emit(isinstance(outcome, Gone) and not task.correction)
        return None

    def _go_on_with(self, task: Task) -> None:
        """Write on in what the file has become; where nothing was typed yet, from what stands there now."""
        before, self.task = self.task, task
        if before is not None and not before.is_changed(self._form.entry()) and task.base is not None:
            self.task = replace(task, start=task.base)
            self._form.load(task.base, self.task)
        self.look_now()

    def _settle(self, conflict: Conflict, task: Task) -> None:
        """Show both versions side by side, and let what is chosen of them be saved."""
        dialog = ConflictDialog(self._form, conflict.differences)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep() -> None:
            entry = conflict.resolved(dialog.picked)
            if entry is None:
                return
            self.task = task.after(conflict)
            self._form.load(entry, self.task)
            self.note_typing()
            self.settled.emit()

        dialog.accepted.connect(keep)
        dialog.open()
