"""What is said of a place that was pointed at."""

import pytest

from quizapp.figures.places import Direction
from quizapp.wording import catalog
from quizapp.wording.pointing import earlier, place, region, verdict


@pytest.mark.parametrize(
    ("hit", "role", "sentence"),
    [
        ("soleus", "right", "✓ Yes, that is soleus."),
        ("plantaris", "hard", "≈ That is plantaris: it helps. Mainly it is soleus."),
        ("skull", "wrong", "✗ That is skull."),
        (None, "right", "Here it is: soleus."),
    ],
)
def test_what_was_hit(hit: str | None, role: str, sentence: str) -> None:
    """Each verdict has its sign and its sentence; without a hit the answer is told."""
    assert verdict(hit, role, "soleus") == sentence


@pytest.mark.parametrize(
    ("directions", "sentence"),
    [
        ([], ""),
        ([Direction.ABOVE], "Soleus: above it."),
        ([Direction.BELOW, Direction.LATERAL], "Soleus: below it and further to the outside."),
        (
            [Direction.ABOVE, Direction.FORWARD, Direction.DEEPER],
            "Soleus: above it, further forwards and deeper.",
        ),
        ([Direction.OTHER_SIDE], "Soleus: on the other side of the body."),
    ],
)
def test_where_the_right_one_lies(directions: list[Direction], sentence: str) -> None:
    """One sentence that begins with a capital, or none where there is nothing to say."""
    assert place("soleus", directions) == sentence


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_direction_has_words_of_its_own(language: str) -> None:
    """In both languages each makes a whole sentence, and no two the same."""
    catalog.use(language)
    said = [place("äußerer Muskel", [direction]) for direction in Direction]

    assert len(set(said)) == len(Direction)
    assert all(each.startswith("Äußerer Muskel: ") and each.endswith(".") for each in said)
    assert not any("{" in each or "  " in each for each in said)


def every_sentence(language: str) -> list[str]:
    """All that can be said, in that language."""
    catalog.use(language)
    verdicts = [verdict(hit, role, "Soleus") for hit in (None, "Wade") for role in ("right", "hard", "wrong")]
    places = [place("Wade", [direction]) for direction in Direction]
    return [*verdicts, *places, place("Wade", [*Direction]), earlier(1), earlier(2), region(1, 2)]


def test_german_and_english_are_two() -> None:
    """Nothing is left untranslated."""
    both = zip(every_sentence("de"), every_sentence("en"), strict=True)

    assert [german for german, english in both if german == english] == []


def test_earlier_misses_are_counted() -> None:
    """One cross, or as many as there are."""
    assert earlier(1) == "The cross shows an earlier miss."
    assert earlier(1284) == "The 1,284 crosses show earlier misses."


def test_an_open_question_tells_no_name() -> None:
    """A shape is a number."""
    assert region(3, 1284) == "Region 3 of 1,284"
