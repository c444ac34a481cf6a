"""The backup of each study day: one a day, and the old ones thinned out."""

import os
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import Failure, QuizError
from quizapp.store.automatic import automatic, superfluous
from quizapp.store.backup import back_up_beside
from tests.conftest import FixedClock
from tests.store.folders import NOON, names_in, study
from tests.store.test_backup import garbled

DAY = date(2026, 11, 25)
DAYS = st.lists(st.dates(date(2020, 1, 1), date(2030, 12, 31)), max_size=60)


@pytest.fixture
def studied(data_dir: Path, clock: FixedClock) -> Path:
    """A data folder with a sitting of five answers."""
    study(data_dir, clock)
    return data_dir


def kept(data_dir: Path) -> list[str]:
    """The names of the backups that there are."""
    return names_in(data_dir / "backups")


def test_one_a_study_day(studied: Path) -> None:
    """The first call of a day makes the day's backup, the others leave it as it is, and the next day has its own."""
    made = automatic(studied, DAY, 10, NOON)
    assert made is not None
    content = made.path.read_bytes()
    again = [automatic(studied, DAY, 10, NOON + timedelta(hours=hour)) for hour in (1, 9)]

    assert again == [None, None]
    assert made.path.read_bytes() == content
    assert (made.path.name, made.answers) == ("quizapp-2026-11-25.zip", 5)
    assert automatic(studied, DAY + timedelta(days=1), 10, NOON + timedelta(days=1)) is not None
    assert kept(studied) == ["quizapp-2026-11-25.zip", "quizapp-2026-11-26.zip"]


def test_none_if_none_are_to_be_kept(studied: Path) -> None:
    """Nothing is made, and what is there stays."""
    automatic(studied, DAY, 1, NOON)

    assert automatic(studied, DAY + timedelta(days=1), 0, NOON) is None
    assert kept(studied) == ["quizapp-2026-11-25.zip"]


def test_none_before_the_first_answer(data_dir: Path) -> None:
    """A folder without progress is not touched."""
    assert automatic(data_dir, DAY, 10, NOON) is None
    assert not data_dir.exists()


def test_a_year_of_backups(studied: Path) -> None:
    """After a year of days there are the last three, and the last of each month before."""
    folder = studied / "backups"
    folder.mkdir()
    for back in range(1, 365):
        (folder / f"quizapp-{DAY - timedelta(days=back)}.zip").touch()
    automatic(studied, DAY, 3, NOON)

    months = ["2025-11-30", "2025-12-31", *(f"2026-{month:02}-{_last(month):02}" for month in range(1, 11))]
    days = ["2026-11-23", "2026-11-24", "2026-11-25"]
    assert kept(studied) == [f"quizapp-{day}.zip" for day in months + days]


def _last(month: int) -> int:
    """The number of days of a month of 2026."""
    return (date(2026, month + 1, 1) - timedelta(days=1)).day


def test_other_files_never_go(studied: Path) -> None:
    """What was made by hand, before a restore, or by others stays whatever its age."""
    folder = studied / "backups"
    back_up_beside(studied, "quizapp", NOON - timedelta(days=900))
    others = ["before-restore-2020-01-01-1200.zip", "quizapp-2020-02-30.zip", "quizapp-2020-02-3.zip", "thesis.zip"]
    for name in [*others, "quizapp-2020-02-01.zip", "quizapp-2020-02-02.zip"]:
        (folder / name).touch()
    automatic(studied, DAY, 1, NOON)

    assert kept(studied) == sorted(
        [*others, "quizapp-2020-02-02.zip", "quizapp-2024-06-08-1200.zip", "quizapp-2026-11-25.zip"]
    )


def test_without_a_new_one_no_old_one_goes(studied: Path) -> None:
    """When the database is damaged, the good backups of before are all that there is."""
    for back in (3, 2, 1):
        automatic(studied, DAY - timedelta(days=back), 10, NOON)
    garbled(studied / "quizapp.db")
    before = kept(studied)
    with pytest.raises(QuizError) as caught:
        automatic(studied, DAY, 1, NOON)

    assert caught.value.failure is Failure.DATABASE_DAMAGED
    assert kept(studied) == before


def test_what_was_cut_off_is_cleared_away(studied: Path) -> None:
    """Parts that a killed program left go when they are a day old; what another may be writing just now stays."""
    folder = studied / "backups"
    folder.mkdir()
    old, young = ".quizapp-2026-11-20.zip.db.part", ".quizapp-2026-11-25-1159.zip.part"
    for name, age in ((old, timedelta(days=2)), (f"{old}-wal", timedelta(days=2)), (young, timedelta(hours=1))):
        (folder / name).touch()
        os.utime(folder / name, times=((NOON - age).timestamp(),) * 2)
    automatic(studied, DAY, 10, NOON)

    assert kept(studied) == [young, "quizapp-2026-11-25.zip"]


@given(days=DAYS, keep=st.integers(1, 40))
def test_the_last_ones_and_one_of_each_month_stay(days: list[date], keep: int) -> None:
    """Whatever there is: the newest stay, each month keeps its last, and nothing else is kept."""
    going = superfluous(days, keep)
    staying = set(days) - going

    newest = sorted(set(days), reverse=True)[:keep]
    assert going <= set(days)
    assert set(newest) <= staying
    assert {(day.year, day.month) for day in staying} == {(day.year, day.month) for day in days}
    for day in going:
        assert any(other > day and (other.year, other.month) == (day.year, day.month) for other in staying)
    older = [(day.year, day.month) for day in staying - set(newest)]
    assert len(older) == len(set(older))


@given(first=st.dates(date(2024, 1, 1), date(2026, 1, 1)), keep=st.integers(1, 20), count=st.integers(1, 120))
def test_day_after_day_is_as_good_as_all_at_once(first: date, keep: int, count: int) -> None:
    """Thinned out each day, the same are left as if all had been there when it was done."""
    there: set[date] = set()
    for number in range(count):
        there.add(first + timedelta(days=number))
        there -= superfluous(there, keep)
    every = {first + timedelta(days=number) for number in range(count)}

    assert there == every - superfluous(every, keep)


def test_twice_the_same_day_is_one() -> None:
    """Nothing goes that is named twice."""
    assert superfluous([DAY, DAY, datetime(2026, 11, 24).date()], 2) == set()
