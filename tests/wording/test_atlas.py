"""The sentences of the atlas."""

from dataclasses import replace

import pytest

from quizapp.store.progress import SqlProgress
from quizapp.study.atlas import Entry, Standing, entry
from quizapp.study.mixups import MixUp
from quizapp.study.notebook import Notebook
from quizapp.wording import catalog
from quizapp.wording.atlas import facts, hovered, joined, mixed_up, other_names, results, spoken, standing
from tests.conftest import FixedClock
from tests.knowledge.facts import knowledge_of
from tests.study.test_atlas import drawn_library, figure

KNOWLEDGE = knowledge_of()


@pytest.fixture
def drawn_legs(progress: SqlProgress, clock: FixedClock) -> Notebook:
    """The standard learner's notebook with the figures of the legs."""
    return Notebook(drawn_library(), progress, clock)


def page(notebook: Notebook, name: str, on: str = "back", language: str = "en") -> Entry:
    """The page of that name."""
    return entry(notebook, figure(notebook, on), name, language)


def told(notebook: Notebook, name: str, on: str = "back", language: str = "en") -> dict[str, list[str]]:
    """What is said of it, under its headings."""
    return {head: list(lines) for head, lines in facts(page(notebook, name, on, language), KNOWLEDGE, language)}


def test_all_that_is_known_of_a_structure(drawn_legs: Notebook) -> None:
    """Jobs with type and phases in the order of the cycle, weaknesses with what follows, exercises."""
    assert told(drawn_legs, "gluteus-medius") == {
        "Main jobs": ["Keep the pelvis level (isometrically; braking phase, midstance)"],
        "Weak spot": ["Weak gluteus medius: The pelvis drops. The knee hurts."],
        "Training": ["Side plank"],
    }
    assert told(drawn_legs, "hamstrings")["Main jobs"] == ["Extend the hip (braking phase, midstance, propulsion)"]


def test_all_that_is_known_of_a_part(drawn_legs: Notebook) -> None:
    """Its groups, and what it helps with apart from its main jobs."""
    assert told(drawn_legs, "rectus-femoris", "front") == {
        "Part of": ["quads"],
        "Main jobs": ["Brake knee flexion (eccentrically; braking phase)"],
        "Helps to": ["swing the leg forwards"],
    }


def test_facts_in_german(drawn_legs: Notebook) -> None:
    """Headings and facts in one language."""
    catalog.use("de")

    assert list(told(drawn_legs, "rectus-femoris", "front", "de").values()) == [
        ["Quadrizeps"],
        ["Die Kniebeugung abbremsen (exzentrisch; Bremsphase)"],
        ["das Bein nach vorn schwingen"],
    ]
    assert not set(told(drawn_legs, "rectus-femoris", "front", "de")) & {"Part of", "Main jobs", "Helps to"}


def test_of_a_label_only_its_whole_is_known(drawn_legs: Notebook) -> None:
    """And of one that is a part of nothing nothing."""
    assert told(drawn_legs, "biceps-femoris") == {"Part of": ["hamstrings"]}
    assert told(drawn_legs, "skull") == {}


def test_a_long_list_of_jobs_is_cut(drawn_legs: Notebook) -> None:
    """Six of them are enough to read."""
    found = page(drawn_legs, "gluteus-medius")

    assert len(facts(replace(found, jobs=[*found.jobs] * 9), KNOWLEDGE, "en")[0][1]) == 6


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("de", "Musculus gluteus maximus · gluteus maximus"),
        ("en", "Musculus gluteus maximus · großer Gesäßmuskel · glute max"),
    ],
)
def test_all_other_names(drawn_legs: Notebook, language: str, names: str) -> None:
    """Latin first, then the other languages, then synonyms; each once, capitals aside, never the one above them."""
    assert other_names(page(drawn_legs, "gluteus-maximus", language=language), language) == names
    assert other_names(page(drawn_legs, "skull"), "en") == "Schädel"


@pytest.mark.parametrize(
    ("found", "sentence", "over"),
    [
        (Standing(0, 0, 0), "0 cards, none learned yet", "Soleus"),
        (Standing(1, 0, 0), "1 card, none learned yet", "Soleus: not learned yet"),
        (Standing(12, 4, 0), "12 cards, 0% remembered", "Soleus: 0% remembered"),
        (Standing(12, 12, 9), "12 cards, 75% remembered", "Soleus: 75% remembered"),
        (Standing(1284, 1284, 1284), "1,284 cards, 100% remembered", "Soleus: 100% remembered"),
    ],
)
def test_how_well_it_is_known(found: Standing, sentence: str, over: str) -> None:
    """A share where something was learned; under the pointer with its name."""
    assert (standing(found), hovered("soleus", found)) == (sentence, over)


def test_without_a_record_there_is_a_name() -> None:
    """It begins with a capital, an umlaut too."""
    assert hovered("äußerer Muskel", None) == "Äußerer Muskel"


def test_what_it_is_mixed_up_with(drawn_legs: Notebook) -> None:
    """By the names of the others, and by their ids where there are none."""
    pairs = [MixUp("calf", "gluteus-medius", 3), MixUp("gluteus-medius", "stranger", 2)]
    found = replace(page(drawn_legs, "gluteus-medius"), mixups=pairs)

    assert mixed_up(found, {"calf": "calf"}) == "Mixed up with: calf, stranger"


@pytest.mark.parametrize(
    ("count", "sentence"),
    [(0, "No name in the figures holds these words."), (1, "1 structure"), (1284, "1,284 structures")],
)
def test_what_a_search_found(count: int, sentence: str) -> None:
    """How many, or that there are none."""
    assert results(count) == sentence


def test_what_a_screen_reader_says() -> None:
    """The shape and its place in the order."""
    assert spoken(3, 38, "soleus") == "soleus, 3 of 38"
    assert joined(["a", "b"]) == "a · b"
