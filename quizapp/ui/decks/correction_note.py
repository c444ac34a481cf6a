"""That a card is worded by the learner, and how the deck has it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from quizapp.cards.card import Card
from quizapp.study.notebook import Notebook
from quizapp.study.rewording import other_texts
from quizapp.ui.widgets.basics import empty, label
from quizapp.wording.catalog import _

_SHOWN = 6


class CorrectionNote(QFrame):
    """Hidden where the card is as the deck has it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("correctionNote")
        self.setProperty("role", "panel")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(22, 16, 22, 14)
        self._layout.setSpacing(6)

    def show_card(self, notebook: Notebook, card: Card, language: str) -> None:
        """Show what there is to say of that card."""
        empty(self._layout)
        library = notebook.library
        theirs = library.corrected.get(card.id)
        self.setVisible(theirs is not None)
        if theirs is None:
            return
        if card.id in library.outdated:
            from quizapp.wording import authoring  # with all that writing needs, which few cards ask for

            self._layout.addWidget(label("hard", _("Your wording; the deck’s has changed since"), wrap=True))
            self._layout.addWidget(label("", authoring.outdated(), wrap=True))
        else:
            self._layout.addWidget(label("strong", _("Your wording"), wrap=True))
        texts = other_texts(card, theirs, language)
        said = _("The deck’s own reads:") if texts else _("It differs from the deck’s in a detail.")
        self._layout.addWidget(label("muted", said, wrap=True))
        for text in texts[:_SHOWN]:
            self._layout.addWidget(label("", text, wrap=True))
        hint = _("E opens it; there you can also go back to the deck’s wording.")
        self._layout.addWidget(label("small", hint, wrap=True))
