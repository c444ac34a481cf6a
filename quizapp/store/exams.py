"""One learner's mock exams in SQLite; keeps what quizapp.exam.ports.Exams promises."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Engine, Row, select, update
from sqlalchemy.exc import DatabaseError
from uuid6 import uuid7

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.errors import Failure, QuizError
from quizapp.exam.attempt import Attempt, Item
from quizapp.exam.paper import Section
from quizapp.store.database import reading, writing
from quizapp.store.tables import exam, exam_question

_MILLISECOND: Final = timedelta(milliseconds=1)


class SqlExams:
    """The attempts of one learner, who is known by the number in the table of learners."""

    def __init__(self, engine: Engine, learner: int) -> None:
        self._engine = engine
        self._learner = learner

    def new_id(self) -> str:
        """An id that no attempt has yet."""
        return str(uuid7())

    def begin(self, attempt: Attempt) -> None:
        """Keep a new attempt, the paper with it, in one durable transaction."""
        with self._saving() as connection:
            connection.execute(exam.insert().values(id=attempt.id, learner=self._learner, **_values(attempt)))
            rows = [
                {"exam": attempt.id, "place": place, **_paper_values(item), **_item_values(item)}
                for place, item in enumerate(attempt.items)
            ]
            connection.execute(exam_question.insert(), rows)

    def keep(self, attempt: Attempt, place: int | None = None) -> None:
        """Keep where it stands and the time used, and the question in that place, if one is given.

        Raise QuizError if the attempt was handed in meanwhile, as by another program.
        """
        with self._saving() as connection:
            self._keep(connection, attempt)
            if place is not None:
                _keep_item(connection, attempt, place)

    def hand_in(self, attempt: Attempt) -> None:
        """Keep it closed, with its points; raise QuizError if it was handed in meanwhile."""
        with self._saving() as connection:
            self._keep(connection, attempt)
            for place in range(len(attempt.items)):
                _keep_item(connection, attempt, place)

    def note_scheduled(self, attempt: Attempt, place: int, *, counted: bool = True) -> bool:
        """Keep that the answer in that place is counted in the schedule, or not; tell whether that is new."""
        other = (*_in_place(attempt, place), exam_question.c.in_schedule != counted)
        with self._saving() as connection:
            return bool(connection.execute(update(exam_question).where(*other).values(in_schedule=counted)).rowcount)

    def unfinished(self) -> Attempt | None:
        """The attempt that is not handed in yet, if there is one; of several the one begun last."""
        found = self._attempts(exam.c.handed_in_at.is_(None))
        return max(found, key=lambda attempt: attempt.id, default=None)

    def handed_in(self) -> Sequence[Attempt]:
        """The attempts that are, the newest first."""
        found = self._attempts(exam.c.handed_in_at.is_not(None))
        return sorted(found, key=lambda attempt: (attempt.handed_in_at, attempt.id), reverse=True)

    def _keep(self, connection: Connection, attempt: Attempt) -> None:
        mine = (exam.c.id == attempt.id, exam.c.learner == self._learner, exam.c.handed_in_at.is_(None))
        if not connection.execute(update(exam).where(*mine).values(**_values(attempt))).rowcount:
            raise QuizError(Failure.EXAM_CLOSED, attempt.mark)

    def _attempts(self, *those: ColumnElement[bool]) -> list[Attempt]:
        theirs = (exam.c.learner == self._learner, *those)
        questions = (
            select(exam_question).join(exam).where(*theirs).order_by(exam_question.c.exam, exam_question.c.place)
        )
        items: dict[str, list[Item]] = defaultdict(list)
        with reading(self._engine) as connection:
            for row in connection.execute(questions):
                items[row.exam].append(_item_of(row))
            return [_attempt_of(row, items[row.id]) for row in connection.execute(select(exam).where(*theirs))]

    @contextmanager
    def _saving(self) -> Iterator[Connection]:
        try:
            with writing(self._engine) as connection:
                yield connection
        except DatabaseError as error:
            raise QuizError(Failure.NOT_SAVED, reason=str(error.orig)) from error


def _keep_item(connection: Connection, attempt: Attempt, place: int) -> None:
    values = _item_values(attempt.items[place])
    connection.execute(update(exam_question).where(*_in_place(attempt, place)).values(**values))


def _in_place(attempt: Attempt, place: int) -> tuple[ColumnElement[bool], ...]:
    return exam_question.c.exam == attempt.id, exam_question.c.place == place


def _values(attempt: Attempt) -> dict[str, Any]:
    return {
        "seed": attempt.seed,
        "mark": attempt.mark,
        "minutes": attempt.minutes,
        "started_at": attempt.started_at,
        "seen_at": attempt.seen_at,
        "used": attempt.used // _MILLISECOND,
        "place": attempt.place,
        "handed_in_at": attempt.handed_in_at,
    }


def _paper_values(item: Item) -> dict[str, Any]:
    """What never changes of a question; keys of options hold no blanks, so blanks part them."""
    return {
        "deck": item.card.deck,
        "card": item.card.card,
        "form": item.form.value,
        "topic": item.section.topic,
        "options": " ".join(item.options),
    }


def _item_values(item: Item) -> dict[str, Any]:
    return {
        "chosen": item.chosen,
        "language": item.language,
        "flagged": item.flagged,
        "struck": " ".join(sorted(item.struck)),
        "points": item.points,
        "in_schedule": item.in_schedule,
    }


def _item_of(row: Row[Any]) -> Item:
    return Item(
        card=CardId(row.deck, row.card),
        form=Form(row.form),
        section=Section(row.deck, row.topic),
        options=tuple(row.options.split()),
        chosen=row.chosen,
        language=row.language,
        flagged=row.flagged,
        struck=frozenset(row.struck.split()),
        points=row.points,
        in_schedule=row.in_schedule,
    )


def _attempt_of(row: Row[Any], items: Sequence[Item]) -> Attempt:
    return Attempt(
        id=row.id,
        seed=row.seed,
        mark=row.mark,
        minutes=row.minutes,
        started_at=row.started_at,
        seen_at=row.seen_at,
        items=tuple(items),
        used=row.used * _MILLISECOND,
        place=row.place,
        handed_in_at=row.handed_in_at,
    )
