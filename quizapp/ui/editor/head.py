"""Above the fields of the editor: what is being done, into which deck, in which form and language."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from quizapp.cards.deck import Deck
from quizapp.cards.question import Form
from quizapp.study.task import Task
from quizapp.ui.editor.form_fields import FORMS
from quizapp.ui.widgets.basics import label, row
from quizapp.ui.widgets.choice_box import ChoiceBox
from quizapp.ui.widgets.ring_tabs import RingTabs
from quizapp.wording import authoring, upkeep
from quizapp.wording.catalog import LANGUAGE_NAMES, _


class EditorHead(QWidget):
    """Title, deck and file, and what there is to know before one goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label("title", wrap=True)
        self._title.setObjectName("editorTitle")
        self._where = label("small", wrap=True, selectable=True)
        self._where.setObjectName("editorWhere")
        self._note = label("strong", wrap=True)
        self._note.setObjectName("editorNote")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._title, self._where, self._note):
            layout.addWidget(part)

    def show_task(self, task: Task) -> None:
        """Say what is being done."""
        self._title.setText(authoring.title(task))
        self._where.setText(authoring.where(task))
        self._where.setToolTip(str(task.file.path))
        note = authoring.note(task)
        self._note.setText(note)
        self._note.setVisible(bool(note))


class ChoiceBar(QWidget):
    """The deck and the form of the card, and in which language its texts are shown."""

    deck_chosen = Signal(str)
    """The id of another deck; empty for one that is to be made."""

    form_chosen = Signal(object)
    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._languages: tuple[str, ...] = ()
        self._decks, self._forms = ChoiceBox(), ChoiceBox()
        self._decks.setObjectName("editorDeckBox")
        self._forms.setObjectName("editorFormBox")
        for box in (self._decks, self._forms):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self._decks.activated.connect(self._choose_deck)
        self._forms.activated.connect(lambda place: self.form_chosen.emit(FORMS[place]))
        self._tabs = RingTabs("editorLanguages")
        self._tabs.currentChanged.connect(self._choose_language)
        choices = row(spacing=10)
        choices.addWidget(self._decks, 1)
        choices.addWidget(self._forms, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(choices)
        layout.addWidget(self._tabs)

    @property
    def language(self) -> str:
        """The language whose texts are shown."""
        return self._languages[max(0, self._tabs.currentIndex())]

    def show_task(self, task: Task, form: Form, own: Sequence[Deck], language: str, *, movable: bool) -> None:
        """Show where the card belongs, decks by their titles in that language; a ``movable`` one can go elsewhere."""
        self._task = task
        self._decks.clear()
        titles = {deck.id: deck.title.in_language(language) for deck in own} if movable else {}
        for deck_id, title in ({task.deck: task.title} | titles).items():
            self._decks.addItem(title, deck_id)
        if movable:
            self._decks.addItem(_("New deck …"), "")
        self._decks.setCurrentIndex(0)
        self._decks.setEnabled(movable)
        self._decks.call(_("Deck"))
        self._forms.clear()
        for each in FORMS:
            self._forms.addItem(upkeep.form_name(each), each)
        self._forms.setCurrentIndex(FORMS.index(form))
        self._forms.setEnabled(task.is_new)
        self._forms.call(_("Form"))
        self._tabs.setAccessibleName(_("Language of the texts"))
        self._show_languages(task.languages)

    def show_language(self, language: str) -> None:
        """Show the texts in that language."""
        if language in self._languages:
            self._tabs.setCurrentIndex(self._languages.index(language))

    def _show_languages(self, languages: tuple[str, ...]) -> None:
        if languages != self._languages:
            before = self.language if self._languages else ""
            self._tabs.blockSignals(True)
            while self._tabs.count():
                self._tabs.removeTab(0)
            self._languages = languages
            for language in languages:
                self._tabs.addTab(LANGUAGE_NAMES.get(language, language))
            self._tabs.blockSignals(False)
            self.show_language(before)
            self.language_chosen.emit(self.language)
        self._tabs.setVisible(len(languages) > 1)

    def _choose_deck(self, place: int) -> None:
        """Ask for another deck; until the card is there this one stays."""
        deck = str(self._decks.itemData(place))
        self._decks.setCurrentIndex(0)
        if self._task is not None and deck != self._task.deck:
            self.deck_chosen.emit(deck)

    def _choose_language(self, place: int) -> None:
        if 0 <= place < len(self._languages):
            self.language_chosen.emit(self._languages[place])
