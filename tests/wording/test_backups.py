"""Backups, learners and the reminder in words."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from quizapp.errors import Failure, QuizError
from quizapp.reminding import Reach
from quizapp.study.backup_file import BackupFile, Restored
from quizapp.study.learner import Learner
from quizapp.study.overview import Overview
from quizapp.wording import catalog
from quizapp.wording.backups import backed_up, described, not_backed_up, restored, size
from quizapp.wording.learners import learner_line, standing
from quizapp.wording.reminder import due_today, how_far, no_messages

THEN = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english() -> None:
    """The sentences as they stand in the code."""
    catalog.use("en")


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "1 kB"),
        (499, "1 kB"),
        (33_139, "33 kB"),
        (999_499, "999 kB"),
        (999_999, "1,000 kB"),
        (1_000_000, "1 MB"),
        (85_750_457, "86 MB"),
        (4_000_000_000, "4,000 MB"),
    ],
)
def test_sizes(count: int, said: str) -> None:
    """Whole kilobytes under a megabyte, whole megabytes from there."""
    assert size(count) == said


def test_a_backup_that_was_made() -> None:
    """What is in it, how large it is, where it lies; numbers decide between the forms."""
    one = BackupFile(Path("quiz.zip"), 33_139, THEN, learners=1, answers=1)
    many = BackupFile(Path("quiz.zip"), 85_000_000, THEN, learners=2, answers=1_000_000)

    assert backed_up(one) == "Backed up: 1 answer by 1 learner, 33 kB, in quiz.zip"
    assert described(many) == "1,000,000 answers by 2 learners, 85 MB"
    assert described(BackupFile(Path("quiz.zip"), 5)) == "cannot be read as a backup"


def test_going_back() -> None:
    """What is there again, and where what was there before is kept, if anything was."""
    assert restored(Restored(1, 5, None)) == ["Restored: 5 answers by 1 learner."]
    assert restored(Restored(1, 0, Path("before.zip"))) == [
        "Restored: 0 answers by 1 learner.",
        "What was there before is kept in before.zip",
    ]


def test_a_backup_that_was_not_made() -> None:
    """The reason is the whole sentence that anybody gets for it."""
    said = not_backed_up(QuizError(Failure.NO_ROOM, Path("quiz.zip"), "disk full"))

    assert said.startswith("Today's backup was not made. There is no room for quiz.zip (disk full). ")


def test_learners() -> None:
    """Name, answers, and the day of the last one."""
    assert learner_line(Learner("Ada")) == "Ada: no answers yet"
    assert standing(Learner("Ada", 1, date(2026, 11, 23))) == "1 answer, the last on 23 Nov 2026"
    assert standing(Learner("Ada", 1284, date(2026, 11, 23))) == "1,284 answers, the last on 23 Nov 2026"
    assert learner_line(Learner("{count}")) == "{count}: no answers yet"


@pytest.mark.parametrize(
    ("due", "new", "minutes", "said"),
    [
        (0, 0, 0, "Nothing is due today."),
        (1, 0, 1, "1 question waits today, about 1 minute."),
        (12, 8, 6, "20 questions wait today, about 6 minutes."),
    ],
)
def test_what_is_due(due: int, new: int, minutes: int, said: str) -> None:
    """Due and new together, and how long they take."""
    overview = Overview(
        day=date(2026, 11, 23), due=due, new=new, minutes=minutes, answered=0, week=(), decks=(), practice=0, weak=0
    )

    assert due_today(overview) == said


def test_how_far_the_reminder_reaches() -> None:
    """Each has a sentence of its own."""
    said = {how_far(reach) for reach in Reach} | {no_messages()}

    assert len(said) == len(Reach) + 1
    assert all(sentence.endswith(".") for sentence in said)
