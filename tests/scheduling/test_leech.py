"""When a card has been forgotten too often."""

from datetime import date

import pytest

from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.leech import DEFAULT_LAPSES, is_leech
from quizapp.scheduling.sm2 import MemoryState


def lapsed(times: int) -> CardState:
    """A card that was forgotten so often."""
    return CardState(MemoryState(0, 1), date(2026, 11, 23), times)


@pytest.mark.parametrize(
    ("lapses", "limit", "expected"),
    [(5, 6, False), (6, 6, True), (7, 6, True), (1, 1, True), (0, 1, False), (0, 0, False), (99, 0, False)],
)
def test_so_many_lapses_make_a_leech(lapses: int, limit: int, *, expected: bool) -> None:
    """From the limit on; with a limit of none no card is ever one."""
    assert is_leech(lapsed(lapses), limit) is expected


def test_a_new_card_is_no_leech() -> None:
    """It has not been forgotten yet; and without another limit six lapses are many."""
    assert not is_leech(None)
    assert [is_leech(lapsed(times)) for times in (DEFAULT_LAPSES - 1, DEFAULT_LAPSES)] == [False, True]
    assert DEFAULT_LAPSES == 6
