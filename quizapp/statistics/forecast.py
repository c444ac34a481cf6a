"""How many cards fall due on the days to come."""

from datetime import date
from typing import Final

from quizapp.scheduling.card_state import days_later
from quizapp.statistics.sheet import Column, Picture, Sheet
from quizapp.study.coming import falling_due
from quizapp.study.notebook import Notebook

DAYS_AHEAD: Final = 30


def forecast(notebook: Notebook, deck: str | None, today: date) -> Sheet:
    """The cards due on each of thirty days, today with all that are overdue; new cards and limits are left out."""
    due = falling_due(notebook, None if deck is None else (deck,))
    days = list(dict.fromkeys(days_later(today, passed) for passed in range(1, DAYS_AHEAD)))
    rows = [(today, sum(count for day, count in due.items() if day <= today)), *((day, due[day]) for day in days)]
    return Sheet(Picture.FORECAST, (Column.DAY, Column.CARDS), tuple(rows))
