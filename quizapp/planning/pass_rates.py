"""How often a learner passes which cards, and how sure that is.

A card of one class is passed with a probability ``p`` on the day it is due, and with ``p ** x`` after ``x`` of its
intervals: forgetting is exponential in time relative to the interval (Wozniak and Gorzelanczyk, "Optimization of
repetition spacing in the practice of learning", 1994). Of each ``p`` we hold not a number but a distribution: a
cautious Beta prior of twenty answers, and what the log says. Where every answer was in time that is the Beta posterior
with the counts added; answers that came late count with what they say of ``p`` at the due date, on a grid.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import exp, log
from random import Random
from typing import Final

from quizapp.scheduling.maturity import Maturity
from quizapp.scheduling.quality import Quality
from quizapp.study.experience import Experience

PRIOR_ANSWERS: Final = 20
"""What we believe before there are answers counts as much as so many of them."""

PRIOR_MEANS: Final = {
    Maturity.FIRST: 0.5,
    Maturity.FAILED: 0.7,
    Maturity.LEARNING: 0.8,
    Maturity.YOUNG: 0.8,
    Maturity.MATURE: 0.85,
}
"""A cautious learner: SM-2 aims at nine of ten."""

PRIOR_PASSES: Final = {Quality.HARD: 2, Quality.GOOD: 16, Quality.EASY: 2}
"""How well twenty passes are believed to go, before there are some."""

CHANGE: Final = 0.3
"""How far the weeks to come may differ from those behind, as a standard deviation in log odds: at a rate of 90 % that
is 3 points up or down. Without it the bands of simulated learners held too seldom (see tests/planning)."""

_GRID: Final = tuple((place + 0.5) / 200 for place in range(200))


@dataclass(frozen=True)
class PassRate:
    """How often cards of a class are passed on the day they are due: the sample, and what it says with the prior."""

    maturity: Maturity
    answers: int
    passed: int
    cumulated: Sequence[float]
    """How probable it is that the rate is no higher than each point of the grid."""

    @cached_property
    def mean(self) -> float:
        """The rate to be expected."""
        below = [0.0, *self.cumulated[:-1]]
        return sum(rate * (upto - less) for rate, upto, less in zip(_GRID, self.cumulated, below, strict=True))

    def at(self, share: float) -> float:
        """The rate that with this probability is not exceeded."""
        return _GRID[min(bisect_left(self.cumulated, share), len(_GRID) - 1)]

    def draw(self, rng: Random) -> float:
        """A rate that may be the true one, as often as it may."""
        return self.at(rng.random())


@dataclass(frozen=True, slots=True)
class PassRates:
    """The rates of all classes, and the shares of hard, good and easy among passes."""

    rates: Sequence[PassRate]
    passes: tuple[float, float, float]
    answers: int

    def draw(self, rng: Random) -> list[float]:
        """Rates that may be true of the weeks to come, by class, all a little better or worse together."""
        shift = rng.gauss(0, CHANGE)
        return [_shifted(rate.draw(rng), shift) for rate in self.rates]


def pass_rates(experience: Experience) -> PassRates:
    """What the learner's answers say."""
    passes = dict(PRIOR_PASSES)
    for lot, count in experience.lots.items():
        if (quality := Quality(lot.quality)).passed:
            passes[quality] += count
    total = sum(passes.values())
    shares = (passes[Quality.HARD] / total, passes[Quality.GOOD] / total, passes[Quality.EASY] / total)
    return PassRates([_rate(each, experience) for each in Maturity], shares, experience.answers)


def _shifted(rate: float, shift: float) -> float:
    return 1 / (1 + (1 / rate - 1) * exp(-shift))


def _rate(maturity: Maturity, experience: Experience) -> PassRate:
    ours = [(lot, count) for lot, count in experience.lots.items() if lot.maturity is maturity]
    right = sum(count for lot, count in ours if Quality(lot.quality).passed)
    # The prior's passes and failures, and the log's, by the intervals after which they came.
    exponent = PRIOR_MEANS[maturity] * PRIOR_ANSWERS - 1
    failed: dict[float, float] = {1.0: (1 - PRIOR_MEANS[maturity]) * PRIOR_ANSWERS - 1}
    for lot, count in ours:
        if Quality(lot.quality).passed:
            exponent += lot.intervals * count
        else:
            failed[lot.intervals] = failed.get(lot.intervals, 0) + count
    heights = [
        exponent * log(rate) + sum(count * log(1 - rate**intervals) for intervals, count in failed.items())
        for rate in _GRID
    ]
    highest = max(heights)
    weights = list(accumulate(exp(height - highest) for height in heights))
    cumulated = [weight / weights[-1] for weight in weights]
    return PassRate(maturity, sum(count for _lot, count in ours), right, cumulated)
