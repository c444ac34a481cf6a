"""The Kprim on the screen: keys and clicks, what is shown, what is on the disk."""

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.cards.question import Option
from tests.ui.forms.conftest import Asked
from tests.ui.learner import Learner


def marks(learner: Learner) -> str:
    """What is marked on the screen, a letter for each statement, a dot where it is open."""
    return "".join(
        "t"
        if learner.button(f"true{number}").isChecked()
        else "f"
        if learner.button(f"false{number}").isChecked()
        else "."
        for number in range(1, 5)
    )


def test_a_number_turns_a_statement(asked: Asked) -> None:
    """From open to true, to false, to open again, each statement by itself."""
    learner = asked("kprim")
    seen = [marks(learner)]
    for key in ("1", "1", "1", "4", "2", "2"):
        learner.press(key)
        seen.append(marks(learner))

    assert seen == ["....", "t...", "f...", "....", "...t", ".t.t", ".f.t"]
    assert learner.events() == []


def test_enter_hands_in_when_all_four_are_marked(asked: Asked) -> None:
    """Before that Enter and Space do nothing, and the button is off."""
    learner = asked("kprim")
    learner.press("1", "2", "3", "Return", "Space")
    assert learner.events() == []
    assert not learner.button("handInButton").isEnabled()

    learner.press("4")
    assert learner.button("handInButton").isEnabled()
    learner.press("Return")

    (event,) = learner.events()
    assert (event["form"], event["chosen"]) == ("kprim", "achilles=t,knee=t,brake=t,toes=t")
    assert learner.sees("continueButton")


@pytest.mark.parametrize(("missed", "quality"), [(0, 4), (1, 3), (2, 1), (4, 1)])
def test_by_mouse_alone(asked: Asked, missed: int, quality: int) -> None:
    """The buttons mark, the big one hands in; four right are good, three hard, fewer wrong."""
    learner = asked("kprim")
    for number, option in enumerate(learner.question.options, start=1):
        said = option.correct is (number > missed)
        learner.click(f"{'true' if said else 'false'}{number}")
    learner.click("handInButton")

    assert [event["quality"] for event in learner.events()] == [quality]


def test_a_second_click_takes_the_mark_back(asked: Asked) -> None:
    """The other button moves it, the same one opens the statement again."""
    learner = asked("kprim")
    seen = []
    for name in ("true2", "false2", "false2"):
        learner.click(name)
        seen.append(marks(learner))

    assert seen == [".t..", ".f..", "...."]


def test_by_tab_and_space(asked: Asked) -> None:
    """Space presses the button with the focus; Enter there hands in once everything is marked."""
    learner = asked("kprim")
    learner.press("2", "3", "4")
    while not learner.find("true1").hasFocus():
        learner.press("Tab")
    learner.press("Return")
    assert learner.events() == []
    learner.press("Space")
    assert marks(learner) == "tttt"
    learner.press("Return")

    assert [event["kind"] for event in learner.events()] == ["answer"]


@pytest.mark.parametrize(
    ("mark", "right", "quality", "confidence"),
    [("G", True, 3, "guessed"), ("S", False, 0, "sure"), ("S", True, 4, "sure")],
)
def test_marks_count(asked: Asked, mark: str, right: bool, quality: int, confidence: str) -> None:
    """Guessed and right is hard, sure and wrong is worst."""
    learner = asked("kprim")
    learner.press(mark)
    learner.mark(right=right)
    learner.press("Return")

    (event,) = learner.events()
    assert (event["quality"], event["confidence"]) == (quality, confidence)


def said_of(option: Option, number: int, missed: int) -> str:
    """What stands at a statement of which the first ``missed`` were marked wrong."""
    truth, other = ("true", "false") if option.correct else ("false", "true")
    return f"✗ {truth}, and you said {other}" if number <= missed else f"✓ {truth}, as you said"


def test_every_statement_says_what_it_is(asked: Asked) -> None:
    """Whether it is true, what the learner said, and why; in words and a sign, also to a screen reader."""
    learner = asked("kprim")
    for number, option in enumerate(learner.question.options, start=1):
        learner.press(*[str(number)] * (1 if option.correct is (number > 1) else 2))
    learner.press("Return")

    for number, option in enumerate(learner.question.options, start=1):
        verdict = said_of(option, number, 1)
        assert learner.texts(f"statement{number}") == [str(number), option.text, verdict, option.rationale]
        assert learner.find(f"statement{number}").accessibleName() == f"{option.text}. {verdict}. {option.rationale}"
        assert not learner.sees(f"true{number}")
    assert learner.texts("explanation") == ["In push-off it raises the heel.", "Source: Running anatomy"]
    assert learner.read("whatNow") == "Nearly right: counts as hard. Once more in this sitting, then tomorrow."


def test_i_do_not_know(asked: Asked) -> None:
    """0 tells every statement without a verdict on what was marked."""
    learner = asked("kprim")
    learner.press("1", "0")

    (event,) = learner.events()
    assert (event["quality"], event["chosen"], event["confidence"]) == (2, None, "unknown")
    shown = [learner.read(f"verdict{number}") for number in range(1, 5)]
    assert shown == ["true" if option.correct else "false" for option in learner.question.options]


def test_undo_opens_every_statement_again(asked: Asked) -> None:
    """The same statements stand in the same order, none of them marked."""
    learner = asked("kprim")
    before = learner.question.options
    learner.mark(right=True)
    learner.press("Return", "Ctrl+Z")

    assert learner.question.options == before
    assert marks(learner) == "...."
    assert learner.kinds() == ["answer", "undo"]


def test_a_statement_out_of_sight_is_brought_into_view(asked: Asked) -> None:
    """Who marks by number sees what was marked, in the smallest window at the largest type."""
    learner = asked("kprim")
    learner.window.resize(800, 600)
    for _step in range(5):
        learner.press("Ctrl++")
    learner.press("4")

    row = learner.find("statement4")
    top = row.mapTo(learner.window, row.rect().topLeft()).y()
    assert 0 <= top < learner.find("footer").mapTo(learner.window, row.rect().topLeft()).y()


def test_screen_readers_hear_the_statements(asked: Asked) -> None:
    """Each button says what it marks, and the page says the question."""
    learner = asked("kprim")
    option = learner.question.options[1]

    assert learner.find("true2").accessibleName() == f"Statement 2 is true: {option.text}"
    assert learner.find("false2").accessibleName() == f"Statement 2 is false: {option.text}"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "The calf: what is true of it?"
