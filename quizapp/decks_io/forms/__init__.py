"""How each form of card is read from a deck file. A new form gets a module here and a line in FORMS."""

from collections.abc import Callable, Mapping
from typing import Final

from quizapp.cards.card import Card
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import Fields
from quizapp.decks_io.forms.choice import read_choice
from quizapp.decks_io.forms.cloze import read_cloze
from quizapp.decks_io.forms.flashcard import read_flashcard
from quizapp.decks_io.forms.kprim import read_kprim
from quizapp.decks_io.forms.occlusion import read_occlusion
from quizapp.decks_io.forms.term import read_term

FORMS: Final[Mapping[str, Callable[[Fields, Context], Card | tuple[Card, ...] | None]]] = {
    "flashcard": read_flashcard,
    "choice": read_choice,
    "kprim": read_kprim,
    "cloze": read_cloze,
    "term": read_term,
    "occlusion": read_occlusion,
}
"""Each reads one entry: a card, several of them that each have an id of their own, or None where it cannot be used."""
