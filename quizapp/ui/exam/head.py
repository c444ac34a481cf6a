"""The line above a question of an exam: the way out, which paper it is, and the clock."""

from PySide6.QtCore import Signal

from quizapp.exam.attempt import Attempt
from quizapp.ui.widgets.sitting_head import SittingHead
from quizapp.wording import exam as wording
from quizapp.wording.catalog import _
from quizapp.wording.figures import number


class ExamHead(SittingHead):
    """The clock is a button: a press hides it, another shows it again. The time runs all the same."""

    clock_turned = Signal()

    def __init__(self) -> None:
        super().__init__("leaveExamButton", "paperName")
        self._clock = self._button("clockButton")
        self._clock.clicked.connect(self.clock_turned)
        self._end.addWidget(self._clock)

    def show_attempt(self, attempt: Attempt, *, over_field: bool, is_clock_hidden: bool) -> None:
        """Show where it stands and what is left of the time; over a field the clock's key is another one."""
        self._leave.say(_("× Leave"), _("Esc"), spoken=_("Leave the exam; it is kept, and the time runs on"))
        place = {"position": number(attempt.place + 1), "total": number(len(attempt.items))}
        place_said = _("{position} of {total}").format(**place)
        self._where.setText(f"{place_said} · {wording.paper_name(attempt.seed, attempt.mark)}")
        self.show_time(attempt, over_field=over_field, is_clock_hidden=is_clock_hidden)

    def show_time(self, attempt: Attempt, *, over_field: bool, is_clock_hidden: bool) -> None:
        """Show what is left of the time."""
        key = _("Ctrl+T") if over_field else "T"
        if is_clock_hidden:
            self._clock.say(_("Clock"), key, spoken=_("Show the clock"))
        else:
            spoken = _("{time}. Hide the clock").format(time=wording.time_left(attempt.left))
            self._clock.say(wording.clock(attempt.left), key, spoken=spoken)
