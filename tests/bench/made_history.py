"""A log of any size, and the states that follow from it, written without answering question by question."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

from sqlalchemy import insert, select
from uuid6 import uuid7

from quizapp.cards.card import Card
from quizapp.paths import database_file
from quizapp.scheduling import sm2
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store.database import open_database, own_device, writing
from quizapp.store.progress import STANDARD_LEARNER, SqlProgress
from quizapp.store.rows import review_values, state_values
from quizapp.store.tables import card_state, event, learner
from quizapp.study.notebook import SCHEDULER
from quizapp.study.review import Kind, Review

_GRADES: Final = (Quality.WRONG, Quality.HARD, Quality.GOOD, Quality.GOOD, Quality.GOOD, Quality.EASY)
_AT_ONCE: Final = 20_000
_KNOWN: Final = 0.9
_LONGEST: Final = 1_500  # days since the first answer

Answered = tuple[Review, CardState]
"""An answer, and the state that it left."""


def write_made_history(folder: Path, cards: Sequence[Card], answers: int, often: int, now: datetime) -> None:
    """Answer nine cards of ten until there are so many answers, the first card ``often`` times, up to the day before.

    The answers of a card follow the rule, so that the states agree with the log.
    """
    rng = Random(1)
    known = [cards[0], *(card for card in cards[1:] if rng.random() < _KNOWN)]
    each, rest = divmod(answers - often, len(known) - 1)
    counts = [often, *(each + (place < rest) for place in range(len(known) - 1))]
    engine = open_database(database_file(folder))
    SqlProgress(engine)  # the learner
    with writing(engine) as connection:
        own = {
            "device": own_device(connection),
            "learner": connection.execute(select(learner.c.id).where(learner.c.name == STANDARD_LEARNER)).scalar_one(),
        }
        rows: list[dict[str, Any]] = []
        states: list[dict[str, Any]] = []
        number = 0
        for card, count in zip(known, counts, strict=True):
            state = None
            for review, state in _answered(card, count, now, rng):
                number += 1
                rows.append({"id": str(uuid7()), "sequence": number} | own | review_values(review))
            if state is not None:
                which = {"learner": own["learner"], "deck": card.id.deck, "card": card.id.card}
                states.append(which | state_values(state))
            if len(rows) >= _AT_ONCE:
                connection.execute(insert(event), rows)
                rows.clear()
        if rows:
            connection.execute(insert(event), rows)
        connection.execute(insert(card_state), states)
    engine.dispose()


def _answered(card: Card, count: int, now: datetime, rng: Random) -> Iterator[Answered]:
    """So many answers to one card on the days when they were due; what would come today or later is practice."""
    latest = now.date() - timedelta(days=1)
    day = latest - timedelta(days=rng.randrange(_LONGEST))
    state: CardState | None = None
    for _ in range(count):
        due = state is None or state.due <= latest
        day = day if state is None else min(state.due, latest)
        quality = rng.choice(_GRADES)
        before = MemoryState() if state is None else state.memory
        state = after_answer(state, quality, day) if due or state is None else state
        review = Review(
            kind=Kind.ANSWER if due else Kind.DRILL,
            card=card.id,
            answered_at=datetime.combine(day, now.time(), now.tzinfo),
            study_day=day,
            form=card.form,
            language="de",
            quality=quality,
            correct=quality.passed,
            milliseconds=rng.randrange(2_000, 30_000),
            words=12,
            away=False,
            chosen=None,
            confidence=None,
            scheduler=SCHEDULER,
            scheduler_version=sm2.VERSION,
            before=before,
            after=state.memory,
        )
        yield review, state
