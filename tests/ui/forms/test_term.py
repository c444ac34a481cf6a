"""The term on the screen: letters are letters, what was typed stands against what is right, and the last word."""

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.ui.forms.conftest import Asked
from tests.ui.learner import Learner

NAME = "Musculus tibialis anterior"


def field(learner: Learner) -> str:
    """What stands in the field."""
    found = learner.find("termField")
    assert isinstance(found, QLineEdit)
    return found.text()


def last(learner: Learner) -> tuple[str, int, str | None, str | None]:
    """Kind, quality, what was typed, and the mark of the last event."""
    event = learner.events()[-1]
    return event["kind"], event["quality"], event["chosen"], event["confidence"]


def test_letters_are_letters(asked: Asked) -> None:
    """What is a key elsewhere is typed here: marks, numbers, I, minus, question mark, space."""
    learner = asked("term")
    learner.type("sg0 I-1?@e ")

    assert field(learner) == "sg0 I-1?@e "
    assert not learner.sees("info")
    assert not learner.button("sureButton").isChecked()
    assert learner.page == "studyPage"


def test_enter_hands_in(asked: Asked) -> None:
    """Only once something is typed; the name is judged as spelled by a person."""
    learner = asked("term")
    before = len(learner.events())
    learner.press("Return")
    learner.type("   ")
    learner.press("Return")
    assert len(learner.events()) == before
    assert not learner.button("handInButton").isEnabled()

    learner.type("m. TIBIALIS anterior")
    learner.press("Return")

    assert last(learner) == ("answer", 4, "m. TIBIALIS anterior", None)
    assert learner.read("verdict") == "✓ right"
    assert not learner.sees("overruleButton")
    learner.press("Space")
    assert learner.page == "summaryPage"


def test_by_mouse(asked: Asked) -> None:
    """Type, mark and hand in by clicks; the field keeps the letters that follow a click."""
    learner = asked("term")
    learner.type("Musculus tibialis ")
    learner.click("guessedButton")
    learner.type("anterior")
    learner.click("handInButton")

    assert last(learner) == ("answer", 3, NAME, "guessed")
    learner.click("continueButton")


@pytest.mark.parametrize("elsewhere", ["stem", "count"])
def test_letters_find_the_field(asked: Asked, elsewhere: str) -> None:
    """Who clicks beside it and types on, types into it, spaces too."""
    learner = asked("term")
    learner.click(elsewhere)
    learner.type("M. so")

    assert field(learner) == "M. so"
    assert learner.find("termField").hasFocus()


@pytest.mark.parametrize(("key", "button", "quality"), [("Ctrl+S", "sureButton", 0), ("Ctrl+G", "guessedButton", 1)])
def test_marks_are_set_with_ctrl(asked: Asked, key: str, button: str, quality: int) -> None:
    """A second press takes the mark back; the field keeps the focus."""
    learner = asked("term")
    learner.type("Xyz")
    learner.press(key, key)
    assert not learner.button(button).isChecked()
    learner.press(key)
    assert learner.button(button).isChecked()
    learner.press("Return")

    assert last(learner)[1] == quality


def test_i_do_not_know(asked: Asked) -> None:
    """Ctrl+0 shows the name, and nothing as typed."""
    learner = asked("term")
    learner.type("Mus")
    learner.press("Ctrl+0")

    assert last(learner) == ("answer", 2, None, "unknown")
    assert learner.texts("comparison") == ["not known yet", "Right is", NAME, "also: vorderer Schienbeinmuskel"]
    assert not learner.sees("overruleButton")


def test_a_slip_is_shown(asked: Asked) -> None:
    """What was typed stands above what is right, and it says that there was a slip."""
    learner = asked("term")
    learner.type("Musculus tibialis anterio")
    learner.press("Return")

    assert last(learner)[1] == 3
    assert learner.texts("comparison") == [
        "≈ nearly right, but for a slip",
        "You typed",
        "Musculus tibialis anterio",
        "Right is",
        NAME,
        "also: vorderer Schienbeinmuskel",
    ]
    assert learner.read("whatNow") == "Nearly right: counts as hard. Once more in this sitting, then tomorrow."


def test_what_was_typed_stands_against_the_nearest_name(asked: Asked) -> None:
    """A synonym with a slip is compared with itself, and the model answer is named beside it."""
    learner = asked("term")
    learner.type("vorderer Scheinbeinmuskel")
    learner.press("Return")

    assert learner.texts("comparison")[4:] == ["vorderer Schienbeinmuskel", f"also: {NAME}"]
    assert learner.find("typed").accessibleName() == "You typed: vorderer Scheinbeinmuskel"
    assert learner.find("back").accessibleName() == "Right is: vorderer Schienbeinmuskel"


@pytest.mark.parametrize("by_key", [True, False])
def test_the_learner_has_the_last_word(asked: Asked, by_key: bool) -> None:
    """Ctrl+R, or the button, takes the wrong answer back and gives it again as hard."""
    learner = asked("term")
    learner.type("shin muscle")
    learner.press("Return")
    assert last(learner)[1] == 1
    assert learner.read("verdict") == "✗ not right"
    if by_key:
        learner.press("Ctrl+R")
    else:
        learner.click("overruleButton")

    wrong, undo, right = learner.events()[-3:]
    assert (wrong["quality"], undo["takes_back"], right["quality"]) == (1, wrong["id"], 3)
    assert (wrong["overruled"], right["overruled"], right["chosen"]) == (0, 1, "shin muscle")
    assert learner.read("verdict") == "✓ right, as you say"
    assert learner.read("whatNow") == "Right, as you say: counts as hard. Once more in this sitting, then tomorrow."
    assert not learner.sees("overruleButton")
    assert learner.find("continueButton").hasFocus()


@pytest.mark.parametrize("text", [NAME, "Musculus tibialis anterio"])
def test_there_is_nothing_to_overrule_where_it_was_not_wrong(asked: Asked, text: str) -> None:
    """Ctrl+R does nothing to a right answer or a slip, nor before the answer."""
    learner = asked("term")
    learner.type(text)
    learner.press("Ctrl+R")
    assert field(learner) == text
    learner.press("Return")
    before = learner.kinds()
    learner.press("Ctrl+R")

    assert learner.kinds() == before


def test_undo_after_overruling(asked: Asked) -> None:
    """Ctrl+Z takes the overruled answer back and asks once more, with an empty field."""
    learner = asked("term")
    learner.type("shin muscle")
    learner.press("Return", "Ctrl+R", "Ctrl+Z")

    assert learner.kinds()[-4:] == ["answer", "undo", "answer", "undo"]
    assert field(learner) == ""
    assert learner.find("termField").hasFocus()
    assert "shin/latin" not in learner.states()


def test_undo_takes_letters_first(asked: Asked) -> None:
    """In the field Ctrl+Z takes back what was typed; in an empty one the last answer."""
    learner = asked("term")
    before = learner.kinds()
    learner.type("Mus")
    learner.press("Ctrl+Z")
    assert (field(learner), learner.kinds()) == ("", before)

    learner.press("Ctrl+Z")

    assert learner.kinds() == [*before, "undo"]
    assert learner.question.form.value != "term"


def test_escape_leaves_from_the_field(asked: Asked) -> None:
    """The sitting is kept, and goes on with the same question."""
    learner = asked("term")
    learner.type("Mus")
    learner.press("Escape")
    assert learner.page == "todayPage"

    learner.press("Return")

    assert learner.question.form.value == "term"
    assert learner.find("termField").hasFocus()
