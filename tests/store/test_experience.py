"""What the store tells of a learner before a day."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import after_answer
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store.progress import SqlProgress
from quizapp.study.experience import PastAnswer
from quizapp.study.review import Kind, Logged
from tests.conftest import BERLIN, MONDAY
from tests.study.reviews import a_review

FLEXOR, LANDING = CardId("hip", "flexor"), CardId("foot", "landing")
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)


def keep(
    progress: SqlProgress, card: CardId, quality: int, *, day: int, away: bool = False, took: int = 8_000
) -> Logged:
    """Keep an answer on so many days after the Monday."""
    when = MONDAY + timedelta(days=day)
    before = progress.states().get(card)
    after = after_answer(before, quality, when)
    made = a_review(card, quality, day=when)
    memory = MemoryState() if before is None else before.memory
    return progress.record(
        replace(made, before=memory, after=after.memory, away=away, milliseconds=took), before, after
    )


def test_answers_before_a_day(progress: SqlProgress) -> None:
    """Those that counted and stand, oldest first, the last so many; not that day's own, no drill, none taken back."""
    keep(progress, FLEXOR, 4, day=0)
    keep(progress, FLEXOR, 1, day=1)
    gone = keep(progress, LANDING, 5, day=1)
    progress.take_back(gone.event, datetime.combine(TUESDAY, time(12), BERLIN), TUESDAY)
    drill = a_review(FLEXOR, 4, Kind.DRILL, day=TUESDAY)
    progress.record(drill, progress.states()[FLEXOR], progress.states()[FLEXOR])
    keep(progress, LANDING, 3, day=2)

    both = [
        PastAnswer(FLEXOR, MONDAY, MemoryState(), 4),
        PastAnswer(FLEXOR, TUESDAY, MemoryState(1, 1), 1),
    ]
    assert progress.answers_before(WEDNESDAY, 10) == both
    assert progress.answers_before(WEDNESDAY, 1) == both[1:]
    assert progress.answers_before(MONDAY, 10) == []


def test_answering_times_before_a_day(progress: SqlProgress) -> None:
    """Of answers and drills, without those while the window was away, and without that day's own."""
    keep(progress, FLEXOR, 4, day=0, took=5_000)
    keep(progress, LANDING, 4, day=0, away=True, took=999_000)
    keep(progress, FLEXOR, 4, day=1, took=7_000)
    drill = replace(a_review(FLEXOR, 4, Kind.DRILL, day=TUESDAY), milliseconds=3_000)
    progress.record(drill, progress.states()[FLEXOR], progress.states()[FLEXOR])

    assert progress.answering_times_before(WEDNESDAY, 10) == [5_000, 7_000, 3_000]
    assert progress.answering_times_before(WEDNESDAY, 2) == [7_000, 3_000]
    assert progress.answering_times_before(TUESDAY, 10) == [5_000]


def test_another_learners_answers_are_another_learners(progress: SqlProgress) -> None:
    """Each learner has a past of their own."""
    other = SqlProgress(progress._engine, "Ada")
    keep(other, FLEXOR, 1, day=0)

    assert progress.answers_before(WEDNESDAY, 10) == []
    assert progress.answering_times_before(WEDNESDAY, 10) == []
