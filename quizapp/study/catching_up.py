"""A backlog: how large it is, and how the days would look on which it is worked off."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.scheduling.fragility import most_fragile_first
from quizapp.scheduling.quality import Quality
from quizapp.study.notebook import Notebook
from quizapp.study.review import Kind
from quizapp.study.settings import share_of_day

BACKLOG_FROM: Final = 60
"""So many overdue cards are more than a sitting; fewer need no plan."""

CHOICES: Final = (3, 5, 7, 10, 14, 21)


@dataclass(frozen=True, slots=True)
class DayAhead:
    """One day of catching up: the cards asked, those that wait for a later day, and whole minutes."""

    day: date
    asked: int
    waiting: int
    minutes: int


def backlog(notebook: Notebook) -> int:
    """How many cards should have been asked before today."""
    today = notebook.today()
    back = _back(notebook)
    return sum(state.due < today and back.get(card, today) <= today for card, state in _standing(notebook).items())


def preview(notebook: Notebook, days: int, milliseconds: float) -> Sequence[DayAhead]:
    """How so many days from today would look, if every answer were good; ``milliseconds`` is what an answer takes."""
    return list(_ahead(notebook, days, milliseconds))


def to_come(notebook: Notebook) -> Iterator[DayAhead]:
    """The days of the plan that is being followed, if every answer is good: what is left of today, then the others.

    None where no backlog is being worked off.
    """
    days = notebook.settings.days_left(notebook.today())
    return _ahead(notebook, days, 0) if days else iter(())


def spread(
    states: Mapping[CardId, CardState],
    today: date,
    days: int,
    milliseconds: float,
    most: int,
    *,
    answered: int = 0,
    back: Mapping[CardId, date] | None = None,
) -> Iterator[DayAhead]:
    """The days one by one: each takes its share of all that is due, the most fragile first, at most so many cards.

    ``answered`` are the cards of today's share that are done already; ``back`` tells when cards that are buried return.
    """
    away, last = back or {}, today + timedelta(days=days - 1)
    # Only what is asked meanwhile is looked at each day, by the day on which it is.
    standing: dict[CardId, CardState] = {}
    waiting: dict[date, list[CardId]] = {}

    def wait(card: CardId, state: CardState) -> None:
        day = max(state.due, today) if not away else max(state.due, today, away.get(card, today))
        if day <= last:
            standing[card] = state
            waiting.setdefault(day, []).append(card)

    for card, state in states.items():
        if state.due <= last:
            wait(card, state)
    due: list[CardId] = []
    for passed in range(days):
        day = today + timedelta(days=passed)
        due = most_fragile_first([*due, *waiting.pop(day, ())], standing, day)
        count = share_of_day(len(due), answered, days - passed, most)
        asked, due = due[:count], due[count:]
        for card in asked:
            wait(card, after_answer(standing[card], Quality.GOOD, day))
        minutes = max(1, round(count * milliseconds / 60_000)) if count else 0
        yield DayAhead(day, count, len(due), minutes)
        answered = 0


def _ahead(notebook: Notebook, days: int, milliseconds: float) -> Iterator[DayAhead]:
    todays = [logged.review for logged in notebook.todays]
    answered = sum(review.kind is Kind.ANSWER and not review.was_new for review in todays)
    most, back = notebook.settings.reviews_per_day, _back(notebook)
    return spread(_standing(notebook), notebook.today(), days, milliseconds, most, answered=answered, back=back)


def _standing(notebook: Notebook) -> dict[CardId, CardState]:
    """The states of all cards that are not suspended."""
    suspended = {card for card, each in notebook.treatments.items() if each.suspended}
    return {card: state for card, state in notebook.known() if card not in suspended}


def _back(notebook: Notebook) -> dict[CardId, date]:
    """The day on which each card that was ever buried returned, or will."""
    return {card: each.buried_until for card, each in notebook.treatments.items() if each.buried_until is not None}
