"""Naming what is lit, by choice and by typing."""

import pytest

from tests.ui.figures.conftest import Practising


@pytest.mark.parametrize(("right", "quality"), [(True, 4), (False, 1)])
def test_a_name_is_chosen_by_its_number(practising: Practising, right: bool, quality: int) -> None:
    """As in any choice; the figure lights the structure on both sides."""
    learner = practising("gluteus-medius.lit")
    picture = learner.question.picture
    assert picture is not None
    assert picture.structures == ("gluteus-medius",)
    learner.press(str(learner.place(right=right)))

    (event,) = learner.events()
    assert (event["form"], event["quality"]) == ("name", quality)
    assert learner.sees("continueButton")


@pytest.mark.parametrize(
    ("typed", "quality"),
    [
        ("gluteus medius", 4),
        ("M. gluteus medius", 4),
        ("Musculus Gluteus Medius", 4),
        ("gluteus medus", 3),
        ("gluteus maximus", 1),
    ],
)
def test_a_name_is_typed_in_the_learners_language_or_in_latin(practising: Practising, typed: str, quality: int) -> None:
    """Both count, a slip is forgiven, and a neighbour's name is no slip."""
    learner = practising("gluteus-medius.lit-typed")
    learner.type(typed)
    learner.press("Return")

    assert [(event["form"], event["quality"]) for event in learner.events()] == [("name", quality)]


def test_letters_are_letters_while_typing(practising: Practising) -> None:
    """D is typed; Ctrl+D shows the other layer."""
    learner = practising("gluteus-medius.lit-typed")
    learner.type("d")
    assert learner.canvas.faded == 0.0

    learner.press("Ctrl+D")
    assert learner.canvas.faded == 1.0
    assert learner.events() == []


def test_the_learner_has_the_last_word(practising: Practising) -> None:
    """Ctrl+R counts what was typed as right, as with any term."""
    learner = practising("gluteus-medius.lit-typed")
    learner.type("small buttock muscle")
    learner.press("Return", "Ctrl+R")

    standing = [event["quality"] for event in learner.events() if event["kind"] != "undo"]
    assert standing[-1] == 3


def test_nothing_on_the_figure_can_be_chosen(practising: Practising) -> None:
    """It is looked at, and clicks on it answer nothing."""
    learner = practising("gluteus-medius.lit")
    learner.click_shape("gluteus-maximus.left")

    assert learner.events() == []
