"""Candidates before a window with five questions: three choices, a Kprim and a term."""

from collections.abc import Callable

import pytest

from tests.conftest import FOOT, HIP
from tests.shin_deck import SHIN
from tests.ui.exam.candidate import Candidate
from tests.ui.learner import OpenWindow


@pytest.fixture
def three_decks(write_decks: Callable[..., None]) -> None:
    """Only the hip, the foot and the shin."""
    write_decks(HIP, FOOT, SHIN)


@pytest.fixture
def candidate(open_window: OpenWindow, three_decks: None) -> Candidate:
    """A learner on the Today page."""
    return Candidate.of(open_window())
