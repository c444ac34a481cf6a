"""What each grade would bring, computed before it is pressed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from quizapp.scheduling import sm2
from quizapp.scheduling.card_state import CardState, counts
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState


@dataclass(frozen=True, slots=True)
class Outlook:
    """Whether the card comes again today, in how many days it is due, and in how many after the next good answer.

    Both are None where the answer would be drill, which moves nothing.
    """

    again_today: bool
    days: int | None
    then: int | None


def outlook(state: CardState | None, day: date) -> Mapping[Quality, Outlook]:
    """The outlook of every quality a learner can give a flashcard."""
    counted = counts(state, day)
    before = MemoryState() if state is None else state.memory
    grades = (Quality.WRONG, Quality.HARD, Quality.GOOD, Quality.EASY)
    return {quality: _outlook(before, quality, counted) for quality in grades}


def _outlook(before: MemoryState, quality: Quality, counted: bool) -> Outlook:
    again = quality < Quality.GOOD
    if not counted:
        return Outlook(again, None, None)
    after = sm2.review(before, quality)
    return Outlook(again, after.interval, sm2.review(after, Quality.GOOD).interval)
