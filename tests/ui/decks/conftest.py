"""What tests of the Decks page share."""

import pytest

from tests.ui.decks.browsing import Browsing
from tests.ui.learner import Learner


@pytest.fixture
def browsing(learner: Learner) -> Browsing:
    """A learner on the Decks page, with two small decks, five cards, none answered."""
    return Browsing(learner)
