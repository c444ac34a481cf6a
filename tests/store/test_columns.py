"""Values as texts and numbers that SQLite's strict tables know."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from quizapp.store.columns import Day, Flag, Instant
from quizapp.store.rows import zone_name
from tests.conftest import BERLIN

DIALECT = sqlite.dialect()
INSTANTS = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 28), timezones=st.timezones())


@given(INSTANTS)
def test_an_instant_comes_back_in_utc(instant: datetime) -> None:
    """Whatever its zone, the instant is the same to the microsecond, even in the hour that comes twice."""
    kept = Instant().process_bind_param(instant, DIALECT)

    assert Instant().process_result_value(kept, DIALECT) == instant.astimezone(UTC)


@given(st.lists(INSTANTS.map(lambda instant: instant.astimezone(UTC)), max_size=5))
def test_instants_sort_as_texts(instants: list[datetime]) -> None:
    """The order of the texts is the order in time."""
    texts = [str(Instant().process_bind_param(instant, DIALECT)) for instant in instants]

    assert sorted(texts) == [str(Instant().process_bind_param(instant, DIALECT)) for instant in sorted(instants)]


def test_how_values_are_written() -> None:
    """An instant is UTC with microseconds, a day is ISO 8601, a flag is 1 or 0: for anybody to read without us."""
    instant = datetime(2026, 11, 23, 10, 30, tzinfo=BERLIN)

    assert Instant().process_bind_param(instant, DIALECT) == "2026-11-23T09:30:00.000000+00:00"
    assert Day().process_bind_param(date(2026, 11, 23), DIALECT) == "2026-11-23"
    assert [Flag().process_bind_param(value, DIALECT) for value in (True, False)] == [1, 0]


@pytest.mark.parametrize("column", [Instant(), Day(), Flag()])
def test_nothing_is_nothing(column: Instant | Day | Flag) -> None:
    """None stays None both ways."""
    assert column.process_bind_param(None, DIALECT) is None
    assert column.process_result_value(None, DIALECT) is None


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (BERLIN, "Europe/Berlin"),
        (ZoneInfo("Asia/Kathmandu"), "Asia/Kathmandu"),
        (UTC, "UTC"),
        (timezone(timedelta(hours=2), "CEST"), "CEST"),
        (timezone(timedelta(hours=-3, minutes=-30)), "UTC-03:30"),
    ],
)
def test_the_name_of_a_zone(zone: ZoneInfo | timezone, expected: str) -> None:
    """A zone is kept by its name, and by its offset where it has none."""
    assert zone_name(datetime(2026, 11, 23, tzinfo=zone)) == expected
