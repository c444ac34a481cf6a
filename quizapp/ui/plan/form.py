"""What the learner says of the exam: its date, minutes a day, decks; and whether the plan is followed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from quizapp.cards.deck import Deck
from quizapp.study.exam_date import MOST_MINUTES, USUAL_MINUTES
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import empty, label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.date_box import DateBox
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.notice import Notice
from quizapp.ui.widgets.number_box import NumberBox
from quizapp.wording.catalog import _

_BOX: Final = 160


@dataclass(frozen=True, slots=True)
class Asked:
    """What is filled in."""

    day: date
    minutes: int
    decks: tuple[str, ...]


class PlanForm(QFrame):
    """Tells every change at once."""

    changed = Signal()
    follow_asked = Signal()
    end_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("planForm")
        self.setProperty("role", "panel")
        self._filling = False
        self._boxes: dict[str, QCheckBox] = {}
        self._words: dict[str, QLabel] = {}
        inside = QVBoxLayout(self)
        inside.setContentsMargins(26, 22, 26, 22)
        inside.setSpacing(12)
        self.day = DateBox()
        self.day.setObjectName("examDateBox")
        self.day.dateChanged.connect(self._tell)
        self._minutes = NumberBox()
        self._minutes.setObjectName("examMinutesBox")
        self._minutes.setRange(1, MOST_MINUTES)
        self._minutes.setValue(USUAL_MINUTES)
        self._minutes.valueChanged.connect(self._tell)
        grid = QGridLayout()
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        for place, (name, box) in enumerate((("day", self.day), ("minutes", self._minutes))):
            box.setMinimumWidth(current_theme().px(_BOX))
            word = self._word(name, "")
            word.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            word.setBuddy(box)
            grid.addWidget(word, place, 0)
            grid.addWidget(box, place, 1)
        inside.addLayout(grid)
        inside.addWidget(self._word("decks", "heading"))
        self._decks = QVBoxLayout()
        self._decks.setSpacing(2)
        inside.addLayout(self._decks)
        inside.addStretch(1)
        self._follow, self._end = KeyButton("primary"), KeyButton("")
        self._follow.setObjectName("followPlanButton")
        self._follow.clicked.connect(self.follow_asked)
        self._end.setObjectName("endPlanButton")
        self._end.clicked.connect(self.end_asked)
        buttons = Flow()
        buttons.addWidget(self._follow)
        buttons.addWidget(self._end)
        inside.addLayout(buttons)
        self._notice = Notice("small")
        self._notice.setObjectName("planNotice")
        self._notice.hide()
        inside.addWidget(self._notice)

    @property
    def asked(self) -> Asked:
        """What is filled in now."""
        return Asked(
            self.day.day, self._minutes.value(), tuple(deck for deck, box in self._boxes.items() if box.isChecked())
        )

    @property
    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops, as it is read."""
        return (self.day, self._minutes, *self._boxes.values(), self._follow, self._end)

    def fill(self, asked: Asked, decks: Sequence[Deck], language: str) -> None:
        """Fill in that much; the decks that there are, their titles in that language."""
        self._filling = True
        self.day.show_day(asked.day)
        self._minutes.setValue(asked.minutes)
        if list(self._boxes) != [deck.id for deck in decks]:
            empty(self._decks)
            self._boxes = {deck.id: self._box(deck.id) for deck in decks}
        for deck in decks:
            self._boxes[deck.id].setText(deck.title.in_language(language).replace("&", "&&"))
            self._boxes[deck.id].setAccessibleName(deck.title.in_language(language))
            self._boxes[deck.id].setChecked(deck.id in asked.decks)
        self._filling = False

    def offer(self, *, follow: bool, end: bool) -> None:
        """Offer to follow the plan, to end the one that is followed, or both.

        A button that goes hands the focus to the other: left to itself it would go on, and the page scroll after it.
        """
        if follow:
            self._follow.setEnabled(True)
        self._end.setVisible(end or self._end.hasFocus())
        if end and not follow and self._follow.hasFocus():
            self._end.setFocus()
        elif follow and not end and self._end.hasFocus():
            self._follow.setFocus()
        self._follow.setEnabled(follow)
        self._end.setVisible(end)

    def say(self, sentence: str) -> None:
        """Say what was done; with nothing take that back."""
        self._notice.setVisible(bool(sentence))
        self._notice.setText(sentence)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.day.retranslate()
        for name, text in (("day", _("Date of the exam")), ("minutes", _("Minutes a day")), ("decks", _("Decks"))):
            self._words[name].setText(text)
        self.day.setAccessibleName(_("Date of the exam"))
        self._minutes.setAccessibleName(_("Minutes a day"))
        self._follow.say(_("Follow this plan"))
        self._end.say(_("End the plan"))

    def _word(self, name: str, role: str) -> QLabel:
        self._words[name] = label(role, wrap=True)
        return self._words[name]

    def _box(self, deck: str) -> QCheckBox:
        box = QCheckBox()
        box.setObjectName(f"examDeck-{deck}")
        box.toggled.connect(self._tell)
        self._decks.addWidget(box)
        return box

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
