"""The learner's own layer over the decks: corrected cards in the place of those with the same ids."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.deck import Deck
from quizapp.decks_io.editing.entry_of import entry_of
from quizapp.decks_io.parsed_deck import ParsedDeck


@dataclass(frozen=True, slots=True)
class Layered:
    """Decks with their corrections.

    ``corrected`` has the card beneath each one, of a box that is new the first of its image, and ``outdated`` says
    which of them are no longer what was corrected. ``shipped`` has the decks beneath by their ids.
    """

    decks: list[Deck] = field(default_factory=list)
    corrected: dict[CardId, Card] = field(default_factory=dict)
    outdated: set[CardId] = field(default_factory=set)
    shipped: dict[str, Deck] = field(default_factory=dict)


def lay_over(decks: Iterable[Deck], corrections: Iterable[ParsedDeck]) -> Layered:
    """Put each corrected entry in the place of its original; one whose original is in no deck is not used."""
    found = {parsed.deck.id: (parsed.deck, parsed.corrects) for parsed in corrections if parsed.deck is not None}
    layered = Layered()
    for deck in decks:
        layer, states = found.get(deck.id, (None, {}))
        if layer is None:
            layered.decks.append(deck)
        else:
            _lay_over(deck, layer, states, layered)
    return layered


def _lay_over(deck: Deck, layer: Deck, states: Mapping[str, str], layered: Layered) -> None:
    mine: dict[str, list[Card]] = {}
    for card in layer.cards:
        mine.setdefault(card.entry, []).append(card)
    cards: list[Card] = []
    placed: set[str] = set()
    for card in deck.cards:
        instead = mine.get(card.entry)
        if instead is None:
            cards.append(card)
            continue
        layered.corrected[card.id] = card
        if card.entry in placed:  # another box of the same image
            continue
        placed.add(card.entry)
        cards += (_in_place(each, layer, card) for each in instead)
        for each in instead:  # of which some may be new boxes
            layered.corrected.setdefault(each.id, card)
        if states.get(card.entry) not in (None, state_of(card, deck)):
            layered.outdated.update(each.id for each in instead)
    layered.shipped[deck.id] = deck
    layered.decks.append(replace(deck, cards=tuple(cards)))


def state_of(card: Card, deck: Deck) -> str:
    """What tells one state of an entry from another: all that it says, however that is written in the deck's file."""
    said = json.dumps(entry_of(card, deck), ensure_ascii=True, sort_keys=True)
    return blake2b(said.encode("ascii"), digest_size=8).hexdigest()


def _in_place(mine: Card, layer: Deck, card: Card) -> Card:
    """The corrected card. One that was made has the name of a region as its topic, which no file of cards can name."""
    return replace(mine, topic=card.topic) if card.made and mine.topic == layer.title else mine
