"""What the log says of a learner before today."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from quizapp.cards.card_id import CardId
from quizapp.scheduling.maturity import Maturity, maturity_of
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.experience import Experience, Lot, PastAnswer, experience
from tests.conftest import MONDAY

CARD = CardId("hip", "flexor")
NEW, FAILED, LEARNING, YOUNG = MemoryState(), MemoryState(0, 1), MemoryState(1, 1), MemoryState(2, 6)


def answered(*steps: tuple[int, MemoryState, int]) -> Sequence[PastAnswer]:
    """Answers of one card, so many days after the Monday."""
    return [PastAnswer(CARD, MONDAY + timedelta(days=days), before, quality) for days, before, quality in steps]


@pytest.mark.parametrize(
    ("memory", "expected"),
    [
        (NEW, Maturity.FIRST),
        (FAILED, Maturity.FAILED),
        (LEARNING, Maturity.LEARNING),
        (YOUNG, Maturity.YOUNG),
        (MemoryState(3, 20), Maturity.YOUNG),
        (MemoryState(3, 21), Maturity.MATURE),
        (MemoryState(9, 4_000), Maturity.MATURE),
    ],
)
def test_classes_of_maturity(memory: MemoryState, expected: Maturity) -> None:
    """A card that was failed is no longer what it was, and three weeks make it mature."""
    assert maturity_of(memory) is expected


def test_answers_are_counted_by_what_the_card_was_and_when_it_came() -> None:
    """In time is one interval, a day late after six days is none, twelve days are two."""
    found = experience(answered((0, NEW, 4), (1, LEARNING, 4), (8, YOUNG, 1), (9, FAILED, 4), (10, LEARNING, 3)), [])

    assert found.lots == {
        Lot(Maturity.FIRST, 1.0, 4): 1,
        Lot(Maturity.LEARNING, 1.0, 4): 1,
        Lot(Maturity.YOUNG, 1.25, 1): 1,
        Lot(Maturity.FAILED, 1.0, 4): 1,
        Lot(Maturity.LEARNING, 1.0, 3): 1,
    }


@pytest.mark.parametrize("jump", [timedelta(days=49), timedelta(days=3_650)])
def test_an_answer_after_a_jump_of_the_clock_is_left_out(jump: timedelta) -> None:
    """What came after more than eight intervals says nothing of the schedule; what follows it counts again."""
    late = MONDAY + jump
    answers = [
        *answered((0, LEARNING, 4)),
        PastAnswer(CARD, late, YOUNG, 4),
        PastAnswer(CARD, late + timedelta(days=15), MemoryState(3, 15), 4),
    ]
    found = experience(answers, [])

    assert (found.answers, found.left_out) == (2, 1)


def test_answers_given_too_early_count_as_in_time() -> None:
    """A clock that was set back between two answers makes no negative interval."""
    found = experience(answered((9, LEARNING, 4), (2, YOUNG, 4)), [])

    assert found.lots[Lot(Maturity.YOUNG, 1.0, 4)] == 1


def test_the_time_of_an_answer_is_typical_first_and_then_the_learners() -> None:
    """18 seconds before there are answers; one changes little, a hundred decide; sleep is three minutes."""
    assert experience([], []).milliseconds == 18_000
    assert experience([], [1_000]).milliseconds > 16_000
    assert experience([], [6_000] * 100).milliseconds == pytest.approx(7_090, abs=10)
    assert experience([], [10**9]).milliseconds == pytest.approx(32_727, abs=10)


def test_the_time_is_surer_the_more_answers_there_are() -> None:
    """At first it may be half or twice as long; after a hundred answers it is known to a sixth or so."""
    assert experience([], []).pace_spread == 0.5
    assert experience([], [9_000] * 100).pace_spread == pytest.approx(0.15, abs=0.01)


def test_what_is_asked_twice_on_a_day_costs_twice() -> None:
    """The share under quality 4 is asked again: of new cards and of others, guessed before there are some."""
    unsure = Experience({Lot(Maturity.FIRST, 1.0, 1): 10_000, Lot(Maturity.YOUNG, 1.0, 4): 10_000}, 10_000)

    assert Experience({}, 10_000).costs.first == 15_500
    assert Experience({}, 10_000).costs.review == 13_250
    assert unsure.costs.first == pytest.approx(20_000, rel=0.01)
    assert unsure.costs.review == pytest.approx(10_000, rel=0.01)


def test_an_empty_log_is_no_experience() -> None:
    """Nothing is counted, and nothing divided by it."""
    found = experience([], [])

    assert (found.answers, found.left_out, dict(found.lots)) == (0, 0, {})
