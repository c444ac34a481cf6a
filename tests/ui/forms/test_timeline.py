"""The timeline on the screen: keys and clicks, what is shown, what is on the disk."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QLabel

from quizapp.cards.card_id import CardId
from quizapp.preferences import Preferences, save_preferences
from tests.ui.learner import Learner, OpenWindow, settle
from tests.ui.test_accessibility import name_of, takers
from tests.ui.test_layout import SMALL, USUAL, faults

CYCLE: Final = """\
format: 1
deck: cycle
title: Cycle
languages: [en]
sources: {book: {beyond: true, en: A book}}
regions: {thigh: Thigh}
contractions:
  - {id: concentric, name: concentrically, about: The muscle shortens., source: book}
  - {id: eccentric, name: eccentrically, about: The muscle lengthens., source: book}
phases:
  - {id: initial-contact, name: initial contact, about: The foot meets the ground., source: book}
  - {id: braking, name: braking, about: The body sinks., source: book}
  - {id: midstance, name: midstance, about: The body is low., source: book}
  - {id: propulsion, name: propulsion, about: The leg extends., source: book}
  - {id: early-swing, name: early swing, about: The leg folds., source: book}
  - {id: late-swing, name: late swing, about: The shin swings out., source: book}
structures:
  - {id: quadriceps, kind: muscle, names: {en: quadriceps}, region: thigh, source: book}
actions:
  - id: brake-knee
    phrase: brake the bending knee
    movers: [{structure: quadriceps, role: main, phases: [initial-contact, braking], contraction: eccentric}]
    complete: true
    explanation: It yields under tension.
    source: book
"""


LOOKS = [(SMALL, 100), (SMALL, 200), (USUAL, 100), (USUAL, 200)]


@pytest.fixture
def asked(open_window: OpenWindow, write_decks: Callable[..., None]) -> Learner:
    """A learner before the question in which phases the quadriceps brakes: in the first two of six."""
    write_decks(CYCLE)
    learner = open_window()
    learner.window.desks.practise([CardId("cycle", "brake-knee.timeline.quadriceps")])
    settle()
    return learner


def marks(learner: Learner) -> str:
    """Which phases are marked on the screen."""
    return "".join(str(place) for place in range(1, 7) if learner.button(f"phase{place}").isChecked())


def test_a_number_marks_a_phase(asked: Learner) -> None:
    """And takes the mark back; other numbers do nothing."""
    seen = []
    for key in ("2", "6", "2", "7", "9"):
        asked.press(key)
        seen.append(marks(asked))

    assert seen == ["2", "26", "6", "6", "6"]
    assert asked.events() == []


def test_enter_hands_in_when_one_is_marked(asked: Learner) -> None:
    """Before that Enter does nothing and the button is off; the log keeps the phases in their order."""
    asked.press("Return")
    assert asked.events() == []
    assert not asked.button("handInButton").isEnabled()

    asked.press("2", "1")
    assert asked.button("handInButton").isEnabled()
    asked.press("Return")

    (event,) = asked.events()
    assert (event["form"], event["chosen"], event["quality"]) == ("timeline", "initial-contact+braking", 4)
    assert asked.sees("continueButton")


@pytest.mark.parametrize(("phases", "quality"), [("12", 4), ("1", 3), ("123", 3), ("3", 1), ("1456", 1)])
def test_by_mouse_alone(asked: Learner, phases: str, quality: int) -> None:
    """Clicks mark, the big button hands in; one too few or too many is hard, more is wrong."""
    for place in phases:
        asked.click(f"phase{place}")
    asked.click("handInButton")

    assert [event["quality"] for event in asked.events()] == [quality]


def test_by_tab_and_arrows(asked: Learner) -> None:
    """Tab reaches the strip, arrows go along it, Space marks, Enter there hands in."""
    while not asked.find("phase1").hasFocus():
        asked.press("Tab")
    asked.press("Space", "Right", "Space", "Return")

    assert [event["chosen"] for event in asked.events()] == ["initial-contact+braking"]


def test_the_answer_is_explained(asked: Learner) -> None:
    """What was right stands below the strip, and what happens in the phases that were mistaken; then why."""
    asked.press("1", "6", "Return")

    assert [asked.read(f"verdict{place}") for place in (1, 2, 6)] == ["✓ right", "+ missing", "✗ wrong"]
    assert asked.read("rightPhases") == "Right: initial contact, braking"
    shown = asked.texts("studyPage")
    assert {"+ braking: The body sinks.", "✗ late swing: The shin swings out.", "It yields under tension."} <= set(
        shown
    )
    assert [text for text in shown if text.endswith(("The body is low.", "The foot meets the ground."))] == []


def test_not_known(asked: Learner) -> None:
    """0 gives up: marks are taken back, and what was right is shown: nothing was missed."""
    asked.press("4", "0")

    assert [asked.read(f"verdict{place}") for place in (1, 2)] == ["✓ right", "✓ right"]
    assert not asked.sees("verdict4")
    assert asked.read("rightPhases") == "Right: initial contact, braking"


def test_the_cycle_stands_below_the_explanation(asked: Learner) -> None:
    """The chart with all who work, under the words."""
    assert not asked.sees("cyclePicture")
    asked.press("1", "2", "Return")

    assert asked.find("cyclePicture").y() > asked.find("explanation").y()
    assert "quadriceps: initial contact eccentrically; braking eccentrically." in (
        asked.find("cyclePicture").accessibleDescription()
    )


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_off(data_dir: Path, look: tuple[tuple[int, int], int], request: pytest.FixtureRequest) -> None:
    """Before and after the answer every text can be read, and the window keeps its size."""
    size, percent = look
    save_preferences(data_dir, Preferences(type_size=percent, theme="light"))
    learner: Learner = request.getfixturevalue("asked")
    learner.window.resize(*size)
    assert faults(learner.window) == []
    learner.press("1", "6", "Return")

    assert faults(learner.window) == []
    assert (learner.window.width(), learner.window.height()) == size


def test_everything_has_a_name_of_its_own(asked: Learner) -> None:
    """Whatever takes the focus has a name that tells it from everything else, and an object name."""
    for keys in ((), ("1", "Return")):
        asked.press(*keys)
        found = [widget for widget in takers(asked.window) if not isinstance(widget, QLabel)]
        names = Counter(name_of(widget).strip() for widget in found)
        assert [name for name, count in names.items() if count > 1 or not name] == []
        assert [widget for widget in found if not widget.objectName()] == []
