"""The boxes of an occlusion: the image with all of them, and the list of their answers."""

from collections.abc import Collection
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.decks_io.editing.boxes import Area, Size, in_the_middle, named, on_another
from quizapp.decks_io.editing.entry import Entry, Field
from quizapp.decks_io.forms.occlusion import MOST_BOXES
from quizapp.study.task import Task
from quizapp.ui.editor.box_canvas import BoxCanvas
from quizapp.ui.editor.box_grip import BoxGrip
from quizapp.ui.editor.box_row import BoxRow
from quizapp.ui.editor.entry_field import EntryField
from quizapp.ui.images.decoding import Decoded
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording import boxes
from quizapp.wording.catalog import _

_MOST_STEPS: Final = 200

_State = list[tuple[BoxRow, Area | None]]


class BoxesField(EntryField):
    """Draw, choose, move, resize and remove boxes, and say what lies under each."""

    chosen_changed = Signal()
    """Another box is worked on."""

    rebuilt = Signal()
    """There are other boxes than before."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._size: Size | None = None
        self._language = ""
        self._known: Collection[str] = ()
        self._rows: list[BoxRow] = []
        self._all: list[BoxRow] = []
        self._chosen: BoxRow | None = None
        self._steps: list[tuple[tuple[BoxRow, str] | None, _State]] = []
        self._canvas: BoxCanvas | None = None
        self._label = label("heading")
        self._hint = label("small", wrap=True)
        self._add = KeyButton("")
        self._add.setObjectName("addBoxButton")
        self._add.clicked.connect(self.add_box)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._label)
        self._layout.addWidget(self._hint)
        self._layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._layout.addLayout(self._list)

    def fill(self, value: Any, task: Task) -> None:
        """Show these boxes; the ids that are in the file already stay."""
        for old in self._all:
            self._let_go(old)
        self._task, self._steps, self._chosen = task, [], None
        base = (task.base or {}).get("boxes")
        self._known = tuple(base) if isinstance(base, dict) else ()
        self._language = self._language if self._language in task.languages else task.languages[0]
        found = value if isinstance(value, dict) else {}
        self._all = [self._row(str(name), each) for name, each in found.items()]
        self._rows = []
        self._set([(row, row.area) for row in self._all])
        self._choose(self._rows[0] if self._rows else None)

    def made(self) -> Entry | None:
        """Every box under its id; a new one is called after its answer."""
        ids = named(((row.id, row.answer.original) for row in self._rows), self._known)
        return {name: row.value() for name, row in zip(ids, self._rows, strict=True)} or None

    def show_image(self, image: Decoded | None, *, another: bool) -> None:
        """Show the boxes on that image; on ``another`` than before they are made to lie within it."""
        before = self._size
        if image is None:
            self._size = before if another else None
            if self._canvas is not None:
                self._canvas.hide()
        else:
            self._size = Size(image.size.width(), image.size.height())
            if self._canvas is None:
                self._canvas = BoxCanvas(image)
                self._canvas.drawn.connect(self._draw)
                self._canvas.undo_asked.connect(self.undo)
                self._layout.insertWidget(1, self._canvas)
            else:
                self._canvas.show_image(image)
            self._canvas.show()
            if another and before not in (None, self._size) and self._rows:
                assert before is not None
                for each in self._rows:
                    each.put(None if each.area is None else on_another(each.area, before, self._size))
                self._steps = []
                self.note_edit()
        self._show()

    def add_box(self) -> None:
        """Put a box in the middle of the image, and take hold of it."""
        if self._size is not None and self._can_draw:
            self._draw(in_the_middle(self._size, [each.area for each in self._rows if each.area is not None]))

    @property
    def chosen(self) -> str:
        """The id of the box that is worked on, as it would stand in the file; empty for none."""
        if self._chosen is None or self._chosen not in self._rows:
            return ""
        value = self.value()
        names = list(value) if isinstance(value, dict) else []
        place = self._rows.index(self._chosen)
        return str(names[place]) if place < len(names) else ""

    def undo(self) -> None:
        """Take back the last thing done to a box; what was written is the field's own."""
        if not self._steps:
            return
        _what, state = self._steps.pop()
        self._set(state)
        self._choose(self._chosen if self._chosen in self._rows else (self._rows[0] if self._rows else None))
        self._take_hold()
        self.note_edit()

    def show_language(self, language: str) -> None:
        """Show the answers in that language."""
        self._language = language
        for each in self._all:
            each.answer.show_language(language)
        self._show()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._label.setText(_("Boxes"))
        self._add.say(_("Add a box"), _("Ctrl+B"))
        self._show()

    def take_focus(self, part: Field = ()) -> bool:
        """Put the focus on the box of that id, or into its answer; without one on what makes a first box."""
        value = self.value()
        names = list(value) if isinstance(value, dict) else []
        if part and part[0] in names:
            found = self._rows[names.index(part[0])]
            if part[1:2] == ("at",) and found.grip is not None and found.grip.isVisible():
                found.grip.setFocus()
            else:
                found.answer.take_focus()
            return True
        self._add.setFocus()
        return self._add.isEnabled()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through: the image, its boxes, and then their answers."""
        if self._canvas is None:
            return super().stops
        grips = [each.grip for each in self._rows if each.grip is not None]
        answers = [stop for each in self._rows for stop in [*each.answer.stops, each.remove_button]]
        return [self._canvas, *grips, self._add, *answers]

    @property
    def _can_draw(self) -> bool:
        shown = self._canvas is not None and not self._canvas.isHidden()
        return shown and len(self._rows) < MOST_BOXES

    def _draw(self, area: Area) -> None:
        if not self._can_draw:
            return
        self._remember()
        made = self._row("", {})
        made.put(area)
        self._all.append(made)
        self._set([*((row, row.area) for row in self._rows), (made, area)])
        self._choose(made)
        self._take_hold()
        self.note_edit()

    def _place(self, row: BoxRow, area: Area, what: str) -> None:
        """Move or resize a box; all that belongs together is one step to be undone."""
        if not self._steps or self._steps[-1][0] != (row, what):
            self._remember((row, what))
        row.put(area)
        self._show()
        self.note_edit()

    def _remove(self, row: BoxRow) -> None:
        self._remember()
        place = self._rows.index(row)
        self._set([(each, each.area) for each in self._rows if each is not row])
        self._choose(self._rows[min(place, len(self._rows) - 1)] if self._rows else None)
        self._take_hold()
        self.note_edit()

    def _remember(self, what: tuple[BoxRow, str] | None = None) -> None:
        self._steps = [*self._steps[1 - _MOST_STEPS :], (what, [(row, row.area) for row in self._rows])]

    def _set(self, state: _State) -> None:
        """Let these be the boxes, in this order, each where it is said to lie."""
        self._rows = [each for each, _area in state]
        for each in self._all:
            self._list.removeWidget(each)
            each.setVisible(each in self._rows)
            if each.grip is not None and each not in self._rows:
                each.grip.hide()
        for each, area in state:
            self._list.addWidget(each)
            each.put(area)
        self._show()
        self.rebuilt.emit()

    def _choose(self, row: BoxRow | None) -> None:
        if row is not self._chosen:
            self._chosen = row
            self.chosen_changed.emit()
        for each in self._rows:
            each.show_chosen(each is row)
        if row is not None and row.grip is not None:
            row.grip.raise_()
        if self._canvas is not None:
            self._canvas.update()

    def _take_hold(self) -> None:
        """Put the focus on the box that is worked on."""
        if self._chosen is not None and self._chosen.grip is not None and not self._chosen.grip.isHidden():
            self._chosen.grip.setFocus()
        elif self._canvas is not None:
            self._canvas.setFocus()

    def _row(self, box_id: str, value: Any) -> BoxRow:
        assert self._task is not None
        made = BoxRow(box_id, value, self._task, self)
        made.answer.show_language(self._language)
        made.changed.connect(self._answered)
        made.taken.connect(partial(self._choose, made))
        made.removed.connect(partial(self._remove, made))
        return made

    def _answered(self) -> None:
        self._show()
        self.note_edit()

    def _let_go(self, row: BoxRow) -> None:
        for widget in (row, row.grip):
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _show(self) -> None:
        """Give every box its grip and its name, and say what can be done."""
        canvas = self._canvas
        for number, each in enumerate(self._rows, start=1):
            if canvas is not None and each.grip is None:
                grip = each.grip = BoxGrip(canvas)
                grip.taken.connect(partial(self._choose, each))
                grip.placed.connect(partial(self._place, each))
                grip.answer_asked.connect(each.answer.take_focus)
                grip.removed.connect(partial(self._remove, each))
                grip.undo_asked.connect(self.undo)
                grip.setChecked(each is self._chosen)
            each.fit()
            each.name(number, len(self._rows))
        if canvas is not None:
            canvas.show_grips([each.grip for each in self._rows if each.grip is not None and each.area is not None])
            canvas.setAccessibleName(boxes.image(len(self._rows)))
            canvas.setAccessibleDescription(boxes.how_to())
        self._add.setEnabled(self._can_draw)
        self._hint.setText(boxes.hint(drawable=self._can_draw, full=len(self._rows) >= MOST_BOXES))
