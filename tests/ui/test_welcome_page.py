"""The first start: one screen, that ends in a first question."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QScrollArea

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
    window._workspace = None  # as it is while the decks are read

    learner.press("Return")
    assert learner.page == "todayPage"
    window._opening.start()
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
