"""One box in the list below the image: its number, its answer, and the way to take it off."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from quizapp.decks_io.editing.boxes import Area, read_area, written_area
from quizapp.decks_io.editing.entry import Entry
from quizapp.study.task import Task
from quizapp.ui.editor.box_grip import BoxGrip
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, set_role
from quizapp.wording import boxes
from quizapp.wording.catalog import N_

_ANSWER: Final = N_("Answer of box {number}")


class BoxRow(QFrame):
    """Holds one box: what the file says of it, and its grip on the image where there is one."""

    changed = Signal()
    taken = Signal()
    """Its answer has the focus."""

    removed = Signal()

    def __init__(self, box_id: str, value: Any, task: Task, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self.id = box_id
        self.grip: BoxGrip | None = None
        self._kept: dict[str, Any] = dict(value) if isinstance(value, dict) else {}
        self._area = read_area(self._kept.get("at"))
        self._cap = label("keycap")
        self._cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cap.setMinimumWidth(current_theme().px(24))
        self.answer = TextField("boxAnswerField", _ANSWER, number=0, bare=True)
        self.answer.load(self._kept.get("answer"), task)
        self.answer.changed.connect(self.changed)
        self.answer.area.installEventFilter(self)
        self.remove_button = QToolButton()
        self.remove_button.setText("✕")
        self.remove_button.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.answer, 1)
        layout.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def area(self) -> Area | None:
        """Where the box lies; None where the file does not say."""
        return self._area

    def put(self, area: Area | None) -> None:
        """Let it lie there."""
        self._area = area
        self.fit()

    def fit(self) -> None:
        """Put the grip where the box lies."""
        if self.grip is not None:
            self.grip.setVisible(self._area is not None)
            if self._area is not None:
                self.grip.put(self._area)

    def value(self) -> Entry:
        """The box as it is to stand in the file."""
        made = dict(self._kept)
        if self._area is not None:
            made["at"] = written_area(self._area)
        answer = self.answer.value()
        return {**made, "answer": "" if answer is None else answer}

    def show_chosen(self, chosen: bool) -> None:
        """Show whether this is the box that is worked on."""
        set_role(self, "box-chosen" if chosen else "box")
        if self.grip is not None:
            self.grip.setChecked(chosen)

    def name(self, number: int, count: int) -> None:
        """Give it and its grip their number, and say everything in the current language."""
        self.setObjectName(f"box{number}")
        self._cap.setText(str(number))
        self.answer.area.setObjectName(f"box{number}Answer")
        self.answer.number = number
        self.answer.retranslate()
        self.remove_button.setObjectName(f"box{number}Remove")
        self.remove_button.setAccessibleName(boxes.remove(number))
        self.remove_button.setToolTip(boxes.remove(number))
        if self.grip is not None:
            self.grip.setObjectName(f"box{number}Grip")
            self.grip.setAccessibleName(boxes.name(number, count, self.answer.text().strip() or self.answer.original))
            self.grip.setAccessibleDescription("" if self._area is None else boxes.place(*self._area))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Who writes an answer works on its box."""
        if event.type() is QEvent.Type.FocusIn:
            self.taken.emit()
        return super().eventFilter(watched, event)
