"""Data folders with progress in them, and what is in them afterwards."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

from quizapp.exam.sitting import start
from quizapp.store.database import open_database
from quizapp.store.progress import STANDARD_LEARNER, SqlProgress
from quizapp.study.notebook import Notebook
from quizapp.study.sitting import Sitting
from tests.conftest import BERLIN, FixedClock, a_clock, a_library
from tests.exam.papers import drawn
from tests.responses import respond

NOON = datetime(2026, 11, 25, 12, tzinfo=BERLIN)


def study(data_dir: Path, clock: FixedClock | None = None, *, learner: str = STANDARD_LEARNER) -> None:
    """Let a learner answer everything that is due today, begin an exam, and ask for a card again."""
    progress = SqlProgress(open_database(data_dir / "quizapp.db"), learner)
    notebook = Notebook(a_library(), progress, clock or a_clock())
    sitting = Sitting(notebook, Random(1), "de")
    while sitting.question is not None:
        sitting.answer(respond(sitting.question))
        sitting.advance()
    start(progress.exams, drawn(notebook.library, 2), 30, clock or a_clock())
    notebook.ask_also(notebook.cards()[:1])
    progress.close()


def write(data_dir: Path, **files: str) -> None:
    """Lay files there, ``decks__own`` standing for decks/own.yaml."""
    for name, content in files.items():
        file = data_dir / f"{name.replace('__', '/')}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")


def rows(file: Path, statement: str) -> list[tuple[Any, ...]]:
    """What another program reads from the file."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(statement).fetchall()


def everything(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    tables = [name for (name,) in rows(file, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {table: rows(file, f"SELECT * FROM {table} ") for table in tables}


def own_files(data_dir: Path) -> dict[str, bytes]:
    """The learner's own decks and corrections."""
    folders = [data_dir / "decks", data_dir / "corrections"]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return {file.relative_to(data_dir).as_posix(): file.read_bytes() for file in files}


def names_in(folder: Path) -> list[str]:
    """What lies in a folder, hidden files too."""
    return sorted(each.name for each in folder.iterdir()) if folder.exists() else []
