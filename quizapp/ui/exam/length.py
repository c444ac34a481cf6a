"""How long an exam is, in which forms it asks, and the number of its paper."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from quizapp.cards.question import Form
from quizapp.exam.paper import FORMS, MOST
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.number_box import NumberBox
from quizapp.wording.catalog import N_, _

_QUESTIONS: Final = 20
_MOST_MINUTES: Final = 600
_LARGEST_NUMBER: Final = 999_999
_BOX: Final = (120, 34)

_FORMS: Final = {
    Form.CHOICE: N_("Single choice"),
    Form.KPRIM: N_("True or false (Kprim)"),
    Form.TERM: N_("Type a term"),
    Form.LOCATE: N_("Point at a figure"),
}


class LengthChoice(QFrame):
    """Minutes follow the number of questions until they are chosen themselves: one and a half for each."""

    changed = Signal()

    def __init__(self, new_number: Callable[[], int]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._new_number = new_number
        self._minutes_chosen = False
        inside = QVBoxLayout(self)
        inside.setContentsMargins(26, 22, 26, 22)
        inside.setSpacing(10)
        self._heading = label("heading")
        inside.addWidget(self._heading)
        self._names = {"questions": label(), "minutes": label(), "number": label()}
        self._boxes = {
            "questions": self._box("examQuestionsBox", 1, MOST),
            "minutes": self._box("examMinutesBox", 1, _MOST_MINUTES),
            "number": self._box("examNumberBox", 0, _LARGEST_NUMBER),
        }
        self._renew = KeyButton("")
        self._renew.setObjectName("newNumberButton")
        self._renew.clicked.connect(self.renew_number)
        side_by_side = Flow(spacing=24)
        for what in self._names:
            side_by_side.addWidget(self._named_box(what))
        inside.addLayout(side_by_side)
        self._shared = label("small", wrap=True)
        inside.addWidget(self._shared)
        flow = Flow(spacing=4)
        self._forms = {form: QCheckBox() for form in FORMS}
        for form, ticked in self._forms.items():
            ticked.setObjectName(f"examForm-{form.value}")
            ticked.setChecked(True)
            ticked.toggled.connect(self.changed)
            flow.addWidget(ticked)
        inside.addLayout(flow)
        self._boxes["number"].setValue(new_number())
        self._boxes["questions"].setValue(_QUESTIONS)
        self._boxes["questions"].valueChanged.connect(self._follow)
        self._boxes["minutes"].valueChanged.connect(self._note_minutes)
        self._boxes["number"].valueChanged.connect(self.changed)
        self._follow()

    @property
    def questions(self) -> int:
        """How many questions are wanted."""
        return self._boxes["questions"].value()

    @property
    def minutes(self) -> int:
        """How many minutes there are."""
        return self._boxes["minutes"].value()

    @property
    def number(self) -> int:
        """The number of the paper."""
        return self._boxes["number"].value()

    @property
    def forms(self) -> frozenset[Form]:
        """The forms that are ticked."""
        return frozenset(form for form, ticked in self._forms.items() if ticked.isChecked())

    def renew_number(self) -> None:
        """Propose another number."""
        self._boxes["number"].setValue(self._new_number())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._heading.setText(_("Length and paper"))
        words = {
            "questions": _("Number of questions"),
            "minutes": _("Minutes"),
            "number": _("Number of the paper"),
        }
        px = current_theme().px
        for what, name in self._names.items():
            name.setText(words[what])
            self._boxes[what].setAccessibleName(words[what])
        self._renew.say(_("Another number"))
        self._renew.ensurePolished()
        height = max(px(_BOX[1]), self._renew.sizeHint().height())  # or the box beside it would sit lower than others
        for box in self._boxes.values():
            box.setMinimumSize(px(_BOX[0]), height)
        self._shared.setText(
            _("Who has the same decks, choice and number sits the same paper; its code is then the same too.")
        )
        for form, ticked in self._forms.items():
            ticked.setText(_(_FORMS[form]))

    def _follow(self) -> None:
        if not self._minutes_chosen:
            box = self._boxes["minutes"]
            box.blockSignals(True)
            box.setValue(-(-3 * self.questions // 2))
            box.blockSignals(False)
        self.changed.emit()

    def _note_minutes(self) -> None:
        self._minutes_chosen = True

    def _named_box(self, what: str) -> QWidget:
        """A box under its name; beside that of the paper's number what proposes another."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        name, box = self._names[what], self._boxes[what]
        name.setBuddy(box)
        line = row(spacing=8)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignVCenter)
        if what == "number":
            line.addWidget(self._renew)
        line.addStretch(1)
        column.addWidget(name)
        column.addLayout(line)
        return holder

    def _box(self, name: str, least: int, most: int) -> NumberBox:
        box = NumberBox()
        box.setObjectName(name)
        box.setRange(least, most)
        return box
