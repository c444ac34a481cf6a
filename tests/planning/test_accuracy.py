"""Forecasts held against what learners with known memory then really know.

The bounds are generous: the errors themselves are measured by ``python -m tests.bench --only forecast``.
"""

from random import Random
from statistics import mean

import pytest

from quizapp.planning.forecast import Forecast, forecast
from quizapp.planning.standing import standing
from tests.planning.made_learners import KINDS, Kind, MadeLearner

DAYS, CARDS, SEEDS = 30, 80, 3
MARKS = (30, 20, 10, 3)
"""So many days before the exam a forecast is made."""


def lived(kind: Kind, seed: int) -> tuple[dict[int, Forecast], float]:
    """The forecasts on the way to an exam, and the share that was known on its day."""
    learner = MadeLearner(kind, CARDS, seed)
    exam = learner.follow(DAYS, minutes=30)
    made = {}
    for day in learner.live(exam):
        if (left := exam.days_left(day)) in MARKS:
            found = forecast(exam, standing(learner.notebook, exam.decks), Random(seed), runs=40)
            assert found is not None
            made[left] = found
    return made, learner.knows(exam.day)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_forecast_comes_true(kind: Kind) -> None:
    """On the first day, on a guess, it is not far off; later it is near, and never by chance alone."""
    lives = [lived(kind, seed) for seed in range(SEEDS)]
    errors = {left: mean(abs(made[left].known.median - known) for made, known in lives) for left in MARKS}

    assert errors[30] < 0.2
    assert errors[20] < 0.12
    assert max(errors[10], errors[3]) < 0.09


def test_the_band_holds_more_often_than_not() -> None:
    """Over all kinds of learners and all days the share lies within the band in most cases."""
    held = [
        made[left].known.low <= known <= made[left].known.high
        for kind in KINDS
        for made, known in [lived(kind, seed=11)]
        for left in MARKS
    ]

    assert mean(held) > 0.6
