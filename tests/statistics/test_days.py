"""The year of days and days in a row, whatever the clock was set to."""

from datetime import date, timedelta

import pytest

from quizapp.statistics.days import first_of_year, streak, year_of_days
from quizapp.statistics.span import Span, days_before
from tests.conftest import MONDAY


def ago(*days: int) -> dict[date, int]:
    """Days on which the learner studied, by how many days ago they are."""
    return {MONDAY - timedelta(days=each): each + 1 for each in days}


@pytest.mark.parametrize(
    ("studied", "row"),
    [
        ((), 0),
        ((0,), 1),
        ((1,), 1),
        ((2,), 0),
        ((0, 1, 2, 4), 3),
        ((1, 2, 3, 5), 3),
        ((-400, 0, 1), 2),
    ],
)
def test_days_in_a_row(studied: tuple[int, ...], row: int) -> None:
    """Until the day is over, yesterday's row stands; a day that the clock once showed by mistake does not count."""
    assert streak(ago(*studied), MONDAY) == row


def test_the_first_day_of_the_calendar_ends_a_row() -> None:
    """A clock that was set to the year 1 breaks nothing."""
    assert streak({date.min: 3}, date.min) == 1
    assert first_of_year(date.min) == date.min


def test_the_year_of_days() -> None:
    """Fifty-three weeks that begin with a Monday, this one included; only days with answers have a row."""
    sunday = MONDAY + timedelta(days=6)

    assert (first_of_year(MONDAY), first_of_year(sunday)) == (date(2025, 11, 24),) * 2
    assert year_of_days(ago(0, 30, 364, 365, -1), MONDAY).rows == (
        (date(2025, 11, 24), 365),
        (date(2026, 10, 24), 31),
        (MONDAY, 1),
    )


@pytest.mark.parametrize(
    ("span", "since"),
    [
        (Span.MONTH, date(2026, 10, 25)),
        (Span.QUARTER, date(2026, 8, 25)),
        (Span.YEAR, date(2025, 11, 24)),
        (Span.ALL, None),
    ],
)
def test_a_span_has_its_last_day_in_it(span: Span, since: date | None) -> None:
    """Thirty days are today and the twenty-nine before."""
    assert span.since(MONDAY) == since


def test_before_the_calendar_there_is_nothing() -> None:
    """As with a clock at the year 1."""
    assert days_before(date(1, 1, 5), 30) == date.min
