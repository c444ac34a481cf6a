"""A learner who was away for a while."""

import pytest

from quizapp.store.progress import SqlProgress
from quizapp.study.notebook import Notebook
from tests.conftest import FixedClock, a_library
from tests.study.test_notebook import answer


def deck(name: str, cards: int) -> str:
    """A deck of so many flashcards."""
    head = f"format: 1\ndeck: {name}\ntitle: {name}\nlanguages: [en]\ncards:\n"
    card = "  - {{id: card-{number}, form: flashcard, front: What is {number}?, back: '{number}.'}}\n"
    return head + "".join(card.format(number=number) for number in range(cards))


@pytest.fixture
def holiday(progress: SqlProgress, clock: FixedClock) -> Notebook:
    """Two decks of ten cards, all but four learned on a Monday, and nothing since: it is Monday four weeks later."""
    notebook = Notebook(a_library(deck("hip", 10), deck("foot", 10)), progress, clock)
    for card in notebook.cards()[:8] + notebook.cards()[10:18]:
        answer(notebook, "right", card)
    clock.forward(days=28)
    return notebook
