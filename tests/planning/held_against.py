"""Forecasts made on the way to an exam, and what the learner then really knew."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from random import Random

from quizapp.planning.forecast import Forecast, forecast
from quizapp.planning.standing import standing
from tests.planning.made_learners import Kind, MadeLearner


@dataclass(frozen=True, slots=True)
class Life:
    """The forecasts by the number of days before the exam on which they were made, and the share known on its day."""

    forecasts: Mapping[int, Forecast]
    known: float

    def error(self, days_before: int) -> float:
        """How far that forecast lay above what came."""
        return self.forecasts[days_before].known.median - self.known

    def is_held(self, days_before: int) -> bool:
        """Whether what came lay within that forecast's band."""
        band = self.forecasts[days_before].known
        return band.low <= self.known <= band.high


def live(
    kind: Kind, seed: int, *, days: int, cards: int, minutes: int, marks: Collection[int], runs: int, siblings: int = 1
) -> Life:
    """A learner of that kind studies up to an exam, while forecasts are made so many days before it."""
    learner = MadeLearner(kind, cards, seed, siblings)
    exam = learner.follow(days, minutes)
    made = {}
    for day in learner.live(exam):
        if (left := exam.days_left(day)) in marks:
            found = forecast(exam, standing(learner.notebook, exam.decks), Random(seed), runs=runs)
            assert found is not None
            made[left] = found
    return Life(made, learner.knows(exam.day))
