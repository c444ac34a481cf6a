"""What is said under a question: what went wrong, that a card will not stick, what was done, why this date."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.cards.card_id import CardId
from quizapp.errors import QuizError
from quizapp.ui.leech_line import LeechLine
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import failures

Say = Callable[[], str]
"""Makes a sentence as things stand now, in the current language."""


class StudyRemarks(QWidget):
    """Takes no room while there is nothing to say."""

    help_asked = Signal(object)
    """The id of a card that will not stick, and with which something could help."""

    def __init__(self) -> None:
        super().__init__()
        self._trouble: QuizError | None = None
        self._done: Say | None = None
        self._why: Say | None = None
        self._alert = Notice("alert", urgent=True)
        self._alert.setObjectName("alert")
        self._alert.setContentsMargins(32, 10, 32, 10)
        self._leech = LeechLine()
        self._leech.asked.connect(self.help_asked)
        self._info = Notice("small")
        self._info.setObjectName("info")
        self._info.setContentsMargins(32, 8, 32, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._alert, self._leech, self._info):
            part.hide()
            layout.addWidget(part)

    def complain(self, error: QuizError) -> None:
        """Say what went wrong, until something goes well."""
        self._trouble = error
        self._alert.setText(failures.sentence(error))
        self._alert.show()

    def calm(self) -> None:
        """Nothing is wrong any more."""
        self._trouble = None
        self._alert.hide()

    def tell(self, done: Say) -> None:
        """Say what has happened, until the next question."""
        self._done = done
        self._inform()

    def toggle_why(self, why: Say) -> None:
        """Say why this date as well, until the next question, or no more."""
        self._why = why if self._why is None else None
        self._inform()

    def name_leech(self, card: CardId, title: str, lapses: int) -> None:
        """Say that this card, which asks for that, was forgotten so often, until the next question."""
        self._leech.show_card(card, title, lapses)

    def ask_for_help(self) -> None:
        """Ask for help with the card that will not stick, if there is one."""
        self._leech.ask()

    def begin_anew(self) -> None:
        """Another question: only what is wrong stays."""
        self._done = self._why = None
        self._info.hide()
        self._leech.hide()

    def say_again(self) -> None:
        """Say everything as it is now, in the current language."""
        self._leech.retranslate()
        self._inform()
        if self._trouble is not None:
            self.complain(self._trouble)

    def _inform(self) -> None:
        sentences = [say() for say in (self._done, self._why) if say is not None]
        self._info.setText("\n".join(sentences))
        self._info.setVisible(bool(sentences))
