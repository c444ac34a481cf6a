"""The timeline on the screen: phases of the running cycle to be marked."""

from quizapp.cards.question import Option, Question
from quizapp.cards.timeline import phases_as_text, phases_of
from quizapp.study.notebook import Outcome
from quizapp.ui.forms.judged import JudgedView
from quizapp.ui.forms.marks import Marks
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.phase_field import PhaseField
from quizapp.wording.catalog import _


class TimelineView(JudgedView):
    """Stem and the cycle to answer on; after the answer each phase says whether it belongs to it."""

    def __init__(self, question: Question) -> None:
        super().__init__(question, Marks(hands_in=True))
        self._hint = label("small", _("Mark every phase that fits; the number keys do it too."), wrap=True)
        self._column.addWidget(self._hint)
        self._phases = PhaseField([(option.key, option.text) for option in question.options])
        self._phases.changed.connect(lambda: self._marks.allow_hand_in(bool(self._phases.marked())))
        self._phases.entered.connect(self.confirm)
        self._column.addWidget(self._phases)

    def _press_before(self, key: str) -> bool:
        """The number of a phase marks it, or takes the mark back."""
        if not (key.isdecimal() and 1 <= int(key) <= len(self.question.options)):
            return False
        place = int(key) - 1
        self._phases.toggle(place)
        self.pointed_at.emit(self._phases.buttons[place])
        return True

    def _marked(self) -> tuple[str, ...]:
        return self._phases.marked()

    def _mark_again(self, marked: tuple[str, ...]) -> None:
        for place, option in enumerate(self.question.options):
            if option.key in marked:
                self._phases.toggle(place)

    def _complete(self) -> str | None:
        marked = self._phases.marked()
        return phases_as_text(self.question, marked) if marked else None

    def _show_verdicts(self, outcome: Outcome) -> PhaseField:
        self._hint.setText("")
        chosen = outcome.logged.review.chosen
        marked: frozenset[str] = frozenset() if chosen is None else phases_of(self.question, chosen)
        self._phases.show_marks(marked)
        self._phases.show_verdict(frozenset(option.key for option in self.question.options if option.correct))
        line = label("strong", _("Right: {phases}").format(phases=self.question.answer), wrap=True)
        line.setObjectName("rightPhases")
        self._column.addWidget(line)
        for option in self.question.options:
            if marked and option.correct is not (option.key in marked):
                self._column.addWidget(label("small", _about(option), wrap=True))
        return self._phases


def _about(option: Option) -> str:
    """What happens in a phase that was wrongly marked or missed."""
    sign = "+" if option.correct else "✗"
    return f"{sign} {option.text}: {option.rationale}" if option.rationale else f"{sign} {option.text}"
