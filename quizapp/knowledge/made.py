"""All cards made from the knowledge of a deck."""

from collections.abc import Iterable
from itertools import chain, zip_longest

from quizapp.cards.card import Card
from quizapp.knowledge.chains import cards_on_weaknesses
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.maker import Maker
from quizapp.knowledge.movers import cards_on_movers
from quizapp.knowledge.naming import cards_on_names
from quizapp.knowledge.pointing import cards_on_figures
from quizapp.knowledge.recall import cards_on_structures
from quizapp.knowledge.timing import cards_on_phases
from quizapp.knowledge.training import cards_on_exercises


def made_cards(knowledge: Knowledge, deck_id: str, languages: tuple[str, ...]) -> tuple[Card, ...]:
    """Every card that the facts allow, its id that of fact and template, whatever the wording and the order.

    One card of every fact comes before the second of any, and the kinds of fact take turns. What asks for all that a
    structure does comes last, when its parts have been met.
    """
    maker = Maker(knowledge, deck_id, languages)
    kinds = (
        cards_on_movers,
        cards_on_figures,
        cards_on_weaknesses,
        cards_on_exercises,
        cards_on_phases,
        cards_on_names,
    )
    return (*_in_turns(_in_rounds(cards(maker)) for cards in kinds), *cards_on_structures(maker))


def _in_rounds(cards: Iterable[Card]) -> list[Card]:
    """The first card of each fact, then the second of each, and so on."""
    rounds: list[list[Card]] = []
    seen: dict[str | None, int] = {}
    for card in cards:
        turn = seen.get(card.fact, 0)
        seen[card.fact] = turn + 1
        if turn == len(rounds):
            rounds.append([])
        rounds[turn].append(card)
    return list(chain.from_iterable(rounds))


def _in_turns(lists: Iterable[list[Card]]) -> list[Card]:
    """The first of each list, then the second of each, until all are through."""
    return [card for turn in zip_longest(*lists) for card in turn if card is not None]
