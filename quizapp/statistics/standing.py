"""How the cards stand now: their easiness and their intervals."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median_low
from typing import Final

from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.maturity import MATURE_FROM
from quizapp.scheduling.sm2 import LOWEST_EASINESS
from quizapp.statistics.sheet import Column, Picture, Sheet
from quizapp.statistics.totals import A_WEEK

_STEP: Final = 20
_EASINESS: Final = tuple(range(LOWEST_EASINESS, 331, _STEP))
"""Where each bar begins, in hundredths; the last has no end."""

_INTERVALS: Final = (1, 2, A_WEEK, MATURE_FROM, 60, 180, 365)
"""The same in days; two of them are the borders of ``IntervalClass``."""


def easiness(states: Iterable[CardState]) -> Sheet:
    """So many cards of each easiness."""
    columns = Column.EASINESS_FROM, Column.EASINESS_TO, Column.CARDS
    return Sheet(Picture.EASINESS, columns, _counted((state.memory.easiness for state in states), _EASINESS))


def intervals(states: Iterable[CardState]) -> Sheet:
    """So many cards of each interval."""
    columns = Column.DAYS_FROM, Column.DAYS_TO, Column.CARDS
    return Sheet(Picture.INTERVALS, columns, _counted((state.memory.interval for state in states), _INTERVALS))


def median_easiness(states: Sequence[CardState]) -> int | None:
    """Half of the cards are at least as easy; None where there is none."""
    return median_low(state.memory.easiness for state in states) if states else None


def _counted(values: Iterable[int], starts: Sequence[int]) -> tuple[tuple[int, int | None, int], ...]:
    """First and last value of each bar and how many are in it, without the empty ones at either end."""
    counts: Counter[int] = Counter()
    for value, cards in Counter(values).items():  # many cards have few values
        counts[max(bisect_right(starts, value) - 1, 0)] += cards
    if not counts:
        return ()
    return tuple(
        (starts[place], starts[place + 1] - 1 if place + 1 < len(starts) else None, counts[place])
        for place in range(min(counts), max(counts) + 1)
    )
