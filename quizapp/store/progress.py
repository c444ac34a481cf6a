"""One learner's progress in SQLite; keeps what quizapp.study.ports.Progress promises."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, func, select
from sqlalchemy.exc import DatabaseError
from uuid6 import uuid7

from quizapp.cards.card_id import CardId
from quizapp.cards.choice import KEY
from quizapp.cards.question import Form
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.card_state import CardState
from quizapp.store.database import own_device, reading, telling, writing
from quizapp.store.rows import (
    logged_of,
    review_values,
    state_of,
    state_values,
    step_of,
    treatment_of,
    treatment_values,
    zone_name,
)
from quizapp.store.settings import load_settings, save_settings
from quizapp.store.statements import APPEND, FORGET, KEEP, LAST_SEQUENCE, STATE, TREAT
from quizapp.store.tables import card_state, event, learner, treatment
from quizapp.study.grading import thinking_time
from quizapp.study.mixups import Confusion
from quizapp.study.replay import replay
from quizapp.study.review import EventId, Kind, Logged, Review, Step
from quizapp.study.settings import Settings
from quizapp.study.treatment import Treatment

_T = TypeVar("_T")

STANDARD_LEARNER = "Standard"
_MEAN_OF = 100


class SqlProgress:
    """The log and the card states of one learner, who is made if new."""

    def __init__(self, engine: Engine, name: str = STANDARD_LEARNER) -> None:
        self._engine = engine
        self.name = name
        with telling(engine), writing(engine) as connection:
            self._device = own_device(connection)
            self._learner = _learner_id(connection, name)

    def states(self) -> Mapping[CardId, CardState]:
        """The state of every card that was ever answered, orphans included."""
        wanted = select(card_state).where(card_state.c.learner == self._learner)
        return dict(self._read(wanted, lambda row: (CardId(row.deck, row.card), state_of(row))))

    def treatments(self) -> Mapping[CardId, Treatment]:
        """What was decided about every card about which something was."""
        wanted = select(treatment).where(treatment.c.learner == self._learner)
        return dict(self._read(wanted, lambda row: (CardId(row.deck, row.card), treatment_of(row))))

    def last_study_day(self) -> date | None:
        """The newest study day in the log."""
        (row,) = self._rows(select(func.max(event.c.study_day)).where(event.c.learner == self._learner))
        found: date | None = row[0]
        return found

    def reviews_on(self, day: date) -> Sequence[Logged]:
        """The answers and drills of a study day in their order, without those taken back."""
        wanted = select(event).where(*self._standing(), event.c.study_day == day).order_by(event.c.sequence)
        return self._read(wanted, logged_of)

    def reviews(self) -> Iterator[Logged]:
        """Every answer and drill that stands, by study day."""
        wanted = select(event).where(*self._standing()).order_by(event.c.study_day, event.c.sequence)
        return iter(self._read(wanted, logged_of))

    def steps(self) -> Iterator[Step]:
        """Every answer, drill and reset that stands, by study day: what a rebuild is made from."""
        return iter(self._read(self._steps(), step_of))

    def history(self, card: CardId) -> Sequence[Logged]:
        """The answers and drills of one card that stand, oldest first."""
        wanted = select(event).where(*self._standing(), *_of(card)).order_by(event.c.study_day, event.c.sequence)
        return self._read(wanted, logged_of)

    def log(self) -> Sequence[Row[Any]]:
        """Every event as it was written, undone ones and undos included, in the order of writing."""
        return self._rows(select(event).where(event.c.learner == self._learner).order_by(event.c.sequence))

    def event(self, event_id: EventId) -> Row[Any]:
        """One event as it was written."""
        (row,) = self._rows(select(event).where(event.c.id == event_id))
        return row

    def right_thinking_times(self, form: Form, count: int) -> Sequence[int]:
        """The thinking times of the last right answers of that form, oldest first, without those taken back or away.

        Of names only those that were chosen count: of a choice what is right has this one key.
        """
        chosen = [event.c.chosen == KEY] if form is Form.NAME else []
        wanted = (
            select(event.c.milliseconds, event.c.words)
            .where(*self._standing(), event.c.form == form.value, event.c.correct, ~event.c.away, *chosen)
            .order_by(event.c.sequence.desc())
            .limit(count)
        )
        return self._read(wanted, lambda row: thinking_time(row.milliseconds, row.words))[::-1]

    def pointed_at(self, structure: str) -> Sequence[tuple[CardId, str]]:
        """What was pointed at, wrongly, when that structure was asked for: card and click, oldest first."""
        wanted = (
            select(event.c.deck, event.c.card, event.c.chosen)
            .where(*self._standing(), event.c.asked_entity == structure, event.c.form == Form.LOCATE.value)
            .order_by(event.c.sequence)
        )
        return self._read(wanted, lambda row: (CardId(row.deck, row.card), row.chosen))

    def confusions(self, since: date) -> Mapping[Confusion, int]:
        """How often what was taken for what, from that study day on, without answers taken back."""
        pair = (event.c.asked_entity, event.c.taken_entity)
        wanted = (
            select(*pair, func.count().label("times"))
            .where(*self._standing(), event.c.study_day >= since, event.c.taken_entity.is_not(None))
            .group_by(*pair)
        )
        return dict(self._read(wanted, lambda row: ((row.asked_entity, row.taken_entity), row.times)))

    def mean_answering_time(self) -> float | None:
        """Milliseconds an answer took, over the last hundred; None before the first."""
        last = (
            select(event.c.milliseconds)
            .where(*self._standing(), ~event.c.away)
            .order_by(event.c.sequence.desc())
            .limit(_MEAN_OF)
            .subquery()
        )
        (row,) = self._rows(select(func.avg(last.c.milliseconds)))
        found: float | None = row[0]
        return found

    def record(self, review: Review, before: CardState | None, after: CardState | None) -> Logged:
        """Keep a review and the card's new state in one durable transaction.

        Raise QuizError, with nothing kept, if the disk refuses or the stored state is no longer ``before``.
        """
        with self._saving() as connection:
            if self._stored_state(connection, review.card) != before:
                raise QuizError(Failure.ANSWERED_ELSEWHERE, str(review.card))
            event_id = self._append(connection, review_values(review))
            if after != before:
                self._keep_state(connection, review.card, after)
        return Logged(event_id, review)

    def take_back(self, event_id: EventId, now: datetime, day: date) -> CardState | None:
        """Add the event that takes that one back and return the card's state without it, in one transaction.

        Where it was taken back already, as by another program, nothing is added.
        """
        (state,) = self.take_all_back([event_id], now, day).values()
        return state

    def take_all_back(self, events: Sequence[EventId], now: datetime, day: date) -> Mapping[CardId, CardState | None]:
        """Take all of these back in one transaction, and return the state of each card without them."""
        with self._saving(Failure.CHANGE_NOT_SAVED) as connection:
            cards = [self._take_back(connection, event_id, now, day) for event_id in events]
            states = {card: self._replayed(connection, card) for card in dict.fromkeys(cards)}
            for card, state in states.items():
                self._keep_state(connection, card, state)
        return states

    def treat(self, changes: Mapping[CardId, Treatment], now: datetime) -> None:
        """Keep what was decided about these cards, all or nothing; raise QuizError where the disk refuses."""
        rows = [
            {"learner": self._learner, "deck": card.deck, "card": card.card, "changed_at": now}
            | treatment_values(decided)
            for card, decided in changes.items()
        ]
        if rows:
            with self._saving(Failure.CHANGE_NOT_SAVED) as connection:
                connection.execute(TREAT, rows)

    def reset(self, cards: Sequence[CardId], now: datetime, day: date) -> Sequence[EventId]:
        """Make these cards new again, all or none, by an event each; their answers stay in the log."""
        with self._saving(Failure.CHANGE_NOT_SAVED) as connection:
            when = {"kind": Kind.RESET.value, "answered_at": now, "study_day": day, "zone": zone_name(now)}
            events = [self._append(connection, {**when, "deck": card.deck, "card": card.card}) for card in cards]
            for card in cards:
                self._keep_state(connection, card, None)
        return events

    def settings(self) -> Settings:
        """How the learner studies."""
        with reading(self._engine) as connection:
            return load_settings(connection, self._learner)

    def save_settings(self, settings: Settings) -> None:
        """Keep how the learner studies."""
        with self._saving(Failure.CHANGE_NOT_SAVED) as connection:
            save_settings(connection, self._learner, settings)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _standing(self, *kinds: Kind) -> tuple[ColumnElement[bool], ...]:
        """The learner's answers and drills, or what else is wanted, that no undo takes back."""
        undo = event.alias()
        taken_back = select(undo.c.id).where(undo.c.takes_back == event.c.id).exists()
        wanted = [kind.value for kind in kinds or (Kind.ANSWER, Kind.DRILL)]
        return event.c.learner == self._learner, event.c.kind.in_(wanted), ~taken_back

    def _steps(self) -> Select[Any]:
        """All that states are made from, in its order."""
        standing = self._standing(Kind.ANSWER, Kind.DRILL, Kind.RESET)
        return select(event).where(*standing).order_by(event.c.study_day, event.c.sequence)

    def _replayed(self, connection: Connection, card: CardId) -> CardState | None:
        """The state that the log gives the card."""
        rows = connection.execute(self._steps().where(*_of(card)))
        return replay(step_of(row) for row in rows).get(card)

    def _rows(self, statement: Select[Any]) -> Sequence[Row[Any]]:
        return self._read(statement, lambda row: row)

    def _read(self, statement: Select[Any], make: Callable[[Row[Any]], _T]) -> list[_T]:
        """What is made of each row; raise QuizError where the file is damaged."""
        with reading(self._engine) as connection:
            return [make(row) for row in connection.execute(statement)]

    @contextmanager
    def _saving(self, otherwise: Failure = Failure.NOT_SAVED) -> Iterator[Connection]:
        try:
            with writing(self._engine) as connection:
                yield connection
        except DatabaseError as error:
            raise QuizError(otherwise, reason=str(error.orig)) from error

    def _append(self, connection: Connection, values: dict[str, Any]) -> EventId:
        """Write one event with the device's next number."""
        last = connection.execute(LAST_SEQUENCE, {"of_device": self._device}).scalar()
        event_id = str(uuid7())
        named = {"id": event_id, "device": self._device, "sequence": (last or 0) + 1, "learner": self._learner}
        connection.execute(APPEND, {**named, **values})
        return event_id

    def _take_back(self, connection: Connection, event_id: EventId, now: datetime, day: date) -> CardId:
        """Add the undo of that event, unless there is one; return the card concerned."""
        taken = connection.execute(select(event.c.deck, event.c.card).where(event.c.id == event_id)).one()
        if connection.execute(select(event.c.id).where(event.c.takes_back == event_id)).one_or_none() is None:
            undo = {"kind": Kind.UNDO.value, "takes_back": event_id, "deck": taken.deck, "card": taken.card}
            when = {"answered_at": now, "study_day": day, "zone": zone_name(now)}
            self._append(connection, {**undo, **when})
        return CardId(taken.deck, taken.card)

    def _this(self, card: CardId) -> dict[str, Any]:
        return {"of_learner": self._learner, "of_deck": card.deck, "of_card": card.card}

    def _stored_state(self, connection: Connection, card: CardId) -> CardState | None:
        row = connection.execute(STATE, self._this(card)).one_or_none()
        return None if row is None else state_of(row)

    def _keep_state(self, connection: Connection, card: CardId, state: CardState | None) -> None:
        if state is None:
            connection.execute(FORGET, self._this(card))
        else:
            whose = {"learner": self._learner, "deck": card.deck, "card": card.card}
            connection.execute(KEEP, {**whose, **state_values(state)})


def _of(card: CardId) -> tuple[ColumnElement[bool], ...]:
    return event.c.deck == card.deck, event.c.card == card.card


def remembered_learner(engine: Engine, name: str | None) -> str:
    """That learner if the file has one of this name; a name that is of another folder makes nobody.

    Then it is the standard learner if there is one, else whoever began first. With no name, or nobody in the file, it
    is the standard learner, who may be new.
    """
    if name is None:
        return STANDARD_LEARNER
    with reading(engine) as connection:
        names = list(connection.execute(select(learner.c.name).order_by(learner.c.id)).scalars())
    for wanted in (name, STANDARD_LEARNER):
        if wanted in names:
            return str(wanted)
    return names[0] if names else STANDARD_LEARNER


def _learner_id(connection: Connection, name: str) -> int:
    found: int | None = connection.execute(select(learner.c.id).where(learner.c.name == name)).scalar()
    if found is None:
        (found,) = connection.execute(learner.insert().values(name=name)).inserted_primary_key or (0,)
    return int(found or 0)
