"""A window on the shin, with the form wanted on the table, and one on a knee with its image."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.cards.card_id import CardId
from tests.knee_deck import write_knee
from tests.shin_deck import SHIN
from tests.ui.learner import Learner, OpenWindow, settle

Asked = Callable[[str], Learner]
Practising = Callable[..., Learner]


@pytest.fixture
def asked(open_window: OpenWindow, write_decks: Callable[..., None]) -> Asked:
    """Opens the window and answers until a question of that form is on the table."""

    def open_at(form: str) -> Learner:
        write_decks(SHIN)
        learner = open_window()
        learner.press("Return")
        while learner.question.form.value != form:
            learner.answer()
        return learner

    return open_at


@pytest.fixture
def image(write_decks: Callable[..., None], data_dir: Path) -> Path:
    """The file of the image, beside a deck that shows it; there is no other deck."""
    write_decks()
    return write_knee(data_dir / "decks")


@pytest.fixture
def at_knee(open_window: OpenWindow, image: Path) -> Practising:
    """Opens the window and puts these cards of the knee on the table, one after the other."""

    def practise(*cards: str, size: tuple[int, int] = (1280, 820), language: str = "en") -> Learner:
        learner = open_window(language=language)
        learner.window.resize(*size)
        learner.window.desks.practise([CardId("knee", card) for card in cards])
        settle()
        return learner

    return practise
