"""Says under a question that a card will not stick, and leads to what could help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.cards.card_id import CardId
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording import upkeep
from quizapp.wording.catalog import _


class LeechLine(QWidget):
    """A sentence and a button; hidden until a card has become a leech, and again from the next question on."""

    asked = Signal(object)
    """The id of the card to help with."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("leechLine")
        self._card: CardId | None = None
        self._title, self._lapses = "", 0
        self._text = label("hard", wrap=True)
        self._text.setObjectName("leechText")
        self._help = KeyButton("")
        self._help.setObjectName("leechHelpButton")
        self._help.clicked.connect(self.ask)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 6, 32, 6)
        layout.setSpacing(16)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._help)
        self.hide()

    def show_card(self, card: CardId, title: str, lapses: int) -> None:
        """Say that this card, which asks for that, was forgotten so often."""
        self._card, self._title, self._lapses = card, title, lapses
        self.retranslate()
        self.show()

    def ask(self) -> None:
        """Ask for help with the card, if one is shown."""
        if self._card is not None and self.isVisible():
            self.asked.emit(self._card)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._text.setText(upkeep.will_not_stick(self._title, self._lapses))
        self._help.say(_("What could help"), "H")
