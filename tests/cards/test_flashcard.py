"""A flashcard as it is put to a learner."""

from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.question import Form, Question
from quizapp.cards.text import Text


def a_flashcard(explanation: Text | None = None) -> Flashcard:
    """A flashcard in two languages."""
    return Flashcard(
        id=CardId("hip", "flexor"),
        languages=("de", "en"),
        topic=Text({"de": "Beweger", "en": "Movers"}),
        explanation=explanation,
        sources=(),
        front=Text({"de": "Was beugt die Hüfte?", "en": "What flexes the hip?"}),
        back=Text({"de": "der Hüftbeuger", "en": "the hip flexor"}),
    )


def test_the_front_is_the_stem_and_the_back_the_answer() -> None:
    """A flashcard has no options, and without an explanation or source it shows none."""
    assert a_flashcard().ask("en", Random(1)) == Question(
        card=CardId("hip", "flexor"),
        form=Form.FLASHCARD,
        language="en",
        topic="Movers",
        stem="What flexes the hip?",
        answer="the hip flexor",
        options=(),
        explanation=None,
        sources=(),
    )


def test_asking_a_flashcard_draws_nothing() -> None:
    """The generator stands where it stood, so that a flashcard does not change the order of the next choice."""
    rng = Random(1)

    a_flashcard().ask("de", rng)

    assert rng.random() == Random(1).random()


@pytest.mark.parametrize(("wanted", "shown"), [("de", "Er hebt das Knie."), ("fr", "Er hebt das Knie.")])
def test_an_unknown_language_falls_back_on_the_original(wanted: str, shown: str) -> None:
    """A language that the card does not have gives the whole card in the original."""
    card = a_flashcard(Text({"de": "Er hebt das Knie.", "en": "It lifts the knee."}))

    question = card.ask(wanted, Random(1))

    assert (question.language, question.stem, question.explanation) == ("de", "Was beugt die Hüfte?", shown)
