"""The state of every card as the log tells it."""

from collections.abc import Iterable

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.study.review import Kind, Review, Step


def replay(steps: Iterable[Step | Review]) -> dict[CardId, CardState]:
    """Fold steps that were not taken back, in the order of their study days, into states; drill changes none.

    Within one study day they come as they were written: a card has one answer that counts on a day, but another after
    a reset.
    """
    states: dict[CardId, CardState] = {}
    for step in steps:
        if step.kind is Kind.RESET:
            states.pop(step.card, None)
        elif step.kind is Kind.ANSWER:
            states[step.card] = after_answer(states.get(step.card), step.quality, step.study_day)
    return states
