"""From what the learner did to a quality. The rule is the product's own; see docs/architecture.md."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median
from typing import Final

from quizapp.scheduling.quality import Quality
from quizapp.study.judging import Verdict
from quizapp.study.review import Confidence, Response

READING_MILLISECONDS_PER_WORD: Final = 250
FAST_UNDER: Final = 1.0
SLOW_OVER: Final = 1.5
COUNTS_FROM: Final = 20
REMEMBERED: Final = 100


class Reason(StrEnum):
    """Why an answer got its quality."""

    LEARNER_SAID_SO = "learner-said-so"
    RIGHT = "right"
    RIGHT_AND_FAST = "right-and-fast"
    RIGHT_BUT_SLOW = "right-but-slow"
    RIGHT_BUT_GUESSED = "right-but-guessed"
    NEARLY = "nearly"
    OVERRULED = "overruled"
    WRONG = "wrong"
    WRONG_THOUGH_SURE = "wrong-though-sure"
    UNKNOWN = "unknown"


_QUALITY: Final = {
    Reason.RIGHT: Quality.GOOD,
    Reason.RIGHT_AND_FAST: Quality.EASY,
    Reason.RIGHT_BUT_SLOW: Quality.HARD,
    Reason.RIGHT_BUT_GUESSED: Quality.HARD,
    Reason.NEARLY: Quality.HARD,
    Reason.OVERRULED: Quality.HARD,
    Reason.WRONG: Quality.WRONG,
    Reason.WRONG_THOUGH_SURE: Quality.WRONG_THOUGH_SURE,
    Reason.UNKNOWN: Quality.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Grade:
    """A quality and why it was given."""

    quality: Quality
    reason: Reason


def thinking_time(milliseconds: int, words: int) -> int:
    """The answering time less what reading takes, in milliseconds, never under 0."""
    return max(0, milliseconds - words * READING_MILLISECONDS_PER_WORD)


@dataclass(slots=True)
class Pace:
    """The thinking times of a learner's last right answers of one form, oldest first."""

    times: deque[int] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    @classmethod
    def of(cls, times: Iterable[int]) -> "Pace":
        """A pace from these thinking times."""
        return cls(deque(times, maxlen=REMEMBERED))

    def usual(self) -> float | None:
        """The median, or None while there are too few times to tell."""
        return median(self.times) if len(self.times) >= COUNTS_FROM else None


def grade_by_learner(response: Response) -> Grade:
    """The learner's own word; raise ValueError where there is none."""
    if response.grade is None:
        raise ValueError("a flashcard is graded by the learner")
    return Grade(response.grade, Reason.LEARNER_SAID_SO)


def grade_by_program(
    response: Response, *, verdict: Verdict, words: int, right_before: bool, pace: Pace, timed: bool
) -> Grade:
    """The grade of an answer that the program judges.

    Nearly right is hard, whether the learner was sure of it or guessed; and so is what the learner overruled.
    ``right_before``: the last answer of the card that counted was right. ``timed``: the learner lets time count. Time
    never turns right into wrong, and counts for nothing while the window was inactive.
    """
    return _grade(_reason(response, verdict, words, right_before, pace if timed and not response.away else Pace()))


def _grade(reason: Reason) -> Grade:
    return Grade(_QUALITY[reason], reason)


def _reason(response: Response, verdict: Verdict, words: int, right_before: bool, pace: Pace) -> Reason:
    if response.overruled:
        return Reason.OVERRULED
    if response.confidence is Confidence.UNKNOWN:
        return Reason.UNKNOWN
    if verdict is Verdict.NEARLY:
        return Reason.NEARLY
    if verdict is Verdict.WRONG:
        return Reason.WRONG_THOUGH_SURE if response.confidence is Confidence.SURE else Reason.WRONG
    if response.confidence is Confidence.GUESSED:
        return Reason.RIGHT_BUT_GUESSED
    usual = pace.usual()
    if usual:
        spent = thinking_time(response.milliseconds, words)
        if spent > SLOW_OVER * usual:
            return Reason.RIGHT_BUT_SLOW
        if spent < FAST_UNDER * usual and right_before:
            return Reason.RIGHT_AND_FAST
    return Reason.RIGHT
