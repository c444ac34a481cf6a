"""Everything that takes input has a name, in both languages, and no two keys collide."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from quizapp.wording.catalog import LANGUAGES
from tests.ui.learner import Learner, OpenWindow

STATES = {
    "today": (),
    "choice": ("Return",),
    "choice answered": ("Return", "1"),
    "flashcard": ("Return", "0", "Space"),
    "flashcard revealed": ("Return", "0", "Space", "Space"),
    "why this date": ("Return", "I"),
    "summary": ("Return", "0", "Space"),
    "settings": ("Ctrl+,",),
    "keys": ("?",),
}


def go(learner: Learner, state: str) -> None:
    """Come into that state from Today."""
    learner.press(*STATES[state])
    if state == "summary":
        learner.finish()


def takers(top: QWidget) -> Iterator[QWidget]:
    """Every visible widget that the focus can reach."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader says; for a box with choices Qt would tell the choice and leave the name to the label."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def top_window() -> QWidget:
    """The window in front."""
    window = QApplication.activeWindow()
    assert window is not None
    return window


@pytest.mark.parametrize("state", STATES)
def test_everything_that_takes_focus_has_a_name(
    open_window: OpenWindow, two_decks: None, data_dir: Path, state: str
) -> None:
    """Whatever can be reached has a name, each its own, in German and in English; options of decks here are Latin."""
    names = {}
    for language in LANGUAGES:
        learner = open_window(language=language)
        go(learner, state)
        found = list(takers(top_window()))
        assert found != []
        assert [widget for widget in found if not name_of(widget).strip()] == []
        counted = Counter(name_of(widget) for widget in found if not isinstance(widget, QLabel))
        assert [name for name, count in counted.items() if count > 1] == []
        buttons = [widget for widget in found if isinstance(widget, QAbstractButton)]
        assert [button for button in buttons if not button.objectName()] == []
        assert [button.text() for button in buttons if "&" in button.text()] == []  # which would be a key of its own
        names[language] = set(counted)
        learner.close()
        (data_dir / "quizapp.db").unlink()

    assert {name for name in names["de"] & names["en"] - {"Atlas", "Decks"} if not name.startswith("Option ")} == set()


def test_the_study_page_speaks_the_question(learner: Learner) -> None:
    """The page has the focus when a question comes up; its name is the question."""
    learner.press("Return")

    focus = QApplication.focusWidget()

    assert focus is not None
    assert name_of(focus) == "Which muscle extends the hip?"


def test_roles(learner: Learner) -> None:
    """Buttons are buttons and marks are check boxes to a screen reader, with their state."""
    learner.press("Return", "G")

    roles = {
        name: QAccessible.queryAccessibleInterface(learner.find(name)).role()
        for name in ("option1", "unknownButton", "guessedButton")
    }
    assert roles["option1"] == QAccessible.Role.Button
    assert roles["unknownButton"] == QAccessible.Role.Button
    assert QAccessible.queryAccessibleInterface(learner.find("guessedButton")).state().checked
    assert not QAccessible.queryAccessibleInterface(learner.find("sureButton")).state().checked


@pytest.mark.parametrize("state", ["choice", "choice answered", "flashcard", "flashcard revealed"])
def test_no_two_keys_on_the_screen_collide(open_window: OpenWindow, two_decks: None, state: str) -> None:
    """Each key that is written on the page is written once."""
    learner = open_window()
    go(learner, state)

    caps = [
        label.text()
        for label in learner.find("studyPage").findChildren(QLabel)
        if label.isVisible() and label.property("role") == "keycap"
    ]

    assert caps != []
    assert len(caps) == len(set(caps))


def test_the_focus_can_be_seen(learner: Learner) -> None:
    """A button looks different with the focus than without it."""
    learner.press("Return")
    option = learner.find("option1")
    before = option.grab().toImage()
    while not option.hasFocus():
        learner.press("Tab")

    assert option.grab().toImage() != before
