"""Forecasts held against what learners with known memory then really know.

The bounds are generous: the errors themselves are measured by ``python -m tests.bench --only forecast``.
"""

from statistics import mean

import pytest

from tests.planning.held_against import Life, live
from tests.planning.made_learners import KINDS, Kind

SEEDS = 3
MARKS = (30, 20, 10, 3)
"""So many days before the exam a forecast is made."""


def lived(kind: Kind, seed: int) -> Life:
    """A month with eighty cards."""
    return live(kind, seed, days=30, cards=80, minutes=30, marks=MARKS, runs=40)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_forecast_comes_true(kind: Kind) -> None:
    """On the first day, on a guess, it is not far off; later it is near, and never by chance alone."""
    lives = [lived(kind, seed) for seed in range(SEEDS)]
    errors = {left: mean(abs(life.error(left)) for life in lives) for left in MARKS}

    assert errors[30] < 0.2
    assert errors[20] < 0.12
    assert max(errors[10], errors[3]) < 0.09


def test_the_band_holds_more_often_than_not() -> None:
    """Over all kinds of learners and all days the share lies within the band in most cases."""
    lives = [lived(kind, seed=11) for kind in KINDS]
    held = [life.is_held(left) for life in lives for left in MARKS]

    assert mean(held) > 0.6
