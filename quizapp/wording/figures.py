"""Numbers and dates as the interface language writes them."""

from datetime import date
from typing import Final

from quizapp.wording.catalog import N_, _, current

_WEEKDAYS: Final = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
_SHORT_WEEKDAYS: Final = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_MONTHS: Final = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_NARROW_SPACE: Final = "\u202f"


def number(value: int) -> str:
    """A whole number, thousands set apart: 1 284 in German, 1,284 in English."""
    grouped = f"{value:,}"
    return grouped.replace(",", _NARROW_SPACE) if current() == "de" else grouped


def decimal(hundredths: int) -> str:
    """An easiness with two decimals: 2,50 in German, 2.50 in English."""
    text = f"{hundredths / 100:.2f}"
    return text.replace(".", ",") if current() == "de" else text


def percent(share: float) -> str:
    """A share as whole percent, halves up: 90 % in German, 90% in English."""
    value = int(share * 100 + 0.5)
    return f"{value}{_NARROW_SPACE}%" if current() == "de" else f"{value}%"


def long_date(day: date) -> str:
    """Weekday, day and month: Montag, 23. November; Monday, 23 November."""
    dot = "." if current() == "de" else ""
    return f"{_(_WEEKDAYS[day.weekday()])}, {day.day}{dot} {_(_MONTHS[day.month - 1])}"


def short_date(day: date) -> str:
    """Day and month: 23. November; 23 November."""
    dot = "." if current() == "de" else ""
    return f"{day.day}{dot} {_(_MONTHS[day.month - 1])}"


def numeric_date(day: date) -> str:
    """A date for a table: 23.11.2026; 23 Nov 2026, which no reader takes for another month."""
    if current() == "de":
        return day.strftime("%d.%m.%Y")
    return f"{day.day} {_(_MONTHS[day.month - 1])[:3]} {day.year}"


def short_weekday(day: date) -> str:
    """Mo, Di; Mon, Tue."""
    return _(_SHORT_WEEKDAYS[day.weekday()])


def short_day(day: date) -> str:
    """Day and month for an axis: 23.11.; 23 Nov."""
    return f"{day.day}.{day.month}." if current() == "de" else f"{day.day} {short_month(day)}"


def short_month(day: date) -> str:
    """Nov, Dez; Nov, Dec."""
    return _(_MONTHS[day.month - 1])[:3]
