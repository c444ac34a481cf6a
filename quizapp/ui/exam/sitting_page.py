"""The exam on the screen: one question, no verdict, and the way to every other question."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from quizapp.exam.attempt import Attempt
from quizapp.exam.sitting import ExamSitting
from quizapp.study.illustrations import Illustrations
from quizapp.ui.exam.acts import ExamActs
from quizapp.ui.exam.foot import ExamFoot
from quizapp.ui.exam.handing_in import agrees_to_hand_in
from quizapp.ui.exam.head import ExamHead
from quizapp.ui.exam.keys import ExamKeys
from quizapp.ui.exam.remarks import ExamRemarks
from quizapp.ui.exam.strip import NumberStrip
from quizapp.ui.exam.table import ExamTable
from quizapp.ui.exam.timekeeper import Timekeeper
from quizapp.ui.speaking import announce, speak_as
from quizapp.wording import exam as wording

_LINE: Final = 40  # pixels


class ExamSittingPage(QWidget):
    """Hands every act to the sitting, and shows what the sitting then holds."""

    left = Signal()

    finished = Signal(object)
    """The Attempt that is handed in now, by the learner or because the time is over."""

    closed_elsewhere = Signal(object)
    """The QuizError that says so."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("examSittingPage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Grouping)
        self._illustrations: Illustrations | None = None
        self._gone: frozenset[int] = frozenset()
        self._is_clock_hidden = False
        self._time = Timekeeper(self)
        self._time.ticked.connect(self._on_tick)
        self._head = ExamHead()
        self._head.left.connect(self.leave)
        self._head.clock_turned.connect(self.turn_clock)
        self._strip = NumberStrip()
        self._strip.asked.connect(self._go)
        self._table = ExamTable()
        self._table.answered.connect(self._answer)
        self._table.struck.connect(self._strike)
        self._table.went_on.connect(lambda: self._step(1))
        self._remarks = ExamRemarks()
        self._acts = ExamActs(self, self._table, self._remarks)
        self._acts.kept_typed.connect(self._show_numbers)
        self._acts.let_go.connect(self._time.stop)
        self._acts.finished.connect(self._on_finished)
        self._acts.closed_elsewhere.connect(self.closed_elsewhere)
        self._foot = ExamFoot()
        self._foot.back.connect(lambda: self._step(-1))
        self._foot.on.connect(lambda: self._step(1))
        self._foot.flagged.connect(self.flag)
        self._foot.handed_in.connect(self.ask_to_hand_in)
        self._keys = ExamKeys(
            {
                "back": lambda: self._step(-1),
                "on": lambda: self._step(1),
                "up": lambda: self._table.scroll_by(-_LINE),
                "down": lambda: self._table.scroll_by(_LINE),
                "leave": self.leave,
                "clear": lambda: self._answer(None),
                "flag": self.flag,
                "clock": self.turn_clock,
                "depth": self._table.toggle_depth,
            },
            choose=self._table.press,
            strike=self._table.strike,
            write=self._table.write,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        around = QVBoxLayout()
        around.setContentsMargins(32, 8, 32, 8)
        around.addWidget(self._strip)
        layout.addWidget(self._head)
        layout.addLayout(around)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._remarks)
        layout.addWidget(self._foot)

    @property
    def sitting(self) -> ExamSitting | None:
        """The exam on the table, until it is handed in."""
        return self._acts.sitting

    def start(self, sitting: ExamSitting, illustrations: Illustrations) -> None:
        """Begin with an exam, or go on with it."""
        self._acts.sitting, self._illustrations = sitting, illustrations
        self._remarks.calm()
        self._remarks.begin_anew()
        self._table.clear()  # whatever lay there was another exam's
        self._time.start(sitting.attempt.left)
        self.refresh()
        self._tell_of_clock()

    def refresh(self, illustrations: Illustrations | None = None) -> None:
        """Show the question as the decks have it now, and say what has gone from them; what is typed stays."""
        sitting = self.sitting
        if sitting is None:
            return
        self._illustrations = illustrations or self._illustrations
        self._acts.keep_typed()
        gone = frozenset(sitting.gone())
        if gone - self._gone or (gone and self._remarks.is_silent):
            self._remarks.tell(wording.gone(len(gone)))
        self._gone = gone
        written = self._table.written
        self._show_question()
        if written is not None:
            self._table.write_again(*written)

    def retranslate(self, language: str) -> None:
        """Say everything in the current language, and ask in that one."""
        if (sitting := self.sitting) is not None:
            self._acts.keep_typed()
            self._remarks.begin_anew()
            sitting.language = language
            self.refresh()
            self._tell_of_clock()

    def leave(self) -> None:
        """Go elsewhere; everything is kept, and the time runs on. What the disk refuses is not left behind."""
        self._acts.keep_typed()
        if self._acts.is_all_kept:
            self.left.emit()

    def put_away(self) -> ExamSitting | None:
        """Keep what is being typed and how much of the time has gone, and let go of the exam, which is returned.

        Whoever asks for it sees whether it is over by now; nothing is told of that.
        """
        sitting = self.sitting
        with QSignalBlocker(self):
            self._acts.keep_typed()
            self._acts.do(lambda sitting: sitting.look(keep=True))
            self._acts.end()
        return sitting

    def flag(self) -> None:
        """Flag the question, or take its flag away."""
        self._acts.keep_typed()
        self._act(lambda sitting: sitting.flag())
        if (sitting := self.sitting) is not None:
            place = sitting.attempt.place
            announce(self, wording.state(place + 1, sitting.attempt.item, gone=place in self._gone))

    def turn_clock(self) -> None:
        """Hide the clock, or show it again."""
        self._is_clock_hidden = not self._is_clock_hidden
        self._show_time()

    def undo(self) -> None:
        """Take the last answer, flag or strike back."""
        self._acts.keep_typed()
        sitting = self.sitting
        if sitting is not None and sitting.can_undo:
            self._acts.do(lambda sitting: sitting.undo())
            self._show_question()

    def ask_to_hand_in(self) -> None:
        """Name what is open, and hand in if the learner says so; time that runs out meanwhile decides for him."""
        self._acts.keep_typed()
        sitting = self.sitting
        if sitting is None:
            return
        if agrees_to_hand_in(self, sitting.attempt, sorted(self._gone)) and self.sitting is sitting:
            self._acts.do(lambda sitting: sitting.hand_in())

    @property
    def offers(self) -> Mapping[str, Callable[[], object]]:
        """What can be asked for in the menus on this page."""
        return {
            "undo": self.undo,
            "next-question": lambda: self._step(1),
            "previous-question": lambda: self._step(-1),
            "flag": self.flag,
            "hand-in": self.ask_to_hand_in,
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys of the form, of the paper, and letters for the field."""
        if self.sitting is None or not self._keys.press(event):
            super().keyPressEvent(event)

    def _show_question(self) -> None:
        """Put the question on the table anew."""
        sitting = self.sitting
        if sitting is None or self._illustrations is None:
            return
        question = None if sitting.attempt.place in self._gone else sitting.question()
        self.setAccessibleName(wording.gone(1) if question is None else question.stem)
        self._table.put(question, self._illustrations)
        self._show_state()
        self._table.settle()
        if not self._strip.has_focus() and self.isVisible():
            self.take_focus()

    def take_focus(self) -> None:
        """The field or the figure takes the keys, or the page itself."""
        (self._table.taker or self).setFocus()

    def _show_state(self) -> None:
        """Show what was done with the question, and where the paper stands."""
        sitting = self.sitting
        if sitting is None:
            return
        attempt, over_field = sitting.attempt, self._table.has_field
        self._table.show_item(attempt.item)
        self._show_numbers()
        self._foot.show_place(attempt.place, len(attempt.items), flagged=attempt.item.flagged, over_field=over_field)
        self._head.show_attempt(attempt, over_field=over_field, is_clock_hidden=self._is_clock_hidden)

    def _show_numbers(self) -> None:
        if self.sitting is not None:
            self._strip.show_attempt(self.sitting.attempt, self._gone)

    def _show_time(self) -> None:
        if self.sitting is not None:
            self._head.show_time(
                self.sitting.attempt, over_field=self._table.has_field, is_clock_hidden=self._is_clock_hidden
            )

    def _answer(self, chosen: str | None) -> None:
        if self._table.has_field:
            return  # there only what stands in the field is an answer
        self._act(lambda sitting: sitting.answer(chosen))

    def _strike(self, key: str) -> None:
        self._act(lambda sitting: sitting.strike(key))

    def _go(self, place: int) -> None:
        """To that question; past the last one the paper is to be handed in."""
        self._acts.keep_typed()
        sitting = self.sitting
        if sitting is None:
            return
        if place >= len(sitting.attempt.items):
            self.ask_to_hand_in()
            return
        before = sitting.attempt.place
        if place != before and place >= 0:
            self._acts.do(lambda sitting: sitting.go(place))
            if sitting.attempt.place != before:  # or the disk refuses, and what is typed stays where it is
                self._remarks.begin_anew()
                self._show_question()

    def _step(self, step: int) -> None:
        if self.sitting is not None:
            self._go(self.sitting.attempt.place + step)

    def _act(self, act: Callable[[ExamSitting], None]) -> None:
        self._acts.do(act)
        self._show_state()

    def _on_finished(self, attempt: Attempt) -> None:
        """It is handed in: whether to do so is no question any more."""
        for box in self.findChildren(QMessageBox):
            box.reject()
        self.finished.emit(attempt)

    def _on_tick(self, keep: bool) -> None:
        if self._acts.is_typing:
            self._acts.keep_typed()  # the time may be over before there is a pause
        self._acts.do(lambda sitting: sitting.look(keep=keep), calms=keep)
        self._show_time()
        self._tell_of_clock()

    def _tell_of_clock(self) -> None:
        sitting = self.sitting
        if sitting is not None and (news := self._time.news(sitting, is_clock_hidden=self._is_clock_hidden)):
            self._remarks.tell(news)
