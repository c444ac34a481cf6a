"""The first start: one screen, that ends in a first question."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QScrollArea

from quizapp.preferences import are_kept, load_preferences
from tests.ui.learner import Learner, OpenWindow, settle


def test_enter_asks_the_first_question(open_window: OpenWindow, two_decks: None) -> None:
    """A first start shows the welcome, and Enter leads to a question; leaving it leads to Today."""
    learner = open_window(first=True)
    assert learner.page == "welcomePage"

    learner.press("Return")

    assert learner.page == "studyPage"
    learner.answer()
    learner.press("Escape")
    assert learner.page == "todayPage"
    assert len(learner.events()) == 1


def test_it_is_one_screen_long(open_window: OpenWindow, two_decks: None) -> None:
    """Nothing is to be scrolled to, down to the smallest window, and both buttons can be clicked."""
    learner = open_window(first=True)
    for width, height in ((1280, 820), (800, 600)):
        learner.window.resize(width, height)
        settle()
        (area,) = learner.find("welcomePage").findChildren(QScrollArea)
        assert area.verticalScrollBar().maximum() == 0
        assert learner.sees("firstQuestionButton")
        assert learner.sees("lookAroundButton")
    learner.click("firstQuestionButton")
    assert learner.page == "studyPage"


def test_looking_around_first(open_window: OpenWindow, two_decks: None) -> None:
    """Esc leads to Today without an answer; the next start is no first one any more."""
    learner = open_window(first=True)
    learner.press("Escape")
    assert learner.page == "todayPage"
    learner.close()

    assert open_window(first=True).page == "todayPage"


def test_the_language_is_chosen_here(open_window: OpenWindow, two_decks: None) -> None:
    """The choice is taken at once, and the first question is asked in it."""
    learner = open_window(first=True, language=None)
    box = learner.find("welcomeLanguageBox")
    assert isinstance(box, QComboBox)
    for language, words in (
        ("Deutsch", "Die Anatomie des Laufens lernen"),
        ("English", "Learn the anatomy of running"),
    ):
        box.setCurrentIndex(box.findText(language))
        settle()
        assert words in learner.texts("welcomePage")

    learner.click("firstQuestionButton")
    assert learner.question.language == "en"


def test_a_welcome_before_the_decks_are_read(open_window: OpenWindow, two_decks: None, data_dir: Path) -> None:
    """Who is quicker than the program gets the question as soon as there is one."""
    learner = open_window(first=True)
    window = learner.window
    window._workplace.let_go()  # as it is while the decks are read

    learner.press("Return")
    assert learner.page == "todayPage"
    window._workplace.open()
    settle()
    for _turn in range(200):
        if learner.page == "studyPage":
            break
        window.thread().msleep(20)
        settle()

    assert learner.page == "studyPage"


def test_it_can_be_read_again(learner: Learner) -> None:
    """The menu of help leads back to it."""
    action = learner.window.findChild(QAction, "welcome")
    assert isinstance(action, QAction)
    action.trigger()

    assert learner.page == "welcomePage"


def test_closed_without_a_choice_it_comes_again(open_window: OpenWindow, two_decks: None, data_dir: Path) -> None:
    """Who closed the window at once has not begun."""
    open_window(first=True).close()
    assert not are_kept(data_dir)

    assert open_window(first=True).page == "welcomePage"


def test_who_answered_does_not_see_it_again(open_window: OpenWindow, two_decks: None, data_dir: Path) -> None:
    """From the first question on the program begins with Today."""
    learner = open_window(first=True)
    learner.press("Return")
    assert are_kept(data_dir)
    learner.close()

    assert open_window(first=True).page == "todayPage"


def test_the_language_is_chosen_by_keys_and_kept(open_window: OpenWindow, two_decks: None, data_dir: Path) -> None:
    """Tab leads to the box, an arrow chooses, and the next start speaks it too."""
    learner = open_window(first=True, language=None)
    box = learner.find("welcomeLanguageBox")
    assert isinstance(box, QComboBox)
    other = "de" if box.currentData() == "en" else "en"
    while not box.hasFocus():
        learner.press("Tab")
    learner.press("Down" if box.currentIndex() == 0 else "Up")
    assert box.currentData() == other
    assert box.hasFocus()
    learner.find("firstQuestionButton").setFocus()
    learner.press("Return")

    assert learner.question.language == other
    assert load_preferences(data_dir).language == other


def test_without_decks_it_ends_on_today(open_window: OpenWindow, write_decks: Callable[..., None]) -> None:
    """Where there is nothing to ask, Today says so."""
    write_decks()
    learner = open_window(first=True)
    learner.press("Return")

    assert learner.page == "todayPage"
    assert learner.read("todaySubtitle") == "There are no decks that can be read."


def test_tab_comes_to_everything_on_it(open_window: OpenWindow, two_decks: None) -> None:
    """Three things can be done, and all three by keys."""
    reached = open_window(first=True).tab_round()

    assert {"firstQuestionButton", "lookAroundButton", "welcomeLanguageBox"} <= set(reached)
