"""Wrong options of a choice, and statements of a Kprim: a few blocks of two texts each."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from quizapp.cards.kprim import STATEMENTS
from quizapp.decks_io.editing.entry import Field
from quizapp.decks_io.forms.choice import MOST
from quizapp.study.task import Task
from quizapp.ui.editor.entry_field import EntryField
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.widgets.basics import panel
from quizapp.wording.catalog import N_, _


class _Block(QWidget):
    """One text with its reason, and for a statement whether it is true."""

    changed = Signal()

    def __init__(self, name: str, number: int, heading: str, reason: str, *, statement: bool) -> None:
        super().__init__()
        self.id = ""
        self._number = number
        self._kept: dict[str, Any] = {}
        self.text = TextField(f"{name}Text", heading, number=number)
        self.rationale = TextField(f"{name}Rationale", reason, number=number)
        self.true: QCheckBox | None = None
        frame, inside = panel()
        inside.setContentsMargins(16, 12, 16, 14)
        inside.addWidget(self.text)
        if statement:
            self.true = QCheckBox()
            self.true.setObjectName(f"{name}True")
            self.true.clicked.connect(self.changed)
            inside.addWidget(self.true)
        inside.addWidget(self.rationale)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        for field in (self.text, self.rationale):
            field.changed.connect(self.changed)

    def load(self, entry_id: str, value: Any, task: Task) -> None:
        """Hold that entry; what else stands in it stays."""
        entry = value if isinstance(value, dict) else {}
        self.id, self._kept = entry_id, dict(entry)
        self.text.load(entry.get("text"), task)
        self.rationale.load(entry.get("rationale"), task)
        if self.true is not None:
            self.true.setChecked(entry.get("true") == "true")

    def value(self) -> dict[str, Any] | None:
        """The entry as it is to stand in the file, None where nothing was written."""
        text, rationale = self.text.value(), self.rationale.value()
        if not text and not rationale:
            return None
        made = {**self._kept, "text": text or ""}
        if self.true is not None:
            made["true"] = "true" if self.true.isChecked() else "false"
        made["rationale"] = rationale or ""
        return made

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.text.retranslate()
        self.rationale.retranslate()
        if self.true is not None:
            self.true.setText(_("This is true"))
            self.true.setAccessibleName(_("Statement {number} is true").format(number=self._number))


class _Blocks(EntryField):
    """A fixed number of blocks, held in the file under ids of their own."""

    def __init__(self, name: str, count: int, heading: str, reason: str, *, statement: bool) -> None:
        super().__init__()
        self._prefix = name
        self._more: dict[str, Any] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self._blocks = [
            _Block(f"{name}{place}", place, heading, reason, statement=statement) for place in range(1, count + 1)
        ]
        for block in self._blocks:
            block.changed.connect(self.note_edit)
            layout.addWidget(block)

    def fill(self, value: Any, task: Task) -> None:
        """Show these entries; more than there is room for stay as they are."""
        entries = list(value.items()) if isinstance(value, dict) else []
        self._more = dict(entries[len(self._blocks) :])
        entries += [("", None)] * (len(self._blocks) - len(entries))
        for block, (entry_id, entry) in zip(self._blocks, entries, strict=False):
            block.load(str(entry_id), entry, task)

    def made(self) -> dict[str, Any] | None:
        """All entries in which something is written, the old ones under their ids."""
        taken = {block.id for block in self._blocks} | self._more.keys()
        made: dict[str, Any] = {}
        for place, block in enumerate(self._blocks, start=1):
            if (entry := block.value()) is not None:
                made[block.id or self._free(place, taken)] = entry
        return {**made, **self._more} or None

    def show_language(self, language: str) -> None:
        """Show the texts in that language."""
        for block in self._blocks:
            block.text.show_language(language)
            block.rationale.show_language(language)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for block in self._blocks:
            block.retranslate()

    def take_focus(self, part: Field = ()) -> bool:
        """Put the focus into the block of that id; without one into the first that is empty."""
        value = self.value()
        names = list(value) if isinstance(value, dict) else []
        filled = [block for block in self._blocks if block.value() is not None]
        by_id = dict(zip(names, filled, strict=False))
        empty = next((block for block in self._blocks if block not in filled), self._blocks[0])
        block = by_id.get(part[0], empty) if part else empty
        field = block.rationale if part[1:2] == ("rationale",) else block.text
        return field.take_focus()

    def _free(self, place: int, taken: set[str]) -> str:
        name = f"{self._prefix}-{place}"
        while name in taken:
            place += 1
            name = f"{self._prefix}-{place}"
        taken.add(name)
        return name


_WRONG: Final = N_("Wrong option {number}")
_STATEMENT: Final = N_("Statement {number}")
_REALLY: Final = N_("What wrong option {number} really is")
_WHY: Final = N_("Why statement {number} is true or false")


def distractor_blocks() -> EntryField:
    """Up to three wrong options, each with what it really is."""
    return _Blocks("wrong", MOST, _WRONG, _REALLY, statement=False)


def statement_blocks() -> EntryField:
    """Four statements, each true or false, with the reason."""
    return _Blocks("statement", STATEMENTS, _STATEMENT, _WHY, statement=True)
