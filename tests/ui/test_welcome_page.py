"""A first start: one screen, and Enter asks a first question."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QComboBox, QWidget

from quizapp.preferences import are_kept, load_preferences
from tests.ui.learner import Learner, OpenWindow, settle


@pytest.fixture
def newcomer(open_window: OpenWindow, two_decks: None) -> Learner:
    """A learner before the window of a first start."""
    return open_window(first=True)


def test_enter_asks_a_first_question(newcomer: Learner) -> None:
    """The button has the focus; one key leads to a question that can be answered."""
    assert newcomer.page == "welcomePage"
    assert newcomer.find("firstQuestionButton").hasFocus()
    newcomer.press("Return")
    assert newcomer.page == "studyPage"
    newcomer.answer()

    assert newcomer.kinds() == ["answer"]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [(800, 600), (1280, 820)])
def test_it_is_one_screen(open_window: OpenWindow, two_decks: None, language: str, size: tuple[int, int]) -> None:
    """At the smallest size too everything on it can be seen without scrolling."""
    learner = open_window(first=True, language=language)
    learner.window.resize(*size)
    settle()
    page = learner.find("welcomePage")
    seen = QRect(page.mapToGlobal(page.rect().topLeft()), page.size())
    parts = [part for part in page.findChildren(QWidget) if part.isVisible() and part.objectName()]

    assert {"firstQuestionButton", "lookAroundButton", "welcomeLanguageBox"} <= {part.objectName() for part in parts}
    for part in parts:
        if part.objectName() != "column":
            assert seen.contains(QRect(part.mapToGlobal(part.rect().topLeft()), part.size())), part.objectName()


def test_esc_looks_around_first(newcomer: Learner) -> None:
    """Today is there, and studying begins there as always."""
    newcomer.press("Esc")
    assert newcomer.page == "todayPage"
    assert newcomer.find("startButton").hasFocus()
    newcomer.press("Return")

    assert newcomer.page == "studyPage"


@pytest.mark.parametrize("way", ["Return", "Esc"])
def test_it_is_not_shown_again(newcomer: Learner, open_window: OpenWindow, data_dir: Path, way: str) -> None:
    """Neither by who answered nor by who looked around; the menu shows it when it is asked for."""
    newcomer.press(way)
    assert are_kept(data_dir)
    newcomer.close()
    again = open_window(first=True)

    assert again.page == "todayPage"


def test_closed_without_a_choice_it_comes_again(newcomer: Learner, open_window: OpenWindow, data_dir: Path) -> None:
    """Who closed the window at once has not begun."""
    newcomer.close()
    assert not are_kept(data_dir)

    assert open_window(first=True).page == "welcomePage"


def test_the_language_is_chosen_on_it(open_window: OpenWindow, two_decks: None, data_dir: Path) -> None:
    """The page speaks it at once, so do the questions, and so does the next start."""
    learner = open_window(first=True, language=None)
    box = learner.find("welcomeLanguageBox")
    assert isinstance(box, QComboBox)
    other = "de" if box.currentData() == "en" else "en"
    english = other == "en"
    while learner.window.focusWidget() is not box:
        learner.press("Tab")
    learner.press("Down" if box.currentIndex() == 0 else "Up")
    assert box.currentData() == other
    assert learner.button("firstQuestionButton").accessibleName() == (
        "Answer the first question" if english else "Erste Frage beantworten"
    )
    learner.find("firstQuestionButton").setFocus()
    learner.press("Return")

    assert learner.question.stem == (
        "Which muscle extends the hip?" if english else "Welcher Muskel streckt die Hüfte?"
    )
    assert load_preferences(data_dir).language == other


def test_without_decks_it_ends_on_today(open_window: OpenWindow, write_decks: Callable[..., None]) -> None:
    """Where there is nothing to ask, Today says so."""
    write_decks()
    learner = open_window(first=True)
    learner.press("Return")

    assert learner.page == "todayPage"
    assert learner.read("todaySubtitle") == "There are no decks that can be read."


def test_tab_comes_to_everything_on_it(newcomer: Learner) -> None:
    """Three things can be done, and all three by keys."""
    reached = [name for name in newcomer.tab_round() if name]

    assert {"firstQuestionButton", "lookAroundButton", "welcomeLanguageBox"} <= set(reached)
