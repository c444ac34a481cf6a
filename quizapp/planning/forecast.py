"""What the days up to an exam will bring, by playing them through many times.

Each run draws a pass rate for every class of cards from what the learner's answers say of it (see pass_rates), and the
time that an answer takes, and lives the days: what is due is asked first, then as many new cards as
``ExamDate.new_of_day`` gives, each answer falls by chance, and SM-2 says when the card comes back. On the day of the
exam a card is known with the probability that it would be passed then: ``p ** x``, ``p`` being the drawn rate of its
class and ``x`` the time since its last answer in intervals (exponential forgetting, as in Wozniak and Gorzelanczyk,
1994); whether it is known falls by chance too. Cards that were never asked count as not known. So the band holds how
little we know of the learner, weeks that go better or worse than those before, and plain luck. It does not hold a
learner who skips days.

Siblings, which do not meet on one day, are not told apart: in a forecast they may.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from random import Random
from typing import Final

from quizapp.planning.game import Chances, Game, Played
from quizapp.planning.pass_rates import PassRates, pass_rates
from quizapp.planning.standing import Standing
from quizapp.study.exam_date import ExamDate

RUNS: Final = 200
FEWEST_RUNS: Final = 50
_EASY: Final = 60_000
"""Cards times days that are lived two hundred times in a moment; where there are more there are fewer runs."""

BAND: Final = (0.1, 0.9)


@dataclass(frozen=True, slots=True)
class Band:
    """A figure that is not known: one run in ten is below the low one, one in ten above the high one."""

    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class DayLoad:
    """A day as the middle one of all runs has it: cards asked again, new cards, and minutes with the day's repeats."""

    day: date
    reviews: int
    new: int
    minutes: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is to be expected: the load of each day, how many cards will have been asked, and the share known then.

    ``known_now`` is the share that would be known if the exam were today. ``overfull`` are the days on which the
    reviews alone take more than the minutes.
    """

    days: Sequence[DayLoad]
    cards: int
    met: int
    introduced: Band
    known: Band
    known_now: float
    overfull: int
    rates: PassRates
    runs: int


def every_day(_passed: int) -> bool:
    """A learner who studies every day."""
    return True


def always() -> bool:
    """A forecast that nothing breaks off."""
    return True


def forecast(
    exam: ExamDate,
    standing: Standing,
    rng: Random,
    *,
    studies: Callable[[int], bool] = every_day,
    runs: int | None = None,
    wanted: Callable[[], bool] = always,
) -> Forecast | None:
    """Play the days through; ``studies`` says of each, by the number of days from today, whether it is a day of study.

    ``wanted`` is asked before each run; where it says no, the forecast is broken off and None.
    """
    game = Game(exam, standing, studies)
    rates = pass_rates(standing.experience)
    runs = runs or max(FEWEST_RUNS, min(RUNS, RUNS * _EASY // max(1, game.cards * game.days)))
    # Drawn before anything else, so that with the same seed two ways are compared at the same rates.
    spread = standing.experience.pace_spread
    drawn = [Chances(rates.draw(rng), rates.passes, exp(rng.gauss(0, spread))) for _run in range(runs)]
    played: list[Played] = []
    for each in drawn:
        if not wanted():
            return None
        played.append(game.play(each, rng))
    days = [_load(standing, passed, played, game.factor) for passed in range(game.days)]
    return Forecast(
        days=days,
        cards=standing.cards,
        met=standing.met,
        introduced=_band([float(min(standing.cards, standing.met + run.introduced * game.factor)) for run in played]),
        known=_band([run.known / game.cards if game.cards else 0.0 for run in played]),
        known_now=game.known_now([rate.mean for rate in rates.rates]),
        overfull=sum(day.reviews * standing.experience.costs.review > exam.minutes * 60_000 for day in days),
        rates=rates,
        runs=runs,
    )


def _load(standing: Standing, passed: int, played: Sequence[Played], factor: int) -> DayLoad:
    one = standing.experience.milliseconds
    return DayLoad(
        standing.today + timedelta(days=passed),
        round(_middle(run.reviews[passed] for run in played) * factor),
        round(_middle(run.new[passed] for run in played) * factor),
        round(_middle(run.minutes(passed, one) for run in played) * factor, 1),
    )


def _middle(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def _band(values: Sequence[float]) -> Band:
    ordered, last = sorted(values), len(values) - 1
    low, high = BAND
    return Band(ordered[round(last * low)], ordered[round(last * 0.5)], ordered[round(last * high)])
