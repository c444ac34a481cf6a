"""Brings an older quizapp.db up to date by Alembic's steps, after a verified copy."""

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from quizapp.errors import Failure, QuizError, reason
from quizapp.store.copying import verified_copy

_STEPS: Final = Path(__file__).parent / "migrations"


def knows(version: str) -> bool:
    """Whether there is a way from that version to ours."""
    return version in {step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()}


def upgrade(connection: Connection, file: Path) -> None:
    """Take every missing step within the connection's transaction; raise QuizError where a step fails.

    Before the first step a verified copy is laid beside the file.
    """
    copy = _copy(file)
    try:
        apply_steps(connection)
    except Exception as error:
        raise QuizError(Failure.MIGRATION_FAILED, file, f"{error}; {copy.name}") from error


def apply_steps(connection: Connection) -> None:
    """Run Alembic up to the newest step, in the transaction that is open on the connection."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _copy(file: Path) -> Path:
    """A verified copy beside the file."""
    copy = _place_for_copy(file)
    with closing(sqlite3.connect(file)) as source:
        verified_copy(source, file, copy)
    return copy


def _place_for_copy(file: Path) -> Path:
    """An empty file of our own beside that one; no earlier copy is written over."""
    for number in count(1):
        copy = file.with_name(f"{file.name}.before-upgrade-{number}")
        try:
            copy.touch(exist_ok=False)
        except FileExistsError:
            continue
        except OSError as error:
            raise QuizError(Failure.CANNOT_WRITE, copy, reason(error)) from error
        break
    return copy
