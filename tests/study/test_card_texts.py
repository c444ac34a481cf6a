"""What of a card a search looks at."""

from pathlib import Path
from random import Random

import pytest

from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.image import Box, Covers, Image
from quizapp.cards.occlusion import Occlusion
from quizapp.cards.question import Question
from quizapp.cards.text import Text
from quizapp.study.card_texts import stem_of, structure_names, texts_in, texts_of
from quizapp.study.library import Library
from tests.conftest import HIP, a_library
from tests.shin_deck import SHIN
from tests.study.test_atlas import drawn_library


def told(library: Library, deck: str, card: str, language: str = "de") -> list[str]:
    """All that is looked at of that card."""
    found = library.deck(deck)
    assert found is not None
    return texts_in(library.cards[CardId(deck, card)], found, structure_names(library), language)


@pytest.mark.parametrize(
    ("card", "texts"),
    [
        ("extensor", ["Welcher Muskel streckt die Hüfte?", "Gluteus maximus", "Iliopsoas", "Gluteus medius"]),
        ("flexor", ["Welcher Muskel beugt die Hüfte?", "Iliopsoas"]),
    ],
)
def test_a_written_card(card: str, texts: list[str]) -> None:
    """What it asks, its answer and options, then explanation, topic, deck and id; but not why an option is wrong."""
    explained = {"extensor": "Er schiebt den Körper nach vorn.", "flexor": "Er hebt das Knie."}

    assert told(a_library(HIP), "hip", card) == [*texts, explained[card], "Beweger", "Hüfte", f"hip/{card}"]


def test_the_other_forms() -> None:
    """Statements, the sentence with its gap filled, and all accepted names."""
    library = a_library(SHIN)

    assert "Der Soleus beugt das Knie." in told(library, "shin", "calf")
    assert told(library, "shin", "landing")[0] == "Beim Aufsetzen arbeitet der Quadrizeps exzentrisch und bremst."
    assert "Musculus tibialis anterior, vorderer Schienbeinmuskel" in told(library, "shin", "latin", "en")


def test_what_changes_from_showing_to_showing_is_left_out() -> None:
    """The wrong options of a made choice come and go; of a timeline all cards have all phases."""
    library = drawn_library()
    choice = told(library, "legs", "side-plank.trains.gluteus-medius", "en")
    timeline = told(library, "legs", "extend-hip.timeline.gluteus-maximus", "en")

    assert "gluteus medius" in choice
    assert "iliopsoas" not in choice
    assert "propulsion" in timeline
    assert "early swing" not in timeline


def test_a_card_is_found_by_what_it_is_about() -> None:
    """By the names of its structures in its language and in Latin, which another deck may know."""
    texts = told(drawn_library(), "running", "both", "en")

    assert {"gluteus maximus", "Musculus gluteus maximus", "glute max"} <= set(texts)
    assert "großer Gesäßmuskel" not in texts


def test_an_image_is_found_by_what_it_shows() -> None:
    """And a covered picture by what lies under the cover."""
    hip = a_library(HIP).cards[CardId("hip", "flexor")]
    image = Image(Path("leg.png"), 100, 50, Text({"de": "Ein Bein", "en": "A leg"}))
    box = Box("a", 0, 0, 9, 9)
    card = Occlusion(
        id=hip.id,
        languages=hip.languages,
        topic=hip.topic,
        explanation=None,
        sources=(),
        image=image,
        stem=Text({"de": "Was ist das?", "en": "What is it?"}),
        answer=Text({"de": "Wade", "en": "Calf"}),
        covers=Covers((box,), "a"),
    )

    assert [text.in_language("de") for text in texts_of(card)] == ["Was ist das?", "Wade", "Ein Bein", "Beweger"]


def test_a_form_that_is_new_is_asked() -> None:
    """Every card tells its stem, answer and options when it is shown."""
    choice = a_library(HIP).cards[CardId("hip", "extensor")]

    class Strange(Card):
        form = choice.form

        def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
            return choice.ask(language, rng, rivals=rivals)

    strange = Strange(
        id=choice.id,
        languages=choice.languages,
        topic=choice.topic,
        explanation=choice.explanation,
        sources=(),
    )
    of_strange, of_choice = texts_of(strange), texts_of(choice)

    for language in choice.languages:
        assert {text.in_language(language) for text in of_strange} == {text.in_language(language) for text in of_choice}
    assert of_strange[0] == of_choice[0]


def test_a_cloze_stands_where_its_sentence_does_without_the_word() -> None:
    """As it is shown."""
    card = a_library(SHIN).cards[CardId("shin", "landing")]

    assert stem_of(card).in_language("en") == "As the foot lands the quadriceps works ______ and brakes."
