"""The choice on the screen."""

from quizapp.cards.question import Option, Question
from quizapp.study.notebook import Outcome
from quizapp.ui.figures.stage import FigureStage
from quizapp.ui.forms.judged import JudgedView
from quizapp.ui.forms.marks import Marks
from quizapp.ui.widgets.buttons import OptionButton
from quizapp.wording.catalog import _


class ChoiceView(JudgedView):
    """Stem and options; after the answer each option says what it is."""

    def __init__(self, question: Question, figure: FigureStage | None = None) -> None:
        super().__init__(question, Marks(), figure)
        self._buttons = [self._add_option(number, option) for number, option in enumerate(question.options, start=1)]

    def _press_before(self, key: str) -> bool:
        """1-4 choose."""
        if not (key.isdecimal() and 1 <= int(key) <= len(self._buttons)):
            return False
        self._choose(self.question.options[int(key) - 1].key)
        return True

    def _show_verdicts(self, outcome: Outcome) -> OptionButton:
        seen_first = self._buttons[0]
        chosen = outcome.logged.review.chosen
        for button, option in zip(self._buttons, self.question.options, strict=True):
            role, verdict = _verdict(option, chosen)
            spoken = ". ".join(part for part in (option.text, verdict, option.rationale) if part)
            button.show_verdict(role, verdict, option.rationale or "", spoken)
            if option.key == chosen:
                seen_first = button
        return seen_first

    def _add_option(self, number: int, option: Option) -> OptionButton:
        button = OptionButton(number)
        button.show_option(option.text, _("Option {number}: {text}").format(number=number, text=option.text))
        button.clicked.connect(lambda: self._choose(option.key))
        self._column.addWidget(button)
        return button


def _verdict(option: Option, chosen: str | None) -> tuple[str, str]:
    """How the option is shown after the answer, and the words for it."""
    if option.correct:
        return "right", "✓ " + (_("right, your choice") if option.key == chosen else _("right"))
    if option.key == chosen:
        return "wrong", "✗ " + _("your choice")
    return "other", ""
