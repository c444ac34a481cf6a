"""All decks that can be studied, and the cards they hold."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.deck import Deck
from quizapp.decks_io.loader import deck_files, load_decks
from quizapp.decks_io.problem import Problem


class Library:
    """Decks in their order, and the problems met in reading them."""

    def __init__(self, decks: Sequence[Deck], problems: Sequence[Problem] = ()) -> None:
        self.decks = tuple(decks)
        self.problems = tuple(problems)

    @cached_property
    def cards(self) -> Mapping[CardId, Card]:
        """Every card by its id, in the order of decks and files."""
        return {card.id: card for deck in self.decks for card in deck.cards}

    @cached_property
    def _decks(self) -> Mapping[str, Deck]:
        return {deck.id: deck for deck in self.decks}

    def deck(self, deck_id: str) -> Deck | None:
        """The deck with that id, if there is one."""
        return self._decks.get(deck_id)


def read_library(folders: Iterable[Path]) -> Library:
    """Read the deck files of these folders, in the order given."""
    parsed = load_decks(file for folder in folders for file in deck_files(folder))
    decks = [result.deck for result in parsed if result.deck is not None]
    return Library(decks, [problem for result in parsed for problem in result.problems])
