"""How far back figures reach."""

from datetime import date
from enum import StrEnum
from typing import Final


class Span(StrEnum):
    """The last days up to today, or all there are."""

    MONTH = "30-days"
    QUARTER = "3-months"
    YEAR = "12-months"
    ALL = "all"

    def since(self, today: date) -> date | None:
        """Its first study day; None where it has none."""
        days = _DAYS.get(self)
        return None if days is None else days_before(today, days - 1)


_DAYS: Final = {Span.MONTH: 30, Span.QUARTER: 91, Span.YEAR: 365}


def days_before(day: date, days: int) -> date:
    """So many days before, or the first day that the calendar knows: a clock may have been set to any."""
    return date.fromordinal(max(day.toordinal() - days, 1))
