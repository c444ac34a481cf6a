"""The entry of a card as fields to fill in, by its form."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.cards.question import Form
from quizapp.ui.editor.fields import NamesField, TextField
from quizapp.ui.editor.statement_fields import distractor_blocks, statement_blocks
from quizapp.ui.widgets.basics import empty
from quizapp.wording.catalog import N_


class EntryField(Protocol):
    """A widget that holds one value of an entry."""

    @property
    def changed(self) -> SignalInstance:
        """It holds something else."""

    def load(self, value: Any, languages: Sequence[str]) -> None:
        """Hold that value of a file."""

    def value(self) -> Any:
        """What is to stand in the file; None for nothing."""

    def show_language(self, language: str) -> None:
        """Show it in that language."""

    def retranslate(self) -> None:
        """Say everything in the current language."""


_Make = Callable[[], Any]

_STEM: Final[tuple[str, _Make]] = ("stem", lambda: TextField("stemField", N_("Question"), lines=2))

_FIELDS: Final[Mapping[Form, Sequence[tuple[str, _Make]]]] = {
    Form.FLASHCARD: (
        ("front", lambda: TextField("frontField", N_("Front"), lines=2)),
        ("back", lambda: TextField("backField", N_("Back"), lines=2)),
    ),
    Form.CHOICE: (
        _STEM,
        ("key", lambda: TextField("keyField", N_("The right answer"))),
        ("distractors", distractor_blocks),
    ),
    Form.KPRIM: (_STEM, ("statements", statement_blocks)),
    Form.CLOZE: (
        (
            "sentence",
            lambda: TextField(
                "sentenceField", N_("Sentence with a gap"), N_("The {{gap}} stands in double braces."), lines=2
            ),
        ),
    ),
    Form.TERM: (
        _STEM,
        (
            "accepted",
            lambda: NamesField("acceptedField", N_("Accepted names"), N_("the best one first; parted by semicolons")),
        ),
        (
            "rejected",
            lambda: NamesField("rejectedField", N_("Names that are near but wrong"), N_("parted by semicolons")),
        ),
    ),
}
_LAST: Final[Sequence[tuple[str, _Make]]] = (
    ("explanation", lambda: TextField("explanationField", N_("Explanation"), N_("Why it is so."), lines=3)),
)

FORMS: Final = tuple(_FIELDS)


class CardForm(QWidget):
    """The fields of one card. What the form knows no field for stays in the entry as it is."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cardForm")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._fields: dict[str, EntryField] = {}
        self._entry: dict[str, Any] = {}
        self._form: Form | None = None
        self._filling = False

    def load(self, entry: Mapping[str, Any], languages: Sequence[str]) -> None:
        """Show that entry, in the first of these languages."""
        self._filling = True
        self._entry = dict(entry)
        form = Form(str(entry["form"]))
        if form is not self._form:
            self._build(form)
        for name, field in self._fields.items():
            field.load(self._entry.get(name), languages)
        self._filling = False

    def entry(self) -> dict[str, Any]:
        """The entry as it is to stand in the file."""
        made = dict(self._entry)
        for name, field in self._fields.items():
            value = field.value()
            if value is None:
                made.pop(name, None)
            else:
                made[name] = value
        return made

    def show_language(self, language: str) -> None:
        """Show all texts in that language."""
        for field in self._fields.values():
            field.show_language(language)

    def take_focus(self) -> None:
        """Put the focus into the first field."""
        for field in self.findChildren(QWidget):
            if field.property("role") == "field":
                field.setFocus()
                return

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for field in self._fields.values():
            field.retranslate()

    def _build(self, form: Form) -> None:
        empty(self._layout)
        self._form = form
        self._fields = {}
        for name, make in (*_FIELDS[form], *_LAST):
            field = make()
            field.changed.connect(self._tell)
            self._fields[name] = field
            self._layout.addWidget(field)
        self.retranslate()

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
