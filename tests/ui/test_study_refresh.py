"""Decks that change under an open question, and ways back to it: what is the same is not touched."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import FOOT, HIP
from tests.hip_figure import write_hips
from tests.ui.editor.writing import until
from tests.ui.figures.conftest import Practising, at_hips, practising  # noqa: F401 - fixtures
from tests.ui.figures.test_locate import MEDIUS
from tests.ui.learner import Learner, settle, wait
from tests.ui.test_watching import NEW_STEM, deck_file, library_changes, replaced

WHILE = 120  # milliseconds


def change_foot(learner: Learner) -> None:
    """A deck changes of which nothing is on the screen."""
    library_changes(learner, lambda: replaced(deck_file(learner, 1), FOOT.replace("It brakes", "It slows")))


def leave_the_window(learner: Learner, qtbot: QtBot) -> None:
    """Another window comes in front for a moment."""
    with_it = QWidget()
    qtbot.addWidget(with_it)
    with_it.show()
    with_it.activateWindow()
    qtbot.waitUntil(lambda: not learner.window.isActiveWindow())
    learner.window.activateWindow()
    qtbot.waitUntil(learner.window.isActiveWindow)
    settle()


def test_a_question_that_is_the_same_is_not_touched(learner: Learner) -> None:
    """Neither is it built anew nor does what has the focus lose it."""
    learner.press("Return", "S", "Tab", "Tab")
    option, focused = learner.find("option1"), QApplication.focusWidget()
    change_foot(learner)

    assert learner.find("option1") is option
    assert QApplication.focusWidget() is focused
    assert learner.button("sureButton").isChecked()


@pytest.mark.parametrize("answered", [False, True])
def test_more_cards_are_counted(learner: Learner, answered: bool) -> None:
    """A deck that comes in the middle of a question makes the sitting longer, and that is seen at once."""
    learner.press("Return")
    if answered:
        learner.press(str(learner.place(right=True)))
    assert learner.read("count") == "1 of 5"
    new = FOOT.replace("deck: foot", "deck: sole")
    library_changes(learner, lambda: deck_file(learner, 2).write_text(new, "utf-8"))

    assert learner.read("count") == "1 of 7"


def test_the_time_goes_on_while_another_deck_changes(learner: Learner) -> None:
    """The answer took as long as the question stood there."""
    learner.press("Return")
    wait(WHILE)
    change_foot(learner)
    learner.press("1")

    assert learner.events()[0]["milliseconds"] >= WHILE


def test_that_the_window_was_left_is_not_forgotten(learner: Learner, qtbot: QtBot) -> None:
    """Coming back from a text editor, with which a deck was changed, is still coming back."""
    learner.press("Return")
    leave_the_window(learner, qtbot)
    change_foot(learner)
    learner.press("1")

    assert learner.events()[0]["away"] == 1


def test_time_on_another_page_is_no_time_of_the_answer(learner: Learner) -> None:
    """The question that was put away for the editor is as it was, takes the keys, and counts as left."""
    learner.press("Return", "S")
    option = learner.find("option1")
    learner.press("E")
    assert learner.page == "editorPage"
    learner.press("Esc")
    assert learner.page == "studyPage"
    assert learner.find("option1") is option
    learner.press("1")

    (event,) = learner.events()
    assert (event["confidence"], event["away"]) == ("sure", 1)


def test_a_question_that_reads_otherwise_was_not_timed(learner: Learner) -> None:
    """What was read before it changed is known already: the time from then on means nothing."""
    learner.press("Return", "S")
    changed = HIP.replace("Which muscle extends the hip?", NEW_STEM)
    library_changes(learner, lambda: replaced(deck_file(learner, 0), changed))
    until(lambda: NEW_STEM in learner.texts("studyPage"))
    learner.press("1")
    assert (learner.events()[0]["confidence"], learner.events()[0]["away"]) == ("sure", 1)

    learner.press("Space", "Space", "3")
    assert learner.events()[1]["away"] == 0


def test_feedback_stays_on_the_screen(learner: Learner) -> None:
    """However decks change, and after the editor too; what was asked for beside it stays as well, and keys go on."""
    learner.press("Return")
    learner.press(str(learner.place(right=False)), "I")
    shown = learner.texts("studyPage")
    change_foot(learner)
    assert learner.texts("studyPage") == shown
    learner.press("E", "Esc")
    assert learner.texts("studyPage") == shown

    learner.press("Space")
    assert learner.question.card.card == "push-off"
    assert len(learner.events()) == 1


@pytest.mark.parametrize("answered", [False, True])
def test_another_language_meanwhile(learner: Learner, answered: bool) -> None:
    """Chosen in the editor it is spoken by the question too, and what was done with it stays."""
    learner.press("Return", "S")
    if answered:
        learner.press(str(learner.place(right=True)))
    learner.press("I", "E")
    german = learner.window.findChild(QAction, "language:de")
    assert isinstance(german, QAction)
    german.trigger()
    settle()
    learner.press("Esc")

    if answered:
        assert learner.read("whatNow").startswith("Richtig.")
        assert learner.read("info").startswith("Zuletzt 1-mal gewusst")
        learner.press("Space")
        assert learner.question.card.card == "push-off"
    else:
        assert learner.read("info").startswith("Neu: ")
        assert learner.button("sureButton").isChecked()
        assert "sicher" in learner.button("sureButton").accessibleName().lower()


def test_a_figure_that_is_back_is_shown(practising: Practising, data_dir: Path) -> None:  # noqa: F811
    """Though the question is the same: the deck is read anew, and what was missing is there."""
    figure = data_dir / "decks" / "hips.svg"
    kept = figure.read_text("utf-8")
    figure.unlink()
    learner = practising(MEDIUS)
    assert learner.sees("noFigure")
    write_hips(data_dir / "decks")
    library_changes(learner, lambda: figure.write_text(kept.replace("</svg>", "<!-- again --></svg>"), "utf-8"))
    until(lambda: learner.sees("figure"))

    learner.click_shape("gluteus-medius.left")
    assert learner.events()[0]["correct"] == 1


def test_a_figure_of_another_name_is_shown(practising: Practising, data_dir: Path) -> None:  # noqa: F811
    """The deck says which file it is, also in the middle of a sitting."""
    learner = practising(MEDIUS)
    folder = data_dir / "decks"

    def rename() -> None:
        (folder / "hips.svg").rename(folder / "from-behind.svg")
        deck = (folder / "hips.yaml").read_text("utf-8")
        replaced(folder / "hips.yaml", deck.replace("file: hips.svg", "file: from-behind.svg"))

    library_changes(learner, rename)
    until(lambda: learner.sees("figure"))

    learner.click_shape("gluteus-medius.left")
    assert learner.events()[0]["correct"] == 1
