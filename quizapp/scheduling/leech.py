"""When a card has been forgotten too often to go on as before."""

from typing import Final

from quizapp.scheduling.card_state import CardState

DEFAULT_LAPSES: Final = 6
"""After so many lapses each further repetition teaches less than another way of asking would."""


def is_leech(state: CardState | None, lapses: int = DEFAULT_LAPSES) -> bool:
    """Whether the card lapsed at least so often; with 0 no card is ever a leech."""
    return state is not None and 0 < lapses <= state.lapses
