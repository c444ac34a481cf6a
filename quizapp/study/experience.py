"""What the log says of a learner's answers before today: how often which cards were passed, and the time it takes.

Today's answers are left out, so that what is reckoned from it stays the same for the whole study day.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Final, NamedTuple

from quizapp.cards.card_id import CardId
from quizapp.scheduling.maturity import Maturity, maturity_of
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState

REMEMBERED: Final = 5_000
"""So many answers, the last ones, are counted: who has studied for years has become another learner."""

TIMES_REMEMBERED: Final = 100
LATEST: Final = 8.0
"""An answer that came after more than so many intervals says nothing of the schedule: a long break, or a clock that
was wrong. It is left out."""

_LONGEST: Final = 180_000
_TYPICAL: Final = 18_000
_TYPICAL_WEIGHT: Final = 10
_PACE_SPREAD: Final = 0.5
_STEPS: Final = 4

# Before there are answers: of so many that count as given, so many were asked again on the same day. That is what the
# pass rates believe as well (see planning.pass_rates), a hard pass being asked again too; were it less, the days of a
# plan would take longer than the minutes they were filled to.
_BELIEVED: Final = 20
_FIRST_AGAIN: Final = 11
_REVIEW_AGAIN: Final = 6.5


class PastAnswer(NamedTuple):
    """An answer that counted: its card, its study day, the memory before it and its quality."""

    card: CardId
    day: date
    before: MemoryState
    quality: int


class Lot(NamedTuple):
    """Answers of one kind: what the card was, after how many of its intervals it was asked, and the quality."""

    maturity: Maturity
    intervals: float
    quality: int


class Costs(NamedTuple):
    """Milliseconds that a card takes on a day, repeats on that day included: on its first day, and on a later one."""

    first: float
    review: float

    def at(self, pace: float) -> "Costs":
        """The same for somebody who takes so many times as long."""
        return Costs(self.first * pace, self.review * pace)


@dataclass(frozen=True, slots=True)
class Experience:
    """How many answers of each kind there are, and the milliseconds that one takes, over so many ``times``.

    ``left_out`` are answers that came far too late to count.
    """

    lots: Mapping[Lot, int]
    milliseconds: float = _TYPICAL
    times: int = 0
    left_out: int = 0

    @property
    def answers(self) -> int:
        """How many answers this rests on."""
        return sum(self.lots.values())

    @property
    def costs(self) -> Costs:
        """What a card takes."""
        return Costs(
            self.milliseconds * (1 + self._again(_FIRST_AGAIN, first=True)),
            self.milliseconds * (1 + self._again(_REVIEW_AGAIN, first=False)),
        )

    @property
    def pace_spread(self) -> float:
        """How far the learner's own time may be from that, as a standard deviation of its logarithm.

        Before there are answers people take half as long as is typical, or twice as long.
        """
        return _PACE_SPREAD * sqrt(_TYPICAL_WEIGHT / (_TYPICAL_WEIGHT + self.times))

    def _again(self, believed: float, *, first: bool) -> float:
        """The share of cards that are asked once more on the same day: those under quality 4."""
        ours = [(lot, count) for lot, count in self.lots.items() if (lot.maturity is Maturity.FIRST) is first]
        again = sum(count for lot, count in ours if lot.quality < Quality.GOOD)
        return (believed + again) / (_BELIEVED + sum(count for _lot, count in ours))


def experience(answers: Iterable[PastAnswer], times: Sequence[int]) -> Experience:
    """What these answers say, the oldest first, and these answering times in milliseconds.

    Of a card's first answer here nobody knows how late it came; it counts as in time. A few answers change the typical
    time little, and one over which the learner fell asleep counts as three minutes.
    """
    last: dict[CardId, date] = {}
    lots: Counter[Lot] = Counter()
    left_out = 0
    for answer in answers:
        interval = answer.before.interval
        before = last.get(answer.card)
        last[answer.card] = answer.day
        intervals = (answer.day - before).days / interval if interval and before is not None else 1.0
        if intervals > LATEST:
            left_out += 1
            continue
        rounded = max(1.0, round(intervals * _STEPS) / _STEPS)
        lots[Lot(maturity_of(answer.before), rounded, answer.quality)] += 1
    spent = sum(min(time, _LONGEST) for time in times) + _TYPICAL * _TYPICAL_WEIGHT
    return Experience(lots, spent / (len(times) + _TYPICAL_WEIGHT), len(times), left_out)
