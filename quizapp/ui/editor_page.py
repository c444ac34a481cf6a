"""A card being written: its fields, what is wrong with it, and how a learner will meet it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.cards.card import Card
from quizapp.cards.question import Form
from quizapp.decks_io.editing.entry import Entry, Field
from quizapp.decks_io.editing.outcome import Conflict, Gone, Merged, Outcome, Saved
from quizapp.study.authoring import Author
from quizapp.study.notebook import Notebook
from quizapp.study.task import Look, Task
from quizapp.ui.editor.card_form import CardForm
from quizapp.ui.editor.conflict_dialog import ConflictDialog
from quizapp.ui.editor.foot import EditorFoot
from quizapp.ui.editor.halves import Halves
from quizapp.ui.editor.head import ChoiceBar, EditorHead
from quizapp.ui.editor.problem_list import ProblemList
from quizapp.ui.preview import Preview
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.asking import wants
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording import authoring, editing
from quizapp.wording.catalog import _

_PAUSE: Final = 250
"""Milliseconds without a key after which the card is looked at, and the draft is kept."""

_BESIDE_FROM: Final = 820
_COLUMN_WIDTH: Final = 680


class EditorPage(QWidget):
    """One card at a time. What is typed is kept as a draft after each pause, until it is saved or thrown away."""

    left = Signal()
    """Nothing more is to be written here."""

    saved = Signal(object, str)
    """The id of the card that is in its file now, and what to say of it."""

    another_asked = Signal(object, object)
    """The card is in that DeckFile, as that entry; the next one is to be written."""

    removed = Signal()

    deck_asked = Signal(str)
    """The card is to go into the deck with that id; an empty one is to be made first."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("editorPage")
        self._task: Task | None = None
        self._author: Author | None = None
        self._notebook: Notebook | None = None
        self._look_now: Look | None = None
        self._begun = self._unkept = self._has_draft = self._draft_refused = False
        self._previewed: tuple[Card, str] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self._head, self._bar, self._form, self._foot = EditorHead(), ChoiceBar(), CardForm(), EditorFoot()
        self._problems, self._preview = ProblemList(), Preview()
        self._preview_heading = label("heading")
        self._remove = KeyButton("quiet")
        self._remove.setObjectName("removeCardButton")
        self._lay_out()
        self._bar.deck_chosen.connect(self._ask_for_deck)
        self._bar.form_chosen.connect(self._change_form)
        self._bar.language_chosen.connect(self._show_language)
        self._form.changed.connect(self._typed)
        self._form.chosen_changed.connect(self._show_preview)
        self._form.rebuilt.connect(self._settle)
        self._problems.asked.connect(self._lead_to)
        for keys, act in (
            ("Ctrl+S", self.save),
            ("Ctrl+Return", self.save_and_go_on),
            ("Ctrl+Enter", self.save_and_go_on),
            ("Ctrl+B", self._form.act),
        ):
            # Boxes with a list would take the letters for the beginning of a word.
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._foot.save_asked.connect(self.save)
        self._foot.another_asked.connect(self.save_and_go_on)
        self._foot.leave_asked.connect(self.leave)
        self._remove.clicked.connect(self._take_out)

    def _lay_out(self) -> None:
        self._halves = Halves(_COLUMN_WIDTH)
        self._halves.left.addWidget(self._bar)
        self._halves.left.addWidget(self._form)
        self._halves.left.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._problems, self._preview_heading, self._preview):
            self._halves.right.addWidget(part)
        self._preview.grew.connect(self._halves.settle)
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self._head)
        layout.addWidget(self._halves, 1)
        layout.addWidget(self._foot)

    def begin(self, task: Task, author: Author, notebook: Notebook, said: str = "") -> None:
        """Write that card; what a draft keeps of it is in the task already. Say something first, if there is cause."""
        self._task, self._author, self._notebook = task, author, notebook
        self._look_now = None
        self._foot.say(said, alert=False)
        self._has_draft = task.began is not None
        self._unkept = self._draft_refused = False
        self._begun = not task.is_new or self._has_draft
        self._form.load(task.entry, task)
        self.retranslate()
        self._look()
        self._bar.show_language(author.language)
        self._halves.to_top()
        self._lead_to(("boxes", task.box, "at") if task.box else ())

    @property
    def task(self) -> Task | None:
        """The card that is being written."""
        return self._task

    @property
    def entry(self) -> Entry:
        """The card as it is typed."""
        return self._form.entry()

    @property
    def offers(self) -> Mapping[str, Callable[[], object]]:
        """What can be asked for in the menus on this page."""
        return {"undo": self._undo}

    def keep(self) -> None:
        """Keep what was typed as a draft, now."""
        if self._pause.isActive():
            self._look()

    def save(self) -> None:
        """Put the card into its file, unless it was changed there too."""
        outcome = self._try_to_save()
        if isinstance(outcome, Saved | Merged) and outcome.entry is not None and self._task is not None:
            card = self._task.card_id(outcome.entry)
            self._task = None
            self.saved.emit(card, editing.saving_sentence(outcome))

    def save_and_go_on(self) -> None:
        """The same with a new card, and then the next one."""
        outcome = self._try_to_save() if self._foot.offers_another else None
        if isinstance(outcome, Saved | Merged) and outcome.entry is not None:
            self.another_asked.emit(outcome.file, outcome.entry)

    def leave(self) -> None:
        """Stop writing; a draft of what was changed stays."""
        self.keep()
        self._pause.stop()
        self._task = None
        self.left.emit()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._task is None:
            return
        if self._notebook is not None and self._author is not None:
            deck = self._notebook.library.deck(self._task.deck)
            if deck is not None:
                self._task = replace(self._task, title=deck.title.in_language(self._author.language))
        self._preview_heading.setText(_("As a learner meets it"))
        self._show_task(self._task)
        self._form.retranslate()
        self._previewed = None
        self._arrange()
        self._show_look()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The preview beside the fields, or under them where there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= current_theme().px(_BESIDE_FROM)
        if wide and self._layout.indexOf(self._head) < 0:
            self._layout.insertWidget(0, self._head)
        elif not wide and self._halves.left.indexOf(self._head) < 0:
            self._halves.left.insertWidget(0, self._head)  # it scrolls away, where fields need the room
        self._halves.arrange(wide=wide)
        side = 40 if wide else 20
        inset = self._halves.inset
        self._layout.setContentsMargins(side - inset, 22 if wide else 12, side - inset, 14)
        self._head.setContentsMargins(*((inset, 0, inset, 0) if wide else (0, 0, 0, 0)))
        self._foot.setContentsMargins(inset, 0, inset, 0)
        self._foot.show_keys(wide)

    def _show_task(self, task: Task, *, movable: bool = False) -> None:
        """Say where the card belongs, and what can be done with it."""
        self._head.show_task(task)
        own = [] if self._author is None else self._author.own_decks()
        form = Form(str(self._form.entry()["form"]))
        language = task.languages[0] if self._author is None else self._author.language
        self._bar.show_task(task, form, own, language, movable=task.is_new or movable)
        self._foot.show_task(task)
        self._remove.say(authoring.removing(task))
        self._remove.setVisible(task.base is not None)

    def _ask_for_deck(self, deck: str) -> None:
        self.keep()
        self.deck_asked.emit(deck)

    def _change_form(self, form: Form) -> None:
        if self._task is not None:
            self._form.change_form(form)
            self._typed()
            self._look()

    def _show_language(self, language: str) -> None:
        self._form.show_language(language)
        self._show_preview()

    def _typed(self) -> None:
        self._begun = self._unkept = True
        self._pause.start()

    def _look(self) -> None:
        """Keep the draft, check the card, and show how it will be met."""
        self._pause.stop()
        task, author = self._task, self._author
        if task is None or author is None:
            return
        entry = self._form.entry()
        if self._unkept:
            self._keep_draft(task, author, entry)
        self._look_now = author.look(task, entry)
        self._show_look()

    def _keep_draft(self, task: Task, author: Author, entry: Entry) -> None:
        """Keep what would be lost; where nothing would be any more, nothing is kept."""
        refused = None
        self._unkept = False
        if task.is_changed(entry):
            refused = author.keep_draft(task, entry)
            self._has_draft = True
        elif self._has_draft:
            author.drop_draft(task.key)
            self._has_draft = False
        if refused is not None:
            self._foot.say(authoring.draft_refused(refused))
        elif self._draft_refused:
            self._foot.say("")
        self._draft_refused = refused is not None

    def _show_look(self) -> None:
        look = self._look_now
        if look is None:
            return
        self._problems.show_findings(look.entry, look.findings, begun=self._begun, leads=self._form.has_field)
        self._show_preview()
        self._settle()

    def _show_preview(self) -> None:
        look, notebook = self._look_now, self._notebook
        if look is None or notebook is None or self._task is None:
            return
        chosen = self._form.chosen
        card = next((each for each in look.cards if chosen and each.id.card.endswith(f".{chosen}")), None)
        card = card or next(iter(look.cards), None)
        if card is None:
            self._previewed = None
            self._preview.clear()
        elif self._previewed != (card, self._bar.language):
            self._previewed = (card, self._bar.language)
            self._preview.show_card(notebook, card, self._bar.language)
        self._preview.setVisible(card is not None)
        self._preview_heading.setVisible(card is not None)

    def _settle(self) -> None:
        """Lay everything out, and let Tab go through it as it is seen: fields, buttons, remarks, preview."""
        self._halves.settle()
        stops = [*self._bar.stops, *self._form.stops, self._remove, *self._foot.stops, *self._problems.stops]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _lead_to(self, field: Field) -> None:
        """Put the focus where that part of the card is written, in its language."""
        if field and self._task is not None and field[-1] in self._task.languages:
            self._bar.show_language(field[-1])
        self._form.take_focus(field)
        self._halves.reveal(self.focusWidget())

    def _try_to_save(self) -> Outcome | None:
        """What came of it; None where the card is not fit to be saved. Everything else is said here."""
        task, author = self._task, self._author
        if task is None or author is None:
            return None
        self._begun = True
        self._look()
        assert self._look_now is not None
        if hindrances := self._look_now.hindrances:
            self._foot.say(authoring.not_yet(len(hindrances)))
            self._lead_to(next((each.field for each in hindrances if self._form.has_field(each.field)), ()))
            return None
        outcome = author.save(task, self._form.entry())
        self._take_outcome(outcome, task, author)
        return outcome

    def _take_out(self) -> None:
        """Take the card out of its file, if that is meant."""
        task, author = self._task, self._author
        if task is None or author is None or not wants(self, authoring.removal(task), authoring.removing(task)):
            return
        outcome = author.remove(task)
        self._take_outcome(outcome, task, author)
        if isinstance(outcome, Saved | Merged):
            self._task = None
            self.removed.emit()

    def _take_outcome(self, outcome: Outcome, task: Task, author: Author) -> None:
        """Let the draft go where it is on the disk; else say what happened, and keep everything."""
        if isinstance(outcome, Saved | Merged):
            self._pause.stop()
            author.drop_draft(task.key)
            return
        if isinstance(outcome, Conflict) and outcome.mine is not None and outcome.theirs is not None:
            self._settle_conflict(outcome, task, author)
            return
        self._foot.say(editing.saving_sentence(outcome))
        if isinstance(outcome, Conflict):
            # Looked at once more, the same press does what it says.
            self._go_on_with(task.after(outcome))
        self._show_task(self._task or task, movable=isinstance(outcome, Gone) and not task.correction)

    def _go_on_with(self, task: Task) -> None:
        """Write on in what the file has become; where nothing was typed yet, from what stands there now."""
        before, self._task = self._task, task
        if before is not None and not before.is_changed(self._form.entry()) and task.base is not None:
            self._task = replace(task, start=task.base)
            self._form.load(task.base, self._task)
        self._look()

    def _settle_conflict(self, conflict: Conflict, task: Task, author: Author) -> None:
        """Show both versions side by side, and save what is chosen of them."""
        dialog = ConflictDialog(self, conflict.differences)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep() -> None:
            entry = conflict.resolved(dialog.picked)
            if entry is None:
                return
            self._task = task.after(conflict)
            self._form.load(entry, self._task)
            self._typed()
            self.save()

        dialog.accepted.connect(keep)
        dialog.open()

    def _undo(self) -> None:
        """Ctrl+Z is the field's own."""
        focused = self.focusWidget()
        undo = getattr(focused, "undo", self._form.undo)
        undo()
