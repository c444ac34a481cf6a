"""What is said of a search that could not be followed in every point."""

import pytest

from quizapp.cards.question import Form
from quizapp.study.card_query import parse
from quizapp.wording import catalog
from quizapp.wording.browsing import hint_sentence


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("is:dew", "“is:dew” is not known and finds nothing. Perhaps “new” is meant?"),
        (
            "form:xyzzy",
            f"“form:xyzzy” is not known and finds nothing. Known are: {', '.join(Form)}.",
        ),
        ("(((", "“(((” has no letter, digit or sign to look for, and was left out."),
        ("x" * 100_000, "A search reads 1,000 characters at most; what stands behind them was left out."),
        (
            " ".join(f"w{number}" for number in range(50)),
            "A search looks for 20 things at most; those behind them were left out.",
        ),
    ],
)  # fmt: skip
def test_each_hint_has_its_sentence(query: str, sentence: str) -> None:
    """It names what was left out, or what may be meant."""
    (hint,) = parse(query).hints

    assert hint_sentence(hint) == sentence


def test_values_are_named_in_the_language_of_the_interface() -> None:
    """Where none is near, all are named as they are typed there."""
    (hint,) = parse("ist:xyzzy").hints
    catalog.use("de")

    assert "neu, fällig, lernend" in hint_sentence(hint)
