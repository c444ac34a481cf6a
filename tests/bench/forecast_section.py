"""How far forecasts for an exam lie from what learners of known memory then know, and how long one takes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random
from time import perf_counter
from typing import Final

from quizapp.planning.forecast import RUNS, forecast
from quizapp.planning.standing import Standing
from quizapp.study.exam_date import ExamDate
from quizapp.study.experience import Experience
from tests.bench.measure import Measure, Section, section
from tests.bench.processes import say
from tests.conftest import MONDAY
from tests.planning.held_against import Life, live
from tests.planning.made_learners import KINDS, Kind

_DAYS: Final = 45
_CARDS: Final = 150
_MINUTES: Final = 30
_MARKS: Final = (45, 30, 14, 7, 3)
_LEARNERS: Final = 3
"""So many learners of each kind for each process that other measures get."""

_SIZES: Final = ((606, 60), (883, 1_095), (100_000, 365))


@dataclass(frozen=True, slots=True)
class _Case:
    """What is to be learned, in so many minutes a day."""

    cards: int
    minutes: int
    siblings: int = 1


def forecasts(runs: int) -> list[Section]:
    """The error in points of the share known, above zero where too much was foretold, and how often the band held."""
    errors: list[Measure] = []
    held: list[Measure] = []
    for name, kind, case in _kinds():
        say(f"learners, {name}")
        lives = [_life(kind, seed, case) for seed in range(runs * _LEARNERS)]
        for left in _MARKS:
            errors.append(Measure(f"{name}, {left} days before", "pt", _points(lives, left)))
        share = [float(life.is_held(left)) * 100 for life in lives for left in _MARKS]
        held.append(Measure(f"{name}: known on the day", "%", tuple(life.known * 100 for life in lives)))
        held.append(Measure(f"{name}: the band held", "%", (sum(share) / len(share),)))
    return [
        section(f"Forecast less what was known, {_CARDS} cards, {_DAYS} days", errors),
        section("Share known, and bands of eight in ten", held),
        section("A forecast", _times(runs)),
    ]


def _kinds() -> Iterator[tuple[str, Kind, _Case]]:
    """Every kind of learner; the typical one with siblings, which do not meet on one day, or with too few minutes."""
    usual = _Case(_CARDS, _MINUTES)
    for kind in KINDS:
        yield kind.name, kind, usual
    typical = next(kind for kind in KINDS if kind.name == "typical")
    yield "typical, siblings", typical, replace(usual, siblings=3)
    yield "typical, 300 cards in 10 min", typical, _Case(300, 10)


def _life(kind: Kind, seed: int, case: _Case) -> Life:
    return live(
        kind,
        seed,
        days=_DAYS,
        cards=case.cards,
        minutes=case.minutes,
        marks=_MARKS,
        runs=RUNS // 2,
        siblings=case.siblings,
    )


def _points(lives: list[Life], left: int) -> tuple[float, ...]:
    return tuple(life.error(left) * 100 for life in lives)


def _times(runs: int) -> Iterator[Measure]:
    for cards, days in _SIZES:
        exam = ExamDate(MONDAY + timedelta(days=days), ("made",), 60, MONDAY)
        readings = []
        for _run in range(runs):
            begun = perf_counter()
            forecast(exam, Standing(MONDAY, {}, cards, Experience({})), Random(0))
            readings.append(perf_counter() - begun)
        yield Measure(f"{cards:,} cards over {days} days", "s", tuple(readings))
