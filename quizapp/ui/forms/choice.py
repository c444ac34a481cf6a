"""The choice on the screen."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from quizapp.cards.question import Option, Question
from quizapp.study.notebook import Outcome
from quizapp.study.review import Confidence, Response
from quizapp.ui.forms.explanation import explanation_panel
from quizapp.ui.forms.view import QuestionView
from quizapp.ui.widgets.basics import ElidedLabel, empty, label
from quizapp.ui.widgets.buttons import KeyButton, OptionButton
from quizapp.wording import outcomes
from quizapp.wording.catalog import _


class ChoiceView(QuestionView):
    """Stem and options; after the answer each option says what it is."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._answered = False
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        stem = label("stem", question.stem, wrap=True, selectable=True)
        stem.setObjectName("stem")
        self._column.addWidget(stem)
        self._column.addSpacing(12)
        self._buttons = [self._add_option(number, option) for number, option in enumerate(question.options, start=1)]
        self._footer = QHBoxLayout(self.footer)
        self._footer.setContentsMargins(32, 14, 32, 14)
        self._footer.setSpacing(12)
        self._marks: dict[Confidence, KeyButton] = {}
        self._show_marks()

    def press(self, key: str) -> bool:
        """1-4 choose; S, G and 0 before the answer."""
        if self._answered:
            return False
        if key.isdecimal() and 1 <= int(key) <= len(self._buttons):
            self._choose(int(key) - 1)
        elif key == "0":
            self._respond(Response(milliseconds=0, confidence=Confidence.UNKNOWN))
        elif key in ("s", "g"):
            self._marks[Confidence.SURE if key == "s" else Confidence.GUESSED].click()
        else:
            return False
        return True

    def confirm(self) -> None:
        """After the answer: go on."""
        if self._answered:
            self.went_on.emit()

    def show_outcome(self, outcome: Outcome) -> None:
        """Every option's rationale, the explanation, and when the card comes back and why."""
        self._answered = True
        chosen = outcome.logged.review.chosen
        for button, option in zip(self._buttons, self.question.options, strict=True):
            role, verdict = _verdict(option, chosen)
            spoken = ". ".join(part for part in (option.text, verdict, option.rationale) if part)
            button.show_verdict(role, verdict, option.rationale or "", spoken)
        if (explanation := explanation_panel(self.question)) is not None:
            self._column.addSpacing(6)
            self._column.addWidget(explanation)
        self._show_result(outcome)
        self.grew.emit()

    def _add_option(self, number: int, option: Option) -> OptionButton:
        button = OptionButton(number)
        button.show_option(option.text, _("Option {number}: {text}").format(number=number, text=option.text))
        button.clicked.connect(lambda: self._choose(number - 1))
        self._column.addWidget(button)
        return button

    def _show_marks(self) -> None:
        """Before the answer: sure, guessed, don't know."""
        for confidence, name, key in (
            (Confidence.SURE, _("Sure"), "S"),
            (Confidence.GUESSED, _("Guessed"), "G"),
        ):
            button = KeyButton("mark")
            button.setCheckable(True)
            button.setObjectName(f"{confidence.value}Button")
            button.say(name, key, spoken=_("Mark the answer as: {name}").format(name=name))
            button.clicked.connect(lambda checked, mine=button: self._only(mine, checked))

            self._marks[confidence] = button
            self._footer.addWidget(button)
        hint = ElidedLabel("small")
        hint.setText(_("optional, before you answer"))
        self._footer.addWidget(hint)
        self._footer.addStretch(1)
        unknown = KeyButton("")
        unknown.setObjectName("unknownButton")
        unknown.say(_("I don't know"), "0")
        unknown.clicked.connect(lambda: self.press("0"))
        self._footer.addWidget(unknown)

    def _only(self, mine: QPushButton, checked: bool) -> None:
        """At most one mark is set; a second press takes it back."""
        for button in self._marks.values():
            button.setChecked(checked and button is mine)

    def _show_result(self, outcome: Outcome) -> None:
        """After the answer: what it did, and the way on."""
        empty(self._footer)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        what = label("strong", outcomes.what_now(outcome), wrap=True)
        what.setObjectName("whatNow")
        why = label("small", outcomes.why_this_date(outcome.logged.review), wrap=True)
        why.setObjectName("whyThisDate")
        texts.addWidget(what)
        texts.addWidget(why)
        self._footer.addLayout(texts, 1)
        go_on = KeyButton("primary")
        go_on.setObjectName("continueButton")
        go_on.say(_("Continue"), _("Space"))
        go_on.clicked.connect(self.went_on)
        self._footer.addWidget(go_on)
        go_on.show()
        go_on.setFocus()

    def _choose(self, place: int) -> None:
        marked = next((each for each, button in self._marks.items() if button.isChecked()), None)
        self._respond(Response(milliseconds=0, chosen=self.question.options[place].key, confidence=marked))

    def _respond(self, response: Response) -> None:
        if not self._answered:
            self.responded.emit(response)


def _verdict(option: Option, chosen: str | None) -> tuple[str, str]:
    """How the option is shown after the answer, and the words for it."""
    if option.correct:
        return "right", "✓ " + (_("right, your choice") if option.key == chosen else _("right"))
    if option.key == chosen:
        return "wrong", "✗ " + _("your choice")
    return "other", ""
