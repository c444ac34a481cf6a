"""What a study day asks for: a pure reading of states, the day's log and the limits."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b
from heapq import heapify, heappop
from itertools import islice

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.fragility import most_fragile_first
from quizapp.scheduling.quality import Quality
from quizapp.study.exam_date import Quota
from quizapp.study.review import Confidence, Kind, Review
from quizapp.study.settings import Settings, share_of_day
from quizapp.study.treatment import Treatment


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The cards still to come today: due ones, then new ones, then those owed a repeat or asked for besides."""

    due: tuple[CardId, ...]
    new: tuple[CardId, ...]
    owed: tuple[CardId, ...]

    @property
    def queue(self) -> tuple[CardId, ...]:
        """All of them in the order of the sitting."""
        return self.due + self.new + self.owed


def plan_day(
    cards: Iterable[CardId],
    states: Mapping[CardId, CardState],
    todays: Sequence[Review],
    day: date,
    settings: Settings,
    *,
    seed: str,
    facts: Mapping[CardId, str] | None = None,
    treatments: Mapping[CardId, Treatment] | None = None,
    sharing: Iterable[CardId] | None = None,
    quota: Quota | None = None,
    extras: Mapping[CardId, datetime] | None = None,
) -> DayPlan:
    """What is left of the day for these cards.

    The same arguments give the same order, and what is answered, suspended or buried goes without moving the others, so
    a sitting that is taken up again goes on where it was. Due cards come in an order that the seed and the day shuffle
    (the longest overdue ones are taken where the limit cuts); new ones in the order of the files, the decks taking
    turns. Siblings, which ``facts`` gives the same fact, do not meet on one day: one waits for the next.

    While a backlog is worked off each day has its share of it, the most fragile first. It is one share for all the
    cards ``sharing`` it (these, if none are given), of which these are asked theirs.

    On the way to an exam its ``quota`` says how many new cards there are and of which decks. The limit of reviews holds
    for the other decks.

    ``extras`` are asked besides, whatever the limits and the siblings say, until they are settled after the instant at
    which they were asked for.
    """
    decided = treatments or {}

    def is_asked(card: CardId) -> bool:
        return (treatment := decided.get(card)) is None or not treatment.is_out(day)

    def asked(some: Iterable[CardId]) -> list[CardId]:
        return [card for card in some if is_asked(card)] if decided else list(some)

    every = list(cards)
    wanted = asked(every)
    answered = [review for review in todays if review.kind is Kind.ANSWER]
    again = sum(not review.was_new for review in answered)
    apart = _Apart(facts or {}, (review.card for review in answered))
    days_left = settings.days_left(day)
    if days_left:
        shared = wanted if sharing is None else asked(sharing)
        due = most_fragile_first([card for _, card in _due(shared, states, day)], states, day)
        count = share_of_day(len(due), again, days_left, settings.reviews_per_day)
        chosen = _among(apart.take_all_the_same(due, count), wanted)
    else:
        chosen = []
        limited = wanted
        if quota is not None:
            limited = [card for card in wanted if card.deck not in quota.decks]
            ours = _due((card for card in wanted if card.deck in quota.decks), states, day)
            chosen = apart.take(_longest_due_first(ours), len(ours))
            again -= sum(not review.was_new and review.card.deck in quota.decks for review in answered)
        chosen += apart.take(_longest_due_first(_due(limited, states, day)), settings.reviews_per_day - again)
    chosen.sort(key=lambda card: blake2b(f"{seed} {day} {card}".encode(), digest_size=8).digest())
    fresh = (card for card in _in_turns(every) if card not in states and is_asked(card))
    most = settings.new_per_day
    if quota is not None:
        fresh, most = (card for card in fresh if card.deck in quota.decks), quota.new
    begun = sum(review.was_new for review in answered if quota is None or review.card.deck in quota.decks)
    new = apart.take(fresh, 0 if settings.is_new_paused(day) else most - begun)
    besides = extras or {}
    planned = {*chosen, *new} if besides else ()
    return DayPlan(
        due=tuple(chosen),
        new=tuple(new),
        owed=tuple(
            card
            for card in _among(owed_repeats(todays, besides), wanted)
            if (card in states or card in besides) and card not in planned
        ),
    )


def _due(cards: Iterable[CardId], states: Mapping[CardId, CardState], day: date) -> list[tuple[date, CardId]]:
    return [(state.due, card) for card in cards if (state := states.get(card)) is not None and state.due <= day]


def _longest_due_first(due: list[tuple[date, CardId]]) -> Iterator[CardId]:
    """In their order, which is worked out as far as it is asked for."""
    heapify(due)
    while due:
        yield heappop(due)[1]


def _among(cards: Sequence[CardId], wanted: Iterable[CardId]) -> list[CardId]:
    """Those of the cards that are wanted."""
    if not cards:
        return []
    known = set(wanted)
    return [card for card in cards if card in known]


class _Apart:
    """Keeps siblings apart: of the cards of one fact the first that is met takes the day."""

    def __init__(self, facts: Mapping[CardId, str], met: Iterable[CardId]) -> None:
        self._facts = facts
        self._met = {facts[card] for card in met if card in facts}

    def take_all_the_same(self, cards: Sequence[CardId], count: int) -> list[CardId]:
        """So many of the cards: where too few of them keep their siblings away, the first of those come as well."""
        taken = self.take(cards, count)
        kept = set(taken)
        return taken + list(islice((card for card in cards if card not in kept), count - len(taken)))

    def take(self, cards: Iterable[CardId], count: int) -> list[CardId]:
        """The first so many of the cards whose fact has not been met today."""
        taken: list[CardId] = []
        for card in cards:
            if len(taken) >= count:
                break
            fact = self._facts.get(card)
            if fact is None or fact not in self._met:
                taken.append(card)
            if fact is not None:
                self._met.add(fact)
        return taken


def owed_repeats(todays: Iterable[Review], extras: Mapping[CardId, datetime] | None = None) -> list[CardId]:
    """The cards that today's log still owes a repeat, and those asked for besides, those waiting longest first."""
    owed: dict[CardId, None] = {}
    waiting_since = sorted((extras or {}).items(), key=lambda extra: (extra[1], extra[0]), reverse=True)
    for review in todays:
        while waiting_since and waiting_since[-1][1] <= review.answered_at:
            owed[waiting_since.pop()[0]] = None
        waiting = review.card in owed
        owed.pop(review.card, None)
        if not settles(review) and (waiting or review.kind is Kind.ANSWER):
            owed[review.card] = None
    owed.update((card, None) for card, _since in reversed(waiting_since))
    return list(owed)


def settles(review: Review) -> bool:
    """Whether the card need not be asked again today.

    An answer has to score 4. A repeat has to score 4 too or, where the program grades, to be right and not guessed.
    """
    if review.quality >= Quality.GOOD:
        return True
    return review.kind is Kind.DRILL and bool(review.correct) and review.confidence is not Confidence.GUESSED


def _in_turns(cards: Iterable[CardId]) -> Iterator[CardId]:
    """The first card of each deck, then the second of each, and so on."""
    decks: dict[str, list[CardId]] = {}
    for card in cards:
        decks.setdefault(card.deck, []).append(card)
    waiting = deque(map(iter, decks.values()))
    while waiting:
        deck = waiting.popleft()
        for first in deck:
            yield first
            waiting.append(deck)
            break
