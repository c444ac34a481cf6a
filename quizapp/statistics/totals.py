"""What the log gives to be counted: sums by study day, so that a million answers need not be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from quizapp.study.mixups import Confusion

LONGEST: Final = 60
"""Seconds: an answer that took longer counts with this time."""

A_WEEK: Final = 7
"""Days of interval from which on an answer is summed under ``WEEKS``, up to ``scheduling.maturity.MATURE_FROM``."""


class Facet(StrEnum):
    """By what answers are summed.

    Maturity and form sum all answers and drills. Hour sums the answers that counted, of cards that had been answered
    before; confidence those that counted and were judged by the program.
    """

    MATURITY = "maturity"
    FORM = "form"
    HOUR = "hour"
    CONFIDENCE = "confidence"


class IntervalClass(StrEnum):
    """The interval of a card before an answer that counted: none, under a week, of weeks, mature; a drill has no class.

    By days alone, whatever was passed or failed: ``scheduling.maturity.Maturity`` has the classes of pass rates, whose
    border is SM-2's second interval, a day earlier.
    """

    NEW = "new"
    DAYS = "learning"
    WEEKS = "young"
    MATURE = "mature"
    DRILL = "drill"


@dataclass(frozen=True, slots=True)
class Tally:
    """So many answers, of which so many passed; the times of those that were ``timed``, no window left meanwhile."""

    answers: int = 0
    passed: int = 0
    milliseconds: int = 0
    timed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.answers + other.answers,
            self.passed + other.passed,
            self.milliseconds + other.milliseconds,
            self.timed + other.timed,
        )

    @property
    def share(self) -> float | None:
        """The share that passed; None of no answers."""
        return self.passed / self.answers if self.answers else None

    @property
    def seconds(self) -> float | None:
        """How long an answer took on average; None where no time was taken."""
        return self.milliseconds / self.timed / 1_000 if self.timed else None


class Kept(NamedTuple):
    """The answers that counted to a card that had been answered before: at 21 days or more, and all of them.

    A tuple, as there may be a hundred thousand of them.
    """

    deck: str
    card: str
    mature: int
    mature_passed: int
    answers: int
    passed: int


class Totals(Protocol):
    """The sums of one learner's log, without what was taken back, all of one moment.

    Where a ``deck`` is given they are of that one, and where ``since`` is, from that study day on. Each raises
    QuizError where the file cannot be read, or where nobody waits for the answer any more.
    """

    def days(self, deck: str | None) -> Mapping[date, int]:
        """Answers and drills of each study day on which there were any."""

    def tallies(self, deck: str | None, since: date | None) -> Mapping[Facet, Mapping[str, Tally]]:
        """What was summed by each facet: by its values, as IntervalClass, Form, Confidence and hours write them."""

    def kept(self, deck: str | None, since: date | None) -> Iterable[Kept]:
        """What was kept of each card that was answered again."""

    def confusions(self, deck: str | None, since: date | None) -> Mapping[Confusion, int]:
        """How often what was taken for what."""
