"""Which overdue card is nearest to being forgotten."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.fragility import fragility, most_fragile_first
from quizapp.scheduling.sm2 import MemoryState

DAY = date(2026, 11, 23)


def due(days_ago: int, interval: int) -> CardState:
    """A card of that interval that fell due so many days ago."""
    return CardState(MemoryState(2, interval), DAY - timedelta(days=days_ago))


def test_time_is_counted_in_intervals() -> None:
    """One on the day it is due, two when the interval has passed once more; an early card has less."""
    assert [fragility(due(days, 10), DAY) for days in (0, 10, 5, -5, -99)] == [1.0, 2.0, 1.5, 0.5, 0.0]


def test_a_card_without_an_interval_counts_as_one_of_a_day() -> None:
    """As a log that was merged or mended may have it."""
    assert fragility(due(3, 0), DAY) == fragility(due(3, 1), DAY) == 4.0


@given(days=st.integers(1, 10_000), interval=st.integers(1, 10_000))
def test_a_shorter_interval_is_more_fragile(days: int, interval: int) -> None:
    """Of two cards equally late; and of two of one interval that which is later."""
    assert fragility(due(days, interval), DAY) > fragility(due(days, interval + 1), DAY)
    assert fragility(due(days + 1, interval), DAY) > fragility(due(days, interval), DAY)


def test_the_order_is_the_same_however_the_cards_come() -> None:
    """The most fragile first, equals by deck and card."""
    states = {
        CardId("hip", "b"): due(3, 3),
        CardId("hip", "a"): due(6, 6),
        CardId("foot", "z"): due(9, 9),
        CardId("foot", "late"): due(9, 3),
        CardId("foot", "early"): due(0, 3),
    }
    expected = [CardId("foot", "late"), CardId("foot", "z"), CardId("hip", "a"), CardId("hip", "b")]

    assert most_fragile_first(states, states, DAY) == [*expected, CardId("foot", "early")]
    assert most_fragile_first(list(states)[::-1], states, DAY) == [*expected, CardId("foot", "early")]
    assert most_fragile_first([], states, DAY) == []
