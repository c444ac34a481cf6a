"""The bars of a picture: how long each is, and what is written beside it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from quizapp.statistics.sheet import Column, Picture, Sheet, Value
from quizapp.wording.catalog import _
from quizapp.wording.figures import decimal, number, percent, short_day
from quizapp.wording.statistics import FEW, cell, definition, seconds

MOST_TOPICS: Final = 8
MOST_MIXED_UP: Final = 10
_SHARES: Final = (Picture.TOPICS, Picture.MATURITY, Picture.CALIBRATION, Picture.HOURS)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar under this label; ``text`` is its length in words. What is ``pale`` counts less, or is still to come."""

    label: str
    length: float
    text: str
    pale: bool = False


def bars(sheet: Sheet) -> list[Bar]:
    """The bars of every picture that is made of some."""
    match sheet.picture:
        case Picture.TOPICS:
            return [_topic(sheet, row) for row in sheet.rows[:MOST_TOPICS]]
        case Picture.MATURITY | Picture.CALIBRATION:
            first = sheet.columns[0]
            return [_share(sheet, row, cell(first, row[0])) for row in sheet.rows]
        case Picture.HOURS:
            return [_hour(sheet, hour) for hour in range(24)]
        case Picture.TIMES:
            return [
                Bar(cell(Column.FORM, form), _length(mean), f"{seconds(_length(mean))}\u202fs")
                for form, _answers, mean in sheet.rows
            ]
        case Picture.FORECAST:
            return [
                Bar(_day(day, place), _length(cards), number(int(_length(cards))) if cards else "", pale=place > 0)
                for place, (day, cards) in enumerate(sheet.rows)
            ]
    return [Bar(_range(sheet, row), _length(row[2]), number(int(_length(row[2])))) for row in sheet.rows]


def explained(sheet: Sheet) -> str:
    """How a picture is counted, and where it is of a part alone, of which."""
    said = definition(sheet.picture)
    if sheet.picture is Picture.TOPICS and len(sheet.rows) > MOST_TOPICS:
        rest = _("Here are the {count} weakest; the table has all.").format(count=number(MOST_TOPICS))
    elif sheet.picture is Picture.MIXUPS and len({each for row in sheet.rows for each in row[:2]}) > MOST_MIXED_UP:
        rest = _("Here are the {count} mixed up most; the table has all.").format(count=number(MOST_MIXED_UP))
    else:
        return said
    return f"{said} {rest}"


def longest(sheet: Sheet) -> float | None:
    """What a bar of full length stands for; None where the longest one has it."""
    return 1.0 if sheet.picture in _SHARES else None


def _topic(sheet: Sheet, row: tuple[Value, ...]) -> Bar:
    """Retained, or where nothing was asked at 21 days or more what was passed before."""
    values = dict(zip(sheet.columns, row, strict=True))
    mature = values[Column.SHARE] is not None
    share = _length(values[Column.SHARE] if mature else values[Column.EARLIER_SHARE])
    return Bar(str(row[0]), share, percent(share), pale=not mature)


def _share(sheet: Sheet, row: tuple[Value, ...], label: str) -> Bar:
    values = dict(zip(sheet.columns, row, strict=True))
    share = _length(values[Column.SHARE])
    return Bar(label, share, percent(share), pale=_length(values[Column.ANSWERS]) < FEW)


def _hour(sheet: Sheet, hour: int) -> Bar:
    for row in sheet.rows:
        if row[0] == hour:
            return _share(sheet, row, str(hour))
    return Bar(str(hour), 0.0, "")


def _range(sheet: Sheet, row: tuple[Value, ...]) -> str:
    """From where to where a bar reaches."""
    first, last, _cards = row
    if sheet.picture is Picture.EASINESS:
        return decimal(int(_length(first))) + ("" if last is not None else "+")
    if last is None:
        return f"{number(int(_length(first)))}+"
    return cell(Column.DAYS_FROM, first) if first == last else f"{first}–{last}"


def _day(day: Value, place: int) -> str:
    """The date under a bar; of the rest a week apart, for there is no room for more."""
    if not isinstance(day, date) or place % 7:
        return ""
    return short_day(day)


def _length(value: Value) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
