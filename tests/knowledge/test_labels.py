"""Questions on what a figure names beyond the structures of its deck."""

from dataclasses import replace
from random import Random

import pytest

from quizapp.cards.name import NameByChoice
from quizapp.cards.picture import Picture
from quizapp.cards.text import Text
from quizapp.knowledge.plate import Label, PlacedShape
from tests.knowledge.test_pointing import (
    BACK,
    BICEPS,
    SOURCE,
    a_label,
    a_plate,
    both,
    cards_on,
    options_of,
    ranks_of,
    typed,
)

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
LEG = a_plate(
    "leg",
    *("fibula.left", "tibia.left*", "calf.left", "sesamoid.left"),
    labels=[FIBULA, TIBIA, SESAMOID],
    tissues=dict.fromkeys(("fibula", "tibia", "sesamoid"), "bone"),
    places={"calf": (1, 0), "tibia": (2, 0), "sesamoid": (3, 0)},
)


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
    ("name", "tissue", "german", "english"),
    [
        (
            *("biceps-femoris.locate.back", "muscle"),
            "Zweiköpfiger Schenkelmuskel: Wo liegt diese Struktur auf dem Bild?",
            "Biceps femoris: where is this structure in the picture?",
        ),
        (
            *("biceps-femoris.lit.back", "muscle"),
            "Welcher Muskel oder welche Muskelgruppe ist auf dem Bild hervorgehoben?",
            "Which muscle or muscle group is highlighted in the picture?",
        ),
        (
            *("biceps-femoris.lit-typed.back", "muscle"),
            "Welcher Muskel oder welche Muskelgruppe ist auf dem Bild hervorgehoben – auf Deutsch oder Latein?",
            "Which muscle or muscle group is highlighted in the picture – in English or Latin?",
        ),
        (
            *("biceps-femoris.lit.back", "tendon"),
            "Welche Sehne oder Faszie ist auf dem Bild hervorgehoben?",
            "Which tendon or fascia is highlighted in the picture?",
        ),
        (
            *("biceps-femoris.lit-typed.back", "fascia"),
            "Welche Sehne oder Faszie ist auf dem Bild hervorgehoben – auf Deutsch oder Latein?",
            "Which tendon or fascia is highlighted in the picture – in English or Latin?",
        ),
        (
            *("biceps-femoris.lit.back", "bone"),
            "Welche Struktur ist auf dem Bild hervorgehoben?",
            "Which structure is highlighted in the picture?",
        ),
        (
            *("biceps-femoris.lit-typed.back", "joint"),
            "Welche Struktur ist auf dem Bild hervorgehoben – auf Deutsch oder Latein?",
            "Which structure is highlighted in the picture – in English or Latin?",
        ),
    ],
)
def test_every_template_asks_in_both_languages(name: str, tissue: str, german: str, english: str) -> None:
    """Lit, a label is of the kind that it is drawn as; by its name it is a structure, whatever it is made of."""
    shapes = (replace(shape, tissue=tissue) if shape.name == "biceps-femoris" else shape for shape in BACK.shapes)
    card = cards_on(replace(BACK, shapes=tuple(shapes)))[name]

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
    """Where only two are of its sort all are, the nearest first; each rationale says that it lies elsewhere."""
    card = cards_on(LEG)["fibula.lit.leg"]
    assert isinstance(card, NameByChoice)

    assert [(each.id, each.rank) for each in card.candidates] == [("calf", 0), ("tibia", 0), ("sesamoid", 1)]
    assert [each.rationale.in_language("de") for each in card.candidates] == [
        "Auf diesem Bild an anderer Stelle: Wadenmuskulatur.",
        "Auf diesem Bild an anderer Stelle: Schienbein.",
        "Auf diesem Bild an anderer Stelle: Sesambein.",
    ]
    assert card.candidates[0].rationale.in_language("en") == "Elsewhere in this picture: calf."


@pytest.mark.parametrize(
    ("own", "others"),
    [
        ("muscle", ("muscle", "muscle", "muscle")),
        ("tendon", ("tendon", "fascia", "fascia")),
        ("fascia", ("tendon", "tendon", "tendon")),
        ("bone", ("bone", "joint", "fossa")),
    ],
)
def test_where_there_are_three_of_its_sort_no_other_is_a_wrong_option(own: str, others: tuple[str, ...]) -> None:
    """Muscles, what is elastic, and all else; a structure of the deck counts as what it is drawn as."""
    names = ("calf", "tibia", "sesamoid")
    other = "bone" if own == "muscle" else "muscle"
    tissues = {"fibula": own, **dict(zip(names, others, strict=True))}
    strange = ("hamstrings", "vasti", "iliopsoas", "quadriceps")
    shapes = [f"{name}.left" for name in ("fibula", *names, *strange)]
    labels = [FIBULA, TIBIA, SESAMOID]
    plate = a_plate("plate", *shapes, labels=labels, tissues=tissues | dict.fromkeys(strange, other))
    fewer = a_plate("fewer", *shapes, labels=labels, tissues=tissues | dict.fromkeys((*strange, "tibia"), other))

    assert options_of("fibula.lit.plate", plate) == set(names)
    assert options_of("fibula.lit.fewer", fewer) == {*names, *strange}


def test_the_nearest_are_the_first_two_by_two() -> None:
    """By the way from shape to shape over the sheet, whether label or structure; of those as near by name."""
    places = {"calf": (40, 0), "tibia": (-10, 0), "sesamoid": (0, 20), "hamstrings": (0, 300), "vasti": (30, 30)}
    shapes = [f"{name}.left" for name in ("fibula", *places)]
    plate = a_plate("plate", *shapes, "iliopsoas.left", labels=[FIBULA, TIBIA, SESAMOID], places=places)
    near = replace(plate, shapes=(*plate.shapes, PlacedShape("hamstrings", "right", False, place=(2.0, 0.0))))
    even = replace(plate, shapes=tuple(replace(shape, place=(5.0, 5.0)) for shape in plate.shapes))

    ranks = [ranks_of("fibula.lit.plate", each) for each in (plate, near, even)]
    assert ranks == [
        {"iliopsoas": 0, "tibia": 0, "sesamoid": 1, "calf": 1, "vasti": 2, "hamstrings": 2},
        {"iliopsoas": 0, "hamstrings": 0, "tibia": 1, "sesamoid": 1, "calf": 2, "vasti": 2},
        {"calf": 0, "hamstrings": 0, "iliopsoas": 1, "sesamoid": 1, "tibia": 2, "vasti": 2},
    ]


def test_whole_and_part_never_stand_against_each_other() -> None:
    """The structure that it is a part of is no wrong option; another label of that may well be confused with it."""
    back = replace(BACK, labels={**BACK.labels, SEMI.id: SEMI}, shapes=(*BACK.shapes, *_shape("semitendinosus")))
    others = {"gluteus-maximus", "gluteus-medius", "calf"}

    assert options_of("biceps-femoris.lit.back") == others
    assert options_of("biceps-femoris.lit.back", back) == {*others, "semitendinosus"}
    assert options_of("semitendinosus.lit.back", back) == {*others, "biceps-femoris"}


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
        "en": ("fibula", "calf bone", "Os fibulare"),
    }
    latin = ("Musculus triceps surae", "triceps surae")
    calf = ("Wadenmuskulatur", *latin), ("calf", *latin)
    assert card.ask("de", Random(1)).rejected == ("Schienbein", "Tibia", "Sesambein", *calf[0])
    assert card.ask("en", Random(1)).rejected == ("shin bone", "Tibia", "sesamoid bone", *calf[1])


def test_a_muscle_goes_without_musculus_too() -> None:
    """Right behind its whole Latin name, and before other Latin ones; what only begins alike is left whole."""
    biceps = replace(BICEPS, latin="Musculus biceps femoris", also={"la": ("M. biceps femoris",)})
    semi = replace(SEMI, latin="Musculi longi")
    plate = a_plate("plate", "biceps-femoris.left", "semitendinosus.left", labels=[biceps, semi])

    assert typed("biceps-femoris.lit-typed.plate", plate).accepted.by_language == {
        "de": ("zweiköpfiger Schenkelmuskel", "Musculus biceps femoris", "biceps femoris", "M. biceps femoris"),
        "en": ("biceps femoris", "Musculus biceps femoris", "M. biceps femoris"),
    }
    assert typed("semitendinosus.lit-typed.plate", plate).accepted.by_language == {
        "de": ("Halbsehnenmuskel", "Musculi longi"),
        "en": ("semitendinosus", "Musculi longi"),
    }


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
