"""What finds cards by their words, and a plain one that needs nothing but memory."""

from collections.abc import Sequence
from typing import Protocol

from quizapp.study.card_texts import stem_of, structure_names, texts_in
from quizapp.study.folding import fold, haystack, holds, needles
from quizapp.study.library import Library


class CardIndex(Protocol):
    """Finds the cards of one library. It is built on one thread and may be used on another, one at a time."""

    def matching(self, words: Sequence[str], language: str) -> bytes:
        """One byte for each card in the order of the library: 1 if all of this stands in it as it is shown, else 0.

        The words are folded and not empty; one may be several words that follow each other.
        """

    def by_stem(self, language: str) -> Sequence[int]:
        """The places of all cards in the order of the library, sorted by what they ask as it is shown."""

    def close(self) -> None:
        """Let go of what it holds."""


class NoIndex:
    """Finds nothing by words: for while a better one is being made."""

    def __init__(self, library: Library) -> None:
        self._cards = len(library.cards)

    def matching(self, words: Sequence[str], language: str) -> bytes:
        """No card."""
        return bytes(self._cards)

    def by_stem(self, language: str) -> Sequence[int]:
        """The cards in the order of the library."""
        return range(self._cards)

    def close(self) -> None:
        """There is nothing to let go of."""


class PlainIndex:
    """Goes through all texts at each search: for where there is nothing better."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._hays: dict[str, list[str]] = {}

    def matching(self, words: Sequence[str], language: str) -> bytes:
        """One byte for each card: 1 if all of this stands in it as it is shown, else 0."""
        if language not in self._hays:
            self._hays[language] = self._read(language)
        wanted = [needles(each) for each in words]
        return bytes(all(holds(hay, each) for each in wanted) for hay in self._hays[language])

    def by_stem(self, language: str) -> Sequence[int]:
        """The places of all cards, sorted by what they ask as it is shown."""
        return order_by_stem(self._library, language)

    def close(self) -> None:
        """Let go of the texts."""
        self._hays.clear()

    def _read(self, language: str) -> list[str]:
        names = structure_names(self._library)
        return [
            haystack(texts_in(card, deck, names, card.language_for(language)))
            for deck in self._library.decks
            for card in deck.cards
        ]


def order_by_stem(library: Library, language: str) -> list[int]:
    """The places of all cards, sorted by what they ask as it is shown; umlauts stand with their base letters."""
    stems = [fold(stem_of(card).in_language(card.language_for(language))) for card in library.cards.values()]
    return sorted(range(len(stems)), key=stems.__getitem__)
