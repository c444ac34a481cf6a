"""Which days to come ask for how many cards, as things stand."""

from collections import Counter
from collections.abc import Collection
from datetime import date, timedelta
from itertools import islice
from typing import Final

from quizapp.study.catching_up import to_come
from quizapp.study.notebook import Notebook

DAYS_AHEAD: Final = 7
"""So many days, today among them, an outlook shows."""


def coming(notebook: Notebook, left_over: int = 0) -> Counter[date]:
    """How many known cards fall due on each day after today; those suspended never do.

    While a backlog is worked off, its days have their shares. Else the limit of reviews holds, but for the decks of an
    exam up to its day, and what it leaves over, today ``left_over``, comes on the days after. All of that of the next
    seven days.
    """
    today = notebook.today()
    exam = notebook.settings.exam_on(today)
    found = Counter({day: cards for day, cards in falling_due(notebook).items() if day > today})
    free = Counter[date]()
    if exam is not None:
        free = Counter({day: cards for day, cards in falling_due(notebook, exam.decks).items() if day <= exam.day})
    shares = [ahead.asked for ahead in islice(to_come(notebook), 1, DAYS_AHEAD)]
    for passed in range(1, DAYS_AHEAD):
        day = today + timedelta(days=passed)
        if passed <= len(shares):
            found[day] = shares[passed - 1]
        elif not shares:
            load = found[day] + left_over
            found[day] = min(load, notebook.settings.reviews_per_day + free[day])
            left_over = load - found[day]
    return +found


def falling_due(notebook: Notebook, decks: Collection[str] | None = None) -> Counter[date]:
    """How many known cards, of these decks or all, can be asked from each day on; those suspended never."""
    found: Counter[date] = Counter()
    decided = notebook.treatments
    for card, state in notebook.known():
        if decks is not None and card.deck not in decks:
            continue
        treatment = decided.get(card)
        if treatment is None:
            found[state.due] += 1
        elif not treatment.suspended:
            found[max(state.due, treatment.buried_until or state.due)] += 1
    return found
