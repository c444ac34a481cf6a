"""A card being written: its fields, what is wrong with it, and how a learner will meet it."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.decks_io.editing.entry import Entry
from quizapp.decks_io.editing.outcome import Conflict, Merged, Outcome, Saved
from quizapp.study.authoring import Author, Task
from quizapp.study.notebook import Notebook
from quizapp.ui.editor.card_form import FORMS, CardForm
from quizapp.ui.editor.conflict_dialog import ConflictDialog
from quizapp.ui.editor.problem_list import ProblemList
from quizapp.ui.preview import Preview
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, row, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording import authoring, editing, upkeep
from quizapp.wording.catalog import LANGUAGE_NAMES, _

_PAUSE: Final = 250
"""Milliseconds without a key after which the card is looked at, and the draft is kept."""

_BESIDE_FROM: Final = 820
_COLUMN_WIDTH: Final = 640


class EditorPage(QWidget):
    """One card at a time. What is typed is kept as a draft after each pause, until it is saved or thrown away."""

    left = Signal()
    """Nothing more is to be written here."""

    saved = Signal(object, str)
    """The id of the card that is in its file now, and what to say of it."""

    removed = Signal()

    deck_asked = Signal(str)
    """The new card is to go into the deck with that id; an empty one is to be made first."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("editorPage")
        self._task: Task | None = None
        self._author: Author | None = None
        self._notebook: Notebook | None = None
        self._filling = False
        self._begun = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self._title = label("title", wrap=True)
        self._title.setObjectName("editorTitle")
        self._where = label("small", wrap=True, selectable=True)
        self._where.setObjectName("editorWhere")
        self._alert = label("alert", wrap=True)
        self._alert.setObjectName("editorAlert")
        self._alert.hide()
        self._decks, self._forms = QComboBox(), QComboBox()
        self._decks.setObjectName("editorDeckBox")
        self._forms.setObjectName("editorFormBox")
        self._decks.activated.connect(self._deck_chosen)
        self._forms.activated.connect(self._form_chosen)
        self._languages = QTabBar()
        self._languages.setObjectName("editorLanguages")
        self._languages.setDrawBase(False)
        self._languages.currentChanged.connect(self._show_language)
        self._form = CardForm()
        self._form.changed.connect(self._typed)
        self._problems, self._preview = ProblemList(), Preview()
        self._preview_heading = label("heading")
        self._save, self._cancel, self._remove = KeyButton("primary"), KeyButton(""), KeyButton("quiet", cap=False)
        self._save.setObjectName("saveCardButton")
        self._cancel.setObjectName("cancelCardButton")
        self._remove.setObjectName("removeCardButton")
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.leave)
        self._remove.clicked.connect(self._take_out)
        self._lay_out()

    def _lay_out(self) -> None:
        self._left, column = scrolling_column(_COLUMN_WIDTH, (0, 2, 0, 12))
        choices = QHBoxLayout()
        choices.setSpacing(10)
        choices.addWidget(self._decks, 1)
        choices.addWidget(self._forms, 1)
        column.addLayout(choices)
        column.addWidget(self._languages)
        column.addWidget(self._form)
        column.addStretch(1)
        self._right, beside = scrolling_column(_COLUMN_WIDTH, (0, 2, 0, 12))
        beside.addWidget(self._problems)
        beside.addWidget(self._preview_heading)
        beside.addWidget(self._preview)
        beside.addStretch(1)
        self._preview.grew.connect(self._right.settle)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(26)
        self._halves.addWidget(self._left, 11)
        self._halves.addWidget(self._right, 9)
        foot = row()
        for button in (self._save, self._cancel):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._remove)
        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for part in (self._title, self._where, self._alert):
            layout.addWidget(part)
        layout.addLayout(self._halves, 1)
        layout.addLayout(foot)

    def begin(self, task: Task, author: Author, notebook: Notebook) -> None:
        """Write that card; what a draft keeps of it is in the task already."""
        self._task, self._author, self._notebook = task, author, notebook
        self._alert.hide()
        self._begun = not task.is_new or task.began is not None
        self._load(task.entry)
        self.retranslate()
        self._look()
        self._form.take_focus()

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
        return {"undo": self._undo_typing}

    def keep(self) -> None:
        """Keep what was typed as a draft, now."""
        if self._pause.isActive():
            self._look()

    def save(self) -> None:
        """Put the card into its file, unless it was changed there too."""
        task, author = self._task, self._author
        if task is None or author is None:
            return
        self._pause.stop()
        self._take_outcome(author.save(task, self._form.entry()), task)

    def leave(self) -> None:
        """Stop writing; a draft of what was changed stays."""
        self.keep()
        self._pause.stop()
        self._task = None
        self.left.emit()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        task = self._task
        if task is None:
            return
        self._title.setText(authoring.title(task))
        self._where.setText(authoring.where(task))
        self._decks.setAccessibleName(_("Deck"))
        self._forms.setAccessibleName(_("Form"))
        self._languages.setAccessibleName(_("Language of the texts"))
        self._preview_heading.setText(_("As a learner meets it"))
        self._save.say(_("Save"), _("Ctrl+S"))
        self._cancel.say(_("Leave"), _("Esc"), spoken=_("Leave; what was typed stays as a draft"))
        words = _("Back to the deck’s own wording") if task.correction else _("Delete this card")
        self._remove.say(words)
        self._remove.setVisible(task.base is not None)
        self._fill_choices(task)
        self._form.retranslate()
        self._arrange()
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+S saves, Esc leaves."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_S:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The preview beside the fields, or under them where there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= current_theme().px(_BESIDE_FROM)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        side = 40 if wide else 20
        self._layout.setContentsMargins(side, 22 if wide else 12, side, 14)
        for button in (self._save, self._cancel):
            button.show_key(wide)

    def _fill_choices(self, task: Task) -> None:
        self._filling = True
        new = task.is_new
        self._decks.clear()
        own = self._author.own_decks() if self._author is not None and new else []
        titles = {deck.id: deck.title.in_language(task.languages[0]) for deck in own} | {task.deck: task.title}
        for deck_id, title in titles.items():
            self._decks.addItem(title, deck_id)
        if new:
            self._decks.addItem(_("New deck …"), "")
        self._decks.setCurrentIndex(max(0, self._decks.findData(task.deck)))
        self._decks.setEnabled(new)
        self._forms.clear()
        for form in FORMS:
            self._forms.addItem(upkeep.form_name(form), form)
        self._forms.setCurrentIndex(FORMS.index(Form(str(task.entry["form"]))))
        self._forms.setEnabled(new)
        while self._languages.count():
            self._languages.removeTab(0)
        for language in task.languages:
            self._languages.addTab(LANGUAGE_NAMES.get(language, language))
        self._languages.setVisible(len(task.languages) > 1)
        self._filling = False

    def _load(self, entry: Entry) -> None:
        assert self._task is not None
        self._filling = True
        self._form.load(entry, self._task.languages)
        self._filling = False

    def _deck_chosen(self, place: int) -> None:
        if not self._filling and self._task is not None:
            self.keep()
            self.deck_asked.emit(str(self._decks.itemData(place)))

    def _form_chosen(self, place: int) -> None:
        """Another form for a new card: what both forms have stays."""
        if self._filling or self._task is None:
            return
        entry = {**self._form.entry(), "form": str(self._forms.itemData(place).value)}
        self._load(entry)
        self._typed()
        self._look()

    def _show_language(self, place: int) -> None:
        if not self._filling and self._task is not None and 0 <= place < len(self._task.languages):
            self._form.show_language(self._task.languages[place])

    def _typed(self) -> None:
        self._begun = True
        self._pause.start()

    def _look(self) -> None:
        """Keep the draft, check the card, and show how it will be met."""
        self._pause.stop()
        task, author, notebook = self._task, self._author, self._notebook
        if task is None or author is None or notebook is None:
            return
        entry = self._form.entry()
        if self._begun:
            refused = author.keep_draft(task, entry)
            if refused is not None:
                self._complain(authoring.draft_refused(refused))
        look = author.look(task, entry)
        self._problems.show_problems([each.problem for each in look.findings], begun=self._begun)
        if look.cards:
            self._preview.show_card(notebook, look.cards[0], self._language())
        else:
            self._preview.clear()
        self._preview.setVisible(bool(look.cards))
        self._preview_heading.setVisible(bool(look.cards))
        self._settle()

    def _language(self) -> str:
        assert self._task is not None
        return self._task.languages[max(0, self._languages.currentIndex())]

    def _settle(self) -> None:
        self._left.settle()
        self._right.settle()

    def _take_out(self) -> None:
        if self._task is not None and self._author is not None:
            self._take_outcome(self._author.remove(self._task), self._task)

    def _take_outcome(self, outcome: Outcome, task: Task) -> None:
        """Leave where it is on the disk; else say what happened, and keep everything."""
        author = self._author
        assert author is not None
        if isinstance(outcome, Saved | Merged):
            author.drop_draft(task.key)
            self._task = None
            if outcome.entry is None:
                self.removed.emit()
            else:
                card = CardId(task.deck, str(outcome.entry["id"]))
                self.saved.emit(card, editing.saving_sentence(outcome))
        elif isinstance(outcome, Conflict) and outcome.mine is not None and outcome.theirs is not None:
            self._settle_conflict(outcome, task)
        else:
            self._complain(editing.saving_sentence(outcome))
            if isinstance(outcome, Conflict):
                # Looked at once more, the same press does what it says.
                self._task = task.after(outcome)

    def _settle_conflict(self, conflict: Conflict, task: Task) -> None:
        """Show both versions side by side, and save what is chosen of them."""
        dialog = ConflictDialog(self, conflict.differences)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep() -> None:
            entry = conflict.resolved(dialog.picked)
            if self._author is None or entry is None:
                return
            self._task = task.after(conflict)
            self._load(entry)
            self._take_outcome(self._author.save(self._task, entry), self._task)

        dialog.accepted.connect(keep)
        dialog.open()

    def _undo_typing(self) -> None:
        """Ctrl+Z is the text field's own."""
        focused = self.focusWidget()
        if focused is not None and hasattr(focused, "undo"):
            focused.undo()

    def _complain(self, sentence: str) -> None:
        self._alert.setText(sentence)
        self._alert.show()
