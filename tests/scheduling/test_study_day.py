"""The study day: turns at four, survives daylight saving, never runs backwards."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.study_day import study_day

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("hour", "minute", "expected"),
    [(3, 59, date(2026, 11, 22)), (4, 0, date(2026, 11, 23)), (23, 59, date(2026, 11, 23)), (0, 0, date(2026, 11, 22))],
)
def test_the_day_turns_at_four(hour: int, minute: int, expected: date) -> None:
    """Before four in the morning it is still yesterday's study day."""
    assert study_day(datetime(2026, 11, 23, hour, minute, tzinfo=BERLIN)) == expected


def test_the_turn_of_the_day_can_be_set() -> None:
    """With midnight as rollover the study day is the calendar day."""
    assert study_day(datetime(2026, 11, 23, 0, 0, tzinfo=BERLIN), time(0)) == date(2026, 11, 23)


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_days_of_23_and_25_hours_are_one_day(day: date) -> None:
    """On both days of daylight saving every instant from 04:00 to 03:59 has the same study day."""
    start = datetime.combine(day, time(4), BERLIN).astimezone(UTC)
    end = datetime.combine(day + timedelta(days=1), time(3, 59), BERLIN).astimezone(UTC)
    steps = int((end - start) / timedelta(minutes=1))

    days = {study_day((start + timedelta(minutes=step)).astimezone(BERLIN)) for step in range(steps + 1)}

    assert days == {day}


def test_a_clock_set_back_does_not_repeat_a_day() -> None:
    """The newest study day of the log is the least that comes next."""
    now = datetime(2026, 11, 20, 12, tzinfo=BERLIN)

    assert study_day(now, last=date(2026, 11, 23)) == date(2026, 11, 23)


@given(st.datetimes(timezones=st.timezones()), st.integers(0, 23))
def test_it_is_the_calendar_day_or_the_day_before(now: datetime, hour: int) -> None:
    """In every zone of the world the study day is today or, before the rollover, yesterday."""
    if now.date() == date.min:
        return

    assert (now.date() - study_day(now, time(hour))).days == (1 if now.time() < time(hour) else 0)


def test_an_instant_without_a_zone_is_refused() -> None:
    """A naive time says nothing about the day."""
    with pytest.raises(ValueError, match="zone"):
        study_day(datetime(2026, 11, 23))
