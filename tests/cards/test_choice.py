"""A choice as it is put to a learner."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card import Source
from quizapp.cards.card_id import CardId
from quizapp.cards.choice import KEY, Choice, Distractor
from quizapp.cards.question import Form, Option, SourceLine
from quizapp.cards.text import Text


def both(german: str, english: str) -> Text:
    """A text in German, the original, and in English."""
    return Text({"de": german, "en": english})


def a_choice(distractors: int = 3, languages: tuple[str, ...] = ("de", "en")) -> Choice:
    """A choice with that many wrong options."""
    wrong = [
        Distractor("iliopsoas", both("Hüftbeuger", "hip flexor"), both("Er beugt.", "It flexes.")),
        Distractor("gluteus-medius", both("Gesäßmuskel", "glute"), both("Er spreizt ab.", "It abducts.")),
        Distractor("soleus", both("Wade", "calf"), both("Er senkt den Fuß.", "It lowers the foot.")),
    ]
    return Choice(
        id=CardId("hip", "extensor"),
        languages=languages,
        topic=both("Beweger", "Movers"),
        explanation=both("Er treibt an.", "It drives."),
        sources=(
            Source("article", both("Laufanatomie", "Running anatomy")),
            Source("book", Text({"de": "Buch"}), True),
        ),
        stem=both("Welcher Muskel streckt die Hüfte?", "Which muscle extends the hip?"),
        key=both("großer Gesäßmuskel", "gluteus maximus"),
        distractors=tuple(wrong[:distractors]),
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ("Welcher Muskel streckt die Hüfte?", "großer Gesäßmuskel", "Beweger", "Er treibt an.")),
        ("en", ("Which muscle extends the hip?", "gluteus maximus", "Movers", "It drives.")),
    ],
)
def test_a_question_stands_in_the_language_of_study(language: str, expected: tuple[str, ...]) -> None:
    """Stem, answer, topic and explanation are all of the language asked for, and the question says which it is."""
    question = a_choice().ask(language, Random(1))

    assert (question.stem, question.answer, question.topic, question.explanation) == expected
    assert (question.language, question.form, question.card) == (language, Form.CHOICE, CardId("hip", "extensor"))


def test_a_card_that_is_not_translated_is_asked_in_the_original() -> None:
    """A question never mixes two languages: where one text is missing, all are in the original."""
    question = a_choice(languages=("de",)).ask("en", Random(1))

    assert question.language == "de"
    assert (question.stem, question.answer) == ("Welcher Muskel streckt die Hüfte?", "großer Gesäßmuskel")
    assert {option.text for option in question.options} == {"großer Gesäßmuskel", "Hüftbeuger", "Gesäßmuskel", "Wade"}


def test_every_wrong_option_says_what_it_is() -> None:
    """Each wrong option carries its own rationale in the language shown, the right one none."""
    question = a_choice().ask("en", Random(1))

    assert sorted(question.options, key=lambda option: option.key) == [
        Option("gluteus-medius", "glute", correct=False, rationale="It abducts."),
        Option("iliopsoas", "hip flexor", correct=False, rationale="It flexes."),
        Option("key", "gluteus maximus", correct=True),
        Option("soleus", "calf", correct=False, rationale="It lowers the foot."),
    ]


def test_sources_show_what_goes_beyond_the_article() -> None:
    """A source without a translation is shown in the original, and keeps its mark."""
    assert a_choice().ask("en", Random(1)).sources == (SourceLine("Running anatomy"), SourceLine("Buch", beyond=True))


@given(st.integers(2, 3), st.integers(), st.sampled_from(["de", "en"]))
def test_every_showing_is_a_permutation_of_the_same_options(distractors: int, seed: int, language: str) -> None:
    """Whatever the order, each option is there once under its own key, and exactly one is right: the key."""
    card = a_choice(distractors)

    options = card.ask(language, Random(seed)).options

    assert sorted(option.key for option in options) == sorted([KEY, *(wrong.id for wrong in card.distractors)])
    assert [option.key for option in options if option.correct] == [KEY]
    assert {option.text for option in options if option.correct} == {card.key.in_language(language)}


def test_the_same_seed_shows_the_same_order() -> None:
    """An order can be had again from its seed."""
    card = a_choice()

    assert card.ask("de", Random("7")) == card.ask("de", Random("7"))


def test_the_key_stands_in_every_place() -> None:
    """Over many showings the right option comes first as well as last and between: its place gives nothing away."""
    rng = Random(1)
    places = [[option.correct for option in a_choice().ask("de", rng).options].index(True) for _ in range(200)]

    assert all(places.count(place) > 25 for place in range(4))


def test_asking_does_not_change_the_card() -> None:
    """A card is a value: asked a hundred times it is what it was."""
    card, rng = a_choice(), Random(1)

    for _ in range(100):
        card.ask("de", rng)

    assert card == a_choice()
