"""A backlog: how large it is, and how the days would look on which it is worked off."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.scheduling.fragility import fragility
from quizapp.scheduling.quality import Quality
from quizapp.study.day_plan import share_of_day
from quizapp.study.notebook import Notebook

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
    return sum(
        (state := notebook.state(card)) is not None and state.due < today and not notebook.treatment(card).is_out(today)
        for card in notebook.cards()
    )


def preview(notebook: Notebook, days: int, milliseconds: float) -> Sequence[DayAhead]:
    """How so many days would look, if every answer were good; ``milliseconds`` is what an answer takes."""
    today = notebook.today()
    states = {
        card: state
        for card in notebook.cards()
        if (state := notebook.state(card)) is not None and not notebook.treatment(card).is_out(today)
    }
    return spread(states, today, days, milliseconds, notebook.settings.reviews_per_day)


def spread(
    states: Mapping[CardId, CardState], today: date, days: int, milliseconds: float, most: int
) -> Sequence[DayAhead]:
    """The days one by one: each takes its share of all that is due, the most fragile first, at most so many cards."""
    standing = dict(states)
    ahead: list[DayAhead] = []
    for passed in range(days):
        day = today + timedelta(days=passed)
        due = _most_fragile_first(standing, day)
        asked = due[: min(most, share_of_day(len(due), days - passed))]
        for card in asked:
            standing[card] = after_answer(standing[card], Quality.GOOD, day)
        minutes = max(1, round(len(asked) * milliseconds / 60_000)) if asked else 0
        ahead.append(DayAhead(day, len(asked), len(due) - len(asked), minutes))
    return ahead


def _most_fragile_first(states: Mapping[CardId, CardState], day: date) -> list[CardId]:
    due: Iterable[tuple[CardId, CardState]] = ((card, state) for card, state in states.items() if state.due <= day)
    return [card for card, _ in sorted(due, key=lambda pair: (-fragility(pair[1], day), pair[0]))]
