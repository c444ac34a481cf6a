"""The dates on the grade buttons."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.outlook import Outlook, outlook
from tests.conftest import MONDAY

GRADES = (Quality.WRONG, Quality.HARD, Quality.GOOD, Quality.EASY)


def test_a_new_card() -> None:
    """All grades bring a new card back tomorrow; the failed one is not yet at six days after that."""
    assert outlook(None, MONDAY) == {
        Quality.WRONG: Outlook(again_today=True, days=1, then=1),
        Quality.HARD: Outlook(again_today=True, days=1, then=6),
        Quality.GOOD: Outlook(again_today=False, days=1, then=6),
        Quality.EASY: Outlook(again_today=False, days=1, then=6),
    }


def test_a_card_in_its_third_interval() -> None:
    """Hard, Good and Easy share the next date and differ in the one after; Hard comes again today as well."""
    state = CardState(MemoryState(2, 6, 250), MONDAY)

    assert outlook(state, MONDAY) == {
        Quality.WRONG: Outlook(again_today=True, days=1, then=1),
        Quality.HARD: Outlook(again_today=True, days=15, then=36),
        Quality.GOOD: Outlook(again_today=False, days=15, then=38),
        Quality.EASY: Outlook(again_today=False, days=15, then=39),
    }


def test_a_card_that_is_not_due() -> None:
    """Drill moves nothing, so that there is no date to show."""
    state = CardState(MemoryState(2, 6, 250), MONDAY + timedelta(days=1))

    assert outlook(state, MONDAY) == {
        quality: Outlook(again_today=quality < Quality.GOOD, days=None, then=None) for quality in GRADES
    }


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.sampled_from(GRADES))
def test_the_button_keeps_its_promise(qualities: list[int], grade: Quality) -> None:
    """After any history the date shown is the date that the answer brings, and so is the one after a good answer."""
    state: CardState | None = None
    day = MONDAY
    for quality in qualities:
        state = after_answer(state, quality, day)
        day = state.due
    shown = outlook(state, day)[grade]

    after = after_answer(state, grade, day)
    then = after_answer(after, Quality.GOOD, after.due)

    assert (shown.days, shown.then) == ((after.due - day).days, (then.due - after.due).days)


@pytest.mark.parametrize("days", [0, 1, 400])
def test_an_overdue_card_counts(days: int) -> None:
    """However long a card has waited, its interval starts from the one that it had."""
    state = CardState(MemoryState(2, 6, 250), MONDAY - timedelta(days=days))

    assert outlook(state, MONDAY)[Quality.GOOD] == Outlook(again_today=False, days=15, then=38)
