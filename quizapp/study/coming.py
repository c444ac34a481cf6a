"""Which days to come ask for how many cards, as things stand."""

from collections import Counter
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
    found: Counter[date] = Counter()
    free: Counter[date] = Counter()
    exam = notebook.settings.exam_on(today)
    decided = notebook.treatments
    for card, state in notebook.known():
        treatment = decided.get(card)
        if treatment is None:
            day = state.due
        elif treatment.suspended:
            continue
        else:
            day = max(state.due, treatment.buried_until or state.due)
        if day > today:
            found[day] += 1
            free[day] += exam is not None and day <= exam.day and card.deck in exam.decks
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
