"""A window on a deck with a figure."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.cards.card_id import CardId
from tests.hip_figure import write_hips
from tests.ui.learner import Learner, OpenWindow, settle

Practising = Callable[..., Learner]


@pytest.fixture(autouse=True)
def still(qapp: QApplication) -> Iterator[None]:
    """Nothing moves: what is to be seen is there at once."""
    qapp.setProperty("reducedMotion", True)
    yield
    qapp.setProperty("reducedMotion", None)


@pytest.fixture
def at_hips(open_window: OpenWindow, write_decks: Callable[..., None], data_dir: Path) -> Learner:
    """A learner before a window with the hips alone."""
    write_decks()
    write_hips(data_dir / "decks")
    return open_window()


@pytest.fixture
def practising(at_hips: Learner) -> Practising:
    """Puts these cards of the hips on the table, one after the other."""

    def practise(*cards: str) -> Learner:
        at_hips.window.desks.practise([CardId("hips", card) for card in cards])
        settle()
        return at_hips

    return practise
