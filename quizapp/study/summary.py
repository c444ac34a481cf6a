"""What a sitting came to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from quizapp.cards.card_id import CardId
from quizapp.study.coming import coming
from quizapp.study.notebook import Notebook
from quizapp.study.sitting import Sitting


@dataclass(frozen=True, slots=True)
class Summary:
    """Cards answered, the share of them passed at the first try (None without any), whole minutes spent.

    ``missed`` holds stem and answer of the cards not passed at the first try, unless they have left the decks;
    ``next_due`` is the next study day with cards that are known, ``next_count`` how many, ``next_in_days`` how far off.
    """

    is_practice: bool
    cards: int
    first_try: float | None
    minutes: int
    missed: Sequence[tuple[str, str]]
    next_due: date | None
    next_count: int
    next_in_days: int


def summarise(notebook: Notebook, sitting: Sitting) -> Summary:
    """The facts of this sitting since it was opened."""
    reviews = [outcome.logged.review for outcome in sitting.answered]
    first: dict[CardId, bool] = {}
    for review in reviews:
        first.setdefault(review.card, review.quality.passed)
    cards = notebook.library.cards
    asked = [
        cards[card].ask(sitting.language, Random(0)) for card, passed in first.items() if not passed and card in cards
    ]
    today = notebook.today()
    ahead = coming(notebook)
    next_due = min(ahead, default=None)
    return Summary(
        is_practice=sitting.is_practice,
        cards=len(first),
        first_try=sum(first.values()) / len(first) if first else None,
        minutes=max(1, round(sum(review.milliseconds for review in reviews) / 60_000)) if reviews else 0,
        missed=[(question.stem, question.answer) for question in asked],
        next_due=next_due,
        next_count=ahead[next_due] if next_due else 0,
        next_in_days=(next_due - today).days if next_due else 0,
    )
