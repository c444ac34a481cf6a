"""The learner's own layer over the decks: corrected cards in the place of those with the same ids."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.deck import Deck
from quizapp.decks_io.editing.entry_of import entry_of
from quizapp.decks_io.parsed_deck import ParsedDeck


@dataclass(frozen=True, slots=True)
class Layered:
    """Decks with their corrections.

    ``corrected`` has the cards beneath, and ``outdated`` says which of these are no longer what was corrected.
    """

    decks: tuple[Deck, ...]
    corrected: Mapping[CardId, Card]
    outdated: frozenset[CardId]


def lay_over(decks: Iterable[Deck], corrections: Iterable[ParsedDeck]) -> Layered:
    """Put each corrected card in the place of its original; one whose original is in no deck is not used."""
    found = {parsed.deck.id: (parsed.deck, parsed.corrects) for parsed in corrections if parsed.deck is not None}
    corrected: dict[CardId, Card] = {}
    outdated: set[CardId] = set()
    layered: list[Deck] = []
    for deck in decks:
        layer, states = found.get(deck.id, (None, {}))
        if layer is None:
            layered.append(deck)
            continue
        mine = {card.id: card for card in layer.cards}
        for card in deck.cards:
            if card.id in mine:
                corrected[card.id] = card
                if states.get(card.id.card) not in (None, state_of(card, deck)):
                    outdated.add(card.id)
        cards = (_in_place(mine[card.id], layer, card) if card.id in mine else card for card in deck.cards)
        layered.append(replace(deck, cards=tuple(cards)))
    return Layered(tuple(layered), corrected, frozenset(outdated))


def state_of(card: Card, deck: Deck) -> str:
    """What tells one state of a card from another: all that it says, however that is written in its file."""
    said = json.dumps(entry_of(card, deck), ensure_ascii=True, sort_keys=True)
    return blake2b(said.encode("ascii"), digest_size=8).hexdigest()


def _in_place(mine: Card, layer: Deck, card: Card) -> Card:
    """The corrected card. One that was made has the name of a region as its topic, which no file of cards can name."""
    return replace(mine, topic=card.topic) if card.made and mine.topic == layer.title else mine
