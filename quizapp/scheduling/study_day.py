"""Which study day an instant belongs to."""

from datetime import date, datetime, time, timedelta
from typing import Final

DEFAULT_ROLLOVER: Final = time(4)


def study_day(now: datetime, rollover: time = DEFAULT_ROLLOVER, last: date | None = None) -> date:
    """The study day of an instant, which carries the learner's zone.

    The day turns at the rollover by the learner's wall clock, so a day of 23 or 25 hours is one day too. It is never
    before ``last``, the newest study day in the log: a clock set back or a flight westwards does not repeat a day.
    Raise ValueError for an instant without a zone.
    """
    if now.tzinfo is None:
        raise ValueError("an instant needs its zone")
    day = now.date() if now.time() >= rollover else now.date() - timedelta(days=1)
    return day if last is None else max(day, last)
