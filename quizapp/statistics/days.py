"""On which days the learner studied."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from quizapp.statistics.sheet import Column, Picture, Sheet
from quizapp.statistics.span import days_before

WEEKS: Final = 53
"""So many weeks the year of days has, the one that is not over among them."""


def year_of_days(days: Mapping[date, int], today: date) -> Sheet:
    """The answers of each day of the last year on which there were any, the oldest first."""
    first = first_of_year(today)
    rows = tuple((day, days[day]) for day in sorted(days) if first <= day <= today)
    return Sheet(Picture.DAYS, (Column.DAY, Column.ANSWERS), rows)


def first_of_year(today: date) -> date:
    """The Monday on which the year of days begins."""
    return days_before(today, today.weekday() + 7 * (WEEKS - 1))


def streak(days: Mapping[date, int], today: date) -> int:
    """So many days in a row the learner has studied, up to today, or to yesterday while today may still be added."""
    day = today if today in days else days_before(today, 1)
    count = 0
    while day in days:
        count += 1
        if day == date.min:
            break
        day -= timedelta(days=1)
    return count


def steps(answers: Sequence[int]) -> tuple[int, ...]:
    """From how many answers on a day counts as little, as more, much and most: quarters of the days, no two alike."""
    ordered = sorted(answers)
    return tuple(dict.fromkeys(ordered[len(ordered) * quarter // 4] for quarter in range(4))) if ordered else ()
