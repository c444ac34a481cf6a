"""Opening quizapp.db: made, found, or refused with nothing touched."""

import sqlite3
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from quizapp.errors import Failure, QuizError
from quizapp.store import database
from quizapp.store.database import open_database, writing
from quizapp.store.progress import SqlProgress
from quizapp.store.tables import HEAD, metadata
from tests.store.breaking import execute, locked


def query(engine: Engine, statement: str) -> list[tuple[Any, ...]]:
    """What the engine's own connection says."""
    with engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def everything_in(folder: Path) -> dict[Path, bytes]:
    """Every file under the folder, with its content."""
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def filled(file: Path) -> None:
    """A database of ours with a learner in it, closed."""
    SqlProgress(open_database(file)).close()


def test_a_fresh_file_is_made_with_its_folders(tmp_path: Path) -> None:
    """Where there is nothing, folders and file are made and the schema's version is noted."""
    file = tmp_path / "a" / "b" / "quizapp.db"
    engine = open_database(file)

    assert query(engine, "SELECT version_num FROM alembic_version") == [(HEAD,)]
    assert query(engine, "PRAGMA integrity_check") == [("ok",)]
    engine.dispose()


@pytest.mark.parametrize("opened_before", [False, True])
def test_what_the_connection_promises(tmp_path: Path, opened_before: bool) -> None:
    """A write-ahead log, a sync at every commit and foreign keys, for a file just made and for one that was there."""
    file = tmp_path / "quizapp.db"
    if opened_before:
        filled(file)
    engine = open_database(file)

    assert query(engine, "PRAGMA journal_mode") == [("wal",)]
    assert query(engine, "PRAGMA synchronous") == [(2,)]  # FULL
    assert query(engine, "PRAGMA foreign_keys") == [(1,)]
    engine.dispose()


def test_every_table_is_strict(tmp_path: Path) -> None:
    """SQLite checks the types of all our tables; only Alembic's own is as Alembic makes it."""
    engine = open_database(tmp_path / "quizapp.db")

    strict = {name for _, name, kind, _, _, strict in query(engine, "PRAGMA table_list") if kind == "table" and strict}
    assert strict == set(metadata.tables)
    engine.dispose()


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("INSERT INTO setting VALUES (77, 'timed', 'true')", "FOREIGN KEY constraint failed"),
        ("INSERT INTO device VALUES ('d2', 'yes')", "cannot store TEXT value in INTEGER column device.own"),
        ("INSERT INTO learner (name) VALUES ('Standard')", "UNIQUE constraint failed: learner.name"),
        ("UPDATE event SET quality = 6", "CHECK constraint failed: quality_is_sm2s"),
        ("UPDATE event SET quality = NULL", "CHECK constraint failed: quality_is_sm2s"),
        ("UPDATE event SET kind = 'peek'", "CHECK constraint failed: kind_is_known"),
        ("UPDATE event SET kind = 'undo'", "CHECK constraint failed: only_undo_takes_back"),
        ("UPDATE event SET takes_back = id", "CHECK constraint failed: only_undo_takes_back"),
        ("UPDATE event SET kind = 'undo', takes_back = 'e9'", "FOREIGN KEY constraint failed"),
    ],
)
def test_what_cannot_be_is_not_stored(tmp_path: Path, statement: str, message: str) -> None:
    """The file itself refuses wrong types, unknown learners, impossible qualities and undos of nothing."""
    engine = open_database(tmp_path / "quizapp.db")
    SqlProgress(engine)
    with writing(engine) as connection:
        connection.execute(
            text(
                "INSERT INTO event (id, device, sequence, learner, kind, deck, card, answered_at, study_day, zone,"
                " quality) SELECT 'e1', device.id, 1, learner.id, 'answer', 'hip', 'flexor', '', '', '', 4"
                " FROM device, learner"
            )
        )

    with pytest.raises(IntegrityError, match=message), writing(engine) as connection:
        connection.execute(text(statement))
    engine.dispose()


def half_made(file: Path) -> None:
    """What is left when the program was killed before the tables were committed."""
    execute(file, "PRAGMA journal_mode = WAL")


@pytest.mark.parametrize("prepare", [Path.touch, half_made])
def test_a_file_that_was_never_filled_is_filled(tmp_path: Path, prepare: Callable[[Path], None]) -> None:
    """An empty file, or one whose making was cut off, becomes a database."""
    file = tmp_path / "quizapp.db"
    prepare(file)
    filled(file)
    engine = open_database(file)

    assert query(engine, "SELECT name FROM learner") == [("Standard",)]
    engine.dispose()


@pytest.mark.parametrize("name", ["Läufe & mehr", "what?", "100 %", "50%41", "a#b", "sqlite:", "it's", 'so "called"'])
def test_the_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    """Signs that mean something in an address or a statement mean nothing in a folder's name."""
    file = tmp_path / name / "quizapp.db"
    filled(file)

    assert file.is_file()
    assert [folder.name for folder in tmp_path.iterdir()] == [name]


def test_several_programs_may_make_the_file_at_once(tmp_path: Path) -> None:
    """Of eight that start on an empty folder together, each gets the one database, device and learner."""
    file = tmp_path / "quizapp.db"

    def start(_: int) -> None:
        SqlProgress(open_database(file)).close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(start, range(8)))

    engine = open_database(file)
    assert query(engine, "SELECT (SELECT count(*) FROM device), (SELECT count(*) FROM learner)") == [(1, 1)]
    engine.dispose()


def a_text(file: Path) -> None:
    """A text that somebody gave that name."""
    file.write_text("Einkaufsliste: Bananen, Magnesium\n" * 99, "utf-8")


def a_short_text(file: Path) -> None:
    """Less than the first line of a database."""
    file.write_bytes(b"SQLite")


def another_program(file: Path) -> None:
    """A database of another program."""
    execute(file, "CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT)", "INSERT INTO notes VALUES (1, 'mine')")


def another_alembic_program(file: Path, version: str | None = "0001") -> None:
    """A database of another program that notes its version as we do."""
    another_program(file)
    execute(file, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    if version is not None:
        execute(file, f"INSERT INTO alembic_version VALUES ('{version}')")


def another_alembic_program_without_version(file: Path) -> None:
    """One that has not noted any version yet."""
    another_alembic_program(file, version=None)


def another_alembic_program_of_unknown_version(file: Path) -> None:
    """One whose version is none of ours."""
    another_alembic_program(file, version="ae1027a6acf")


def a_newer_version(file: Path) -> None:
    """Ours, as a later version of the program leaves it."""
    filled(file)
    execute(file, "UPDATE alembic_version SET version_num = '9999'", "CREATE TABLE journal (id TEXT)")


def a_truncated_file(file: Path) -> None:
    """Ours, cut off in the middle of its third page."""
    filled(file)
    file.write_bytes(file.read_bytes()[:9000])


def a_stump(file: Path) -> None:
    """Ours, cut off inside its header."""
    filled(file)
    file.write_bytes(file.read_bytes()[:50])


def a_garbled_file(file: Path) -> None:
    """Ours, with noise over its table of contents."""
    filled(file)
    content = bytearray(file.read_bytes())
    content[100:4096] = bytes((7 * number + 13) % 251 for number in range(3996))
    file.write_bytes(content)


def a_folder(file: Path) -> None:
    """A folder where the file should be."""
    file.mkdir()


@pytest.mark.parametrize(
    ("prepare", "failure"),
    [
        (a_text, Failure.NOT_A_DATABASE),
        (a_short_text, Failure.NOT_A_DATABASE),
        (another_program, Failure.NOT_A_DATABASE),
        (another_alembic_program, Failure.NOT_A_DATABASE),
        (another_alembic_program_without_version, Failure.NOT_A_DATABASE),
        (another_alembic_program_of_unknown_version, Failure.NOT_A_DATABASE),
        (a_newer_version, Failure.DATABASE_TOO_NEW),
        (a_truncated_file, Failure.DATABASE_DAMAGED),
        (a_stump, Failure.DATABASE_DAMAGED),
        (a_garbled_file, Failure.DATABASE_DAMAGED),
        (a_folder, Failure.DATABASE_UNREADABLE),
    ],
)
def test_what_is_not_ours_or_not_whole_stays_untouched(
    tmp_path: Path, prepare: Callable[[Path], None], failure: Failure
) -> None:
    """It is refused for what it is, names the file, and every byte in the folder is as before."""
    file = tmp_path / "quizapp.db"
    prepare(file)
    before = everything_in(tmp_path)

    with pytest.raises(QuizError) as caught:
        filled(file)

    assert (caught.value.failure, caught.value.concerned) == (failure, file)
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("depth", [1, 2])
def test_a_folder_that_is_a_file(tmp_path: Path, depth: int) -> None:
    """Where a file stands in the way of the folder, the folder is named and the file left as it is."""
    obstacle = tmp_path / "data"
    obstacle.write_text("mine", "utf-8")
    file = obstacle.joinpath(*["deeper"] * (depth - 1), "quizapp.db")

    with pytest.raises(QuizError) as caught:
        open_database(file)

    assert (caught.value.failure, caught.value.concerned) == (Failure.FOLDER_NOT_WRITABLE, file.parent)
    assert caught.value.reason in ("File exists", "Not a directory")
    assert everything_in(tmp_path) == {obstacle: b"mine"}


@pytest.mark.skipif(sys.platform != "linux", reason="no folder that nobody can write is known here")
@pytest.mark.parametrize("folder", ["/proc", "/proc/quizapp"])
def test_a_folder_that_cannot_be_written(folder: str) -> None:
    """Where no file or folder can be made, the folder is named, with what the system says."""
    with pytest.raises(QuizError) as caught:
        open_database(Path(folder, "quizapp.db"))

    assert (caught.value.failure, caught.value.concerned) == (Failure.FOLDER_NOT_WRITABLE, Path(folder))
    assert caught.value.reason in ("unable to open database file", "No such file or directory")


def test_a_file_that_cannot_even_be_looked_at(tmp_path: Path) -> None:
    """What the system says about the file is told, not raised."""
    file = tmp_path / ("x" * 300)

    with pytest.raises(QuizError) as caught:
        open_database(file)

    assert (caught.value.failure, caught.value.concerned) == (Failure.DATABASE_UNREADABLE, file)
    assert caught.value.reason == "File name too long"


@pytest.mark.parametrize("prepare", [Path.touch, filled])
def test_a_file_that_another_program_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prepare: Callable[[Path], None]
) -> None:
    """Where another program keeps the file to itself for too long this is said, and the file can be opened after."""
    monkeypatch.setattr(database, "_WAIT_FOR_LOCK", 0.01)
    file = tmp_path / "quizapp.db"
    prepare(file)
    with locked(file), pytest.raises(QuizError) as caught:
        filled(file)

    assert (caught.value.failure, caught.value.concerned) == (Failure.DATABASE_BUSY, file)
    assert caught.value.reason == "database is locked"
    filled(file)


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    """What an error cuts off leaves nothing, not even a table."""
    engine = open_database(tmp_path / "quizapp.db")

    def cut_off() -> None:
        with writing(engine) as connection:
            connection.execute(text("CREATE TABLE extra (id TEXT)"))
            connection.execute(text("INSERT INTO learner (name) VALUES ('Ada')"))
            raise KeyError("cut off")

    with pytest.raises(KeyError, match="cut off"):
        cut_off()
    assert query(engine, "SELECT name FROM sqlite_master WHERE name = 'extra'") == []
    assert query(engine, "SELECT name FROM learner") == []
    engine.dispose()


def test_a_commit_that_fails_leaves_the_file_usable(tmp_path: Path) -> None:
    """An error that shows at the very end takes everything back, and the next transaction can begin."""
    engine = open_database(tmp_path / "quizapp.db")
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE late (id INTEGER REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED)"))
    with pytest.raises(IntegrityError, match="FOREIGN KEY constraint failed"), writing(engine) as connection:
        connection.execute(text("INSERT INTO late VALUES (77)"))

    with writing(engine) as connection:
        connection.execute(text("INSERT INTO learner (name) VALUES ('Ada')"))
    assert query(engine, "SELECT name FROM learner") == [("Ada",)]
    assert query(engine, "SELECT * FROM late") == []
    engine.dispose()


def test_a_writer_has_the_file_to_itself_from_its_start(tmp_path: Path) -> None:
    """Between reading what is stored and writing what follows from it no other program can write."""
    file = tmp_path / "quizapp.db"
    engine = open_database(file)
    with writing(engine), closing(sqlite3.connect(file, timeout=0)) as other:
        with pytest.raises(sqlite3.OperationalError, match="database is locked"):
            other.execute("INSERT INTO learner (name) VALUES ('Ada')")
        assert other.execute("SELECT count(*) FROM learner").fetchone() == (0,)
    engine.dispose()
