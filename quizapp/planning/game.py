"""The days up to an exam, lived through once at given pass rates: the fast inside of a forecast."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Final, NamedTuple

from quizapp.planning.ladder import Ladder
from quizapp.planning.standing import Standing
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.exam_date import ExamDate
from quizapp.study.settings import share_of_day

MOST_CARDS: Final = 2_000
"""Of more cards every second, third and so on is played, and stands for those left out."""

_HAIR: Final = 1e-9
"""Thirds that add up to a whole may lie so far below it."""

_Due = tuple[int, int]
"""The number of a memory, and the day on which it is due, counted from today."""


class Chances(NamedTuple):
    """What a run is lived with: pass rates by class, the shares of hard, good and easy passes, and the pace.

    The pace is the time that an answer takes, in times of what is believed.
    """

    rates: Sequence[float]
    passes: tuple[float, float, float]
    pace: float = 1.0


@dataclass(slots=True)
class Played:
    """One run: reviews, new cards and repeats of each day, cards introduced in all, cards known on the exam's day."""

    reviews: list[int]
    new: list[int]
    again: list[int]
    pace: float
    introduced: int = 0
    known: int = 0

    def minutes(self, passed: int, milliseconds: float) -> float:
        """What that day takes."""
        return (self.reviews[passed] + self.new[passed] + self.again[passed]) * milliseconds * self.pace / 60_000


class Game:
    """The cards and the rules of all runs.

    Of ``factor`` cards one is played; ``cards`` are played, over ``days``.
    """

    def __init__(self, exam: ExamDate, standing: Standing, studies: Callable[[int], bool]) -> None:
        self._exam = exam
        self._standing = standing
        self._costs = standing.experience.costs
        self.days = exam.days_left(standing.today)
        self.factor = max(1, -(-standing.cards // MOST_CARDS))
        self.ladder = Ladder()
        self.fresh = self.ladder.number(MemoryState())
        played = _every_nth(standing.known, self.factor)
        self.unseen = -(-standing.unseen // self.factor)
        self.start = [(self.ladder.number(memory), due) for memory, due in played]
        self.cards = len(played) + self.unseen
        self._dates = [standing.today + timedelta(days=passed) for passed in range(self.days)]
        self.studies = [studies(passed) for passed in range(self.days)]
        backlog = standing.catch_up
        self.sharing = [0 if backlog is None else backlog.days_left(day) for day in self._dates]
        self._new_waits = [backlog is not None and not backlog.new_too and left > 0 for left in self.sharing]

    def play(self, chances: Chances, rng: Random) -> Played:
        """One run in which things go as ``chances`` says."""
        return _Run(self, chances, rng).result

    def known_now(self, rates: Sequence[float]) -> float:
        """The share of the cards that is known today, at these rates."""
        known = sum(self.recall(rates, number, -due) for number, due in self.start)
        return known / self.cards if self.cards else 0.0

    def recall(self, rates: Sequence[float], number: int, late: int) -> float:
        """The probability that a card is known so many days after it is due, before where that is negative."""
        interval, rate = self.ladder.intervals[number], rates[self.ladder.places[number]]
        return float(rate ** max(0.0, (interval + late) / interval))

    def new_on(self, day: int, unseen: int, due: int, pace: float) -> float:
        """How many new cards that day has, by the rule of the exam's date; today what is left of them.

        Of so many that are played, which need be no whole number where one stands for several.
        """
        if self._new_waits[day] or not unseen:
            return 0.0
        standing, factor = self._standing, self.factor
        done_new, done_due = (standing.done_new, standing.done_due) if day == 0 else (0, 0)
        # Today is planned by what was known of the learner's time; later days know the time that it really takes.
        costs = self._costs.at(pace if day else 1.0)
        whole = self._exam.new_of_day(unseen * factor + done_new, due * factor + done_due, self._dates[day], costs)
        return min(float(unseen), max(0, whole - done_new) / factor)

    def share(self, due: list[_Due], day: int) -> tuple[list[_Due], list[_Due]]:
        """Of what is due while a backlog is worked off the day's share, the most fragile, and what waits."""
        intervals, standing = self.ladder.intervals, self._standing
        ordered = sorted(due, key=lambda each: (each[1] - day) / intervals[each[0]])
        done = standing.done_due // self.factor if day == 0 else 0
        count = share_of_day(len(due), done, self.sharing[day], -(-standing.most_reviews // self.factor))
        return ordered[:count], ordered[count:]


class _Run:
    """The cards as they move from day to day."""

    def __init__(self, game: Game, chances: Chances, rng: Random) -> None:
        hard, good, _easy = chances.passes
        rates = chances.rates
        self._game, self._ladder, self._rates, self._random = game, game.ladder, rates, rng.random
        # A chance under the first bound is a good answer, under the second an easy one, under the third a hard one.
        self._good, self._not_hard = good, 1 - hard
        self._bounds = [self._bounds_at(rate) for rate in rates]
        days = game.days
        self._due: list[list[int]] = [[] for _day in range(days)]
        self._resting: list[list[int]] = [[] for _day in range(days)]  # due after the exam, by the day of the answer
        self._late = [(number, due) for number, due in game.start if due < 0]
        later = []
        for number, due in game.start:
            if 0 <= due < days:
                self._due[due].append(number)
            elif due >= days:
                later.append((number, due))
        self._unseen = game.unseen
        self._owed = 0.0
        self.result = Played([0] * days, [0] * days, [0] * days, chances.pace)
        for day in range(days):
            self._live(day)
        self.result.introduced = game.unseen - self._unseen
        self.result.known = sum(self._random() < chance for chance in self._chances([*later, *self._late]))

    def _bounds_at(self, rate: float) -> tuple[float, float, float]:
        return rate * self._good, rate * self._not_hard, rate

    def _live(self, day: int) -> None:
        """A day: what is due, then new cards; or nothing, and it is late tomorrow."""
        game, asked = self._game, self._due[day]
        if not game.studies[day]:
            self._late += [(number, day) for number in asked]
            return
        late, self._late = self._late, []
        if game.sharing[day]:
            late, self._late = game.share([*late, *((number, day) for number in asked)], day)
            asked = []
        new = self._introduced(day, len(asked) + len(late))
        after: list[int] = []
        again = self._answer_late(late, day, after) + self._answer([*asked, *[game.fresh] * new], after)
        intervals, due, days, resting = self._ladder.intervals, self._due, game.days, self._resting[day]
        for number in after:
            next_day = day + intervals[number]
            (due[next_day] if next_day < days else resting).append(number)
        result = self.result
        result.reviews[day], result.new[day], result.again[day] = len(asked) + len(late), new, again

    def _introduced(self, day: int, due: int) -> int:
        """How many cards are met for the first time; what is less than one is carried on to the next day."""
        self._owed += self._game.new_on(day, self._unseen, due, self.result.pace)
        new = min(self._unseen, int(self._owed + _HAIR))
        self._owed -= new
        self._unseen -= new
        return new

    def _answer(self, asked: Sequence[int], after: list[int]) -> int:
        """Answer these in time, and add what they are then; return how many are asked once more on that day.

        Nearly all the time of a forecast is spent here.
        """
        random, rungs, bounds, make = self._random, self._ladder.rungs, self._bounds, self._ladder.rung
        again = 0
        for number in asked:
            rung = rungs[number] or make(number)
            chance = random()
            bound = bounds[rung.place]
            if chance < bound[0]:
                after.append(rung.good)
            elif chance < bound[1]:
                after.append(rung.easy)
            else:
                after.append(rung.hard if chance < bound[2] else rung.failed)
                again += 1
        return again

    def _answer_late(self, late: Sequence[_Due], day: int, after: list[int]) -> int:
        """The same with those that have waited, which are passed less often."""
        again = 0
        for number, due in late:
            rung, chance = self._ladder.rung(number), self._random()
            good, easy, hard = self._bounds_at(self._game.recall(self._rates, number, day - due))
            if chance < easy:
                after.append(rung.good if chance < good else rung.easy)
            else:
                after.append(rung.hard if chance < hard else rung.failed)
                again += 1
        return again

    def _chances(self, left: Sequence[_Due]) -> Iterator[float]:
        """For every card that was ever asked the probability that it is known on the day of the exam."""
        days, places, intervals, rates = self._game.days, self._ladder.places, self._ladder.intervals, self._rates
        for day, resting in enumerate(self._resting):
            for number in resting:
                yield rates[places[number]] ** ((days - day) / intervals[number])
        for number, due in left:
            yield self._game.recall(rates, number, days - due)


def _every_nth(known: Mapping[tuple[MemoryState, int], int], step: int) -> list[tuple[MemoryState, int]]:
    """Every so many-th card, in an order that has those of one kind beside each other."""
    ordered = sorted(known.items(), key=lambda each: (each[0][1], each[0][0].interval, each[0][0].easiness))
    return [card for card, count in ordered for _one in range(count)][::step]
