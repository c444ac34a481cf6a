"""Which days to come ask for how many cards, as things stand."""

from collections import Counter
from datetime import date
from itertools import islice
from typing import Final

from quizapp.study.catching_up import to_come
from quizapp.study.notebook import Notebook

DAYS_AHEAD: Final = 7
"""So many days, today among them, an outlook shows."""


def coming(notebook: Notebook) -> Counter[date]:
    """How many known cards fall due on each day after today; those suspended never do.

    While a backlog is worked off, its days have their shares, of the next seven days that is.
    """
    today = notebook.today()
    found: Counter[date] = Counter()
    decided = notebook.treatments
    for card, state in notebook.known():
        treatment = decided.get(card)
        if treatment is None:
            if state.due > today:
                found[state.due] += 1
        elif not treatment.suspended:
            day = max(state.due, treatment.buried_until or state.due)
            found[day] += day > today
    for ahead in islice(to_come(notebook), 1, DAYS_AHEAD):
        found[ahead.day] = ahead.asked
    return +found
