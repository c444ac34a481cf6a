"""How often cards are passed: cautious at first, then as the log says."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.planning.pass_rates import PRIOR_ANSWERS, PRIOR_MEANS, PassRate, pass_rates
from quizapp.scheduling.maturity import Maturity
from quizapp.study.experience import Experience, Lot
from tests.planning.experienced import NOBODY, experienced


def rate_of(experience: Experience, maturity: Maturity = Maturity.YOUNG) -> PassRate:
    """The rate of one class."""
    return next(rate for rate in pass_rates(experience).rates if rate.maturity is maturity)


@pytest.mark.parametrize("maturity", Maturity)
def test_without_answers_it_is_the_cautious_guess(maturity: Maturity) -> None:
    """Every class has its prior, wide, and says that it rests on nothing."""
    rate = rate_of(NOBODY, maturity)

    assert (rate.answers, rate.passed) == (0, 0)
    assert rate.mean == pytest.approx(PRIOR_MEANS[maturity], abs=0.005)
    assert rate.at(0.9) - rate.at(0.1) > 0.15


@given(answers=st.integers(0, 400), share=st.floats(0, 1))
def test_answers_in_time_are_added_to_the_prior_as_in_a_beta(answers: int, share: float) -> None:
    """With so many passes of so many answers the mean is that of the Beta posterior."""
    passed = round(answers * share)
    rate = rate_of(experienced({Maturity.YOUNG: (passed, answers)}))
    expected = (PRIOR_MEANS[Maturity.YOUNG] * PRIOR_ANSWERS + passed) / (PRIOR_ANSWERS + answers)

    assert rate.mean == pytest.approx(expected, abs=0.005)


def test_few_answers_move_little_and_many_decide() -> None:
    """Three failures in a row are bad luck; three thousand with the same share are the learner."""
    few, many = (rate_of(experienced({Maturity.YOUNG: (0, count)})) for count in (3, 3_000))

    assert few.mean > 0.65
    assert many.mean < 0.01


def test_more_answers_make_surer() -> None:
    """The same share of ten times as many answers is a narrower distribution."""
    few, many = (rate_of(experienced({Maturity.MATURE: (9 * count, 10 * count)}), Maturity.MATURE) for count in (5, 50))

    assert many.at(0.9) - many.at(0.1) < (few.at(0.9) - few.at(0.1)) / 2


def test_a_late_pass_says_more_than_one_in_time_and_a_late_failure_less() -> None:
    """Who knows a card after three intervals would have known it after one; who does not might have."""
    passes, failures = (
        [rate_of(Experience({Lot(Maturity.YOUNG, intervals, quality): 30})).mean for intervals in (1.0, 3.0)]
        for quality in (4, 1)
    )

    assert passes[0] < passes[1]
    assert failures[0] < failures[1]


def test_late_answers_find_the_rate_at_the_due_date() -> None:
    """Of a card that is passed nine times in ten when due, three quarters are passed after nearly three intervals."""
    late = Experience({Lot(Maturity.YOUNG, 2.75, 4): 749, Lot(Maturity.YOUNG, 2.75, 1): 251})

    assert rate_of(late).mean == pytest.approx(0.9, abs=0.01)


def test_rates_are_drawn_as_often_as_they_may_be_true() -> None:
    """Of many draws a tenth lies below the rate that is not reached in one case of ten."""
    rate, rng = rate_of(experienced({Maturity.YOUNG: (40, 50)})), Random(1)
    drawn = [rate.draw(rng) for _draw in range(4_000)]

    for share in (0.1, 0.5, 0.9):
        assert sum(each <= rate.at(share) for each in drawn) / len(drawn) == pytest.approx(share, abs=0.04)


def test_weeks_to_come_are_less_certain_than_the_rate() -> None:
    """However many answers there are, what comes is drawn a little better or worse, all classes together."""
    rates, rng = pass_rates(experienced(dict.fromkeys(Maturity, (9000, 10000)))), Random(1)
    drawn = sorted(tuple(rates.draw(rng)) for _draw in range(300))

    assert drawn[30][0] < 0.88
    assert drawn[270][0] > 0.92
    assert all(max(each) - min(each) < 0.03 for each in drawn)


def test_the_learner_decides_how_well_passes_go() -> None:
    """Who always answers at once has easy passes."""
    quick = pass_rates(Experience({Lot(Maturity.YOUNG, 1.0, 5): 2_000}))
    hard, good, easy = quick.passes

    assert easy > 0.98
    assert hard + good + easy == pytest.approx(1)
