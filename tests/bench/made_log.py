"""A log of any size as a learner could have written it, and the states that follow, without a question being asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Final

from sqlalchemy import select
from uuid6 import uuid7

from quizapp.cards.card import Card
from quizapp.cards.choice import KEY, Choice
from quizapp.paths import database_file
from quizapp.scheduling import sm2
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store.database import open_database, own_device, writing
from quizapp.store.progress import SqlProgress
from quizapp.store.rows import review_values, state_values
from quizapp.store.statements import APPEND
from quizapp.store.tables import card_state, learner
from quizapp.study.notebook import SCHEDULER
from quizapp.study.review import Confidence, Kind, Review

DAYS: Final = 365
AWAY: Final = 10
"""So many days before now the learner answered for the last time."""

_KNOWN: Final = 0.9
_HARD: Final = 0.005
_AT_ONCE: Final = 10_000
_FROM: Final = time(8)
_LONGEST_SITTING: Final = timedelta(hours=12)
_QUALITIES: Final = (Quality.WRONG, Quality.HARD, Quality.GOOD, Quality.EASY)
_USUAL: Final = (8, 12, 65, 15)
_OF_HARD_CARDS: Final = (40, 30, 30, 0)


def write_made_log(folder: Path, cards: Sequence[Card], answers: int, often: int, now: datetime) -> None:
    """Write a year of so many answers into a new data folder: each day an equal share, the last ten days before now.

    The first card is answered on ``often`` days. Nine of ten others come to be known, as far as the answers suffice:
    on each day what is due comes first, then new cards, and what is left of the share is drill.
    """
    engine = open_database(database_file(folder))
    with engine.begin() as connection:
        device = own_device(connection)
    progress = SqlProgress(engine)
    made = MadeLearner(cards, often, Random(1))
    first = now - timedelta(days=AWAY + DAYS - 1)
    with writing(engine) as connection:
        number = connection.execute(select(learner.c.id).where(learner.c.name == progress.name)).scalar_one()
        whose = {"device": device, "learner": number}
        reviews = enumerate(made.answers(answers, first), start=1)
        rows = ({"id": str(uuid7()), "sequence": place} | whose | review_values(review) for place, review in reviews)
        for some in _in_parts(rows):
            connection.execute(APPEND, some)
        states = [
            {"learner": number, "deck": card.id.deck, "card": card.id.card} | state_values(made.states[place])
            for place, card in enumerate(cards)
            if place in made.states
        ]
        connection.execute(card_state.insert(), states)
    engine.dispose()


class MadeLearner:
    """Answers cards day after day by the rules of the schedule; ``states`` are by the place of the card."""

    def __init__(self, cards: Sequence[Card], often: int, rng: Random) -> None:
        if len(cards) < 2 or often > DAYS:
            raise ValueError("two cards at least, and the first no more often than once a day")
        self._cards = cards
        self._often = often
        self._rng = rng
        self._new = [place for place in range(2, len(cards)) if rng.random() < _KNOWN]
        rng.shuffle(self._new)
        self._new.append(1)  # taken from the end: one card at least is known from the first day on
        self._known: list[int] = []
        self._hard = {place for place in range(len(cards)) if rng.random() < _HARD}
        self._due: defaultdict[date, list[int]] = defaultdict(list)
        self.states: dict[int, CardState] = {}

    def answers(self, count: int, first: datetime) -> Iterator[Review]:
        """So many answers in their order, an equal share on each day of a year from the first on."""
        for passed in range(DAYS):
            moment = datetime.combine(first.date() + timedelta(days=passed), _FROM, first.tzinfo)
            share = count * (passed + 1) // DAYS - count * passed // DAYS
            step = _LONGEST_SITTING / max(share, 1)
            for number, answer in enumerate(islice(self._on_day(passed, moment.date()), share)):
                yield self._review(*answer, moment + number * step)
            self._put_off(moment.date())

    def _on_day(self, passed: int, day: date) -> Iterator[tuple[int, Kind, Quality]]:
        """What is answered on a day, as long as the learner stays."""
        if passed < self._often:
            yield 0, Kind.ANSWER, Quality.HARD if passed % 2 else Quality.WRONG
        waiting = self._due[day]
        self._rng.shuffle(waiting)
        while waiting or self._new:
            place = waiting.pop() if waiting else self._new.pop()
            if place not in self.states:
                self._known.append(place)
            (quality,) = self._rng.choices(_QUALITIES, _OF_HARD_CARDS if place in self._hard else _USUAL)
            yield place, Kind.ANSWER, quality
            if quality < Quality.GOOD:
                yield place, Kind.DRILL, Quality.GOOD
        while True:
            yield self._rng.choice(self._known), Kind.DRILL, Quality.GOOD

    def _review(self, place: int, kind: Kind, quality: Quality, moment: datetime) -> Review:
        """What the log keeps of an answer; and the state goes on."""
        card, state = self._cards[place], self.states.get(place)
        before = MemoryState() if state is None else state.memory
        if kind is Kind.ANSWER:
            state = self.states[place] = after_answer(state, quality, moment.date())
            if place:
                self._due[state.due].append(place)
        assert state is not None
        right = quality.passed
        return Review(
            kind=kind,
            card=card.id,
            answered_at=moment,
            study_day=moment.date(),
            form=card.form,
            language=card.languages[0],
            quality=quality,
            correct=None if card.form.graded_by_learner else right,
            milliseconds=self._rng.randrange(2_000, 30_000),
            words=12,
            away=False,
            chosen=(KEY if right else card.distractors[0].id) if isinstance(card, Choice) else None,
            confidence=Confidence.GUESSED if right and quality < Quality.GOOD and isinstance(card, Choice) else None,
            scheduler=SCHEDULER,
            scheduler_version=sm2.VERSION,
            before=before,
            after=state.memory,
        )

    def _put_off(self, day: date) -> None:
        """Leave for the next day what the day's share did not reach."""
        self._due[day + timedelta(days=1)] += self._due.pop(day, [])


def _in_parts(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield some
