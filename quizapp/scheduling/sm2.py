"""SM-2, the whole rule on one page.

Source: P. A. Wozniak, "Optimization of learning", 1990, chapter 3.2 (algorithm SM-2). Where that text leaves a point
open we read it so:

- A pass brings the card back after 1 day, then 6 days, then the last interval times the easiness, rounded up.
- The easiness *before* the answer multiplies the interval, as in Wozniak's own plug-in; the answer moves it afterwards.
- The interval carried on is the rounded one, and nothing caps it.
- A failure (quality under 3) starts the repetitions again and leaves the easiness alone.

The easiness is kept in whole hundredths. In binary floats 1.1 times 10 days or so lands a hair above the whole number,
and rounding up then gives a day too many for about one sequence of answers in twenty-five.
"""

from dataclasses import dataclass
from typing import Final

from quizapp.scheduling.quality import Quality

VERSION: Final = 1
FIRST_INTERVAL: Final = 1
SECOND_INTERVAL: Final = 6
START_EASINESS: Final = 250
LOWEST_EASINESS: Final = 130


@dataclass(frozen=True, slots=True)
class MemoryState:
    """How well one card is known.

    ``repetitions`` are the passes in a row since the last failure, ``interval`` is in whole days (0: never answered),
    ``easiness`` in whole hundredths (250 stands for 2.5) and never under 130.
    """

    repetitions: int = 0
    interval: int = 0
    easiness: int = START_EASINESS

    def __post_init__(self) -> None:
        if self.repetitions < 0 or self.interval < 0 or self.easiness < LOWEST_EASINESS:
            raise ValueError(f"no SM-2 state: {self}")


def review(before: MemoryState, quality: int) -> MemoryState:
    """Return the memory after one answer of that quality; raise ValueError unless it is 0 to 5."""
    quality = Quality(quality)
    if not quality.passed:
        return MemoryState(repetitions=0, interval=FIRST_INTERVAL, easiness=before.easiness)
    return MemoryState(
        repetitions=before.repetitions + 1,
        interval=_next_interval(before),
        easiness=max(LOWEST_EASINESS, before.easiness + _easiness_change(quality)),
    )


def _next_interval(before: MemoryState) -> int:
    """Days until the next answer after a pass."""
    if before.repetitions == 0:
        return FIRST_INTERVAL
    if before.repetitions == 1:
        return SECOND_INTERVAL
    return -(-before.interval * before.easiness // 100)  # rounded up


def _easiness_change(quality: Quality) -> int:
    """Wozniak's 0.1 - (5 - q) * (0.08 + (5 - q) * 0.02), in hundredths: +10, 0, -14 for 5, 4, 3."""
    missing = 5 - quality
    return 10 - missing * (8 + missing * 2)
