"""The atlas: what there is to see, what is known of it, and how well the learner knows it."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.text import Text
from quizapp.knowledge.made import made_cards
from quizapp.knowledge.plate import Plate
from quizapp.store.progress import SqlProgress
from quizapp.study.atlas import (
    AtlasFigure,
    Standing,
    cards_about,
    entry,
    figures,
    name_of,
    shapes_named,
    standing,
    standings,
)
from quizapp.study.library import Library
from quizapp.study.mixups import MixUp
from quizapp.study.notebook import Notebook
from quizapp.study.review import Response
from quizapp.study.upkeep import Upkeep
from tests.conftest import FixedClock, a_library
from tests.knowledge.facts import FACTS, deck_of
from tests.knowledge.test_pointing import BACK, FRONT, drawn
from tests.responses import respond

IN_RUNNING = """\
format: 1
deck: running
title: Running
languages: [en]
cards:
  - {id: hamstrings, form: flashcard, structures: [hamstrings], front: Hamstrings?, back: They extend the hip.}
  - {id: both, form: flashcard, structures: [gluteus-maximus, gluteus-medius], front: Glutes?, back: The buttocks.}
"""


def drawn_library(*plates: Plate, content: str = FACTS) -> Library:
    """The legs with these figures, or with that of the back and that of the front, and a deck without facts."""
    knowledge = drawn(*plates, content=content)
    legs = replace(deck_of(content), knowledge=knowledge, cards=made_cards(knowledge, "legs", ("de", "en")))
    return Library([legs, *a_library(IN_RUNNING).decks])


@pytest.fixture
def drawn_legs(progress: SqlProgress, clock: FixedClock) -> Notebook:
    """The standard learner's notebook with the figures of the legs."""
    return Notebook(drawn_library(), progress, clock)


def figure(notebook: Notebook, name: str) -> AtlasFigure:
    """The figure with that id."""
    (found,) = (each for each in figures(notebook.library) if each.plate.id == name)
    return found


def answer(notebook: Notebook, card: str, how: str = "right") -> None:
    """Answer that card of the legs so."""
    question = notebook.library.cards[CardId("legs", card)].ask("en", Random(1))
    notebook.answer(question, respond(question, how))


def names_of(library: Library, on: AtlasFigure, name: str) -> set[str]:
    """The cards about that name, as deck and card where it is another deck than the legs."""
    return {card.card if card.deck == "legs" else str(card) for card in cards_about(library, on, name)}


def test_the_figures_of_all_decks_in_their_order(drawn_legs: Notebook) -> None:
    """Each with its deck and the facts of that; a deck without facts has none."""
    assert [(each.deck, each.plate.id) for each in figures(drawn_legs.library)] == [("legs", "back"), ("legs", "front")]
    assert figures(a_library()) == []
    assert figure(drawn_legs, "front").knowledge.structure["vasti"].id == "vasti"


def test_a_shape_is_called_by_its_label_or_its_structure(drawn_legs: Notebook) -> None:
    """In the learner's language; one that nobody knows by its id."""
    back = figure(drawn_legs, "back")
    names = [name_of(back, name, language) for name in ("skull", "calf", "stranger") for language in ("de", "en")]

    assert names == ["Schädel", "skull", "Wadenmuskulatur", "calf", "stranger", "stranger"]


def test_cards_about_a_structure_are_those_of_its_family(drawn_legs: Notebook) -> None:
    """Its own, its groups' and its parts', from every deck, each once."""
    library, front = drawn_legs.library, figure(drawn_legs, "front")
    of_part = names_of(library, front, "rectus-femoris")
    of_group = names_of(library, front, "quadriceps")

    assert {"rectus-femoris.lit", "catch-knee.who.quadriceps"} <= of_part
    assert {"rectus-femoris.lit", "vasti.lit", "catch-knee.who.quadriceps", "quadriceps.recall"} <= of_group
    assert not {each for each in of_part if each.startswith("vasti.")}
    assert "running/hamstrings" in names_of(library, figure(drawn_legs, "back"), "hamstrings")
    listed = cards_about(library, front, "quadriceps")
    assert len(listed) == len(set(listed))


def test_cards_about_a_label_are_its_own_and_those_of_its_structure(drawn_legs: Notebook) -> None:
    """A label that is a part of nothing has its own alone, and one that is not asked none."""
    library, back = drawn_legs.library, figure(drawn_legs, "back")
    found = names_of(library, back, "biceps-femoris")

    assert {"biceps-femoris.locate.back", "hamstrings.locate.back", "running/hamstrings"} <= found
    assert names_of(library, back, "skull") == set()


def test_nothing_learned_has_no_share() -> None:
    """Which is another thing than nothing remembered."""
    assert Standing(4, 0, 0).share is None
    assert Standing(0, 0, 0).share is None
    assert Standing(4, 2, 0).share == 0.0
    assert Standing(4, 2, 1).share == 0.25


def test_what_was_passed_and_is_not_due_is_remembered(drawn_legs: Notebook, clock: FixedClock) -> None:
    """Until the day on which it is due; failed it is seen, and no more."""
    cards = [CardId("legs", name) for name in ("gluteus-medius.lit", "gluteus-medius.recall", "calf.lit")]
    assert standing(drawn_legs, cards) == Standing(3, 0, 0)
    answer(drawn_legs, "gluteus-medius.lit")
    answer(drawn_legs, "gluteus-medius.recall", "wrong")

    assert standing(drawn_legs, cards) == Standing(3, 2, 1)
    clock.forward(days=1)
    assert standing(drawn_legs, cards) == Standing(3, 2, 0)
    answer(drawn_legs, "gluteus-medius.lit")
    assert standing(drawn_legs, cards) == Standing(3, 2, 1)
    clock.forward(days=5)
    assert standing(drawn_legs, cards) == Standing(3, 2, 1)
    clock.forward(days=1)
    assert standing(drawn_legs, cards) == Standing(3, 2, 0)


def test_of_what_is_suspended_nothing_is_expected(drawn_legs: Notebook) -> None:
    """It is not counted, nor practised; what is buried is counted and not practised today."""
    back = figure(drawn_legs, "back")
    answer(drawn_legs, "gluteus-medius.lit")
    before = entry(drawn_legs, back, "gluteus-medius", "de")
    suspended, buried, *rest = [card for card in before.cards if card != CardId("legs", "gluteus-medius.lit")]
    upkeep = Upkeep(drawn_legs)
    upkeep.suspend([suspended])
    upkeep.bury([buried])
    after = entry(drawn_legs, back, "gluteus-medius", "de")

    assert set(after.cards) == {*rest, CardId("legs", "gluteus-medius.lit")}
    assert after.standing == Standing(before.standing.cards - 1, 1, 1) == standings(drawn_legs, back)["gluteus-medius"]


def test_every_name_of_a_figure_has_its_standing(drawn_legs: Notebook) -> None:
    """Structures and labels; what is learned of a group counts for its part."""
    answer(drawn_legs, "quadriceps.lit")
    found = standings(drawn_legs, figure(drawn_legs, "front"))

    assert set(found) == FRONT.names
    assert (found["rectus-femoris"].remembered, found["vastus-lateralis"].remembered) == (1, 1)
    assert (found["skull"], found["iliopsoas"].seen) == (Standing(0, 0, 0), 0)
    assert found["vasti"].cards == len(cards_about(drawn_legs.library, figure(drawn_legs, "front"), "vasti"))


def test_the_page_of_a_structure(drawn_legs: Notebook) -> None:
    """All that the deck says of it."""
    back = figure(drawn_legs, "back")
    found = entry(drawn_legs, back, "gluteus-maximus", "de")

    assert (found.name, found.names.in_language("de"), found.latin) == (
        "gluteus-maximus",
        "großer Gesäßmuskel",
        "Musculus gluteus maximus",
    )
    assert list(found.also) == ["Gluteus maximus"]
    assert list(entry(drawn_legs, back, "gluteus-maximus", "en").also) == ["glute max"]
    assert found.region is not None
    assert found.region.in_language("en") == "hip"
    assert [action.id for action, _mover in found.jobs] == ["extend-hip"]
    assert [exercise.id for exercise in found.exercises] == ["squat"]
    assert list(found.part_of) == []
    assert found.structure is back.knowledge.structure["gluteus-maximus"]
    assert found.cards == cards_about(drawn_legs.library, back, "gluteus-maximus")
    assert found.standing == Standing(len(found.cards), 0, 0)
    weak = entry(drawn_legs, back, "gluteus-medius", "de").weaknesses
    assert [weakness.id for weakness in weak] == ["weak-gluteus-medius"]


def test_the_page_of_a_part_names_its_groups(drawn_legs: Notebook) -> None:
    """The narrower before the wider one."""
    content = FACTS.replace(
        "actions:\n  - id: pelvis-level",
        "  - {id: thigh, kind: group, names: {de: Schenkel, en: thigh muscles}, region: thigh, "
        "parts: [quadriceps, hamstrings], source: book}\nactions:\n  - id: pelvis-level",
    )
    library = drawn_library(content=content)
    notebook = Notebook(library, drawn_legs._progress, drawn_legs._clock)
    found = entry(notebook, figure(notebook, "front"), "rectus-femoris", "en")

    assert [text.in_language("en") for text in found.part_of] == ["quads", "thigh muscles"]
    assert [action.id for action, _mover in found.jobs] == ["catch-knee", "flex-hip"]


def test_the_page_of_a_label(drawn_legs: Notebook) -> None:
    """What the figure says of it, with region and whole of the structure that it is a part of."""
    back = figure(drawn_legs, "back")
    found, skull = entry(drawn_legs, back, "biceps-femoris", "de"), entry(drawn_legs, back, "skull", "de")

    assert (found.name, found.names.in_language("en"), found.structure) == ("biceps-femoris", "biceps femoris", None)
    assert [text.in_language("de") for text in found.part_of] == ["Hamstrings"]
    assert found.region == Text({"de": "Oberschenkel", "en": "thigh"})
    assert found.cards == cards_about(drawn_legs.library, back, "biceps-femoris")
    assert (skull.region, list(skull.part_of), list(skull.cards)) == (None, [], [])
    for each in (found, skull):
        assert (list(each.jobs), list(each.weaknesses), list(each.exercises)) == ([], [], [])


def test_a_page_tells_what_its_structure_is_mixed_up_with(drawn_legs: Notebook) -> None:
    """On the pages of both, and on no other."""
    card = CardId("legs", "gluteus-medius.locate.back")
    for _ in range(2):
        question = drawn_legs.library.cards[card].ask("en", Random(1))
        drawn_legs.answer(question, Response(milliseconds=5000, chosen="gluteus-maximus.left@1.0,2.0"))
    back = figure(drawn_legs, "back")
    pair = MixUp("gluteus-maximus", "gluteus-medius", 2)

    assert list(entry(drawn_legs, back, "gluteus-medius", "en").mixups) == [pair]
    assert list(entry(drawn_legs, back, "gluteus-maximus", "en").mixups) == [pair]
    assert list(entry(drawn_legs, back, "calf", "en").mixups) == []


def test_shapes_of_a_name_are_those_of_its_parts_and_labels(drawn_legs: Notebook) -> None:
    """Of a label its own; of a group that has none here nothing."""
    back, front = figure(drawn_legs, "back"), figure(drawn_legs, "front")

    assert shapes_named(front, "quadriceps") == {"rectus-femoris", "vasti", "vastus-lateralis"}
    assert shapes_named(front, "vastus-lateralis") == {"vastus-lateralis"}
    assert shapes_named(back, "hamstrings") == {"hamstrings", "biceps-femoris"}
    assert shapes_named(back, "quadriceps") == frozenset()
    assert BACK.file == Path("back.svg")
