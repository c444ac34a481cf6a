"""What a forecast says: the days as the program itself would make them, and the same for the same seed."""

from dataclasses import replace
from datetime import timedelta
from itertools import accumulate
from random import Random

import pytest

from quizapp.planning.forecast import FEWEST_RUNS, RUNS, Forecast, forecast
from quizapp.planning.game import MOST_CARDS
from quizapp.planning.standing import Standing, standing
from quizapp.scheduling.maturity import Maturity
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.exam_date import ExamDate
from quizapp.study.experience import Experience
from quizapp.study.settings import CatchUp
from tests.conftest import MONDAY
from tests.planning.experienced import ALWAYS_RIGHT, NOBODY, experienced
from tests.planning.made_learners import Kind, MadeLearner

SURE = Kind("sure", prior=1.0, stability=1e9)
"""Never forgets."""


def exam_in(days: int, minutes: int = 60) -> ExamDate:
    """An exam in so many days, planned today."""
    return ExamDate(MONDAY + timedelta(days=days), ("made",), minutes, MONDAY)


def cards(unseen: int = 0, experience: Experience = NOBODY, **more: object) -> Standing:
    """So many new cards on the Monday of the tests."""
    return Standing(MONDAY, {}, unseen, experience, **more)  # type: ignore[arg-type]


def reckoned(exam: ExamDate, stands: Standing, seed: int = 0, runs: int = 40) -> Forecast:
    """A forecast that nothing breaks off."""
    found = forecast(exam, stands, Random(seed), runs=runs)
    assert found is not None
    return found


def test_the_days_are_those_of_the_program() -> None:
    """A learner who knows everything meets on every day just the reviews and new cards that were foretold."""
    learner = MadeLearner(SURE, cards=60, seed=1)
    exam = learner.follow(days=40, minutes=60)
    stands = Standing(MONDAY, {}, 60, ALWAYS_RIGHT)
    found = reckoned(exam, stands)
    lived = []
    for day in learner.live(exam):
        plan = learner.notebook.plan()
        lived.append((day, len(plan.due), len(plan.new)))
    easiness_differs = 3  # easy and hard answers of the made learner move a few dates

    assert [day for day, _due, _new in lived] == [load.day for load in found.days]
    assert [new for _day, _due, new in lived] == [load.new for load in found.days]
    assert all(
        abs(due - load.reviews) <= easiness_differs for (_day, due, _new), load in zip(lived, found.days, strict=True)
    )


def test_who_never_fails_will_know_everything() -> None:
    """All cards are introduced, and on the day all are known."""
    found = reckoned(exam_in(30), cards(120, ALWAYS_RIGHT))

    assert found.introduced.low == found.introduced.high == 120
    assert found.known.low > 0.97
    assert found.known_now == 0.0


def test_who_always_fails_will_know_nothing() -> None:
    """However often all cards are asked."""
    hopeless = experienced(dict.fromkeys(Maturity, (0, 100000)))
    found = reckoned(exam_in(20, minutes=600), cards(50, hopeless))

    assert found.introduced.median == 50
    assert found.known.high < 0.1


def test_the_same_seed_gives_the_same_forecast() -> None:
    """And another one another, for chance plays its part."""
    exam, stands = exam_in(25), cards(80)

    assert reckoned(exam, stands, seed=3) == reckoned(exam, stands, seed=3)
    assert reckoned(exam, stands, seed=3) != reckoned(exam, stands, seed=4)


def test_without_answers_the_band_is_wider_than_with_many() -> None:
    """What we do not know of the learner is in the band."""
    known = experienced(dict.fromkeys(Maturity, (850, 1000)))
    guess, sure = (reckoned(exam_in(30), cards(200, each), runs=100).known for each in (NOBODY, known))

    assert guess.high - guess.low > sure.high - sure.low


def test_new_cards_stay_within_the_minutes_and_reviews_come_first() -> None:
    """New cards fill no day beyond its minutes, and what is not introduced is not known."""
    found = reckoned(exam_in(40, minutes=10), cards(600, ALWAYS_RIGHT))

    assert max(load.minutes for load in found.days if load.new) <= 10
    assert any(load.reviews and load.new for load in found.days)
    assert found.introduced.high < 600
    assert found.known.high <= found.introduced.high / 600


def test_where_minutes_are_short_the_unknown_time_is_in_the_band() -> None:
    """Before there are answers nobody knows how many cards ten minutes are."""
    known = replace(NOBODY, times=1_000_000)
    guess, sure = (reckoned(exam_in(40, minutes=10), cards(600, each)).introduced for each in (NOBODY, known))

    assert guess.high - guess.low > 1.5 * (sure.high - sure.low)


def test_reviews_are_never_cut() -> None:
    """Where they alone take more than the minutes, all of them come, nothing new does, and the days are counted."""
    due = {(MemoryState(2, 6), 0): 300}
    found = reckoned(exam_in(10, minutes=5), Standing(MONDAY, due, 50, ALWAYS_RIGHT))

    assert (found.days[0].reviews, found.days[0].new) == (300, 0)
    assert found.overfull >= 1


@pytest.mark.parametrize(("days", "minutes"), [(20, 20), (40, 20), (20, 60)])
def test_a_day_keeps_to_its_minutes(days: int, minutes: int) -> None:
    """Filled up with new cards it takes no longer, to a minute, repeats too; but where the reviews alone are more."""
    found = reckoned(exam_in(days, minutes), cards(883), runs=RUNS)

    assert sum(round(load.minutes) > minutes for load in found.days) <= found.overfull <= 3


def test_cards_that_wait_too_long_are_forgotten() -> None:
    """Cards due now are known better today than if nothing is done up to the exam."""
    due = Standing(MONDAY, {(MemoryState(2, 6), 0): 200}, 0, experienced({Maturity.YOUNG: (900, 1_000)}))
    idle = forecast(exam_in(30), due, Random(1), studies=lambda _passed: False, runs=40)
    assert idle is not None

    assert idle.known_now == pytest.approx(0.9, abs=0.01)
    assert idle.known.high < 0.7
    assert all(load.reviews == load.new == 0 for load in idle.days)


def test_what_is_skipped_comes_later() -> None:
    """Two days without study: nothing on them, and what was due waits for the third."""
    due = Standing(MONDAY, {(MemoryState(2, 6), 0): 20, (MemoryState(2, 6), 1): 10}, 0, ALWAYS_RIGHT)
    found = forecast(exam_in(10), due, Random(1), studies=lambda passed: passed >= 2, runs=10)
    assert found is not None

    assert [load.reviews for load in found.days[:3]] == [0, 0, 30]


def test_what_was_done_today_is_taken_off() -> None:
    """In the middle of the day the forecast has the rest of its new cards."""
    exam = exam_in(30, minutes=600)
    morning = reckoned(exam, cards(90, ALWAYS_RIGHT)).days[0].new
    noon = reckoned(exam, cards(88, ALWAYS_RIGHT, done_new=2)).days[0].new

    assert noon == morning - 2


def test_a_backlog_comes_first() -> None:
    """While it is worked off each day has its share, and new cards wait where it says so."""
    due = {(MemoryState(2, 6), -5): 90}
    backlog = CatchUp(MONDAY, 3)
    found = reckoned(exam_in(20), Standing(MONDAY, due, 40, ALWAYS_RIGHT, catch_up=backlog, most_reviews=200))

    assert [load.reviews for load in found.days[:3]] == [30, 30, 30]
    assert [load.new > 0 for load in found.days[:4]] == [False, False, False, True]


def test_many_cards_are_played_in_part_and_counted_whole() -> None:
    """With ten times as many as are played the figures stand for all of them."""
    many = MOST_CARDS * 10
    found = reckoned(exam_in(30, minutes=600), Standing(MONDAY, {(MemoryState(2, 6), 0): many}, many, ALWAYS_RIGHT))

    assert found.cards == 2 * many
    assert found.days[0].reviews == pytest.approx(many, rel=0.01)
    assert many <= found.introduced.low <= found.introduced.high <= 2 * many


@pytest.mark.parametrize("known", [MOST_CARDS - 100, MOST_CARDS - 10, 3 * MOST_CARDS - 10])
def test_few_new_cards_beside_many_that_are_known(known: int) -> None:
    """One a day is one a day, also where one card stands for two or more: none waits for the last week."""
    stands = Standing(MONDAY, {(MemoryState(9, 900), 400): known}, 20, ALWAYS_RIGHT)
    found = reckoned(exam_in(60), stands, runs=5)
    met = list(accumulate(load.new for load in found.days))

    assert all(abs(min(20, passed) - upto) <= 4 for passed, upto in enumerate(met, start=1))


def test_long_and_large_forecasts_have_fewer_runs() -> None:
    """So that they take little longer; never so few that the band means nothing."""
    few = forecast(exam_in(3), cards(20), Random(1))
    many = forecast(exam_in(400), cards(1_500), Random(1))
    assert few is not None
    assert many is not None

    assert (few.runs, many.runs) == (RUNS, FEWEST_RUNS)


def test_it_can_be_broken_off() -> None:
    """Where it is no longer wanted there is no forecast, and it stops before the next run."""
    asked: list[bool] = []

    def wanted() -> bool:
        asked.append(True)
        return len(asked) < 3

    assert forecast(exam_in(30), cards(50), Random(1), wanted=wanted) is None
    assert len(asked) == 3


def test_a_standing_counts_what_is_asked() -> None:
    """Cards by memory and due date; of today what is done; none that is suspended, none of another deck."""
    learner = MadeLearner(SURE, cards=9, seed=1)
    exam = learner.follow(days=3, minutes=60)
    morning = standing(learner.notebook, exam.decks)
    next(mornings := learner.live(exam))
    next(mornings)
    evening = standing(learner.notebook, exam.decks)

    assert (morning.cards, morning.met, morning.unseen) == (9, 0, 9)
    assert (evening.cards, evening.met) == (9, 9 - evening.unseen)
    assert {due for _memory, due in evening.known} == {0}
    assert standing(learner.notebook, ["nowhere"]).cards == 0
