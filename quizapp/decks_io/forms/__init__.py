"""How each form of card is read from a deck file. A new form gets a module here and a line in FORMS."""

from collections.abc import Callable, Mapping
from typing import Final

from quizapp.cards.card import Card
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import Fields
from quizapp.decks_io.forms.choice import read_choice
from quizapp.decks_io.forms.flashcard import read_flashcard

FORMS: Final[Mapping[str, Callable[[Fields, Context], Card | None]]] = {
    "flashcard": read_flashcard,
    "choice": read_choice,
}
