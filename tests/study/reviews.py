"""Log entries made by hand."""

from datetime import UTC, date, datetime, time

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.review import Confidence, Kind, Review
from tests.conftest import MONDAY


def a_review(
    card: CardId,
    quality: int,
    kind: Kind = Kind.ANSWER,
    *,
    correct: bool | None = None,
    confidence: Confidence | None = None,
    new: bool = True,
    day: date = MONDAY,
) -> Review:
    """An answer or drill of that card; by default the first answer, graded by the learner."""
    return Review(
        kind=kind,
        card=card,
        answered_at=datetime.combine(day, time(10), UTC),
        study_day=day,
        form=Form.FLASHCARD if correct is None else Form.CHOICE,
        language="de",
        quality=Quality(quality),
        correct=correct,
        milliseconds=8000,
        words=12,
        away=False,
        chosen=None,
        confidence=confidence,
        scheduler="sm2",
        scheduler_version=1,
        before=MemoryState() if new else MemoryState(1, 1),
        after=MemoryState(1, 1),
    )
