"""The Kprim on the screen."""

from quizapp.cards.kprim import marks_as_text, marks_of
from quizapp.cards.question import Option, Question
from quizapp.study.notebook import Outcome
from quizapp.ui.forms.judged import JudgedView
from quizapp.ui.forms.marks import Marks
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.statements import StatementRow
from quizapp.wording import outcomes
from quizapp.wording.catalog import _


class KprimView(JudgedView):
    """Stem and four statements to mark; after the answer each says whether it is true, and why."""

    def __init__(self, question: Question) -> None:
        super().__init__(question, Marks(hands_in=True))
        self._hint = label("small", _("True or false? Mark each statement; its number turns it."), wrap=True)
        self._column.addWidget(self._hint)
        self._rows = [self._add_row(number, option) for number, option in enumerate(question.options, start=1)]

    def _press_before(self, key: str) -> bool:
        """1-4 turn a statement to true, to false, and to open again."""
        if not (key.isdecimal() and 1 <= int(key) <= len(self._rows)):
            return False
        row = self._rows[int(key) - 1]
        row.turn()
        self.pointed_at.emit(row)
        return True

    def _marked(self) -> dict[str, bool]:
        """The statements that are marked, by their keys."""
        return {
            option.key: row.mark
            for row, option in zip(self._rows, self.question.options, strict=True)
            if row.mark is not None
        }

    def _mark_again(self, marked: dict[str, bool]) -> None:
        for row, option in zip(self._rows, self.question.options, strict=True):
            if option.key in marked:
                row.show_mark(marked[option.key])

    def _complete(self) -> str | None:
        marks = self._marked()
        return marks_as_text(self.question, marks) if len(marks) == len(self._rows) else None

    def _show_verdicts(self, outcome: Outcome) -> StatementRow:
        self._hint.hide()
        chosen = outcome.logged.review.chosen
        marks = {} if chosen is None else marks_of(self.question, chosen)
        for row, option in zip(self._rows, self.question.options, strict=True):
            mark = marks.get(option.key)
            role = "other" if mark is None else "right" if mark is option.correct else "wrong"
            row.show_verdict(role, outcomes.statement_verdict(option, mark), option.rationale or "")
        return self._rows[0]

    def _add_row(self, number: int, option: Option) -> StatementRow:
        row = StatementRow(number, option.text)
        row.marked.connect(lambda: self._marks.allow_hand_in(self._complete() is not None))
        row.entered.connect(self.confirm)
        self._column.addWidget(row)
        return row
