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
    delete,
    func,
    select,
    text,
)

from quizapp.errors import Failure, QuizError
from quizapp.scheduling.maturity import MATURE_FROM
from quizapp.statistics.totals import Facet, Kept, Tally
from quizapp.store.database import beside, reading
from quizapp.store.tables import confusion_total, daily_total
from quizapp.store.totalling import CONFUSED, COUNTED
from quizapp.study.mixups import Confusion

GoingOn = Callable[[], bool]
"""Whether somebody still waits; asked on the thread that reads."""

_STEPS: Final = 20_000
"""So many steps SQLite takes from one such question to the next."""

_KEPT: Final = """
    SELECT event.deck, event.card, sum(event.before_interval >= {mature}),
        sum(event.before_interval >= {mature} AND event.quality >= 3), count(*), sum(event.quality >= 3)
    FROM {source}
    WHERE event.kind = 'answer' AND event.before_interval > 0 AND event.learner = :learner {narrower}
    GROUP BY event.deck, event.card
"""
"""Written out, for SQLite takes the index only where it sees that index's own condition, word for word."""

_EVERY: Final = "event INDEXED BY event_of_retention"
_UNDONE: Final = "event AS undo CROSS JOIN event ON undo.takes_back > '' AND event.id = undo.takes_back"
"""Those that were taken back are few, and looked up one by one."""


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
        every, undone = self._kept(_EVERY, deck, since), self._kept(_UNDONE, deck, since)
        if not undone:
            return every
        gone = {each[:2]: each[2:] for each in undone}
        nothing = (0, 0, 0, 0)
        return [
            Kept(each.deck, each.card, *left)
            for each in every
            if any(left := [one - other for one, other in zip(each[2:], gone.get(each[:2], nothing), strict=True)])
        ]

    def confusions(self, deck: str | None, since: date | None) -> Mapping[Confusion, int]:
        """How often what was taken for what."""
        pair = (confusion_total.c.asked, confusion_total.c.taken)
        wanted = select(*pair, func.sum(confusion_total.c.times)).where(*self._of(confusion_total, deck, since))
        return {(row[0], row[1]): row[2] for row in self._rows(wanted.group_by(*pair).order_by(*pair))}

    def _kept(self, source: str, deck: str | None, since: date | None) -> list[Kept]:
        narrower = "" if deck is None else "AND event.deck = :deck "
        narrower += "" if since is None else "AND event.study_day >= :since"
        statement = _KEPT.format(source=source, mature=MATURE_FROM, narrower=narrower)
        values = {"learner": self._learner, "deck": deck, "since": None if since is None else since.isoformat()}
        found = self._connection.execute(text(statement), values).fetchall()
        return list(map(Kept._make, found))

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
