"""What comes of one deck file."""

from dataclasses import dataclass
from pathlib import Path

from quizapp.cards.deck import Deck
from quizapp.decks_io.companions import Noted
from quizapp.decks_io.problem import Problem


@dataclass(frozen=True, slots=True)
class ParsedDeck:
    """What came of one file: the deck, unless nothing of it can be used, and every problem in the order of lines.

    ``companions`` are the other files that this depends on.
    """

    path: Path
    deck: Deck | None
    problems: tuple[Problem, ...]
    companions: Noted = ()
