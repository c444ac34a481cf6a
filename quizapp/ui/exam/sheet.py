"""What every form of question shows and tells while an exam is sat: no verdict, no marks, no date."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from quizapp.cards.question import Question
from quizapp.exam.attempt import Item
from quizapp.ui.widgets.basics import label


class ExamSheet(QObject):
    """One question on the table. What the learner does is told, and shown once it is kept, by ``show_item``."""

    answered = Signal(object)
    """The answer as the log keeps answers, or None for none."""

    typed = Signal()
    """A letter was typed or deleted; ``text`` has them all."""

    struck = Signal(str)
    """The key of an option to be struck out or restored."""

    pointed_at = Signal(QWidget, str)
    """This part of the body was acted on by a key, and should be seen; and what is so now, which should be heard."""

    went_on = Signal()
    """The next question is asked for."""

    def __init__(self, question: Question, *, beside: QWidget | None = None) -> None:
        super().__init__()
        self.question = question
        self.beside = beside
        """The figure beside the words, if there is one."""
        self.hand: QWidget | None = None
        """What takes the arrow keys, if there is something to be pointed at."""
        self.field: QLineEdit | None = None
        """Where to type, if something is to be typed."""
        self.body = QWidget()
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        stem = label("stem" if beside is None else "stem-beside", question.stem, wrap=True, selectable=True)
        stem.setObjectName("stem")
        self._column.addWidget(stem)
        if question.image is not None:
            from quizapp.ui.images.card_image import card_image

            self._column.addWidget(card_image(question))
        self._column.addSpacing(12)

    @property
    def text(self) -> str | None:
        """What is typed so far; None where nothing is, or nothing is to be typed."""
        return None if self.field is None else self.field.text().strip() or None

    def show_item(self, item: Item) -> None:
        """Show what was done with the question."""
        raise NotImplementedError

    def press(self, number: int) -> bool:
        """Act on a digit; False where it has no meaning here."""
        return False

    def strike(self, number: int) -> bool:
        """Act on a digit with Shift; False where it has no meaning here."""
        return False

    def toggle_depth(self) -> bool:
        """To the other layer of the figure; False where there is none."""
        return False
