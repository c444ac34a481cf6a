"""A card being written: its fields, what is wrong with it, and how a learner will meet it."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.cards.card import Card
from quizapp.cards.question import Form
from quizapp.decks_io.editing.entry import Entry, Field
from quizapp.study.authoring import Author
from quizapp.study.notebook import Notebook
from quizapp.study.task import Task
from quizapp.ui.editor.card_form import CardForm
from quizapp.ui.editor.foot import EditorFoot
from quizapp.ui.editor.halves import Halves
from quizapp.ui.editor.head import ChoiceBar, EditorHead
from quizapp.ui.editor.problem_list import ProblemList
from quizapp.ui.editor.writing import Writing
from quizapp.ui.preview import Preview
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording import authoring, editing
from quizapp.wording.catalog import _

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
        self._author: Author | None = None
        self._notebook: Notebook | None = None
        self._previewed: tuple[Card, str] | None = None
        self._head, self._bar, self._form, self._foot = EditorHead(), ChoiceBar(), CardForm(), EditorFoot()
        self._writing = Writing(self._form)
        self._problems, self._preview = ProblemList(), Preview()
        self._preview_heading = label("heading")
        self._remove = KeyButton("quiet")
        self._remove.setObjectName("removeCardButton")
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self._writing.looked.connect(self._show_look)
        self._writing.said.connect(self._foot.say)
        self._writing.hindered.connect(self._lead_to)
        self._writing.placed.connect(lambda movable: self._show_task(movable=movable))
        self._writing.settled.connect(self.save)
        self._bar.deck_chosen.connect(self._ask_for_deck)
        self._bar.form_chosen.connect(self._change_form)
        self._bar.language_chosen.connect(self._show_language)
        self._form.chosen_changed.connect(self._show_preview)
        self._form.rebuilt.connect(self._halves.settle)
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
        self._author, self._notebook = author, notebook
        self._foot.say(said, alert=False)
        self._writing.begin(task, author)
        self.retranslate()
        self._writing.look_now()
        self._bar.show_language(author.language)
        self._halves.to_top()
        self._lead_to(("boxes", task.box, "at") if task.box else ())

    @property
    def task(self) -> Task | None:
        """The card that is being written."""
        return self._writing.task

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
        self._writing.keep()

    def save(self) -> None:
        """Put the card into its file, unless it was changed there too."""
        saved, task = self._writing.save(), self._writing.task
        if saved is not None and saved.entry is not None and task is not None:
            card = task.card_id(saved.entry)
            self._writing.end()
            self.saved.emit(card, editing.saving_sentence(saved))

    def save_and_go_on(self) -> None:
        """The same with a new card, and then the next one."""
        saved = self._writing.save() if self._foot.offers_another else None
        if saved is not None and saved.entry is not None:
            self.another_asked.emit(saved.file, saved.entry)

    def leave(self) -> None:
        """Stop writing; a draft of what was changed stays."""
        self.keep()
        self._writing.end()
        self.left.emit()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self.task is None or self._notebook is None:
            return
        self._writing.call_deck(self._notebook)
        self._preview_heading.setText(_("As a learner meets it"))
        self._show_task()
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

    def _show_task(self, *, movable: bool = False) -> None:
        """Say where the card belongs, and what can be done with it."""
        task = self.task
        if task is None:
            return
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
        if self.task is not None:
            self._form.change_form(form)
            self._writing.note_typing()
            self._writing.look_now()

    def _show_language(self, language: str) -> None:
        self._form.show_language(language)
        self._show_preview()

    def _show_look(self) -> None:
        look = self._writing.look
        if look is None:
            return
        self._problems.show_findings(look.entry, look.findings, begun=self._writing.begun, leads=self._form.has_field)
        self._show_preview()
        self._halves.settle()

    def _show_preview(self) -> None:
        look, notebook = self._writing.look, self._notebook
        if look is None or notebook is None or self.task is None:
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

    def _lead_to(self, field: Field) -> None:
        """Put the focus where that part of the card is written, in its language."""
        if field and self.task is not None and field[-1] in self.task.languages:
            self._bar.show_language(field[-1])
        self._form.take_focus(field)
        self._halves.reveal(self.focusWidget())

    def _take_out(self) -> None:
        if self._writing.take_out():
            self._writing.end()
            self.removed.emit()

    def _undo(self) -> None:
        """Ctrl+Z is the field's own."""
        focused = self.focusWidget()
        undo = getattr(focused, "undo", self._form.undo)
        undo()
