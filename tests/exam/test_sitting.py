"""An exam that is being sat: the clock has the last word, and decks may change meanwhile."""

from datetime import datetime, timedelta

import pytest

from quizapp.exam.marking import FULL
from quizapp.exam.sitting import ExamSitting, start
from quizapp.store.progress import SqlProgress
from tests.conftest import BERLIN, FOOT, HIP, FixedClock, a_library
from tests.exam.papers import drawn, every_form
from tests.responses import chosen_of
from tests.shin_deck import SHIN

MINUTES = 30


class SteadyClock:
    """Counts seconds that a test lets pass."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        """What it has counted."""
        return self.seconds


@pytest.fixture
def steady() -> SteadyClock:
    """A clock that nobody can set."""
    return SteadyClock()


@pytest.fixture
def sitting(progress: SqlProgress, clock: FixedClock, steady: SteadyClock) -> ExamSitting:
    """Five questions in half an hour."""
    library = every_form()
    attempt = start(progress.exams, drawn(library, 5, 7), MINUTES, clock)
    return ExamSitting(progress.exams, attempt, library, clock=clock, steady=steady, language="en")


def answer_all(sitting: ExamSitting, *, right: bool) -> None:
    """Go through the paper and answer everything."""
    for place in range(len(sitting.attempt.items)):
        sitting.go(place)
        question = sitting.question()
        assert question is not None
        sitting.answer(chosen_of(question, right=right))


@pytest.mark.parametrize(("right", "expected"), [(True, 2), (False, 0)])
def test_from_the_first_to_the_last(sitting: ExamSitting, right: bool, expected: int) -> None:
    """Everything right brings all, everything wrong nothing; no points are told before."""
    answer_all(sitting, right=right)
    assert {item.points for item in sitting.attempt.items} == {None}
    sitting.hand_in()

    assert [item.points for item in sitting.attempt.items] == [expected] * 5
    assert sitting.is_over
    sitting.hand_in()


def test_time_over_hands_in(sitting: ExamSitting, progress: SqlProgress, clock: FixedClock) -> None:
    """What was done in time counts; the act that comes too late does nothing but close the paper."""
    question = sitting.question()
    assert question is not None
    right = chosen_of(question, right=True)
    sitting.answer(right)
    clock.forward(minutes=MINUTES)
    sitting.answer(chosen_of(question, right=False))

    assert sitting.is_over
    assert sitting.attempt.is_time_over
    assert sitting.attempt.item.points == FULL
    assert sitting.attempt.item.chosen == right
    assert progress.exams.handed_in() == [sitting.attempt]


def test_a_clock_set_back_while_one_sits_there(
    sitting: ExamSitting, clock: FixedClock, steady: SteadyClock, progress: SqlProgress
) -> None:
    """The steady clock goes on, and the learner is told; the time that has gone is kept."""
    clock.forward(minutes=20)
    steady.seconds += 1200
    sitting.look()
    clock.forward(hours=-2)
    steady.seconds += 300
    sitting.look(keep=True)

    assert sitting.clock_was_set_back
    assert sitting.attempt.left == timedelta(minutes=5)
    kept = progress.exams.unfinished()
    assert kept is not None
    assert kept.left == timedelta(minutes=5)
    steady.seconds += 300
    sitting.look()
    assert sitting.is_over


def test_the_night_in_which_the_clocks_are_put_back(
    progress: SqlProgress, clock: FixedClock, steady: SteadyClock
) -> None:
    """From 2:50 in summer to 2:10 in winter twenty minutes go by; nobody has set anything."""
    summer = datetime(2026, 10, 25, 2, 50, tzinfo=BERLIN)
    clock.now = summer
    library = every_form()
    attempt = start(progress.exams, drawn(library, 5, 7), MINUTES, clock)
    sitting = ExamSitting(progress.exams, attempt, library, clock=clock, steady=steady, language="en")
    sitting.look()
    clock.now = summer.replace(minute=10, fold=1)
    sitting.look()

    assert sitting.attempt.left == timedelta(minutes=MINUTES - 20)
    assert not sitting.clock_was_set_back


def test_undo(sitting: ExamSitting) -> None:
    """Answers, flags and strikes are taken back one after the other, each where it was done; then nothing more."""
    begun = sitting.attempt.items
    sitting.flag()
    sitting.go(3)
    sitting.answer("key")
    sitting.undo()
    assert (sitting.attempt.place, sitting.attempt.item.chosen) == (3, None)
    sitting.go(4)
    sitting.undo()
    assert (sitting.attempt.place, sitting.attempt.items) == (0, begun)
    assert not sitting.can_undo
    sitting.undo()
    assert sitting.attempt.items == begun


def test_a_card_that_leaves_while_one_sits_there(sitting: ExamSitting) -> None:
    """Its question is gone and not counted; the others are, in their places."""
    answer_all(sitting, right=True)
    sitting.change_library(a_library(HIP, FOOT, SHIN.replace("id: latin", "id: other")))
    (place,) = sitting.gone()
    sitting.go(place)
    assert sitting.question() is None
    sitting.hand_in()

    assert [item.points for item in sitting.attempt.items] == [None if each == place else FULL for each in range(5)]


def test_a_term_is_judged_in_its_language(sitting: ExamSitting) -> None:
    """Typed in one language, it is right in that one, whatever is spoken when the paper is handed in."""
    library = a_library(SHIN.replace("[Musculus tibialis anterior, vorderer Schienbeinmuskel]",
                                     "{de: [vorderer Schienbeinmuskel], en: [shin muscle]}"))  # fmt: skip
    place = next(place for place, item in enumerate(sitting.attempt.items) if item.card.card == "latin")
    sitting.change_library(library)
    sitting.go(place)
    sitting.answer("shin muscle")
    sitting.language = "de"
    sitting.hand_in()

    assert sitting.attempt.items[place].points == FULL
