"""Questions on what a figure names beyond the structures of its deck."""

from dataclasses import replace
from random import Random

import pytest

from quizapp.cards.name import NameByChoice
from quizapp.cards.picture import Picture
from quizapp.cards.text import Text
from quizapp.knowledge.plate import Label, PlacedShape
from tests.knowledge.test_pointing import BACK, BICEPS, SOURCE, a_label, a_plate, both, cards_on, options_of, typed

SEMI = a_label("semitendinosus", both("Halbsehnenmuskel", "semitendinosus"), of="hamstrings", asked=True)
FIBULA = Label(
    id="fibula",
    names=both("Wadenbein", "fibula"),
    latin="Fibula",
    also={"de": ("Fibel",), "en": ("calf bone",), "la": ("Os fibulare",)},
    of=None,
    asked=True,
)
TIBIA = a_label("tibia", both("Schienbein", "shin bone"), latin="Tibia", asked=True)
SESAMOID = a_label("sesamoid", both("Sesambein", "sesamoid bone"))
LEG = a_plate("leg", "fibula.left", "tibia.left*", "calf.left", "sesamoid.left", labels=[FIBULA, TIBIA, SESAMOID])


def test_each_label_that_is_asked_has_its_questions_on_every_figure_that_shows_it() -> None:
    """Their ids name label and figure; one that is not asked, or has no shape, has none."""
    hidden = replace(BACK, id="hidden", labels={**BACK.labels, SEMI.id: SEMI})
    named = {name for name in cards_on(BACK, hidden, LEG) if name.split(".")[0] in ("biceps-femoris", "semitendinosus")}

    assert named == {
        f"biceps-femoris.{template}.{plate}"
        for template in ("locate", "lit", "lit-typed")
        for plate in ("back", "hidden")
    }
    assert [name for name in cards_on(BACK, LEG) if name.startswith(("skull.", "sesamoid."))] == []


@pytest.mark.parametrize(
    ("name", "german", "english"),
    [
        (
            "biceps-femoris.locate.back",
            "Zweiköpfiger Schenkelmuskel: Wo liegt diese Struktur auf dem Bild?",
            "Biceps femoris: where is this structure in the picture?",
        ),
        (
            "biceps-femoris.lit.back",
            "Welche Struktur ist auf dem Bild hervorgehoben?",
            "Which structure is highlighted in the picture?",
        ),
        (
            "biceps-femoris.lit-typed.back",
            "Welche Struktur ist auf dem Bild hervorgehoben – auf Deutsch oder Latein?",
            "Which structure is highlighted in the picture – in English or Latin?",
        ),
    ],
)
def test_every_template_asks_in_both_languages(name: str, german: str, english: str) -> None:
    """A label is of no kind that the deck knows, so it is a structure."""
    card = cards_on()[name]

    assert (card.stem_in("de"), card.stem_in("en")) == (german, english)


def test_a_card_on_a_label_says_what_it_is() -> None:
    """It is about the label, one fact, with the figure's title and sources; its own shape alone is right."""
    cards = [card for name, card in cards_on(LEG).items() if name.startswith("tibia.")]

    assert {card.fact for card in cards} == {"tibia"}
    assert {card.structures for card in cards} == {("tibia",)}
    assert {card.subject() for card in cards} == {"tibia"}
    assert {card.topic.in_language("en") for card in cards} == {"Figure leg"}
    assert [card.sources for card in cards] == [(SOURCE,)] * 3
    assert {card.picture for card in cards} == {Picture(figure="leg", structures=("tibia",), deep=True)}
    assert all(card.made for card in cards)
    assert {card.explanation_in("en") for card in cards} == {"In Latin: Tibia."}
    assert {card.ask("de", Random(1)).answer for card in cards} == {"Schienbein"}


def test_every_other_name_of_the_figure_is_a_wrong_option() -> None:
    """Labels are nearer than structures, and each rationale says that it lies elsewhere."""
    card = cards_on(LEG)["fibula.lit.leg"]
    assert isinstance(card, NameByChoice)

    assert [(each.id, each.rank) for each in card.candidates] == [("sesamoid", 0), ("tibia", 0), ("calf", 1)]
    assert [each.rationale.in_language("de") for each in card.candidates] == [
        "Sesambein liegt auf diesem Bild an anderer Stelle.",
        "Schienbein liegt auf diesem Bild an anderer Stelle.",
        "Wadenmuskulatur liegt auf diesem Bild an anderer Stelle.",
    ]
    assert card.candidates[2].rationale.in_language("en") == "Calf lies elsewhere in this picture."


def test_whole_and_part_never_stand_against_each_other() -> None:
    """Neither the structure that it is a part of is a wrong option, nor another part of that."""
    back = replace(BACK, labels={**BACK.labels, SEMI.id: SEMI}, shapes=(*BACK.shapes, *_shape("semitendinosus")))

    assert options_of("biceps-femoris.lit.back", back) == {
        *("skull", "gluteus-maximus", "gluteus-medius", "calf", "achilles-tendon")
    }


def test_nor_do_the_groups_of_the_whole() -> None:
    """A group that has a shape of its own holds the part too."""
    lateral = a_label("vastus-lateralis", both("äußerer Schenkelmuskel", "vastus lateralis"), of="vasti", asked=True)
    others = ("quadriceps.left", "rectus-femoris.left", "iliopsoas.left", "tibialis-anterior.left")
    front = a_plate("front", "vastus-lateralis.left", *others, labels=[lateral])

    assert options_of("vastus-lateralis.lit.front", front) == {"rectus-femoris", "iliopsoas", "tibialis-anterior"}


def _shape(name: str) -> tuple[PlacedShape, ...]:
    """The one shape of that name."""
    return a_plate("any", f"{name}.left").shapes


def test_with_too_few_names_it_is_typed_alone() -> None:
    """One other name is no choice."""
    plate = a_plate("leg", "fibula.left", "tibia.left", labels=[FIBULA, TIBIA])

    assert {name for name in cards_on(plate) if name.startswith("fibula.")} == {
        "fibula.locate.leg",
        "fibula.lit-typed.leg",
    }


def test_all_its_names_count_and_those_of_other_shapes_never() -> None:
    """In the learner's language first, then in Latin; labels before structures."""
    card = typed("fibula.lit-typed.leg", LEG)

    assert card.accepted.by_language == {
        "de": ("Wadenbein", "Fibel", "Fibula", "Os fibulare"),
        "en": ("fibula", "calf bone", "Fibula", "Os fibulare"),
    }
    calf = ("Wadenmuskulatur", "Musculus triceps surae"), ("calf", "Musculus triceps surae")
    assert card.ask("de", Random(1)).rejected == ("Schienbein", "Tibia", "Sesambein", *calf[0])
    assert card.ask("en", Random(1)).rejected == ("shin bone", "Tibia", "sesamoid bone", *calf[1])


def test_the_name_of_the_whole_is_no_slip_for_that_of_a_part() -> None:
    """Also where the figure has no shape of it."""
    medial = a_label("medial", both("innerer Vastus", "medial vasti"), of="vasti", asked=True)
    plate = a_plate("plate", "medial.left", labels=[medial])
    question = typed("medial.lit-typed.plate", plate).ask("de", Random(1))

    assert question.rejected[-1] == "Vasti"
    assert {"Quadrizeps", "Musculus quadriceps femoris", "Vasti"} <= set(question.rejected)


def test_a_label_without_a_name_in_one_language_is_rejected_in_the_other() -> None:
    """What is missing in English takes nothing away in German; without another label nothing is rejected."""
    german = replace(SESAMOID, names=Text({"de": "Sesambein"}))
    leg = a_plate("leg", "fibula.left", "sesamoid.left", labels=[FIBULA, german])
    alone = a_plate("leg", "fibula.left", labels=[FIBULA])
    questions = [typed("fibula.lit-typed.leg", leg).ask(language, Random(1)) for language in ("de", "en")]

    assert [each.rejected for each in questions] == [("Sesambein",), ()]
    assert typed("fibula.lit-typed.leg", alone).rejected is None


def test_a_label_in_one_language_is_asked_in_that() -> None:
    """Without an English name there is nothing to ask in English, and as an option it is passed over."""
    german = replace(BICEPS, names=Text({"de": "Schenkelbeuger"}))
    cards = cards_on(replace(BACK, labels={**BACK.labels, german.id: german}))

    assert cards["biceps-femoris.locate.back"].languages == ("de",)
    assert cards["biceps-femoris.lit.back"].languages == ("de",)
    assert cards["biceps-femoris.lit-typed.back"].languages == ("de",)
    assert cards["hamstrings.locate.back"].languages == ("de", "en")
