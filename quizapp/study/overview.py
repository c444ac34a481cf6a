"""How things stand: the figures of the Today page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from quizapp.cards.deck import Deck
from quizapp.scheduling.card_state import Stage, stage_of
from quizapp.study.coming import DAYS_AHEAD, coming
from quizapp.study.mixups import MixUp
from quizapp.study.notebook import Notebook

TYPICAL_ANSWERING_TIME: Final = 18_000  # milliseconds, until the learner's own is known
MIXUPS_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class DeckStanding:
    """One deck: cards due and new in today's plan, cards whose last answer was a pass, cards ever answered, all."""

    deck: Deck
    due: int
    new: int
    known: int
    seen: int
    total: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Today at a glance.

    ``due`` includes owed repeats; ``week`` are the cards asked on each of seven days from today.
    """

    day: date
    due: int
    new: int
    minutes: int
    answered: int
    week: Sequence[int]
    decks: Sequence[DeckStanding]
    practice: int
    weak: int
    mixups: Sequence[MixUp] = ()

    @property
    def left(self) -> int:
        """Everything still to be answered today."""
        return self.due + self.new


def overview(notebook: Notebook) -> Overview:
    """The figures as they are now."""
    day = notebook.today()
    plan = notebook.plan()
    due, new = Counter(card.deck for card in plan.due + plan.owed), Counter(card.deck for card in plan.new)
    left = len(plan.queue)
    return Overview(
        day=day,
        due=len(plan.due) + len(plan.owed),
        new=len(plan.new),
        minutes=_minutes(notebook, left),
        answered=len(notebook.todays),
        week=_week(notebook, day, left),
        decks=[_standing(notebook, deck, due[deck.id], new[deck.id]) for deck in notebook.library.decks],
        practice=len(notebook.ahead(1)),
        weak=len(notebook.weak(1_000)),
        mixups=notebook.mixups()[:MIXUPS_SHOWN],
    )


def _minutes(notebook: Notebook, questions: int) -> int:
    """How long that many questions take, in whole minutes, at least one."""
    each = notebook.mean_answering_time() or TYPICAL_ANSWERING_TIME
    return max(1, round(questions * each / 60_000)) if questions else 0


def _week(notebook: Notebook, day: date, left: int) -> list[int]:
    """What is left today, then what the days after ask for."""
    ahead = coming(notebook)
    return [left, *(ahead[day + timedelta(days=days)] for days in range(1, DAYS_AHEAD))]


def _standing(notebook: Notebook, deck: Deck, due: int, new: int) -> DeckStanding:
    stages = Counter(stage_of(notebook.state(card.id)) for card in deck.cards)
    total = len(deck.cards)
    return DeckStanding(deck, due, new, stages[Stage.REVIEW], total - stages[Stage.NEW], total)


def days_of_week(day: date) -> list[date]:
    """The seven days that the outlook shows."""
    return [day + timedelta(days=days) for days in range(DAYS_AHEAD)]
