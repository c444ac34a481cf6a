"""Learners whose memory is known: they study by the program's own notebook, day by day, up to an exam.

What such a learner knows of a card fades as ``exp(-t / S)``. The stability ``S`` in days is each card's own: it begins
at the learner's typical one, times or by a factor that is drawn for the card, grows with each pass the more the longer
the card had rested, and falls back after a failure. None of this is what the forecast assumes; SM-2 knows nothing of it
either.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import exp
from pathlib import Path
from random import Random
from typing import Final

from quizapp.cards.card_id import CardId
from quizapp.cards.deck import Deck
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.text import Text
from quizapp.scheduling.quality import Quality
from quizapp.study.exam_date import ExamDate
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.study.review import Response
from tests.conftest import a_clock
from tests.planning.remembering import Remembering

DECK: Final = "made"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of learner.

    ``prior`` is the share of cards known before they are first asked, ``stability`` the typical one after that first
    time, ``spread`` how far the cards differ (standard deviation of its logarithm), ``growth`` what a pass in time
    multiplies it by, ``kept`` the part that a failure leaves, ``attendance`` the share of days on which there is time.
    """

    name: str
    prior: float = 0.3
    stability: float = 5.0
    spread: float = 0.6
    growth: float = 2.6
    kept: float = 0.5
    attendance: float = 1.0


KINDS: Final = (
    Kind("strong", prior=0.5, stability=10.0, growth=3.0),
    Kind("typical"),
    Kind("weak", prior=0.1, stability=2.5, growth=2.0, kept=0.4),
    Kind("forgetful", stability=4.0, growth=1.6, kept=0.3),
    Kind("uneven", stability=5.0, spread=1.3),
    Kind("irregular", attendance=0.7),
)


class MadeLearner:
    """A learner of that kind with a deck of so many cards, so many to a fact, on the Monday of the tests."""

    def __init__(self, kind: Kind, cards: int, seed: int, siblings: int = 1) -> None:
        self.kind = kind
        self.clock = a_clock()
        self.store = Remembering()
        self.notebook = Notebook(made_library(cards, siblings), self.store, self.clock)
        self._rng = Random(f"{kind.name} {seed}")
        self._factors = {card: exp(self._rng.gauss(0, kind.spread)) for card in self.notebook.library.cards}
        self._stability: dict[CardId, float] = {}
        self._last: dict[CardId, date] = {}

    def follow(self, days: int, minutes: int) -> ExamDate:
        """Begin to study for an exam in so many days."""
        today = self.notebook.today()
        exam = ExamDate(today + timedelta(days=days), (DECK,), minutes, today)
        self.notebook.change_settings(replace(self.notebook.settings, exam_date=exam))
        return exam

    def live(self, exam: ExamDate) -> Iterator[date]:
        """Day by day up to the exam: yields each morning, then studies all that the day asks for, if there is time."""
        while (day := self.notebook.today()) < exam.day:
            yield day
            if self._rng.random() < self.kind.attendance:
                self._study()
            self.clock.forward(days=1)

    def recall(self, card: CardId, day: date) -> float:
        """The probability that the learner knows the card on that day; what was never asked is not known."""
        if card not in self._last:
            return 0.0
        return exp(-(day - self._last[card]).days / self._stability[card])

    def knows(self, day: date) -> float:
        """The share of all cards that the learner passes when all are asked on that day."""
        cards = self.notebook.library.cards
        return sum(self._rng.random() < self.recall(card, day) for card in cards) / len(cards)

    def _study(self) -> None:
        while (queue := self.notebook.plan().queue) != ():
            for card in queue:
                self._answer(card)

    def _answer(self, card: CardId) -> None:
        """As the memory has it; a card that comes again on the same day is known by now."""
        today = self.notebook.today()
        again = self._last.get(card) == today
        passed = again or self._rng.random() < (self.recall(card, today) if card in self._last else self.kind.prior)
        quality = self._rng.choices((Quality.HARD, Quality.GOOD, Quality.EASY), (1, 8, 1))[0]
        grade = (Quality.GOOD if again else quality) if passed else Quality.WRONG
        spent = round(self._rng.lognormvariate(9.3, 0.4))  # eleven seconds or so
        question = self.notebook.library.cards[card].ask("en", self._rng)
        self.notebook.answer(question, Response(milliseconds=spent, grade=grade))
        if not again:
            self._learn(card, today, passed=passed)

    def _learn(self, card: CardId, today: date, *, passed: bool) -> None:
        kind, first = self.kind, self.kind.stability * self._factors[card]
        stability = self._stability.get(card)
        if stability is None:
            self._stability[card] = first * (2 if passed else 1)
        elif passed:
            rested = 1 - exp(-(today - self._last[card]).days / stability)
            # At nine tenths of recall, which is in time, a pass brings the whole growth.
            self._stability[card] = stability * (1 + (kind.growth - 1) * min(2.0, rested / 0.1))
        else:
            self._stability[card] = max(first, stability * kind.kept)
        self._last[card] = today


def made_library(cards: int, siblings: int = 1) -> Library:
    """A deck of so many flashcards, so many of them to a fact."""
    made = tuple(
        Flashcard(
            id=CardId(DECK, f"card-{number}"),
            languages=("en",),
            topic=Text({"en": "topic"}),
            explanation=None,
            sources=(),
            fact=None if siblings == 1 else f"fact-{number // siblings}",
            front=Text({"en": f"Question {number}?"}),
            back=Text({"en": f"Answer {number}"}),
        )
        for number in range(cards)
    )
    return Library([Deck(id=DECK, title=Text({"en": "Made"}), languages=("en",), cards=made, path=Path("made.yaml"))])
