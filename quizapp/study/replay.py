"""The state of every card as the log tells it."""

from collections.abc import Iterable

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.study.review import Kind, Reset, Step


def replay(steps: Iterable[Step]) -> dict[CardId, CardState]:
    """Fold steps that were not taken back, in the order of their study days, into states; drill changes none.

    Within one study day the order of answers is free, for a card has at most one that counts on it; but a reset stands
    where it happened.
    """
    states: dict[CardId, CardState] = {}
    for step in steps:
        if isinstance(step, Reset):
            states.pop(step.card, None)
        elif step.kind is Kind.ANSWER:
            states[step.card] = after_answer(states.get(step.card), step.quality, step.study_day)
    return states
