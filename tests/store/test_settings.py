"""A learner's settings on the disk."""

from datetime import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.exam_date import MOST_MINUTES, ExamDate
from quizapp.study.settings import MOST_DAYS, CatchUp, Settings
from tests.store.breaking import execute

CHOICES = st.builds(
    Settings,
    new_per_day=st.integers(0, 9999),
    reviews_per_day=st.integers(0, 9999),
    rollover=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    timed=st.booleans(),
    study_language=st.sampled_from([None, "de", "en"]),
    leech_lapses=st.integers(0, 9999),
    exam_date=st.none()
    | st.builds(
        ExamDate,
        st.dates(),
        st.lists(st.from_regex("[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True), min_size=1, max_size=4).map(tuple),
        st.integers(1, MOST_MINUTES),
        st.dates(),
    ),
    catch_up=st.none() | st.builds(CatchUp, st.dates(), st.integers(1, MOST_DAYS), st.booleans()),
)


def test_before_the_first_choice(progress: SqlProgress) -> None:
    """Nothing has to be set up: 15 new cards, 200 reviews, the day turns at four, time counts, six lapses are many."""
    expected = Settings(
        new_per_day=15,
        reviews_per_day=200,
        rollover=time(4),
        timed=True,
        study_language=None,
        leech_lapses=6,
        catch_up=None,
        exam_date=None,
    )

    assert progress.settings() == expected


@given(choices=st.lists(CHOICES, min_size=1, max_size=4))
@settings(deadline=None, max_examples=30)
def test_what_was_chosen_last_is_kept(tmp_path_factory: pytest.TempPathFactory, choices: list[Settings]) -> None:
    """Whatever was chosen before, a new start finds the last choice, each value of it."""
    file = tmp_path_factory.mktemp("settings") / "quizapp.db"
    progress = SqlProgress(open_database(file))
    for choice in choices:
        progress.save_settings(choice)
    progress.close()
    again = SqlProgress(open_database(file))

    assert again.settings() == choices[-1]
    again.close()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("new_per_day", "many"),
        ("reviews_per_day", ""),
        ("rollover", "25:00"),
        ("rollover", "tomorrow"),
        ("rollover", "04:00+02:00"),
        ("rollover", "4 o''clock"),
        ("timed", "perhaps"),
        ("new_per_day", "-3"),
        ("leech_lapses", "-1"),
        ("leech_lapses", "six"),
        ("catch_up", "2026-11-23"),
        ("catch_up", "2026-11-23 0"),
        ("catch_up", "2026-11-23 -7"),
        ("catch_up", "2026-11-23 366 new"),
        ("catch_up", "2026-13-45 7"),
        ("catch_up", "2026-11-23 seven"),
        ("catch_up", "2026-11-23 7 old"),
        ("catch_up", "2026-11-23 7 new new"),
        ("catch_up", "   "),
        ("exam_date", "2026-12-16"),
        ("exam_date", "2026-12-16 20 2026-11-23"),
        ("exam_date", "2026-12-16 0 2026-11-23 hip"),
        ("exam_date", "2026-12-16 601 2026-11-23 hip"),
        ("exam_date", "2026-12-16 many 2026-11-23 hip"),
        ("exam_date", "2026-12-36 20 2026-11-23 hip"),
        ("exam_date", "2026-12-16 20 hip foot"),
        ("exam_date", "  "),
    ],
)
def test_a_value_that_cannot_be_is_the_default(progress: SqlProgress, data_dir: Path, name: str, value: str) -> None:
    """A spoilt entry costs itself alone."""
    progress.save_settings(Settings(study_language="en"))
    execute(data_dir / "quizapp.db", f"UPDATE setting SET value = '{value}' WHERE name = '{name}'")

    assert progress.settings() == Settings(study_language="en")


def test_a_setting_of_a_later_version_is_left_alone(progress: SqlProgress, data_dir: Path) -> None:
    """An entry that we do not know breaks nothing and is still there after the next change."""
    execute(data_dir / "quizapp.db", "INSERT INTO setting SELECT id, 'goal', 'marathon' FROM learner")
    progress.save_settings(Settings(new_per_day=3))

    assert progress.settings() == Settings(new_per_day=3)
    execute(data_dir / "quizapp.db", "UPDATE setting SET value = 'half' WHERE name = 'goal' AND value = 'marathon'")


def test_each_learner_has_their_own(progress: SqlProgress, data_dir: Path) -> None:
    """One learner's limits are not another's."""
    ada = SqlProgress(open_database(data_dir / "quizapp.db"), "Ada")
    ada.save_settings(Settings(new_per_day=50))

    assert progress.settings() == Settings()
    assert ada.settings() == Settings(new_per_day=50)
    ada.close()
