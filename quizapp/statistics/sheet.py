"""The figures of one picture as rows: what is drawn, shown as a table, saved, and printed by the command."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Picture(StrEnum):
    """What there are pictures of, in the order in which they are shown."""

    DAYS = "days"
    FORECAST = "forecast"
    TOPICS = "topics"
    MATURITY = "maturity"
    CALIBRATION = "calibration"
    TIMES = "times"
    HOURS = "hours"
    EASINESS = "easiness"
    INTERVALS = "intervals"
    MIXUPS = "mix-ups"


class Column(StrEnum):
    """What stands in a column; the names are those of the command's JSON."""

    DAY = "day"
    TOPIC = "topic"
    MATURITY = "maturity"
    CONFIDENCE = "confidence"
    FORM = "form"
    HOUR = "hour"
    ASKED = "asked"
    TAKEN = "taken"
    EASINESS_FROM = "easiness_from"
    EASINESS_TO = "easiness_to"
    DAYS_FROM = "days_from"
    DAYS_TO = "days_to"
    ANSWERS = "answers"
    PASSED = "passed"
    SHARE = "share"
    EARLIER_ANSWERS = "earlier_answers"
    EARLIER_SHARE = "earlier_share"
    SECONDS = "seconds"
    CARDS = "cards"
    TIMES = "times"


Value = str | int | float | date | None
"""An easiness is in whole hundredths, a share 0 to 1; None where there is nothing to tell."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one picture; a row has a value for each column."""

    picture: Picture
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def column(self, wanted: Column) -> list[Value]:
        """What stands in one column, from above."""
        place = self.columns.index(wanted)
        return [row[place] for row in self.rows]
