"""What comes of one deck file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quizapp.cards.deck import Deck
from quizapp.decks_io.companions import Noted
from quizapp.decks_io.problem import Problem


@dataclass(frozen=True, slots=True)
class ParsedDeck:
    """What came of one file: the deck, unless nothing of it can be used, and every problem in the order of lines.

    ``companions`` are the other files that this depends on. Of a file of corrections, ``corrects`` has the state that a
    shipped card was in when it was corrected, by the card's id.
    """

    path: Path
    deck: Deck | None
    problems: tuple[Problem, ...]
    companions: Noted = ()
    corrects: Mapping[str, str] = field(default_factory=dict)
