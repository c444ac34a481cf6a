"""All decks that can be studied, and the cards they hold."""

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property
from pathlib import Path

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.deck import Deck
from quizapp.decks_io.problem import Problem, Severity
from quizapp.knowledge.lookup import name_of


class Library:
    """Decks in their order, and the errors met in reading them; warnings are for who writes a deck.

    ``corrected`` has the shipped card under each that the learner has corrected, ``outdated`` the ids of those that are
    no longer what was corrected, and ``shipped`` the decks that have corrections, without them.
    """

    def __init__(
        self,
        decks: Sequence[Deck],
        problems: Sequence[Problem] = (),
        corrected: Mapping[CardId, Card] | None = None,
        outdated: Set[CardId] = frozenset(),
        shipped: Mapping[str, Deck] | None = None,
    ) -> None:
        self.decks = tuple(decks)
        self.problems = tuple(problems)
        self.corrected: Mapping[CardId, Card] = corrected or {}
        self.outdated = frozenset(outdated)
        self._shipped: Mapping[str, Deck] = shipped or {}

    @cached_property
    def cards(self) -> Mapping[CardId, Card]:
        """Every card by its id, in the order of decks and files."""
        return {card.id: card for deck in self.decks for card in deck.cards}

    def name_of(self, entity: str, language: str) -> str:
        """What a structure, phase, contraction type, action or the like is called; its id where no deck knows it."""
        for deck in self.decks:
            if deck.knowledge is not None and (name := name_of(deck.knowledge, entity)) is not None:
                return name.in_language(language)
        return entity

    @cached_property
    def about(self) -> Mapping[str, Sequence[CardId]]:
        """The cards about every structure, those of all decks together, in their order."""
        found: dict[str, list[CardId]] = {}
        for card in self.cards.values():
            for structure in card.structures:
                found.setdefault(structure, []).append(card.id)
        return found

    @cached_property
    def facts(self) -> Mapping[CardId, str]:
        """The fact of every card that has siblings by it; ids of facts are a deck's own."""
        return {card.id: f"{card.id.deck}/{card.fact}" for card in self.cards.values() if card.fact is not None}

    @cached_property
    def of_fact(self) -> Mapping[str, Sequence[CardId]]:
        """The cards of every fact, in their order."""
        found: dict[str, list[CardId]] = {}
        for card, fact in self.facts.items():
            found.setdefault(fact, []).append(card)
        return found

    @cached_property
    def _decks(self) -> Mapping[str, Deck]:
        return {deck.id: deck for deck in self.decks}

    def deck(self, deck_id: str) -> Deck | None:
        """The deck with that id, if there is one."""
        return self._decks.get(deck_id)

    def shipped(self, deck_id: str) -> Deck | None:
        """The same without what the learner has corrected in it."""
        return self._shipped.get(deck_id) or self.deck(deck_id)


def read_library(folders: Iterable[Path], cache_dir: Path | None = None, corrections: Path | None = None) -> Library:
    """Read the deck files of these folders, in the order given; what was read is kept in ``cache_dir``, if given.

    The files of the folder ``corrections`` hold cards that stand in for those of the decks.
    """
    # Imported when decks are read: the window stands before.
    from quizapp.decks_io.cache import DeckCache
    from quizapp.decks_io.loader import deck_files, load_decks

    cache = None if cache_dir is None else DeckCache(cache_dir)
    parsed = load_decks((file for folder in folders for file in deck_files(folder)), cache)
    layers = load_decks([] if corrections is None else deck_files(corrections), cache)
    if cache is not None:
        cache.tidy()
    decks = [result.deck for result in parsed if result.deck is not None]
    found = [problem for result in (*parsed, *layers) for problem in result.problems]
    problems = [problem for problem in found if problem.severity is Severity.ERROR]
    if not layers:
        return Library(decks, problems)
    from quizapp.decks_io.corrections import lay_over

    layered = lay_over(decks, layers)
    return Library(layered.decks, problems, layered.corrected, layered.outdated, layered.shipped)
