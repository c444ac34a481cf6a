"""The entry of a card as fields to fill in, by its form."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.cards.question import Form
from quizapp.decks_io.editing.entry import Field
from quizapp.study.task import Task
from quizapp.ui.editor.boxes_field import BoxesField
from quizapp.ui.editor.entry_field import EntryField
from quizapp.ui.editor.form_fields import carried_over, fields_of
from quizapp.ui.editor.gap_field import GapField
from quizapp.ui.editor.image_field import ImageField
from quizapp.ui.widgets.basics import empty


class CardForm(QWidget):
    """The fields of one card. What the form knows no field for stays in the entry as it is."""

    changed = Signal()

    chosen_changed = Signal()
    """Another part of the card is worked on."""

    rebuilt = Signal()
    """There are other widgets than before."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cardForm")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._fields: dict[str, EntryField] = {}
        self._entry: dict[str, Any] = {}
        self._put_aside: dict[str, Any] = {}
        self._task: Task | None = None
        self._form: Form | None = None
        self._language = ""
        self._filling = False

    def load(self, entry: Mapping[str, Any], task: Task) -> None:
        """Show that entry."""
        self._put_aside = {}
        self._load(entry, task)

    def change_form(self, form: Form) -> None:
        """Go on in another form: what both have stays, and what the other has not comes back with the old one."""
        if self._task is None:
            return
        values = self.entry()
        now = {name: values[name] for name in self._fields if name in values}
        self._put_aside |= {name: field.value() for name, field in self._fields.items()}
        rest = {name: value for name, value in values.items() if name not in self._put_aside}
        self._load(rest | {"form": form.value}, self._task, (now, self._put_aside))

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

    @property
    def chosen(self) -> str:
        """The id of the box that is worked on; empty where there are no boxes."""
        field = self._fields.get("boxes")
        return field.chosen if isinstance(field, BoxesField) else ""

    def show_language(self, language: str) -> None:
        """Show all texts in that language."""
        self._language = language
        for field in self._fields.values():
            field.show_language(language)

    def take_focus(self, part: Field = ()) -> bool:
        """Put the focus into the field of that part of the entry, or into the first; False where there is none."""
        if part:
            field = self._fields.get(part[0])
            return field is not None and field.take_focus(part[1:])
        return next(iter(self._fields.values())).take_focus()

    def has_field(self, part: Field) -> bool:
        """Whether there is a field for that part of the entry."""
        return bool(part) and part[0] in self._fields

    def act(self) -> None:
        """Do what Ctrl+B does in this form: make a gap, or add a box."""
        for field in self._fields.values():
            if isinstance(field, GapField):
                field.make_gap()
            elif isinstance(field, BoxesField):
                field.add_box()

    def undo(self) -> None:
        """Take back what was done to boxes last."""
        field = self._fields.get("boxes")
        if isinstance(field, BoxesField):
            field.undo()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for field in self._fields.values():
            field.retranslate()

    def _load(self, entry: Mapping[str, Any], task: Task, earlier: Sequence[Mapping[str, Any]] = ()) -> None:
        self._filling = True
        self._task = task
        self._entry = dict(entry)
        form = Form(str(entry["form"]))
        if form is not self._form:
            self._build(form)
        for name, field in self._fields.items():
            found = (carried_over(name, values) for values in earlier)
            if (value := next((each for each in found if each is not None), None)) is not None:
                self._entry[name] = value
            field.load(self._entry.get(name), task)
            if self._language in task.languages:
                field.show_language(self._language)
        self.retranslate()
        self._filling = False
        self.rebuilt.emit()

    def _build(self, form: Form) -> None:
        empty(self._layout)
        self._form = form
        self._fields = {}
        for name, field in fields_of(form):
            field.changed.connect(self._tell)
            self._fields[name] = field
            self._layout.addWidget(field)
        image, boxes = self._fields["image"], self._fields.get("boxes")
        if isinstance(image, ImageField) and isinstance(boxes, BoxesField):
            image.shown.connect(lambda shown: boxes.show_image(shown, another=not self._filling))
            boxes.chosen_changed.connect(self.chosen_changed)
            boxes.rebuilt.connect(self.rebuilt)

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
