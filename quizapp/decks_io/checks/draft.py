"""What a check is given: a deck, where its cards stand, and where to report."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizapp.cards.card import Card
from quizapp.cards.deck import Deck
from quizapp.cards.text import Text
from quizapp.decks_io.fields import Reporter
from quizapp.decks_io.manuscript import Manuscript, place_of
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind


@dataclass(frozen=True)
class Draft:
    """One deck under check. Made cards are not in it: their texts are ours, and their facts stand elsewhere."""

    deck: Deck
    manuscript: Manuscript
    report: Reporter

    @cached_property
    def cards(self) -> tuple[tuple[Card, Node], ...]:
        """Every hand-written card with its node; of an entry with several cards, which share their texts, the first."""
        nodes = self.manuscript.cards()
        first: dict[str, Card] = {}
        for card in self.deck.cards:
            if not card.made:
                first.setdefault(card.entry, card)
        return tuple((card, nodes[name]) for name, card in first.items())

    def warn(self, node: Node, kind: Kind, *path: str, **details: str) -> None:
        """Report at the end of that path of names below the node."""
        self.report(place_of(node, *path), kind, **details)


def by_language(text: Text) -> Iterator[tuple[str, str]]:
    """The text in each of its languages; one that reads the same in several comes once, in the first of them."""
    seen: set[str] = set()
    for language, shown in text.by_language.items():
        if shown not in seen:
            seen.add(shown)
            yield language, shown
