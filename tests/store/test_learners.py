"""Everybody in one file: listed, added, renamed, and removed only after a backup."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from quizapp.errors import Failure, QuizError
from quizapp.store.backup import back_up_beside
from quizapp.store.database import open_database
from quizapp.store.learners import SqlLearners
from quizapp.store.progress import SqlProgress, remembered_learner
from quizapp.store.restore import restore
from quizapp.study.backup_file import BackupFile
from quizapp.study.learner import Learner
from quizapp.study.settings import Settings
from tests.conftest import MONDAY, FixedClock
from tests.store.breaking import execute, locked
from tests.store.folders import NOON, everything, names_in, rows, study
from tests.store.test_backup import garbled


@pytest.fixture
def engine(data_dir: Path) -> Iterator[Engine]:
    """A database without anybody."""
    engine = open_database(data_dir / "quizapp.db")
    yield engine
    engine.dispose()


@pytest.fixture
def learners(engine: Engine, data_dir: Path, clock: FixedClock) -> SqlLearners:
    """Ada, who has studied two days, and then Björn, who has only looked."""
    study(data_dir, clock, learner="Ada")
    clock.forward(days=1)
    study(data_dir, clock, learner="Ada")
    SqlProgress(engine, "Björn")
    return SqlLearners(engine)


def test_nobody(engine: Engine) -> None:
    """A fresh file has no learners."""
    assert SqlLearners(engine).all() == []


def test_everybody_with_answers_and_last_day(learners: SqlLearners) -> None:
    """In the order in which they began; an undo is no answer."""
    assert learners.all() == [Learner("Ada", 10, date(2026, 11, 24)), Learner("Björn", 0, None)]


def test_an_undo_is_no_answer(learners: SqlLearners, engine: Engine, clock: FixedClock) -> None:
    """What was taken back was given all the same, and taking it back gives none."""
    progress = SqlProgress(engine, "Ada")
    progress.take_back(progress.reviews_on(date(2026, 11, 24))[-1].event, clock(), date(2026, 11, 25))

    assert learners.all()[0] == Learner("Ada", 10, date(2026, 11, 25))


def test_adding(learners: SqlLearners) -> None:
    """A new learner stands at the end, under the name without spaces around it."""
    assert learners.add(" Zoë ") == Learner("Zoë")
    assert [each.name for each in learners.all()] == ["Ada", "Björn", "Zoë"]


def test_renaming_keeps_everything_else(learners: SqlLearners, data_dir: Path) -> None:
    """Answers, states and settings stay with the person."""
    before = everything(data_dir / "quizapp.db")
    assert learners.rename("Ada", " Ada Lovelace ") == "Ada Lovelace"

    after = everything(data_dir / "quizapp.db")
    assert after.pop("learner") == [(1, "Ada Lovelace"), (2, "Björn")]
    before.pop("learner")
    assert after == before


def test_renaming_to_the_same(learners: SqlLearners) -> None:
    """A name may be confirmed, and its case changed."""
    assert learners.rename("Ada", "Ada") == "Ada"
    assert learners.rename("Ada", "ADA") == "ADA"


@pytest.mark.parametrize("name", ["", "  ", "A" * 81, "A\nB", "\x1b[2J"])
def test_names_that_cannot_be(learners: SqlLearners, name: str) -> None:
    """They are refused for new learners and for old ones, and nobody changes."""
    before = learners.all()
    for change in (lambda: learners.add(name), lambda: learners.rename("Ada", name)):
        with pytest.raises(QuizError, match="bad-learner-name"):
            change()
    assert learners.all() == before


def test_names_that_are_taken(learners: SqlLearners) -> None:
    """Two cannot be told apart by one name."""
    before = learners.all()
    for change in (lambda: learners.add(" Björn "), lambda: learners.rename("Ada", "Bjo\u0308rn")):
        with pytest.raises(QuizError, match="learner-exists: Björn"):
            change()
    assert learners.all() == before


def test_nobody_of_that_name(learners: SqlLearners, data_dir: Path) -> None:
    """Who is not there can be neither renamed nor removed, and no backup is made for it."""
    for change in (lambda: learners.rename("Zoë", "Ada"), lambda: learners.remove("Zoë", NOON)):
        with pytest.raises(QuizError, match="no-such-learner: Zoë"):
            change()
    assert names_in(data_dir / "backups") == []


def test_removing(learners: SqlLearners, engine: Engine, data_dir: Path, clock: FixedClock) -> None:
    """Every row of the learner goes and none of another; the backup made before has everything."""
    study(data_dir, clock, learner="Björn")
    progress = SqlProgress(engine, "Ada")
    progress.save_settings(Settings(new_per_day=3))
    before = everything(data_dir / "quizapp.db")
    leaving, backup = learners.remove("Ada", NOON)

    assert (leaving, backup.answers, backup.learners) == (Learner("Ada", 10, date(2026, 11, 24)), 15, 2)
    assert backup.path == data_dir / "backups" / "before-removal-2026-11-25-1200.zip"
    after = everything(data_dir / "quizapp.db")
    assert [row for row in before["event"] if row not in after["event"]] == before["event"][:10]
    assert after["learner"] == [(2, "Björn")]
    assert {row[0] for row in after["card_state"]} == {2}
    assert after["setting"] == []
    assert rows(data_dir / "quizapp.db", "PRAGMA foreign_key_check") == []
    restore(data_dir.parent / "elsewhere", backup.path, NOON)
    assert everything(data_dir.parent / "elsewhere" / "quizapp.db") == before


def test_removing_takes_every_table_along(learners: SqlLearners, engine: Engine) -> None:
    """No table that names a learner is forgotten, whatever tables there will be."""
    deleted: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: deleted.append(args[2]))
    learners.remove("Ada", NOON)

    with closing(sqlite3.connect(engine.url.database or "")) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        naming = [
            table
            for table in tables
            if "learner" in [column[1] for column in connection.execute(f"PRAGMA table_info({table})")]
        ]
    assert len(naming) >= 3
    for table in naming:
        assert [said for said in deleted if said.startswith(f"DELETE FROM {table} ")]


def test_removing_the_last_one(learners: SqlLearners, engine: Engine) -> None:
    """Then there is nobody, and the next opening begins with the standard learner."""
    learners.remove("Ada", NOON)
    learners.remove("Björn", NOON)

    assert learners.all() == []
    assert remembered_learner(engine, "Ada") == "Standard"


def test_without_a_backup_nobody_is_removed(learners: SqlLearners, data_dir: Path) -> None:
    """Where it cannot be written, or the database is not whole, all stay."""
    before = everything(data_dir / "quizapp.db")
    (data_dir / "backups").write_text("in the way")
    with pytest.raises(QuizError, match="cannot-write"):
        learners.remove("Ada", NOON)
    assert everything(data_dir / "quizapp.db") == before


def test_of_a_damaged_file_nobody_is_removed(learners: SqlLearners, engine: Engine, data_dir: Path) -> None:
    """The damage is named, nothing is deleted."""
    engine.dispose()
    garbled(data_dir / "quizapp.db")
    with pytest.raises(QuizError) as caught:
        learners.remove("Ada", NOON)

    assert caught.value.failure is Failure.DATABASE_DAMAGED
    assert rows(data_dir / "quizapp.db", "SELECT name FROM learner") == [("Ada",), ("Björn",)]


def test_who_answers_meanwhile_is_not_removed(
    learners: SqlLearners, data_dir: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that came after the backup would be in no copy: all stay."""
    clock.forward(days=30)

    def back_up_and_study(folder: Path, name: str, now: datetime) -> BackupFile:
        made = back_up_beside(folder, name, now)
        study(data_dir, clock, learner="Ada")
        return made

    monkeypatch.setattr("quizapp.store.learners.back_up_beside", back_up_and_study)
    with pytest.raises(QuizError, match="database-busy"):
        learners.remove("Ada", NOON)

    assert [each.name for each in learners.all()] == ["Ada", "Björn"]
    assert learners.all()[0].answers > 10


def test_while_another_program_writes(learners: SqlLearners, data_dir: Path) -> None:
    """What cannot be written is said, and nothing is half done."""
    with locked(data_dir / "quizapp.db"), pytest.raises(QuizError, match=r"change-not-saved: .* locked"):
        learners.add("Zoë")
    execute(data_dir / "quizapp.db", "CREATE TRIGGER f BEFORE DELETE ON learner BEGIN SELECT RAISE(ABORT, 'no'); END")
    before = everything(data_dir / "quizapp.db")
    with pytest.raises(QuizError, match=r"change-not-saved: .* no"):
        learners.remove("Ada", NOON)
    assert everything(data_dir / "quizapp.db") == before


@pytest.mark.parametrize(
    ("there", "wanted", "found"),
    [
        ([], None, "Standard"),
        ([], "Ada", "Standard"),
        (["Ada"], None, "Standard"),
        (["Ada", "Björn"], "Björn", "Björn"),
        (["Ada", "Björn"], "Zoë", "Ada"),
        (["Ada", "Standard"], "Zoë", "Standard"),
        (["Ada", "Standard"], None, "Standard"),
        (["Ada", "Standard"], "Ada", "Ada"),
    ],
)
def test_who_was_chosen_last(engine: Engine, there: list[str], wanted: str | None, found: str) -> None:
    """That learner if there is one, else the standard one, else whoever began first; no choice is the standard one."""
    for name in there:
        SqlLearners(engine).add(name)

    assert remembered_learner(engine, wanted) == found
    assert [each.name for each in SqlLearners(engine).all()] == there


def test_the_day_of_the_first_answer(engine: Engine, data_dir: Path) -> None:
    """One sitting gives one day."""
    study(data_dir)

    assert SqlLearners(engine).all() == [Learner("Standard", 5, MONDAY)]
