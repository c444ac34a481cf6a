"""What a learner may be called."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learner_name import LONGEST, as_learner_name


@pytest.mark.parametrize("text", ["", " ", "\t\n", "A\nB", "A\x1b[2J", "\ud800", "A" * 81, "\u202eadA"])
def test_what_cannot_be_a_name(text: str) -> None:
    """Nothing, too much, and what would do something to a terminal or a page."""
    assert as_learner_name(text) is None


@pytest.mark.parametrize("text", ["A", " Zoë Groß ", "李雷", "Ada 🏃", "A" * 80, "<b>Ada</b>", "null"])
def test_what_can(text: str) -> None:
    """Any writing, with spaces inside but not around it."""
    assert as_learner_name(text) == text.strip()


def test_two_ways_to_write_an_accent_are_one_name() -> None:
    """What looks the same is the same learner, whichever system it was typed on."""
    assert as_learner_name("Zoe\u0308") == as_learner_name("Zo\u00eb") == "Zo\u00eb"


@given(text=st.text(max_size=100))
def test_a_name_stays_what_it_is(text: str) -> None:
    """Taken once, a name is taken again as it is, and fits."""
    name = as_learner_name(text)

    assert name is None or (as_learner_name(name) == name and 1 <= len(name) <= LONGEST)
    assert name is None or unicodedata.is_normalized("NFC", name)
