"""Figures and pictures of what was learned, in words: titles, definitions, headings, cells."""

from datetime import date
from typing import Final

from quizapp.cards.question import Form
from quizapp.scheduling.maturity import MATURE_FROM
from quizapp.statistics.answering import UNMARKED
from quizapp.statistics.sheet import Column, Picture, Sheet, Value
from quizapp.statistics.span import Span
from quizapp.statistics.statistics import Statistics
from quizapp.statistics.totals import LONGEST, IntervalClass
from quizapp.study.review import Confidence
from quizapp.wording.catalog import N_, _, current, ngettext
from quizapp.wording.figures import decimal, number, numeric_date, percent
from quizapp.wording.outcomes import ended
from quizapp.wording.upkeep import form_name

FEW: Final = 20
"""A share of fewer answers says little, and is drawn paler."""

_NOTHING: Final = "–"
_AWAITED: Final = "…"

SPANS: Final = {
    Span.MONTH: N_("30 days"),
    Span.QUARTER: N_("3 months"),
    Span.YEAR: N_("12 months"),
    Span.ALL: N_("All the time"),
}

_TITLES: Final = {
    Picture.DAYS: N_("Days of study"),
    Picture.FORECAST: N_("Forecast: cards due each day"),
    Picture.TOPICS: N_("Retained by topic"),
    Picture.MATURITY: N_("Passed by interval"),
    Picture.CALIBRATION: N_("Was sure really sure?"),
    Picture.MIXUPS: N_("Mix-ups"),
    Picture.TIMES: N_("Time per answer"),
    Picture.HOURS: N_("Passed by hour of the day"),
    Picture.EASINESS: N_("Easiness of the cards"),
    Picture.INTERVALS: N_("Intervals of the cards, in days"),
}

_DEFINITIONS: Final = {
    Picture.DAYS: N_("Answers on each study day of the last 53 weeks, practice included."),
    Picture.FORECAST: N_(
        "Cards by the day on which they fall due if nothing is answered until then. What is overdue is due today; "
        "new cards and daily limits are left out."
    ),
    Picture.TOPICS: N_(
        "Retained: the first answer of a day passed at an interval of 21 days or more. Pale: a topic that has no such "
        "answer yet; it shows those at shorter intervals. Passed: quality 3 or better, which is right or nearly so, "
        "and of a flashcard Hard or better."
    ),
    Picture.MATURITY: N_(
        "How often the first answer of the day passed, at quality 3 or better, by the interval that the card had "
        "before."
    ),
    Picture.CALIBRATION: N_(
        "How often the first answer of the day passed: marked as sure, marked as guessed, or without a mark; only of "
        "what the program judges."
    ),
    Picture.MIXUPS: N_("Row: what was asked. Column, with the number of its row: what you took for it, and how often."),
    Picture.TIMES: N_(
        "Mean time from the question to the answer. More than {longest} seconds count as {longest}; "
        "while you had left the window nothing is counted."
    ),
    Picture.HOURS: N_(
        "How often the first answer of the day passed, by the hour of your own clock; cards that you met for the "
        "first time are left out. Pale: fewer than {few} answers."
    ),
    Picture.EASINESS: N_(
        "Cards by their easiness as it is now: the factor by which an interval grows. It begins at {start} and never "
        "falls under {lowest}."
    ),
    Picture.INTERVALS: N_("Cards by the days from their last answer to the next, as it is now."),
}

_HEADINGS: Final = {
    Column.DAY: N_("Day"),
    Column.TOPIC: N_("Topic"),
    Column.MATURITY: N_("Interval before"),
    Column.CONFIDENCE: N_("Your mark"),
    Column.FORM: N_("Form"),
    Column.HOUR: N_("Hour"),
    Column.ASKED: N_("Asked"),
    Column.TAKEN: N_("Taken for it"),
    Column.EASINESS_FROM: N_("Easiness from"),
    Column.EASINESS_TO: N_("to"),
    Column.DAYS_FROM: N_("Days from"),
    Column.DAYS_TO: N_("to"),
    Column.ANSWERS: N_("Answers"),
    Column.PASSED: N_("Passed"),
    Column.SHARE: N_("Share"),
    Column.EARLIER_ANSWERS: N_("Answers (< 21 days)"),
    Column.EARLIER_SHARE: N_("Share (< 21 days)"),
    Column.SECONDS: N_("Seconds"),
    Column.CARDS: N_("Cards"),
    Column.TIMES: N_("Times"),
}

_INTERVALS: Final = {
    IntervalClass.MATURE.value: N_("21 days or more"),
    IntervalClass.WEEKS.value: N_("7 to 20 days"),
    IntervalClass.DAYS.value: N_("1 to 6 days"),
    IntervalClass.NEW.value: N_("met for the first time"),
}

_SAID: Final = {
    Confidence.SURE.value: N_("sure"),
    UNMARKED: N_("no mark"),
    Confidence.GUESSED.value: N_("guessed"),
}

_NO_ANSWERS: Final = N_("No such answers in this time.")
_NONE_YET: Final = {
    Picture.FORECAST: N_("Nothing is due on these days."),
    Picture.MIXUPS: N_("Nothing was mixed up in this time."),
    Picture.EASINESS: N_("No card was answered yet."),
    Picture.INTERVALS: N_("No card was answered yet."),
}


def title(picture: Picture) -> str:
    """What a picture shows."""
    return _(_TITLES[picture])


def definition(picture: Picture) -> str:
    """How what a picture shows is counted."""
    return _(_DEFINITIONS[picture]).format(
        longest=number(LONGEST), few=number(FEW), start=decimal(250), lowest=decimal(130)
    )


def none_yet(picture: Picture) -> str:
    """What stands in the place of a picture of nothing."""
    return _(_NONE_YET.get(picture, _NO_ANSWERS))


def span_name(span: Span) -> str:
    """How far back figures reach."""
    return _(SPANS[span])


def heading(column: Column) -> str:
    """What stands above a column."""
    return _(_HEADINGS[column])


def cell(column: Column, value: Value) -> str:
    """A value as the table shows it."""
    if value is None:
        return _NOTHING
    match column, value:
        case Column.DAY, date():
            return numeric_date(value)
        case ((Column.SHARE | Column.EARLIER_SHARE), int() | float()):
            return percent(value)
        case ((Column.EASINESS_FROM | Column.EASINESS_TO), int()):
            return decimal(value)
        case Column.SECONDS, int() | float():
            return seconds(value)
        case Column.HOUR, int():
            return f"{value}:00–{value}:59"
        case Column.MATURITY, str():
            return _(_INTERVALS[value])
        case Column.CONFIDENCE, str():
            return _(_SAID[value])
        case Column.FORM, str():
            return form_name(Form(value))
        case _other, int():
            return number(value)
    return str(value)


def seconds(value: float) -> str:
    """Seconds with one decimal: 12,5 in German, 12.5 in English."""
    text = f"{value:.1f}"
    return text.replace(".", ",") if current() == "de" else text


def figures(counted: Statistics) -> list[tuple[str, str]]:
    """The four large figures, each with the words under it."""
    span = span_name(counted.span)
    share = counted.retained.share
    easiness = _NOTHING if counted.easiness is None else decimal(counted.easiness)
    return [
        _retained(share, span),
        (number(counted.answers), ngettext("answer ({span})", "answers ({span})", counted.answers).format(span=span)),
        (number(counted.streak), ngettext("day in a row", "days in a row", counted.streak)),
        (easiness if Picture.EASINESS in counted.sheets else _AWAITED, _("easiness, median")),
    ]


def _retained(share: float | None, span: str) -> tuple[str, str]:
    """The share that was retained; where nothing is old enough to be, from when on it is counted."""
    if share is None:
        return _NOTHING, _("retained; counts from intervals of {days} days").format(days=number(MATURE_FROM))
    return percent(share), _("retained ({span})").format(span=span)


def spoken(sheet: Sheet) -> str:
    """A picture for who cannot see it: what it is, and that its figures can be had as a table."""
    rows = len(sheet.rows)
    if not rows:
        return f"{ended(title(sheet.picture))} {none_yet(sheet.picture)}"
    said = ngettext(
        "{title}: a picture of {count} row; the menu beside it shows the figures as a table.",
        "{title}: a picture of {count} rows; the menu beside it shows the figures as a table.",
        rows,
    )
    return said.format(title=title(sheet.picture), count=number(rows))


def day_told(day: date, answers: int) -> str:
    """A day of the year of days: “23.11.2026: 41 Antworten”."""
    said = ngettext("{day}: {count} answer", "{day}: {count} answers", answers)
    return said.format(day=numeric_date(day), count=number(answers))
