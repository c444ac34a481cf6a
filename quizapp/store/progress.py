"""One learner's progress in SQLite; keeps what quizapp.study.ports.Progress promises."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from itertools import islice
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DatabaseError
from uuid6 import uuid7

from quizapp.cards.card_id import CardId
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.card_state import CardState
from quizapp.store.database import beside, own_device, reading, telling, writing
from quizapp.store.event_log import EventLog
from quizapp.store.exams import SqlExams
from quizapp.store.extras import drop_extras, load_extras, save_extras
from quizapp.store.rows import (
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
from quizapp.store.totals import GoingOn, SqlTotals, totals_of
from quizapp.study.replay import replay
from quizapp.study.review import EventId, Kind, Logged, Review
from quizapp.study.settings import Settings
from quizapp.study.step import Step
from quizapp.study.treatment import Treatment

_T = TypeVar("_T")

STANDARD_LEARNER: Final = "Standard"
_AT_ONCE: Final = 400
"""So many ids are asked for in one statement; an old SQLite takes no more than 999 values."""

_STEP: Final = 1_000
"""So many cards are changed between two words about how far it is."""


class SqlProgress(EventLog):
    """The log, the card states and the decisions of one learner, who is made if new."""

    def __init__(self, engine: Engine, name: str = STANDARD_LEARNER) -> None:
        self.name = name
        with telling(engine), writing(engine) as connection:
            self._device = own_device(connection)
            super().__init__(engine, _learner_id(connection, name))

    def states(self) -> Mapping[CardId, CardState]:
        """The state of every card that was ever answered, orphans included."""
        wanted = select(card_state).where(card_state.c.learner == self._learner)
        return dict(self._read(wanted, lambda row: (CardId(row.deck, row.card), state_of(row))))

    def treatments(self) -> Mapping[CardId, Treatment]:
        """What was decided about every card about which something was."""
        wanted = select(treatment).where(treatment.c.learner == self._learner)
        return dict(self._read(wanted, lambda row: (CardId(row.deck, row.card), treatment_of(row))))

    def record(self, review: Review, before: CardState | None, after: CardState | None) -> Logged:
        """Keep a review and the card's new state in one durable transaction.

        Raise QuizError, with nothing kept, if the disk refuses or the stored state is no longer ``before``.
        """
        with self._saving() as connection:
            if self._stored_state(connection, review.card) != before:
                raise QuizError(Failure.ANSWERED_ELSEWHERE, str(review.card))
            (event_id,) = self._append(connection, [review_values(review)])
            if after != before:
                self._keep_states(connection, {review.card: after})
        return Logged(event_id, review)

    def take_back(self, event_id: EventId, now: datetime, day: date) -> CardState | None:
        """Add the event that takes that one back and return the card's state without it, in one transaction.

        Where it was taken back already, as by another program, nothing is added.
        """
        (state,) = self.take_all_back([event_id], now, day).values()
        return state

    def take_all_back(
        self, events: Sequence[EventId], now: datetime, day: date, step: Step | None = None
    ) -> Mapping[CardId, CardState | None]:
        """Take all of these back in one transaction, and return the state of each card without them.

        Where a ``step`` is given this and the two that follow may be called on any thread; where it says no, QuizError
        is raised and nothing is changed.
        """
        when = {"kind": Kind.UNDO.value, "answered_at": now, "study_day": day, "zone": zone_name(now)}
        states: dict[CardId, CardState | None] = {}
        with self._changing(step) as connection:
            for some in _in_steps(list(dict.fromkeys(events)), step):
                cards = _cards_of(connection, some)
                gone = _taken_back(connection, some)
                left = [each for each in some if each not in gone]
                self._append(connection, [{**when, "takes_back": each, **_named(cards[each])} for each in left])
                replayed = self._replayed(connection, dict.fromkeys(cards.values()))
                self._keep_states(connection, replayed)
                states |= replayed
        return states

    def treat(self, changes: Mapping[CardId, Treatment], now: datetime, step: Step | None = None) -> None:
        """Keep what was decided about these cards, all or nothing; raise QuizError where the disk refuses."""
        whose = {"learner": self._learner, "changed_at": now}
        if not changes:
            return
        with self._changing(step) as connection:
            for some in _in_steps(list(changes.items()), step):
                rows = [{**whose, **_named(card), **treatment_values(decided)} for card, decided in some]
                connection.execute(TREAT, rows)

    def reset(self, cards: Sequence[CardId], now: datetime, day: date, step: Step | None = None) -> Sequence[EventId]:
        """Make these cards new again, all or none, by an event each; their answers stay in the log."""
        when = {"kind": Kind.RESET.value, "answered_at": now, "study_day": day, "zone": zone_name(now)}
        events: list[EventId] = []
        with self._changing(step) as connection:
            for some in _in_steps(cards, step):
                events += self._append(connection, [{**when, **_named(card)} for card in some])
                self._keep_states(connection, dict.fromkeys(some))
        return events

    def extras(self, day: date) -> Mapping[CardId, datetime]:
        """The cards asked on that study day besides those of the schedule, and when they were asked for."""
        with reading(self._engine) as connection:
            return load_extras(connection, self._learner, day)

    def ask_also(self, cards: Sequence[CardId], now: datetime, day: date) -> None:
        """Ask these cards on that study day too, all or none."""
        with self._saving(Failure.CHANGE_NOT_SAVED) as connection:
            save_extras(connection, self._learner, cards, day=day, now=now)

    def ask_no_longer(self, cards: Sequence[CardId]) -> None:
        """Take them out again."""
        with self._saving(Failure.CHANGE_NOT_SAVED) as connection:
            drop_extras(connection, self._learner, cards)

    @property
    def exams(self) -> SqlExams:
        """The learner's mock exams."""
        return SqlExams(self._engine, self._learner)

    def settings(self) -> Settings:
        """How the learner studies."""
        with reading(self._engine) as connection:
            return load_settings(connection, self._learner)

    def save_settings(self, settings: Settings) -> None:
        """Keep how the learner studies."""
        with self._saving(Failure.CHANGE_NOT_SAVED) as connection:
            save_settings(connection, self._learner, settings)

    def totals(self, going_on: GoingOn) -> AbstractContextManager[SqlTotals]:
        """What the log sums up to at this moment; on any thread. It is broken off where ``going_on`` says no."""
        return totals_of(self._engine, self._learner, going_on)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _saving(self, otherwise: Failure = Failure.NOT_SAVED, engine: Engine | None = None) -> Iterator[Connection]:
        try:
            with writing(engine or self._engine) as connection:
                yield connection
        except DatabaseError as error:
            raise QuizError(otherwise, reason=str(error.orig)) from error

    @contextmanager
    def _changing(self, step: Step | None) -> Iterator[Connection]:
        """A transaction for a change; done step by step it has a connection of its own, for others go on reading."""
        if step is None:
            with self._saving(Failure.CHANGE_NOT_SAVED) as connection:
                yield connection
        else:
            with beside(self._engine) as engine, self._saving(Failure.CHANGE_NOT_SAVED, engine) as connection:
                yield connection

    def _append(self, connection: Connection, events: Sequence[dict[str, Any]]) -> list[EventId]:
        """Write these events, which have the same columns, with the device's next numbers."""
        last = connection.execute(LAST_SEQUENCE, {"of_device": self._device}).scalar() or 0
        ids = [str(uuid7()) for _ in events]
        whose = {"device": self._device, "learner": self._learner}
        rows = [
            {"id": event_id, "sequence": number, **whose, **values}
            for number, (event_id, values) in enumerate(zip(ids, events, strict=True), start=last + 1)
        ]
        if rows:
            connection.execute(APPEND, rows)
        return ids

    def _replayed(self, connection: Connection, cards: Iterable[CardId]) -> dict[CardId, CardState | None]:
        """The states that the log gives these cards."""
        found: dict[CardId, CardState | None] = dict.fromkeys(cards)
        decks: dict[str, list[str]] = {}
        for card in found:
            decks.setdefault(card.deck, []).append(card.card)
        for deck, ids in decks.items():
            for some in _in_parts(ids):
                steps = self._steps(event.c.card).where(event.c.deck == deck, event.c.card.in_(some))
                found.update(replay(step_of(row) for row in connection.execute(steps)))
        return found

    def _stored_state(self, connection: Connection, card: CardId) -> CardState | None:
        row = connection.execute(STATE, self._this(card)).one_or_none()
        return None if row is None else state_of(row)

    def _keep_states(self, connection: Connection, states: Mapping[CardId, CardState | None]) -> None:
        """Write the states that are stored for speed."""
        gone = [self._this(card) for card, state in states.items() if state is None]
        kept = [
            {"learner": self._learner, **_named(card), **state_values(state)}
            for card, state in states.items()
            if state is not None
        ]
        if gone:
            connection.execute(FORGET, gone)
        if kept:
            connection.execute(KEEP, kept)

    def _this(self, card: CardId) -> dict[str, Any]:
        return {"of_learner": self._learner, "of_deck": card.deck, "of_card": card.card}


def _named(card: CardId) -> dict[str, str]:
    return {"deck": card.deck, "card": card.card}


def _cards_of(connection: Connection, events: Sequence[EventId]) -> dict[EventId, CardId]:
    """The card of each of these events."""
    found: dict[EventId, CardId] = {}
    for some in _in_parts(events):
        wanted = select(event.c.id, event.c.deck, event.c.card).where(event.c.id.in_(some))
        found.update((row.id, CardId(row.deck, row.card)) for row in connection.execute(wanted))
    return found


def _taken_back(connection: Connection, events: Sequence[EventId]) -> set[EventId]:
    """Those of the events that an undo takes back."""
    found: set[EventId] = set()
    for some in _in_parts(events):
        found.update(connection.execute(select(event.c.takes_back).where(event.c.takes_back.in_(some))).scalars())
    return found


def _in_steps(things: Sequence[_T], step: Step | None) -> Iterator[Sequence[_T]]:
    """All of them, so many at once; raise QuizError where the step says that no more is wanted."""
    for place in range(0, len(things), _STEP):
        if step is not None and not step(place, len(things)):
            raise QuizError(Failure.BROKEN_OFF)
        yield things[place : place + _STEP]


def _in_parts(things: Iterable[_T]) -> Iterator[list[_T]]:
    """All of them, so many at once as one statement takes."""
    left = iter(things)
    while some := list(islice(left, _AT_ONCE)):
        yield some


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
