"""The statements that every answer runs, built once: building them anew would take longer than SQLite does."""

from typing import Final

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.store.tables import card_state, event, treatment

_THIS_CARD: Final = (
    card_state.c.learner == bindparam("of_learner"),
    card_state.c.deck == bindparam("of_deck"),
    card_state.c.card == bindparam("of_card"),
)

LAST_SEQUENCE: Final = select(func.max(event.c.sequence)).where(event.c.device == bindparam("of_device"))
APPEND: Final = event.insert()
STATE: Final = select(card_state).where(*_THIS_CARD)
FORGET: Final = delete(card_state).where(*_THIS_CARD)

_insert = insert(card_state)
KEEP: Final = _insert.on_conflict_do_update(
    index_elements=["learner", "deck", "card"],
    set_={name: _insert.excluded[name] for name in ("repetitions", "interval", "easiness", "due", "lapses")},
)

_treat = insert(treatment)
TREAT: Final = _treat.on_conflict_do_update(
    index_elements=["learner", "deck", "card"],
    set_={
        name: _treat.excluded[name] for name in ("suspended", "buried_until", "marked", "tags", "note", "changed_at")
    },
)
