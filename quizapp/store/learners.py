"""Everybody whose progress is in one file: listed, added, renamed, removed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, delete, func, select, update
from sqlalchemy.exc import DatabaseError

from quizapp.errors import Failure, QuizError
from quizapp.learner_name import as_learner_name
from quizapp.store.backup import back_up_beside
from quizapp.store.database import reading, writing
from quizapp.store.tables import event, learner, metadata
from quizapp.study.backup_file import BackupFile
from quizapp.study.learner import Learner

_BEFORE: Final = "before-removal"


class SqlLearners:
    """The learners of the engine's file. Whatever raises QuizError has changed nothing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self) -> list[Learner]:
        """Everybody, in the order in which they began."""
        theirs = event.c.learner == learner.c.id
        # Answers and drills alone have a form, so both go over an index; to look at each event takes ten times as long.
        answers = select(func.count(event.c.form)).where(theirs).scalar_subquery()
        last = select(func.max(event.c.study_day)).where(theirs).scalar_subquery()
        wanted = select(learner.c.name, answers.label("answers"), last.label("last")).order_by(learner.c.id)
        with reading(self._engine) as connection:
            return [Learner(row.name, row.answers, row.last) for row in connection.execute(wanted)]

    def add(self, name: str) -> Learner:
        """A new learner; raise QuizError if the name cannot be one or is taken."""
        fit = _fit(name)
        with self._changing() as connection:
            _see_that_it_is_free(connection, fit)
            connection.execute(learner.insert().values(name=fit))
        return Learner(fit)

    def rename(self, name: str, new_name: str) -> str:
        """Call a learner something else and return it; raise QuizError if that cannot be or is taken."""
        fit = _fit(new_name)
        with self._changing() as connection:
            number = _number_of(connection, name)
            if fit != name:
                _see_that_it_is_free(connection, fit)
            connection.execute(update(learner).where(learner.c.id == number).values(name=fit))
        return fit

    def remove(self, name: str, now: datetime) -> tuple[Learner, BackupFile]:
        """Remove a learner with every row; return who it was, and the backup that was made before.

        Raise QuizError where there is none of that name, the backup cannot be made, or the learner answers meanwhile.
        """
        with reading(self._engine) as connection:
            number = _number_of(connection, name)
            events = _events(connection, number)
        (leaving,) = [each for each in self.all() if each.name == name]
        file = Path(self._engine.url.database or "")
        backup = back_up_beside(file.parent, _BEFORE, now)
        with self._changing() as connection:
            if _number_of(connection, name) != number or _events(connection, number) != events:
                raise QuizError(Failure.DATABASE_BUSY, file)
            for table in reversed(metadata.sorted_tables):
                if "learner" in table.c:
                    connection.execute(delete(table).where(table.c.learner == number))
            connection.execute(delete(learner).where(learner.c.id == number))
        return leaving, backup

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        try:
            with writing(self._engine) as connection:
                yield connection
        except DatabaseError as error:
            raise QuizError(Failure.CHANGE_NOT_SAVED, reason=str(error.orig)) from error


def _fit(name: str) -> str:
    if (fit := as_learner_name(name)) is None:
        raise QuizError(Failure.BAD_LEARNER_NAME, name)
    return fit


def _number_of(connection: Connection, name: str) -> int:
    found: int | None = connection.execute(select(learner.c.id).where(learner.c.name == name)).scalar()
    if found is None:
        raise QuizError(Failure.NO_SUCH_LEARNER, name)
    return found


def _see_that_it_is_free(connection: Connection, name: str) -> None:
    if connection.execute(select(learner.c.id).where(learner.c.name == name)).first() is not None:
        raise QuizError(Failure.LEARNER_EXISTS, name)


def _events(connection: Connection, number: int) -> int:
    return connection.execute(select(func.count()).where(event.c.learner == number)).scalar_one()
