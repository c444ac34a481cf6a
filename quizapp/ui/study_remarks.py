"""What is said under a question: what went wrong, that a card will not stick, what was done, why this date."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from quizapp.cards.card_id import CardId
from quizapp.ui.leech_line import LeechLine
from quizapp.ui.widgets.remarks import Remarks

Say = Callable[[], str]
"""Makes a sentence as things stand now, in the current language."""


class StudyRemarks(Remarks):
    """What is told here stays until the next question, and follows the language."""

    help_asked = Signal(object)
    """The id of a card that will not stick, and with which something could help."""

    def __init__(self) -> None:
        super().__init__("alert", "info")
        self._done: Say | None = None
        self._why: Say | None = None
        self._leech = LeechLine()
        self._leech.asked.connect(self.help_asked)
        self._leech.hide()
        self._column.insertWidget(1, self._leech)

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
        self.complain_again()

    def _inform(self) -> None:
        sentences = [say() for say in (self._done, self._why) if say is not None]
        self._info.setText("\n".join(sentences))
        self._info.setVisible(bool(sentences))
