"""Who learns here."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner's name, answers ever given (those taken back too), and last study day; None before the first."""

    name: str
    answers: int = 0
    last_study_day: date | None = None
