"""What the program judges, whatever it looks like."""

from typing import Any

from PySide6.QtWidgets import QWidget

from quizapp.cards.question import Question
from quizapp.study.notebook import Outcome
from quizapp.study.review import Confidence, Response
from quizapp.ui.figures.stage import FigureStage
from quizapp.ui.forms.marks import Marks
from quizapp.ui.forms.result import Result
from quizapp.ui.forms.view import Begun, QuestionView
from quizapp.ui.speaking import announce
from quizapp.ui.widgets.basics import empty, label
from quizapp.wording import outcomes

_DEEP = "d"
_OVER_FIELD = "ctrl+d"


class JudgedView(QuestionView):
    """Stem and marks before the answer; verdicts, explanation and date after it."""

    def __init__(self, question: Question, marks: Marks, figure: FigureStage | None = None) -> None:
        super().__init__(question, spacing=12, beside=figure)
        self.figure = figure
        self._answered = False
        stem = label("stem" if figure is None else "stem-beside", question.stem, wrap=True, selectable=True)
        stem.setObjectName("stem")
        self._column.addWidget(stem)
        self._add_image()
        self._column.addSpacing(12)
        self._marks = marks
        self._marks.unknown.connect(self._give_up)
        self._marks.handed_in.connect(self.confirm)
        self._footer.addWidget(self._marks)

    def press(self, key: str) -> bool:
        """The keys of the marks and of the form before the answer, those of the form after it; D for the deep layer."""
        if self.figure is not None and key == (_OVER_FIELD if self.field is not None else _DEEP):
            return self.figure.toggle_depth()
        if self._answered:
            return self._press_after(key)
        return self._marks.press(key) or self._press_before(key)

    def confirm(self) -> None:
        """Hand in what is complete; after the answer go on."""
        if self._answered:
            self.went_on.emit()
        elif (chosen := self._complete()) is not None:
            self._choose(chosen)

    def show_outcome(self, outcome: Outcome) -> None:
        """What every part of the question is, the explanation, and when the card comes back and why."""
        self._answered = True
        seen_first = self._show_verdicts(outcome)
        self._add_explanation()
        empty(self._footer)
        result = Result(outcome)
        result.went_on.connect(self.went_on)
        self._footer.addWidget(result)
        result.show()
        result.take_focus()
        announce(self.body, outcomes.spoken(outcome, self.question))
        self.grew.emit()
        self.pointed_at.emit(seen_first)

    def begun(self) -> Begun:
        """The mark that is set, and what is marked or typed."""
        return Begun() if self._answered else Begun(self._marks.confidence, self._marked())

    def go_on_with(self, begun: Begun) -> None:
        """Mark and type it again."""
        self._marks.mark(begun.confidence)
        if begun.answer is not None:
            self._mark_again(begun.answer)

    def _marked(self) -> Any:
        """What is marked or typed so far, None where this form has nothing between asking and answering."""
        return None

    def _mark_again(self, marked: Any) -> None:
        """Mark or type what ``_marked`` told of the same card."""

    def _press_before(self, key: str) -> bool:
        """Act on a key of this form before the answer."""
        raise NotImplementedError

    def _press_after(self, key: str) -> bool:
        """Act on a key of this form after the answer."""
        return False

    def _complete(self) -> str | None:
        """What can be handed in; None where the answer is not complete, or is given in another way."""
        return None

    def _show_verdicts(self, outcome: Outcome) -> QWidget:
        """Show in the body what is right and what the learner said; return the part to look at first."""
        raise NotImplementedError

    def _choose(self, chosen: str) -> None:
        """Answer so, with the mark that is set."""
        if not self._answered:
            self.responded.emit(Response(milliseconds=0, chosen=chosen, confidence=self._marks.confidence))

    def _give_up(self) -> None:
        if not self._answered:
            self.responded.emit(Response(milliseconds=0, confidence=Confidence.UNKNOWN))
