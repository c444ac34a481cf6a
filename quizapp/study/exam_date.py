"""Towards an exam: its date, what it is about, and how many new cards that makes of a day."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState
from quizapp.study.experience import Costs, Experience
from quizapp.study.review import Kind, Review
from quizapp.study.treatment import Treatment

USUAL_MINUTES: Final = 20
MOST_MINUTES: Final = 600
MOST_YEARS: Final = 3
"""An exam further away than that is a slip of the finger, and no forecast reaches as far."""

_LAST_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class ExamDate:
    """An exam on that day about these decks, for which so many minutes a day are there; decided on the day ``begun``.

    On its own day, and afterwards, nothing more is planned.
    """

    day: date
    decks: tuple[str, ...]
    minutes: int
    begun: date

    def days_left(self, today: date) -> int:
        """How many days there are to study, today included: the exam's own day is none."""
        return max(0, (self.day - today).days)

    @property
    def last_days(self) -> int:
        """So many days before the exam nothing new is planned: what came last is repeated once more. At most a week."""
        return min(_LAST_DAYS, (self.day - self.begun).days // 3)

    def new_of_day(self, unseen: int, due: int, today: date, costs: Costs) -> int:
        """How many of the cards that were never asked are asked today, ``due`` others being asked before them.

        What is unseen is spread evenly up to the last days; what is left then, over these. Where the reviews leave too
        few of the minutes it is less.
        """
        days_left = self.days_left(today)
        if not days_left:
            return 0
        early = days_left - self.last_days
        even = -(-unseen // (early if early > 0 else days_left))
        room = self.minutes * 60_000 - due * costs.review
        return max(0, min(even, int(room / costs.first)))


def decided(
    day: date, decks: Sequence[str], minutes: int, *, today: date, followed: ExamDate | None = None
) -> ExamDate:
    """An exam as it is decided on today; where one of the same date is followed, its last days stay where they are."""
    begun = followed.begun if followed is not None and followed.day == day else today
    return ExamDate(day, tuple(decks), minutes, begun)


@dataclass(frozen=True, slots=True)
class Quota:
    """What the way to an exam makes of one day: these decks alone give new cards, so many in all."""

    decks: frozenset[str]
    new: int


class Dawn(NamedTuple):
    """What there was to ask when the day began: so many cards that had never been asked, and so many that were due."""

    unseen: int
    due: int


def quota(
    exam: ExamDate,
    cards: Iterable[CardId],
    *,
    states: Mapping[CardId, CardState],
    todays: Sequence[Review],
    today: date,
    experience: Experience,
    treatments: Mapping[CardId, Treatment],
    asked_of: Callable[[int], int],
) -> Quota | None:
    """The day's quota, the same from its first answer to its last; None where none of the decks is there any more.

    ``asked_of`` says how many of so many due cards the day asks, as while a backlog is worked off.
    """
    decks = frozenset(exam.decks)
    ours = [card for card in cards if card.deck in decks]
    if not ours:
        return None
    unseen, due = dawn(ours, states=states, todays=todays, today=today, treatments=treatments)
    return Quota(decks, exam.new_of_day(unseen, asked_of(due), today, experience.costs))


def dawn(
    cards: Iterable[CardId],
    *,
    states: Mapping[CardId, CardState],
    todays: Sequence[Review],
    today: date,
    treatments: Mapping[CardId, Treatment],
) -> Dawn:
    """How things stood when the day began: what was answered today counts as it was before, buried or not.

    What is suspended and was not answered today counts for nothing.
    """
    answered = {review.card: review.was_new for review in todays if review.kind is Kind.ANSWER}
    unseen = due = 0
    for card in cards:
        state, treatment = states.get(card), treatments.get(card)
        if card in answered:
            unseen, due = unseen + answered[card], due + (not answered[card])
        elif treatment is None or not treatment.suspended:
            unseen, due = unseen + (state is None), due + (state is not None and state.due <= today)
    return Dawn(unseen, due)
