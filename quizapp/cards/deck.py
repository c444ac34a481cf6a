"""A deck: a titled body of cards under one id."""

from dataclasses import dataclass
from pathlib import Path

from quizapp.cards.card import Card
from quizapp.cards.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """The cards of one file in the order of the file; the first language is the original."""

    id: str
    title: Text
    languages: tuple[str, ...]
    cards: tuple[Card, ...]
    path: Path
