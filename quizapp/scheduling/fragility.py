"""Which of many overdue cards is nearest to being forgotten."""

from collections.abc import Iterable, Mapping
from datetime import date

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState


def fragility(state: CardState, day: date) -> float:
    """The time since the last answer that counted, in intervals of the card; 1.0 on the day it is due.

    Forgetting runs with time relative to how well a thing is known (Wozniak and Gorzelanczyk, "Optimization of
    repetition spacing in the practice of learning", 1994), so a week too late harms an interval of three days more than
    one of three months. Never negative.
    """
    interval = max(1, state.memory.interval)
    return max(0.0, (interval + (day - state.due).days) / interval)


def most_fragile_first(cards: Iterable[CardId], states: Mapping[CardId, CardState], day: date) -> list[CardId]:
    """The cards by their fragility on that day, those equally fragile by their ids."""
    # Deck and card by themselves: to compare their texts costs half of what to compare ids does.
    return sorted(cards, key=lambda card: (-fragility(states[card], day), card.deck, card.card))
