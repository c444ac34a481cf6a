"""Right or wrong, where the program knows."""

from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Question
from quizapp.study.judging import is_right
from quizapp.study.library import Library
from quizapp.study.review import Confidence, Response
from tests.responses import respond


def ask(library: Library, card: str) -> Question:
    """A showing of that card of the hip."""
    return library.cards[CardId("hip", card)].ask("en", Random(1))


@pytest.mark.parametrize(("how", "expected"), [("right", True), ("hard", True), ("wrong", False), ("unknown", False)])
def test_a_choice_is_judged_by_the_option_taken(library: Library, how: str, expected: bool) -> None:
    """The key is right, even guessed; a distractor and "I don't know" are not."""
    question = ask(library, "extensor")

    assert is_right(question, respond(question, how)) is expected


def test_unknown_is_not_right_even_with_the_key_chosen(library: Library) -> None:
    """Who says "I don't know" has not answered, whatever was marked."""
    response = Response(milliseconds=1, chosen="key", confidence=Confidence.UNKNOWN)

    assert is_right(ask(library, "extensor"), response) is False


@pytest.mark.parametrize("how", ["easy", "wrong"])
def test_a_flashcard_is_not_judged(library: Library, how: str) -> None:
    """The program does not know what the learner recalled."""
    question = ask(library, "flexor")

    assert is_right(question, respond(question, how)) is None


@pytest.mark.parametrize("chosen", ["deltoid", None, ""])
def test_a_choice_of_no_option_is_refused(library: Library, chosen: str | None) -> None:
    """An option that is not on the screen, or none at all, is our mistake and not the learner's."""
    with pytest.raises(ValueError, match=f"no option of hip/extensor: {chosen!r}"):
        is_right(ask(library, "extensor"), Response(milliseconds=1, chosen=chosen))
