"""How things stand: the figures of the Today page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from quizapp.cards.card_id import CardId
from quizapp.cards.deck import Deck
from quizapp.study.catching_up import BACKLOG_FROM, DayAhead, backlog, preview
from quizapp.study.coming import DAYS_AHEAD, coming
from quizapp.study.countdown import Countdown, countdown
from quizapp.study.leeches import leeches
from quizapp.study.mixups import MixUp
from quizapp.study.notebook import Notebook
from quizapp.study.settings import CatchUp

TYPICAL_ANSWERING_TIME: Final = 18_000  # milliseconds, until the learner's own is known
CATCH_UP_DAYS: Final = 7
MIXUPS_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class DeckStanding:
    """One deck: cards due and new in today's plan, cards whose last answer was a pass, cards ever answered, all.

    ``waits`` says that it gives no new cards before an exam about others.
    """

    deck: Deck
    due: int
    new: int
    known: int
    seen: int
    total: int
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Backlog:
    """Cards that should have been asked before today, and how they are, or would be, worked off.

    ``days`` is the preview of a plan that is not chosen yet; ``plan`` is the one that is, with ``days_left``.
    """

    waiting: int
    days: Sequence[DayAhead] = ()
    plan: CatchUp | None = None
    days_left: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """Today at a glance.

    ``due`` includes owed repeats; ``waiting`` are due too, but the day's limit leaves them for later; ``week`` are the
    cards asked on each of seven days from today.
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
    leeches: Sequence[CardId] = ()
    backlog: Backlog | None = None
    waiting: int = 0
    exam: Countdown | None = None

    @property
    def left(self) -> int:
        """Everything still to be answered today."""
        return self.due + self.new


def overview(notebook: Notebook, catch_up_days: int = CATCH_UP_DAYS) -> Overview:
    """The figures as they are now; a backlog as it would be spread over so many days."""
    day = notebook.today()
    plan = notebook.plan()
    due, new = Counter(card.deck for card in plan.due + plan.owed), Counter(card.deck for card in plan.new)
    seen, known = Counter[str](), Counter[str]()
    for card, state in notebook.known():
        seen[card.deck] += 1
        if state.memory.repetitions:
            known[card.deck] += 1
    left = len(plan.queue)
    exam = countdown(notebook)
    owed = [notebook.state(card) for card in plan.owed]
    waiting = _due(notebook, day) - len(plan.due) - sum(each is not None and each.due <= day for each in owed)
    return Overview(
        day=day,
        due=len(plan.due) + len(plan.owed),
        new=len(plan.new),
        minutes=_minutes(notebook, left),
        answered=len(notebook.todays),
        week=_week(notebook, day, left, waiting),
        decks=[
            DeckStanding(
                deck,
                due[deck.id],
                new[deck.id],
                known[deck.id],
                seen[deck.id],
                len(deck.cards),
                waits=exam is not None and exam.has_decks and deck.id not in exam.exam.decks,
            )
            for deck in notebook.library.decks
        ],
        practice=len(notebook.ahead(1)),
        weak=len(notebook.weak(1_000)),
        mixups=notebook.mixups()[:MIXUPS_SHOWN],
        leeches=leeches(notebook),
        backlog=_backlog(notebook, day, catch_up_days),
        waiting=waiting,
        exam=exam,
    )


def _due(notebook: Notebook, day: date) -> int:
    """All cards that are due, whatever the limit says."""
    return sum(state.due <= day and not notebook.treatment(card).is_out(day) for card, state in notebook.known())


def _backlog(notebook: Notebook, day: date, days: int) -> Backlog | None:
    """What has been waiting, if it is worth a plan or there is one."""
    waiting, plan = backlog(notebook), notebook.settings.catch_up
    left = 0 if plan is None else plan.days_left(day)
    if left:
        return Backlog(waiting, plan=plan, days_left=left)
    if waiting < BACKLOG_FROM:
        return None
    each = notebook.mean_answering_time() or TYPICAL_ANSWERING_TIME
    return Backlog(waiting, preview(notebook, days, each))


def _minutes(notebook: Notebook, questions: int) -> int:
    """How long that many questions take, in whole minutes, at least one."""
    each = notebook.mean_answering_time() or TYPICAL_ANSWERING_TIME
    return max(1, round(questions * each / 60_000)) if questions else 0


def _week(notebook: Notebook, day: date, left: int, waiting: int) -> list[int]:
    """What is left today, then what the days after ask for."""
    ahead = coming(notebook, waiting)
    return [left, *(ahead[day + timedelta(days=days)] for days in range(1, DAYS_AHEAD))]


def days_of_week(day: date) -> list[date]:
    """The seven days that the outlook shows."""
    return [day + timedelta(days=days) for days in range(DAYS_AHEAD)]
