"""What every form of question shows and sends."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from quizapp.cards.question import Question
from quizapp.study.notebook import Outcome


class QuestionView(QObject):
    """One question on the screen: a body to read, a footer to act in, and the keys of its form.

    A new form derives from this, and gets a line in quizapp.ui.forms.
    """

    responded = Signal(object)
    """A Response; how long it took and whether the learner was away is filled in by the page."""

    grew = Signal()
    """The body has more to show than before."""

    went_on = Signal()
    """The learner has read the feedback."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.body = QWidget()
        self.footer = QWidget()

    def press(self, key: str) -> bool:
        """Act on a typed character; False if it has no meaning here."""
        raise NotImplementedError

    def confirm(self) -> None:
        """Act on Space or Enter."""
        raise NotImplementedError

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what the answer did; or go on at once where there is nothing to show."""
        raise NotImplementedError
