"""Rows to values and back."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.experience import PastAnswer
from quizapp.study.review import Confidence, Kind, Logged, Review, Step
from quizapp.study.treatment import Treatment


def state_of(row: Row[Any]) -> CardState:
    """The state in a row of card_state."""
    return CardState(MemoryState(row.repetitions, row.interval, row.easiness), row.due, row.lapses)


def state_values(state: CardState) -> dict[str, Any]:
    """The state as columns of card_state."""
    return {
        "repetitions": state.memory.repetitions,
        "interval": state.memory.interval,
        "easiness": state.memory.easiness,
        "due": state.due,
        "lapses": state.lapses,
    }


def logged_of(row: Row[Any]) -> Logged:
    """The answer or drill in a row of event; its instant in UTC, for zones are kept for people, not for sums."""
    review = Review(
        kind=Kind(row.kind),
        card=CardId(row.deck, row.card),
        answered_at=row.answered_at,
        study_day=row.study_day,
        form=Form(row.form),
        language=row.language,
        quality=Quality(row.quality),
        correct=row.correct,
        milliseconds=row.milliseconds,
        words=row.words,
        away=row.away,
        chosen=row.chosen,
        confidence=None if row.confidence is None else Confidence(row.confidence),
        scheduler=row.scheduler,
        scheduler_version=row.scheduler_version,
        before=MemoryState(row.before_repetitions, row.before_interval, row.before_easiness),
        after=MemoryState(row.after_repetitions, row.after_interval, row.after_easiness),
        overruled=bool(row.overruled),  # of an event older than the column it is null
        confusion=None if row.taken_entity is None else (row.asked_entity, row.taken_entity),
    )
    return Logged(row.id, review)


def past_answer_of(row: Row[Any]) -> PastAnswer:
    """What the row of an answer says of the learner."""
    before = MemoryState(row.before_repetitions, row.before_interval, row.before_easiness)
    return PastAnswer(CardId(row.deck, row.card), row.study_day, before, row.quality)


def step_of(row: Row[Any]) -> Step:
    """What the row of an answer, drill or reset does to its card."""
    return Step(Kind(row.kind), CardId(row.deck, row.card), row.study_day, row.quality or 0)


def treatment_of(row: Row[Any]) -> Treatment:
    """What stands in a row of treatment."""
    return Treatment(row.suspended, row.buried_until, row.marked, tuple(row.tags.split()), row.note)


def treatment_values(treatment: Treatment) -> dict[str, Any]:
    """The treatment as columns of its table; tags hold no blanks, so blanks part them."""
    return {
        "suspended": treatment.suspended,
        "buried_until": treatment.buried_until,
        "marked": treatment.marked,
        "tags": " ".join(treatment.tags),
        "note": treatment.note,
    }


def review_values(review: Review) -> dict[str, Any]:
    """The review as columns of event; its hour is that on the learner's own clock, which SQLite knows nothing of."""
    return {
        "kind": review.kind.value,
        "deck": review.card.deck,
        "card": review.card.card,
        "answered_at": review.answered_at,
        "study_day": review.study_day,
        "zone": zone_name(review.answered_at),
        "form": review.form.value,
        "language": review.language,
        "quality": int(review.quality),
        "correct": review.correct,
        "milliseconds": review.milliseconds,
        "words": review.words,
        "away": review.away,
        "chosen": review.chosen,
        "confidence": None if review.confidence is None else review.confidence.value,
        "scheduler": review.scheduler,
        "scheduler_version": review.scheduler_version,
        "before_repetitions": review.before.repetitions,
        "before_interval": review.before.interval,
        "before_easiness": review.before.easiness,
        "after_repetitions": review.after.repetitions,
        "after_interval": review.after.interval,
        "after_easiness": review.after.easiness,
        "overruled": review.overruled,
        "asked_entity": review.confusion and review.confusion[0],
        "taken_entity": review.confusion and review.confusion[1],
        "hour": review.answered_at.hour,
    }


def zone_name(instant: datetime) -> str:
    """The name of the instant's zone, such as Europe/Berlin, or its offset where it has none."""
    return str(getattr(instant.tzinfo, "key", None) or instant.tzname() or instant.strftime("%z"))
