"""When to remind: once a study day, on days of 23 and 25 hours too."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.study_day import study_day
from quizapp.study.reminder import Decision, decide
from tests.conftest import BERLIN, MONDAY

EVENING = time(18)
ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"])


def at(hour: int, minute: int = 0, *, day: date = MONDAY, fold: int = 0) -> datetime:
    """That time of that day in Berlin."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN, fold=fold)


def test_before_its_time() -> None:
    """Nothing comes yet, and there is nothing to look for until then."""
    assert decide(at(10), EVENING, last=None, due=True, studied=False) == Decision(remind=False, look_again=at(18))


def test_at_its_time() -> None:
    """It comes, and the next one is tomorrow's."""
    tomorrow = at(18, day=date(2026, 11, 24))

    assert decide(at(18), EVENING, last=None, due=True, studied=False) == Decision(remind=True, look_again=tomorrow)


@pytest.mark.parametrize(
    ("last", "due", "studied", "expected"),
    [
        (None, True, False, True),
        (MONDAY, True, False, False),
        (MONDAY - timedelta(days=1), True, False, True),
        (MONDAY + timedelta(days=1), True, False, False),
        (None, False, False, False),
        (None, True, True, False),
        (MONDAY - timedelta(days=9), False, True, False),
    ],
)
def test_whether(last: date | None, due: bool, studied: bool, expected: bool) -> None:
    """Only if it has not come today, something is due, and nothing has been answered."""
    assert decide(at(19), EVENING, last=last, due=due, studied=studied).remind is expected


def test_late_in_the_evening_and_after_midnight() -> None:
    """A computer that was off at six reminds when it is on again, until the day turns at four."""
    tuesday = date(2026, 11, 24)
    late = [at(23), at(1, day=tuesday), at(3, 59, day=tuesday)]

    assert [decide(now, EVENING, last=None, due=True, studied=False).remind for now in late] == [True] * 3
    assert decide(at(4, day=tuesday), EVENING, last=None, due=True, studied=False).remind is False
    assert decide(late[1], EVENING, last=MONDAY, due=True, studied=False).look_again == at(18, day=tuesday)


def test_a_time_in_the_night() -> None:
    """One o'clock at night is at the end of the study day, not at its beginning."""
    tuesday = date(2026, 11, 24)

    assert decide(at(22), time(1), last=None, due=True, studied=False) == Decision(False, at(1, day=tuesday))
    assert decide(at(1, 30, day=tuesday), time(1), last=None, due=True, studied=False).remind is True
    assert decide(at(4, day=tuesday), time(1), last=MONDAY, due=True, studied=False).remind is False


def test_the_turn_of_the_day_is_the_learners() -> None:
    """Whose day turns at noon is reminded of yesterday's study day in the morning."""
    morning, noon = at(9), time(12)

    assert decide(morning, time(9), last=None, due=True, studied=False, rollover=noon).remind is True
    assert decide(morning, time(9), last=date(2026, 11, 22), due=True, studied=False, rollover=noon).remind is False


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 28), 23), (date(2026, 10, 24), 25), (date(2026, 6, 1), 24)])
def test_days_of_23_and_25_hours(day: date, hours: int) -> None:
    """The next reminder is at the same time by the wall, however many hours that is."""
    now = at(18, day=day)
    again = decide(now, EVENING, last=None, due=True, studied=False).look_again

    assert again.timetz().replace(tzinfo=None) == EVENING
    assert again.astimezone(UTC) - now.astimezone(UTC) == timedelta(hours=hours)


def test_an_hour_that_is_left_out() -> None:
    """Where clocks go from two to three, half past two comes at half past three."""
    spring = date(2026, 3, 29)
    again = decide(at(23, day=date(2026, 3, 28)), time(2, 30), last=None, due=True, studied=False).look_again

    assert again == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert again.time() == time(3, 30)
    assert decide(at(3, 29, day=spring), time(2, 30), last=None, due=True, studied=False).remind is False
    assert decide(at(3, 30, day=spring), time(2, 30), last=None, due=True, studied=False).remind is True


def test_an_hour_that_comes_twice() -> None:
    """Where clocks go from three to two, half past two comes the first time, and not again the second."""
    autumn = date(2026, 10, 25)
    first, second = at(2, 30, day=autumn), at(2, 30, day=autumn, fold=1)

    assert decide(at(2, 29, day=autumn), time(2, 30), last=None, due=True, studied=False).remind is False
    assert decide(first, time(2, 30), last=None, due=True, studied=False).remind is True
    assert decide(second, time(2, 30), last=date(2026, 10, 24), due=True, studied=False).remind is False
    assert decide(at(2, 10, day=autumn, fold=1), time(2, 30), last=None, due=True, studied=False).remind is True


def test_an_instant_needs_its_zone() -> None:
    """Without one nobody knows what time it is."""
    with pytest.raises(ValueError, match="zone"):
        decide(datetime(2026, 11, 23, 18), EVENING, last=None, due=True, studied=False)


@given(
    start=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 1)),
    zone=ZONES,
    wanted=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    steps=st.lists(st.integers(1, 2000), min_size=1, max_size=30),
)
def test_who_looks_when_told_reminds_once_each_study_day(
    start: datetime, zone: str, wanted: time, steps: list[int]
) -> None:
    """However often one looks, and if one looks when told to: never twice a study day, and none is left out."""
    now = start.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    last: date | None = None
    reminded: list[date] = []
    for step in steps:
        decision = decide(now, wanted, last=last, due=True, studied=False)
        if decision.remind:
            last = study_day(now)
            reminded.append(last)
        assert decision.look_again.astimezone(UTC) > now.astimezone(UTC)
        assert decision.look_again.tzinfo is now.tzinfo
        earlier = now.astimezone(UTC) + timedelta(minutes=step)
        now = min(earlier, decision.look_again.astimezone(UTC)).astimezone(ZoneInfo(zone))

    assert len(set(reminded)) == len(reminded)
    assert reminded == [reminded[0] + timedelta(days=number) for number in range(len(reminded))] if reminded else True
