"""What lies on the table in an exam: one question with its sheet, or the word that it is gone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.cards.question import Question
from quizapp.exam.attempt import Item
from quizapp.study.illustrations import Illustrations
from quizapp.ui.exam.sheet import ExamSheet
from quizapp.ui.exam.sheets import sheet_of
from quizapp.ui.speaking import announce
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.spread import Spread
from quizapp.wording import exam as wording


class ExamTable(QWidget):
    """Hands on what the learner does with the sheet that lies there."""

    answered = Signal(object)
    typed = Signal()
    struck = Signal(str)
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheet: ExamSheet | None = None
        self._spread = Spread()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._spread)

    @property
    def has_field(self) -> bool:
        """Whether something is to be typed."""
        return self._sheet is not None and self._sheet.field is not None

    @property
    def text(self) -> str | None:
        """What is typed so far."""
        return None if self._sheet is None else self._sheet.text

    @property
    def written(self) -> tuple[str, int] | None:
        """What stands in the field, letter by letter, and where the next one would come; None without a field."""
        field = None if self._sheet is None else self._sheet.field
        return None if field is None else (field.text(), field.cursorPosition())

    @property
    def taker(self) -> QWidget | None:
        """What should have the keys: the field, or the figure; None where the page should."""
        return None if self._sheet is None else self._sheet.field or self._sheet.hand

    def put(self, question: Question | None, illustrations: Illustrations) -> None:
        """Lay that question there in place of the one before; None is one that is gone."""
        if question is None:
            self._sheet = None
            words = label("muted", wording.gone(1), wrap=True)
            words.setObjectName("goneQuestion")
            self._spread.put(words)
            return
        sheet = self._sheet = sheet_of(question, illustrations)
        sheet.answered.connect(self.answered)
        sheet.typed.connect(self.typed)
        sheet.struck.connect(self.struck)
        sheet.went_on.connect(self.went_on)
        sheet.pointed_at.connect(self._point_at)
        self._spread.put(sheet.body, sheet.beside)

    def write_again(self, text: str, cursor: int) -> None:
        """Let that stand in the field, if there is one, as it did."""
        if self._sheet is not None and (field := self._sheet.field) is not None:
            field.setText(text)
            field.setCursorPosition(cursor)

    def clear(self) -> None:
        """Nothing is to be answered any more."""
        self._sheet = None

    def show_item(self, item: Item) -> None:
        """Show what was done with the question."""
        if self._sheet is not None:
            self._sheet.show_item(item)

    def settle(self) -> None:
        """Lay new content out at once, from its beginning."""
        self._spread.settle()
        self._spread.area.verticalScrollBar().setValue(0)

    def scroll_by(self, step: int) -> None:
        """Scroll so many pixels down, or up."""
        bar = self._spread.area.verticalScrollBar()
        bar.setValue(bar.value() + step)

    def press(self, number: int) -> bool:
        """Act on a digit; False where it has no meaning here."""
        return self._sheet is not None and self._sheet.press(number)

    def strike(self, number: int) -> bool:
        """Act on a digit with Shift; False where it has no meaning here."""
        return self._sheet is not None and self._sheet.strike(number)

    def toggle_depth(self) -> bool:
        """To the other layer of the figure; False where there is none."""
        return self._sheet is not None and self._sheet.toggle_depth()

    def write(self, text: str) -> bool:
        """Put a letter into the field, which was elsewhere, or the letter would not have come here."""
        field = None if self._sheet is None else self._sheet.field
        if field is None:
            return False
        field.setFocus()
        field.insert(text)
        return True

    def _point_at(self, part: QWidget, spoken: str) -> None:
        """Keys act on what has not the focus: it is brought into sight, and told."""
        self._spread.area.ensureWidgetVisible(part)
        announce(part, spoken)
