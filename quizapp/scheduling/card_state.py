"""What is known of one learner's progress on one card, and how an answer changes it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from quizapp.scheduling import sm2
from quizapp.scheduling.sm2 import MemoryState


class Stage(StrEnum):
    """Where a card stands; derived from its state, never stored."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class CardState:
    """A card that was answered at least once: its memory, the study day it is due on, and its lapses so far."""

    memory: MemoryState
    due: date
    lapses: int = 0

    @property
    def stage(self) -> Stage:
        """Learning until the first pass, then review; relearning after a failure that followed a pass."""
        if self.memory.repetitions:
            return Stage.REVIEW
        return Stage.RELEARNING if self.lapses else Stage.LEARNING


def stage_of(state: CardState | None) -> Stage:
    """The stage of a card, whose state is None until its first answer."""
    return Stage.NEW if state is None else state.stage


def counts(state: CardState | None, day: date) -> bool:
    """Whether an answer on that study day moves the schedule; all other answers are drill."""
    return state is None or state.due <= day


def after_answer(state: CardState | None, quality: int, day: date) -> CardState:
    """The state after an answer that counts, given on that study day."""
    before = MemoryState() if state is None else state.memory
    after = sm2.review(before, quality)
    lapsed = before.repetitions > 0 and after.repetitions == 0
    lapses = (0 if state is None else state.lapses) + lapsed
    return CardState(memory=after, due=days_later(day, after.interval), lapses=lapses)


def days_later(day: date, days: int) -> date:
    """That many days on, or the last day that the calendar knows: an interval has no cap, the calendar has one."""
    return day + timedelta(days=min(days, (date.max - day).days))
