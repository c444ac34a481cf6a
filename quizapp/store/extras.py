"""Cards asked on a day besides those that the schedule asks, as rows of extra_card."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.cards.card_id import CardId
from quizapp.store.tables import extra_card


def load_extras(connection: Connection, learner: int, day: date) -> Mapping[CardId, datetime]:
    """Those of that study day and when they were asked for; they may be answered by now."""
    wanted = select(extra_card).where(extra_card.c.learner == learner, extra_card.c.study_day == day)
    return {CardId(row.deck, row.card): row.asked_at for row in connection.execute(wanted)}


def save_extras(connection: Connection, learner: int, cards: Sequence[CardId], *, day: date, now: datetime) -> None:
    """Ask these on that day too; those of other days are past and go."""
    connection.execute(delete(extra_card).where(extra_card.c.learner == learner, extra_card.c.study_day != day))
    new = insert(extra_card)
    rows = [{"learner": learner, "deck": each.deck, "card": each.card, "study_day": day, "asked_at": now}
            for each in cards]  # fmt: skip
    if rows:
        again = {"study_day": new.excluded.study_day, "asked_at": new.excluded.asked_at}
        connection.execute(new.on_conflict_do_update(index_elements=["learner", "deck", "card"], set_=again), rows)


def drop_extras(connection: Connection, learner: int, cards: Sequence[CardId]) -> None:
    """Ask these no longer."""
    for each in cards:
        this = (extra_card.c.learner == learner, extra_card.c.deck == each.deck, extra_card.c.card == each.card)
        connection.execute(delete(extra_card).where(*this))
