"""The table of SM-2 says what SM-2 says."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.planning.ladder import PLACES, Ladder
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.scheduling.maturity import maturity_of
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from tests.conftest import MONDAY

ANSWERS = st.sampled_from([Quality.WRONG, Quality.HARD, Quality.GOOD, Quality.EASY])


@given(steps=st.lists(st.tuples(ANSWERS, st.integers(0, 9)), max_size=12))
def test_any_answers_lead_where_sm2_leads(steps: list[tuple[Quality, int]]) -> None:
    """Whatever is answered, in time or some days late: the same memory, the same due date, the same class."""
    ladder = Ladder()
    number, day = ladder.number(MemoryState()), MONDAY
    state: CardState | None = None
    for quality, late in steps:
        rung = ladder.rung(number)
        number = {1: rung.failed, 3: rung.hard, 4: rung.good, 5: rung.easy}[quality]
        state = after_answer(state, quality, day)

        assert ladder.memories[number] == state.memory
        assert day + timedelta(days=ladder.intervals[number]) == state.due
        assert ladder.places[number] == PLACES[maturity_of(state.memory)]
        day = state.due + timedelta(days=late)


def test_every_failure_is_the_same_to_sm2() -> None:
    """The table has one step for all qualities under 3, for they all lead to one memory."""
    before = CardState(MemoryState(4, 38, 236), MONDAY)

    assert len({after_answer(before, quality, MONDAY) for quality in (0, 1, 2)}) == 1
