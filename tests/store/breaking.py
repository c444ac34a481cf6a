"""Ways in which a disk refuses in the middle of a transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

FAULTS: Final = {
    "before the event": "BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'disk fault'); END",
    "after the event": "AFTER INSERT ON event BEGIN SELECT RAISE(ABORT, 'disk fault'); END",
    "rolled back by SQLite": "AFTER INSERT ON event BEGIN SELECT RAISE(ROLLBACK, 'disk fault'); END",
    "before the state": "BEFORE INSERT ON card_state BEGIN SELECT RAISE(FAIL, 'disk fault'); END",
    "after the state": "AFTER INSERT ON card_state BEGIN SELECT RAISE(ABORT, 'disk fault'); END",
}
"""Triggers that stop an answer at each of its steps."""


def execute(file: Path, *statements: str) -> None:
    """Run these on the file from outside."""
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


@contextmanager
def fault(file: Path, trigger: str) -> Iterator[None]:
    """While this lasts, the trigger stops what it is about."""
    execute(file, f"CREATE TRIGGER fault {trigger}")
    yield
    execute(file, "DROP TRIGGER fault")


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """While this lasts, another program writes and does not come to an end."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")
