"""A cloze as it is put to a learner."""

from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.cloze import BLANK, Gap, gap_of, gaps_in
from quizapp.cards.question import Form
from tests.conftest import a_library
from tests.shin_deck import SHIN


@pytest.mark.parametrize(
    ("language", "stem", "answer"),
    [
        ("de", f"Beim Aufsetzen arbeitet der Quadrizeps {BLANK} und bremst.", "exzentrisch"),
        ("en", f"As the foot lands the quadriceps works {BLANK} and brakes.", "eccentrically"),
    ],
)
def test_the_gap_is_a_blank(language: str, stem: str, answer: str) -> None:
    """The stem has a blank that is as long for every word, and the word is the answer."""
    question = a_library(SHIN).cards[CardId("shin", "landing")].ask(language, Random(1))

    assert (question.form, question.stem, question.answer) == (Form.CLOZE, stem, answer)
    assert question.form.graded_by_learner
    assert gap_of(question) == Gap(stem.partition(BLANK)[0], answer, stem.partition(BLANK)[2])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("no gap", []),
        ("The calf {{brakes}}.", [Gap("The calf ", "brakes", ".")]),
        ("{{ The calf }} brakes", [Gap("", "The calf", " brakes")]),
        ("{{ex}}zentrisch", [Gap("", "ex", "zentrisch")]),
        ("{{}}", [Gap("", "", "")]),
        ("{{a}} and {{b}}", [Gap("", "a", " and {{b}}"), Gap("{{a}} and ", "b", "")]),
        ("{single} braces }} {{", []),
        ("over two {{li\nnes}}", [Gap("over two ", "li\nnes", "")]),
    ],
)
def test_gaps(sentence: str, expected: list[Gap]) -> None:
    """A gap is what stands between double braces, without the space at its ends."""
    assert gaps_in(sentence) == expected
