"""A Kprim as it is put to a learner, and how the log keeps the marks."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card import Card
from quizapp.cards.kprim import Kprim, marks_as_text, marks_of
from quizapp.cards.question import Form, Option
from tests.conftest import a_library
from tests.shin_deck import SHIN

IDS = ["achilles", "knee", "brake", "toes"]


def kprim() -> Card:
    """The calf: two true statements and two false ones."""
    (card,) = [card for card in a_library(SHIN).cards.values() if isinstance(card, Kprim)]
    return card


def test_a_question_shows_every_statement() -> None:
    """A statement is an option that is correct if it is true, with its reason either way."""
    question = kprim().ask("en", Random(1))

    assert (question.form, question.language, question.stem) == (Form.KPRIM, "en", "The calf: what is true of it?")
    assert sorted(question.options, key=lambda option: IDS.index(option.key)) == [
        Option("achilles", "It pulls through the Achilles tendon.", True, "Both muscles end there."),
        Option("knee", "Soleus flexes the knee.", False, "It arises below the knee."),
        Option("brake", "It brakes after the landing.", True, "It yields under tension."),
        Option("toes", "It lifts the toes.", False, "Tibialis anterior does that."),
    ]


def test_the_answer_tells_true_from_false_in_the_order_of_the_file() -> None:
    """Whatever the showing, the answer is the same text: every statement behind a sign."""
    answers = {kprim().ask("de", Random(seed)).answer for seed in range(20)}

    assert answers == {
        "✓ Sie zieht über die Achillessehne.\n✗ Der Soleus beugt das Knie.\n"
        "✓ Nach dem Aufsetzen bremst sie.\n✗ Sie hebt die Zehen."
    }


def test_statements_are_shuffled_at_each_showing() -> None:
    """Over many showings every statement stands in every place; the order of the file stays known."""
    rng = Random(1)
    showings = [kprim().ask("de", rng) for _ in range(200)]

    for place in range(4):
        shown = [showing.options[place].key for showing in showings]
        assert all(shown.count(key) > 25 for key in IDS)
    assert {showing.order for showing in showings} == {tuple(IDS)}


@given(st.integers(), st.lists(st.booleans(), min_size=4, max_size=4))
def test_marks_are_kept_by_statement_never_by_place(seed: int, values: list[bool]) -> None:
    """The same marks give the same text in every showing, and the text gives them back."""
    question = kprim().ask("en", Random(seed))
    marks = dict(zip(IDS, values, strict=True))
    text = marks_as_text(question, dict(sorted(marks.items())))

    assert text == ",".join(f"{key}={'t' if marks[key] else 'f'}" for key in IDS)
    assert marks_of(question, text) == marks


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "tftf",
        "achilles=t",
        "achilles=t,knee=f,brake=t",
        "achilles=t,knee=f,brake=t,toes=x",
        "achilles=t,knee=f,brake=t,toes=",
        "achilles=t,knee=f,brake=t,sole=f",
        "achilles=t,knee=f,brake=t,toes=f,sole=f",
    ],
)
def test_marks_that_the_question_cannot_have_are_refused(text: str | None) -> None:
    """Every statement is marked, true or false, and no other."""
    with pytest.raises(ValueError, match="no marks for the statements of shin/calf"):
        marks_of(kprim().ask("en", Random(1)), text)
