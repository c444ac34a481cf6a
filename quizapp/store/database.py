"""Opens quizapp.db: makes it, brings it up to date, or says politely why not. A file of others stays untouched."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool
from uuid6 import uuid7

from quizapp.errors import Failure, QuizError, reason
from quizapp.store.complaints import as_quiz_error
from quizapp.store.copying import OURS
from quizapp.store.finishing import finish_restore
from quizapp.store.tables import HEAD, device, metadata

_MAGIC: Final = b"SQLite format 3\0"
_WAIT_FOR_LOCK: Final = 2.0  # seconds
_VERSION_TABLE: Final = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
"""


def open_database(file: Path) -> Engine:
    """The engine for that file, made with the current schema if there is none; raise QuizError where it cannot be.

    One connection serves all threads, one at a time: the window opens the file on a worker and goes on with it.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QuizError(Failure.FOLDER_NOT_WRITABLE, file.parent, reason(error)) from error
    finish_restore(file.parent)
    _look_at_header(file)
    engine = _engine(file)
    try:
        with telling(engine):
            _bring_to_head(engine, file)
    except QuizError:
        engine.dispose()
        raise
    return engine


@contextmanager
def beside(engine: Engine) -> Iterator[Engine]:
    """Another engine on the same file, with a connection of its own: for what takes long while the first goes on."""
    other = _engine(Path(engine.url.database or ""))
    try:
        yield other
    finally:
        other.dispose()


@contextmanager
def telling(engine: Engine) -> Iterator[None]:
    """Raise what SQLite says of the file, and values in it that cannot be, as a QuizError."""
    file = Path(engine.url.database or "")
    try:
        yield
    except DatabaseError as error:
        raise as_quiz_error(error.orig, file) from error
    except sqlite3.DatabaseError as error:
        raise as_quiz_error(error, file) from error
    except ValueError as error:
        raise QuizError(Failure.DATABASE_DAMAGED, file, str(error)) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection to read from; raise QuizError where the file cannot be read."""
    with telling(engine), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that holds the write lock from its start, and is on the disk when it ends."""
    with engine.connect().execution_options(quizapp_write=True) as connection, connection.begin():
        yield connection


def _engine(file: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": _WAIT_FOR_LOCK},
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _record: Any) -> None:
    # We begin transactions ourselves: left alone, sqlite3 would commit before a CREATE TABLE.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _on_begin(connection: Connection) -> None:
    write = connection.get_execution_options().get("quizapp_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _look_at_header(file: Path) -> None:
    """Refuse what is no SQLite file before SQLite touches it; an empty file is one that was never filled."""
    try:
        with file.open("rb") as stream:
            header = stream.read(len(_MAGIC))
    except FileNotFoundError:
        return
    except OSError as error:
        raise QuizError(Failure.DATABASE_UNREADABLE, file, reason(error)) from error
    if header not in (b"", _MAGIC):
        raise QuizError(Failure.NOT_A_DATABASE, file)


def _bring_to_head(engine: Engine, file: Path) -> None:
    version = _version(engine, file)
    if version is None:
        _create(engine)
        return
    if version != HEAD:
        # Imported only here: it costs more than opening the file does.
        from quizapp.store.upgrade import knows, upgrade

        if not knows(version):
            raise QuizError(Failure.DATABASE_TOO_NEW, file)
        with writing(engine) as connection:
            upgrade(connection, file)
    # Going back to a backup switches it off, and may have been cut short.
    with suppress(sqlite3.OperationalError), closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA journal_mode = WAL")


def _version(engine: Engine, file: Path) -> str | None:
    """The schema's version, None for a file without tables; raise QuizError for another program's tables."""
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if not tables:
            return None
        if not set(tables) >= OURS:
            raise QuizError(Failure.NOT_A_DATABASE, file)
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())


def _create(engine: Engine) -> None:
    """Make the current schema in one transaction and stamp it, without Alembic."""
    _write_ahead(engine)
    with writing(engine) as connection:
        if inspect(connection).get_table_names():
            return  # another process was faster
        metadata.create_all(connection)
        connection.execute(text(_VERSION_TABLE))
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _write_ahead(engine: Engine) -> None:
    """Switch the file to write-ahead logging, which SQLite refuses at once while another process does the same."""
    give_up = monotonic() + _WAIT_FOR_LOCK
    with closing(engine.raw_connection()) as raw:  # not in a transaction, where the mode cannot change
        while True:
            try:
                raw.cursor().execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError:
                if monotonic() > give_up:
                    raise
                sleep(0.02)
            else:
                return


def own_device(connection: Connection) -> str:
    """The id of this device in the log, made at its first answer."""
    found: str | None = connection.execute(select(device.c.id).where(device.c.own)).scalar()
    if found is None:
        found = str(uuid7())
        connection.execute(device.insert().values(id=found, own=True))
    return found
