"""What pictures show: a figure and its names, what a structure does, the running cycle."""

from random import Random

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Question
from quizapp.knowledge.cycle import chart_of
from quizapp.study.illustrations import Illustrations
from quizapp.study.library import Library
from tests.conftest import FOOT, a_library
from tests.knowledge.facts import FACTS, varied
from tests.knowledge.test_pointing import BACK, FRONT
from tests.study.test_atlas import drawn_library


def ask(library: Library, card: str, language: str = "en") -> Question:
    """A showing of that card of the legs."""
    return library.cards[CardId("legs", card)].ask(language, Random(1))


def test_the_figure_of_a_question() -> None:
    """By its id in the deck of the question; there is none for a question without, or where the figure is gone."""
    library = drawn_library()
    pictures = Illustrations(library)
    gone = ask(library, "calf.locate.back")

    assert pictures.plate(ask(library, "calf.locate.back")) == BACK
    assert pictures.plate(ask(library, "iliopsoas.lit")) == FRONT
    assert pictures.plate(ask(library, "extend-hip.who.hamstrings")) is None
    assert Illustrations(drawn_library(FRONT)).plate(gone) is None
    assert Illustrations(a_library()).plate(gone) is None


def test_a_shape_is_called_by_its_label_or_its_structure() -> None:
    """In the learner's language."""
    pictures = Illustrations(drawn_library())
    names = [pictures.name(BACK, name, language) for name in ("skull", "calf") for language in ("de", "en")]

    assert names == ["Schädel", "skull", "Wadenmuskulatur", "calf"]


def test_what_was_hit_says_what_it_does() -> None:
    """Its main job, in the language of the question; of a label, and where no fact says so, nothing."""
    library = drawn_library()
    pictures = Illustrations(library)
    english, german = ask(library, "calf.locate.back"), ask(library, "calf.locate.back", "de")

    assert pictures.job(english, "gluteus-maximus") == "Main job in running: extend the hip."
    assert pictures.job(german, "gluteus-maximus") == "Aufgabe beim Laufen: die Hüfte strecken."
    assert pictures.job(english, "skull") is None
    assert pictures.job(english, "biceps-femoris") is None
    assert Illustrations(a_library()).job(english, "gluteus-maximus") is None


def test_a_job_is_never_told_in_another_language() -> None:
    """What is not translated is not told."""
    content = varied(("phrase: {de: die Hüfte strecken, en: extend the hip}", "phrase: {de: die Hüfte strecken}"))
    library = drawn_library(content=content)
    pictures = Illustrations(library)

    assert pictures.job(ask(library, "calf.locate.back"), "gluteus-maximus") is None
    assert pictures.job(ask(library, "calf.locate.back", "de"), "gluteus-maximus") == (
        "Aufgabe beim Laufen: die Hüfte strecken."
    )


def test_the_cycle_is_that_of_the_deck_or_of_the_first_that_has_one() -> None:
    """A deck without phases borrows the chart; where no deck has any there is none."""
    other = FACTS.replace("deck: legs", "deck: arms").replace("names: {de: Quadrizeps,", "names: {de: Vierköpfiger,")
    library = a_library(FOOT, FACTS, other)
    legs, arms = (deck.knowledge for deck in library.decks[1:])
    assert legs is not None
    assert arms is not None
    pictures = Illustrations(library)

    assert pictures.chart("legs", ["vasti"]) == chart_of(legs, ["vasti"])
    assert pictures.chart("arms", ["vasti"]) == chart_of(arms, ["vasti"])
    assert pictures.chart("foot", []) == pictures.chart("legs", [])
    assert Illustrations(a_library()).chart("hip", []) is None
