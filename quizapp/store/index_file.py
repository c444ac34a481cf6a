"""The file behind the card index: opened, or made anew where it is spoilt or of another version."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Final

NAME: Final = "search.db"

_VERSION: Final = 1  # of the tables below
_WAIT_FOR_LOCK: Final = 2.0  # seconds
_ALONGSIDE: Final = ("", "-wal", "-shm")
# Without "content" only the index is kept, for the texts stand in the decks; case and accents are folded before.
_FULL_TEXT: Final = "fts5(text, content='', columnsize=0, tokenize='trigram case_sensitive 1')"
_MEMORY_OF_INSERTS: Final = 16 * 1024 * 1024  # bytes; a third quicker than with the one megabyte that is usual
_SCHEMA: Final = """
CREATE TABLE deck (digest BLOB PRIMARY KEY, first INTEGER NOT NULL, cards INTEGER NOT NULL) STRICT;
CREATE TABLE language (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE stems (language TEXT PRIMARY KEY, decks BLOB NOT NULL, places BLOB NOT NULL) STRICT;
"""


def has_full_text() -> bool:
    """Whether this SQLite can look for parts of words."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(f"CREATE VIRTUAL TABLE probe USING {_FULL_TEXT}")
        except sqlite3.OperationalError:
            return False
    return True


def open_index(file: Path | None) -> sqlite3.Connection:
    """The file with its tables, made if new; None is memory. Raise sqlite3.Error or OSError where it cannot be used.

    The connection may go from thread to thread, and begins no transaction by itself.
    """
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(
        ":memory:" if file is None else file, timeout=_WAIT_FOR_LOCK, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")  # another thread may search while a newer index is built
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN IMMEDIATE")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version not in (0, _VERSION):
            raise sqlite3.DatabaseError(f"an index of version {version}")
        if version == 0:
            for statement in _SCHEMA.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_VERSION}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def throw_away(file: Path) -> None:
    """Delete the file, as far as that can be: it is built anew."""
    for suffix in _ALONGSIDE:
        try:
            file.with_name(file.name + suffix).unlink(missing_ok=True)
        except OSError:
            return


def text_tables(connection: sqlite3.Connection) -> dict[str, str]:
    """The full-text table of each language."""
    return {code: f"text_{number}" for number, code in connection.execute("SELECT id, code FROM language")}


def add_languages(connection: sqlite3.Connection, languages: Iterable[str]) -> dict[str, str]:
    """Make tables for those that have none; return all."""
    for language in sorted(set(languages) - set(text_tables(connection))):
        number = connection.execute("INSERT INTO language (code) VALUES (?)", (language,)).lastrowid
        table = f"text_{number}"
        connection.execute(f"CREATE VIRTUAL TABLE {table} USING {_FULL_TEXT}")
        connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {_MEMORY_OF_INSERTS})")
    return text_tables(connection)


def forget_texts(connection: sqlite3.Connection) -> None:
    """Drop all that was indexed, and every order."""
    for table in text_tables(connection).values():
        connection.execute(f"DROP TABLE {table}")
    for table in ("language", "deck", "stems"):
        connection.execute(f"DELETE FROM {table}")
