"""Questions of words in an exam: the choice, the Kprim, the term."""

from quizapp.cards.kprim import given_marks, marks_as_text
from quizapp.cards.question import Option, Question
from quizapp.exam.attempt import Item
from quizapp.ui.exam.option import ExamOption
from quizapp.ui.exam.sheet import ExamSheet
from quizapp.ui.forms.term import LONGEST, TermField
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.statements import StatementRow
from quizapp.wording.catalog import _


class ChoiceSheet(ExamSheet):
    """1-4 choose and take back, with Shift they strike out and restore; so does the mouse."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._chosen: str | None = None
        self._options = [self._add(number, option) for number, option in enumerate(question.options, start=1)]
        hint = label("small", _("To strike an option out: Shift and its number, or a right click."), wrap=True)
        hint.setObjectName("strikeHint")
        self._column.addWidget(hint)

    def show_item(self, item: Item) -> None:
        """Show what is chosen and what is struck out."""
        self._chosen = item.chosen
        for button, option in zip(self._options, self.question.options, strict=True):
            button.show_state(chosen=option.key == item.chosen, struck=option.key in item.struck)

    def press(self, number: int) -> bool:
        """Choose, or take back what is chosen."""
        if not 1 <= number <= len(self._options):
            return False
        self._choose(self.question.options[number - 1].key)
        self._point_at(self._options[number - 1])
        return True

    def strike(self, number: int) -> bool:
        """Strike out, or restore."""
        if not 1 <= number <= len(self._options):
            return False
        self.struck.emit(self.question.options[number - 1].key)
        self._point_at(self._options[number - 1])
        return True

    def _point_at(self, option: ExamOption) -> None:
        self.pointed_at.emit(option, option.spoken)

    def _choose(self, key: str) -> None:
        self.answered.emit(None if key == self._chosen else key)

    def _add(self, number: int, option: Option) -> ExamOption:
        button = ExamOption(number, option.text)
        button.clicked.connect(lambda: self._choose(option.key))
        button.struck.connect(lambda: self.struck.emit(option.key))
        self._column.addWidget(button)
        return button


class KprimSheet(ExamSheet):
    """1-4 turn a statement to true, to false, and to open again."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._filling = False
        self._column.addWidget(label("small", _("True or false? Mark each statement; its number turns it."), wrap=True))
        self._rows = [self._add(number, option) for number, option in enumerate(question.options, start=1)]

    def show_item(self, item: Item) -> None:
        """Show the marks."""
        marks = given_marks(self.question, item.chosen)
        self._filling = True
        for row, option in zip(self._rows, self.question.options, strict=True):
            row.show_mark(marks.get(option.key))
        self._filling = False

    def press(self, number: int) -> bool:
        """Turn a statement."""
        if not 1 <= number <= len(self._rows):
            return False
        row = self._rows[number - 1]
        row.turn()
        self.pointed_at.emit(row, row.spoken)
        return True

    def _tell(self) -> None:
        """Tell the marks that are set, as many as there are."""
        if not self._filling:
            options = zip(self._rows, self.question.options, strict=True)
            marks = {option.key: row.mark for row, option in options if row.mark is not None}
            self.answered.emit(marks_as_text(self.question, marks) or None)

    def _add(self, number: int, option: Option) -> StatementRow:
        row = StatementRow(number, option.text)
        row.marked.connect(self._tell)
        row.entered.connect(self.went_on)
        self._column.addWidget(row)
        return row


class TermSheet(ExamSheet):
    """A field to type in."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._is_filled = False
        self.field = field = TermField()
        field.setObjectName("termField")
        field.setAccessibleName(_("Your answer"))
        field.setPlaceholderText(_("Type the answer"))
        field.setMaxLength(max(LONGEST, *map(len, question.accepted)))
        field.textChanged.connect(self.typed)
        self._column.addWidget(field)

    def show_item(self, item: Item) -> None:
        """Show what was typed before; from then on the field has what is being typed, kept already or not."""
        if self.field is not None and not self._is_filled:
            self._is_filled = True
            self.field.setText(item.chosen or "")
