"""One learner's totals as they are read; keeps what quizapp.statistics.totals.Totals promises."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, Final, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    Table,
    and_,
    case,
    delete,
    func,
    not_,
    select,
    text,
)

from quizapp.errors import Failure, QuizError
from quizapp.scheduling.quality import Quality
from quizapp.statistics.totals import MATURE_FROM, Facet, Kept, Tally
from quizapp.store.database import beside, reading
from quizapp.store.tables import confusion_total, daily_total, event
from quizapp.store.totalling import CONFUSED, COUNTED
from quizapp.study.mixups import Confusion
from quizapp.study.review import Kind

GoingOn = Callable[[], bool]
"""Whether somebody still waits; asked on the thread that reads."""

_STEPS: Final = 20_000
"""So many steps SQLite takes from one such question to the next."""

_MATURE: Final = event.c.before_interval >= MATURE_FROM
_PASSED: Final = event.c.quality >= Quality.HARD
_KEPT: Final = [
    func.sum(case((which, 1), else_=0))
    for which in (_MATURE, and_(_MATURE, _PASSED), not_(_MATURE), and_(not_(_MATURE), _PASSED))
]


class SqlTotals:
    """The totals of one learner on a connection that is in one reading transaction."""

    def __init__(self, connection: Connection, learner: int) -> None:
        self._connection = connection
        self._learner = learner

    def days(self, deck: str | None) -> Mapping[date, int]:
        """Answers and drills of each study day on which there were any."""
        day = daily_total.c.study_day
        wanted = select(day, func.sum(daily_total.c.answers)).where(
            *self._of(daily_total, deck, None), daily_total.c.facet == Facet.MATURITY.value
        )
        return {row[0]: row[1] for row in self._rows(wanted.group_by(day).order_by(day))}

    def tallies(self, deck: str | None, since: date | None) -> Mapping[Facet, Mapping[str, Tally]]:
        """What was summed by each facet, by its values."""
        total = daily_total.c
        sums = [func.sum(each) for each in (total.answers, total.passed, total.milliseconds, total.timed)]
        wanted = select(total.facet, total.value, *sums).where(*self._of(daily_total, deck, since))
        found: dict[Facet, dict[str, Tally]] = {facet: {} for facet in Facet}
        for row in self._rows(wanted.group_by(total.facet, total.value)):
            found[Facet(row[0])][row[1]] = Tally(*row[2:])
        return found

    def kept(self, deck: str | None, since: date | None) -> Sequence[Kept]:
        """What was kept of each card that was answered again."""
        answered = (event.c.kind == Kind.ANSWER.value, event.c.before_interval > 0, *self._of(event, deck, since))
        card = (event.c.deck, event.c.card)
        every = select(*card, *_KEPT).where(*answered).group_by(*card).order_by(*card)
        undo = event.alias()
        undone = select(*card, *_KEPT).join_from(undo, event, undo.c.takes_back == event.c.id)
        undone = undone.where(*answered, undo.c.takes_back.is_not(None)).group_by(*card)
        taken_back = {(row[0], row[1]): row[2:] for row in self._rows(undone)}
        if not taken_back:
            return [Kept._make(row) for row in self._rows(every)]
        nothing = (0, 0, 0, 0)
        found = (
            Kept(row[0], row[1], *(one - other for one, other in zip(row[2:], gone, strict=True)))
            for row in self._rows(every)
            for gone in [taken_back.get((row[0], row[1]), nothing)]
        )
        return [each for each in found if each.mature or each.younger]

    def confusions(self, deck: str | None, since: date | None) -> Mapping[Confusion, int]:
        """How often what was taken for what."""
        pair = (confusion_total.c.asked, confusion_total.c.taken)
        wanted = select(*pair, func.sum(confusion_total.c.times)).where(*self._of(confusion_total, deck, since))
        return {(row[0], row[1]): row[2] for row in self._rows(wanted.group_by(*pair).order_by(*pair))}

    def _of(self, table: Table, deck: str | None, since: date | None) -> list[ColumnElement[bool]]:
        """The learner's rows of a table, as far as they are asked for."""
        wanted: list[ColumnElement[bool]] = [table.c.learner == self._learner]
        if deck is not None:
            wanted.append(table.c.deck == deck)
        if since is not None:
            wanted.append(table.c.study_day >= since)
        return wanted

    def _rows(self, statement: Select[Any]) -> Sequence[tuple[Any, ...]]:
        return cast("Sequence[tuple[Any, ...]]", self._connection.execute(statement).fetchall())


@contextmanager
def totals_of(engine: Engine, learner: int, going_on: GoingOn) -> Iterator[SqlTotals]:
    """The totals of a learner, all of this moment, by a connection of their own: on any thread, while others write.

    Raise QuizError where the file cannot be read, and BROKEN_OFF where ``going_on`` says no.
    """
    try:
        with beside(engine) as own, reading(own) as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.set_progress_handler(lambda: not going_on(), _STEPS)
            yield SqlTotals(connection, learner)
    except QuizError as error:
        if going_on():
            raise
        raise QuizError(Failure.BROKEN_OFF) from error


def recount(connection: Connection) -> None:
    """Count all totals anew from the log; where triggers have kept them, this changes nothing."""
    for table, counted in ((daily_total, COUNTED), (confusion_total, CONFUSED)):
        connection.execute(delete(table))
        connection.execute(text(f"INSERT INTO {table.name} {counted}"))
