"""Searching the atlas by any name."""

from dataclasses import replace

import pytest

from quizapp.cards.text import Text
from quizapp.study.atlas import AtlasFigure, figures
from quizapp.study.atlas_search import names_in, search
from tests.knowledge.test_pointing import BACK, BICEPS, FRONT, SKULL, a_label, a_plate, both
from tests.study.test_atlas import drawn_library


def on_figures() -> list[AtlasFigure]:
    """The back and the front of the legs."""
    return figures(drawn_library())


def found(words: str) -> list[str]:
    """The ids of what is found, in their order."""
    return [each.name for each in search(on_figures(), words)]


@pytest.mark.parametrize(
    "words",
    [
        *("großer Gesäßmuskel", "GROSSER gesäßmuskel", "grosser Gesaessmuskel", "groß", "glute max", "Gluteus maximus"),
        *("musculus gluteus maximus", "M. gluteus maximus", "m gluteus-maximus", "Musculus glutéus maximus", "maximus"),
        "  großer   Gesäßmuskel  ",
    ],
)
def test_any_name_finds_it(words: str) -> None:
    """In every language and in Latin, by synonyms, whatever the spelling, and by the beginning of any word."""
    assert found(words) == ["gluteus-maximus"]


@pytest.mark.parametrize("words", ["", "  ", "-", "zzz", "gluteus maximus medius"])
def test_what_is_no_name_finds_nothing(words: str) -> None:
    """An empty search is not a search for everything."""
    assert found(words) == []


def test_beginnings_of_words_come_before_parts_of_words() -> None:
    """Each of the two in the order of the first language, an umlaut standing where its two letters do."""
    assert found("muskel") == [
        *("iliopsoas", "vastus-lateralis", "rectus-femoris", "gluteus-maximus", "gluteus-medius"),
        *("tibialis-anterior", "biceps-femoris"),
    ]
    assert found("schenkel") == ["vastus-lateralis", "rectus-femoris", "biceps-femoris"]


def test_labels_and_groups_are_found_too() -> None:
    """One that is never asked among them; a group where a part of it is shown."""
    assert found("skull") == ["skull"]
    assert found("biceps") == ["biceps-femoris"]
    assert found("quads") == ["quadriceps"]


def test_each_is_found_once_on_the_first_figure_that_shows_it() -> None:
    """With its names, to be shown in the list."""
    (medius,) = search(on_figures(), "gluteus medius")
    (iliopsoas,) = search(on_figures(), "iliopsoas")

    assert (medius.figure.plate.id, medius.latin) == ("back", "Musculus gluteus medius")
    assert (medius.shown.in_language("de"), medius.shown.in_language("en")) == (
        "mittlerer Gesäßmuskel",
        "gluteus medius",
    )
    assert iliopsoas.figure.plate.id == "front"


def test_names_of_everything_shown() -> None:
    """Structures, groups of them and labels, by their ids."""
    names = names_in(on_figures())

    assert {each: names[each].in_language("en") for each in ("calf", "quadriceps", "skull", "biceps-femoris")} == {
        "calf": "calf",
        "quadriceps": "quads",
        "skull": "skull",
        "biceps-femoris": "biceps femoris",
    }
    assert set(names) == {*BACK.names, *FRONT.names, "quadriceps"}


def test_an_untranslated_name_is_found_in_its_own_language() -> None:
    """There is no other to be found by."""
    german = replace(SKULL, names=Text({"de": "Schädel"}))
    plate = a_plate("head", "skull.mid", labels=[german, a_label("jaw", both("Kiefer", "jaw")), BICEPS])

    assert [each.name for each in search(figures(drawn_library(plate)), "schaedel")] == ["skull"]
    assert search(figures(drawn_library(plate)), "jaw") == []
