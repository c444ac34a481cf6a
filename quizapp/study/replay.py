"""The state of every card as the log tells it."""

from collections.abc import Iterable

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.study.review import Kind, Review


def replay(reviews: Iterable[Review]) -> dict[CardId, CardState]:
    """Fold reviews that were not taken back, in the order of their study days, into states; drill changes none.

    Within one study day the order is free: a card has at most one answer that counts on it.
    """
    states: dict[CardId, CardState] = {}
    for review in reviews:
        if review.kind is Kind.ANSWER:
            states[review.card] = after_answer(states.get(review.card), review.quality, review.study_day)
    return states
