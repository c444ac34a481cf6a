"""How one learner studies."""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from quizapp.scheduling.leech import DEFAULT_LAPSES
from quizapp.scheduling.study_day import DEFAULT_ROLLOVER
from quizapp.study.exam_date import ExamDate

MOST_DAYS: Final = 365
"""The longest that a backlog is spread."""


def share_of_day(due: int, answered: int, days_left: int, most: int) -> int:
    """How many of the cards that are still due are asked today, so that none is left after so many days, at least 1.

    Of the day's share, and of the ``most`` that a day may have, those answered today are taken off.
    """
    return max(0, min(-(-(due + answered) // days_left), most) - answered)


@dataclass(frozen=True, slots=True)
class CatchUp:
    """A backlog spread over so many study days, counted from the one on which that was decided; at least 1."""

    begun: date
    days: int
    new_too: bool = False

    def days_left(self, day: date) -> int:
        """How many days of it are left, that one included; 0 where it is over or has not begun."""
        left = self.days - (day - self.begun).days
        return left if 0 < left <= self.days else 0

    def asked_of(self, due: int, day: date, most: int) -> int:
        """How many of so many cards that day asks, from its first answer to its last; all where it is over."""
        days_left = self.days_left(day)
        return share_of_day(due, 0, days_left, most) if days_left else due


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits of a day, the turn of the day, whether the time of an answer counts, and the language of the questions.

    ``study_language`` None follows the interface. After ``leech_lapses`` lapses a card is a leech, with 0 never.
    ``catch_up`` is how a backlog is being worked off, and ``exam_date`` the exam that is studied for, if there is one:
    up to its day the new cards come from its decks alone, as many as it makes of a day, and no review of these decks
    is cut. A backlog comes first: its days have their shares, and the new cards wait where it says so.
    """

    new_per_day: int = 15
    reviews_per_day: int = 200
    rollover: time = DEFAULT_ROLLOVER
    timed: bool = True
    study_language: str | None = None
    leech_lapses: int = DEFAULT_LAPSES
    catch_up: CatchUp | None = None
    exam_date: ExamDate | None = None

    def exam_on(self, day: date) -> ExamDate | None:
        """The exam that is studied for on that day; its own day is the last."""
        return self.exam_date if self.exam_date is not None and day <= self.exam_date.day else None

    def days_left(self, day: date) -> int:
        """How many days are left on which a backlog is worked off, that one included; 0 where none is."""
        return 0 if self.catch_up is None else self.catch_up.days_left(day)

    def asked_of(self, due: int, day: date) -> int:
        """How many of so many cards due for an exam that day asks: all but what a backlog leaves for later days."""
        return due if self.catch_up is None else self.catch_up.asked_of(due, day, self.reviews_per_day)

    def is_new_paused(self, day: date) -> bool:
        """Whether new cards wait because a backlog is worked off."""
        return self.catch_up is not None and not self.catch_up.new_too and self.catch_up.days_left(day) > 0
