"""Answers without a window, each on the disk when it returns, in turn with what SQLite alone takes for the like."""

import sqlite3
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from quizapp.app import system_clock
from quizapp.cards.question import Question
from quizapp.study.sitting import Sitting
from tests.bench.probes.data_folder import open_without_limits
from tests.bench.probes.telling import since, tell
from tests.responses import respond

_SCHEMA: Final = """
CREATE TABLE event (id TEXT PRIMARY KEY, answered_at INTEGER, card TEXT, quality INTEGER, response TEXT) STRICT;
CREATE TABLE card_state (card TEXT PRIMARY KEY, quality INTEGER, times INTEGER) STRICT;
"""
_INSERT: Final = "INSERT INTO event VALUES (?, ?, ?, ?, ?)"
_UPSERT: Final = """
INSERT INTO card_state VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET quality = excluded.quality, times = times + 1
"""


class Floor:
    """One insert and one upsert in one durable transaction: nothing that keeps answers can be faster."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.executescript(_SCHEMA)
        self._count = 0

    def keep(self, question: Question) -> None:
        """Keep that this question was answered."""
        self._count += 1
        card, event = str(question.card), f"{time.time_ns():020}-{self._count:012}"
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute(_INSERT, (event, time.time_ns(), card, 4, question.answer))
        self._connection.execute(_UPSERT, (card, 4))
        self._connection.execute("COMMIT")


def main() -> None:
    """Answer argv[3] questions in the folder argv[2], day after day."""
    folder, wanted = Path(sys.argv[2]), int(sys.argv[3])
    days_passed = timedelta()

    def clock() -> datetime:
        return system_clock() + days_passed

    workspace = open_without_limits(folder, clock)
    floor = Floor(folder / "floor.db")
    ours: list[float] = []
    raw: list[float] = []
    while len(ours) < wanted:
        sitting = Sitting(workspace.notebook, workspace.rng, "de")
        while (question := sitting.question) is not None and len(ours) < wanted:
            response = respond(question, "right" if len(ours) % 5 else "wrong")
            began = time.monotonic_ns()
            sitting.answer(response)
            sitting.advance()
            ours.append(since(began))
            began = time.monotonic_ns()
            floor.keep(question)
            raw.append(since(began))
        days_passed += timedelta(days=1)
    workspace.progress.close()
    tell(ours=ours, floor=raw)


if __name__ == "__main__":
    main()
