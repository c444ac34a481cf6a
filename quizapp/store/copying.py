"""Copies of a database file that SQLite makes itself, so that they are consistent, and that are checked to be whole."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quizapp.errors import Failure, QuizError
from quizapp.store.complaints import as_quiz_error, cannot_write

OURS: Final = {"alembic_version", "learner", "event"}
"""Tables by which a file is known as ours, whatever its version."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file of ours holds: its schema's version, and how many learners and answers."""

    version: str
    learners: int
    answers: int


def connect(file: Path, mode: str = "mode=rw") -> sqlite3.Connection:
    """A connection of its own that does not make the file where there is none; raise QuizError where it cannot be."""
    try:
        return sqlite3.connect(f"{file.absolute().as_uri()}?{mode}", uri=True, isolation_level=None)
    except sqlite3.Error as error:
        raise as_quiz_error(error, file) from error


def verified_copy(source: sqlite3.Connection, file: Path, copy: Path, *, lasting: bool = True) -> None:
    """Lay a copy of the connection's database there, in place of what is there, and check it.

    One that is only made to be read once need not be ``lasting``: then the disk is not kept busy for it.

    Raise QuizError, with no copy left, where it cannot be written or where it is not whole because ``file``, which the
    connection is to, is not. What is written to the file meanwhile waits for nothing and is not in the copy.
    """
    try:
        with closing(sqlite3.connect(copy)) as target:
            if not lasting:
                target.execute("PRAGMA synchronous = OFF")
            source.backup(target)
            verdict = fault_of(target)
    except sqlite3.OperationalError as error:
        discard(copy)
        raise cannot_write(error, copy) from error
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict is not None:
        discard(copy)
        raise QuizError(Failure.DATABASE_DAMAGED, file, verdict)


def fault_of(connection: sqlite3.Connection) -> str | None:
    """What a check of every page, index and foreign key finds first; None where all is well."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        return str(verdict)
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    return None if dangling is None else f"foreign_key_check: {dangling[0]} {dangling[1]}"


def contents_of(connection: sqlite3.Connection, file: Path) -> Contents:
    """What the connection's database holds; raise QuizError where it is not ours or cannot be read."""
    try:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables >= OURS:
            raise QuizError(Failure.NOT_A_DATABASE, file)
        (version,) = connection.execute("SELECT coalesce(max(version_num), '') FROM alembic_version").fetchone()
        (learners,) = connection.execute("SELECT count(*) FROM learner").fetchone()
        (answers,) = connection.execute("SELECT count(*) FROM event WHERE kind IN ('answer', 'drill')").fetchone()
    except sqlite3.DatabaseError as error:
        raise as_quiz_error(error, file) from error
    return Contents(str(version), learners, answers)


def discard(file: Path) -> None:
    """Take a database file away with what SQLite lays beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)
