"""One learner's log as it is read: what stands of it, and what can be counted in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Engine, Row, Select, func, select

from quizapp.cards.card_id import CardId
from quizapp.cards.choice import KEY
from quizapp.cards.question import Form
from quizapp.store.database import reading
from quizapp.store.rows import logged_of, past_answer_of, step_of
from quizapp.store.tables import event
from quizapp.study.experience import PastAnswer
from quizapp.study.grading import thinking_time
from quizapp.study.mixups import Confusion
from quizapp.study.review import EventId, Kind, Logged, Step

_T = TypeVar("_T")

_MEAN_OF = 100


class EventLog:
    """The events of one learner. Every method raises QuizError where the file is damaged or cannot be read."""

    def __init__(self, engine: Engine, learner: int) -> None:
        self._engine = engine
        self._learner = learner

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
        return iter(self._read(_in_order(select(event).where(*self._standing())), logged_of))

    def steps(self) -> Iterator[Step]:
        """Every answer that counted and every reset that stands, by study day: what a rebuild is made from."""
        return iter(self._read(self._steps(), step_of))

    def history(self, card: CardId) -> Sequence[Logged]:
        """The answers and drills of one card that stand, oldest first."""
        return self._read(_in_order(select(event).where(*self._standing(), *of_card(card))), logged_of)

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

    def answers_before(self, day: date, count: int) -> Sequence[PastAnswer]:
        """The last answers that counted before that study day and stand, oldest first."""
        wanted = (
            select(
                event.c.deck,
                event.c.card,
                event.c.study_day,
                event.c.quality,
                event.c.before_repetitions,
                event.c.before_interval,
                event.c.before_easiness,
            )
            .where(*self._standing(Kind.ANSWER), _before(day))
            .order_by(event.c.sequence.desc())
            .limit(count)
        )
        return self._read(wanted, past_answer_of)[::-1]

    def answering_times_before(self, day: date, count: int) -> Sequence[int]:
        """The milliseconds that each of the last answers and drills before that study day took, oldest first.

        Those while the window was inactive say nothing and are left out.
        """
        wanted = (
            select(event.c.milliseconds)
            .where(*self._standing(), ~event.c.away, _before(day))
            .order_by(event.c.sequence.desc())
            .limit(count)
        )
        return self._read(wanted, lambda row: int(row.milliseconds))[::-1]

    def _standing(self, *kinds: Kind) -> tuple[ColumnElement[bool], ...]:
        """The learner's answers and drills, or what else is wanted, that no undo takes back."""
        undo = event.alias()
        taken_back = select(undo.c.id).where(undo.c.takes_back == event.c.id).exists()
        wanted = [kind.value for kind in kinds or (Kind.ANSWER, Kind.DRILL)]
        return event.c.learner == self._learner, event.c.kind.in_(wanted), ~taken_back

    def _steps(self, *by: ColumnElement[Any]) -> Select[Any]:
        """All that states are made from, in its order; by something else before, as the index has it."""
        needed = select(event.c.kind, event.c.deck, event.c.card, event.c.study_day, event.c.quality)
        return _in_order(needed.where(*self._standing(Kind.ANSWER, Kind.RESET)).order_by(*by))

    def _rows(self, statement: Select[Any]) -> Sequence[Row[Any]]:
        return self._read(statement, lambda row: row)

    def _read(self, statement: Select[Any], make: Callable[[Row[Any]], _T]) -> list[_T]:
        """What is made of each row."""
        with reading(self._engine) as connection:
            return [make(row) for row in connection.execute(statement)]


def _before(day: date) -> ColumnElement[bool]:
    """Before that study day, said so that SQLite does not take the index of days, and then sorts all there is."""
    return func.coalesce(event.c.study_day, event.c.study_day) < day


def of_card(card: CardId) -> tuple[ColumnElement[bool], ...]:
    """The events of one card, whose learner is asked for besides."""
    return event.c.deck == card.deck, event.c.card == card.card


def _in_order(statement: Select[Any]) -> Select[Any]:
    """By study day, and within a day as they were written."""
    return statement.order_by(event.c.study_day, event.c.sequence)
