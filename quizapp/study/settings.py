"""How one learner studies."""

from dataclasses import dataclass
from datetime import time

from quizapp.scheduling.study_day import DEFAULT_ROLLOVER


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits of a day, the turn of the day, whether the time of an answer counts, and the language of the questions.

    ``study_language`` None follows the interface.
    """

    new_per_day: int = 15
    reviews_per_day: int = 200
    rollover: time = DEFAULT_ROLLOVER
    timed: bool = True
    study_language: str | None = None
