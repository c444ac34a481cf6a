"""A deck: a titled body of cards under one id."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cards.card import Card
from quizapp.cards.text import Text

if TYPE_CHECKING:  # knowledge is built on cards, not the other way round
    from quizapp.knowledge.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """The cards of one file in the order of the file, then those made from its knowledge.

    The first language is the original.
    """

    id: str
    title: Text
    languages: tuple[str, ...]
    cards: tuple[Card, ...]
    path: Path
    knowledge: "Knowledge | None" = None
