"""The points of an answer."""

from itertools import product
from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.kprim import marks_as_text
from quizapp.cards.question import Question
from quizapp.exam.marking import FULL, is_complete, points, statements_right
from tests.exam.papers import every_form
from tests.exam.test_paper import shipped


def a_question(card: str) -> Question:
    """A card of the small decks in English."""
    return every_form().cards[CardId.parse(card)].ask("en", Random(7))


@pytest.mark.parametrize(("chosen", "expected"), [("key", 2), ("iliopsoas", 0), ("gone", 0), ("", 0), (None, 0)])
def test_choice(chosen: str | None, expected: int) -> None:
    """All for the right option, nothing for another, for none, and for one that there is not."""
    assert points(a_question("hip/extensor"), chosen) == expected


@pytest.mark.parametrize("said", list(product([True, False, None], repeat=4)))
def test_kprim(said: tuple[bool | None, ...]) -> None:
    """Four right is all, three is half, fewer nothing, in every case; a statement left open is not right."""
    question = a_question("shin/calf")
    truth = {option.key: option.correct for option in question.options}
    marks = {key: mark for key, mark in zip(truth, said, strict=True) if mark is not None}
    right = sum(marks.get(key) is true for key, true in truth.items())
    chosen = marks_as_text(question, marks)

    assert statements_right(question, chosen) == right
    assert points(question, chosen) == {4: 2, 3: 1}.get(right, 0)
    assert is_complete(question, chosen) is (None not in said)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Musculus tibialis anterior", 2),
        ("musculus tibialis anteriur", 1),
        ("Musculus tibialis posterior", 0),
        (" ", 0),
    ],
)
def test_term(typed: str, expected: int) -> None:
    """All for the name, half for one slip, nothing for another name."""
    assert points(a_question("shin/latin"), typed) == expected


def test_locate() -> None:
    """All for a shape that was asked for, half for a helper where the main mover is, nothing else."""
    card = next(card for card in shipped().cards.values() if card.picture is not None and card.picture.helpers)
    assert card.picture is not None
    question = card.ask("de", Random(7))

    assert points(question, f"{card.picture.structures[0]}.right@1.0,2.0") == FULL
    assert points(question, f"{card.picture.helpers[0]}.left") == 1
    assert points(question, "nowhere.left") == 0
    assert points(question, "nonsense") == 0


def test_no_answer_is_not_complete() -> None:
    """Only what was answered could go into the schedule."""
    assert not is_complete(a_question("hip/extensor"), None)
    assert is_complete(a_question("hip/extensor"), "iliopsoas")
