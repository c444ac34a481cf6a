"""What is said under a question: what was done, what went wrong, why this date; and how long it stands there."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction

from tests.ui.forms.conftest import Practising, at_knee, image  # noqa: F401 - fixtures
from tests.ui.learner import Learner
from tests.ui.test_main_window import REFUSE, execute

NEW = "New: this card has not been answered before."


def fail_to_undo(learner: Learner) -> None:
    """Something goes wrong that is said, and is well again."""
    execute(learner, REFUSE)
    learner.press("Ctrl+Z")
    assert "was not saved" in learner.read("alert")
    execute(learner, "DROP TRIGGER refuse")


def test_why_this_date_hides_no_notice(learner: Learner) -> None:
    """I after a card was set aside adds its sentence, and takes that one away again."""
    learner.press("Return", "-")
    done = learner.read("info")
    assert done.endswith("Ctrl+Z takes it back.")

    learner.press("I")
    assert learner.read("info").splitlines() == [done, NEW]
    learner.press("I")
    assert learner.read("info") == done


def test_the_next_question_says_nothing_of_the_one_before(learner: Learner) -> None:
    """Neither what was done nor why."""
    learner.press("Return", "-", "I")
    learner.answer()

    assert not learner.sees("info")
    learner.press("I")
    assert learner.read("info") == NEW


def test_why_this_date_follows_the_answer(learner: Learner) -> None:
    """What stood there before the answer is not true after it."""
    learner.press("Return", "I")
    assert learner.read("info") == NEW
    learner.press(str(learner.place(right=True)))

    assert learner.read("info").startswith("Remembered 1 time in a row")


def test_other_sizes_and_languages_keep_what_is_said(learner: Learner) -> None:
    """A notice is still there in larger type, and in the other language."""
    learner.press("Return", "-", "I")
    said = learner.read("info")
    learner.press("Ctrl++")
    assert learner.read("info") == said
    german = learner.window.findChild(QAction, "language:de")
    assert isinstance(german, QAction)
    german.trigger()

    assert "Strg+Z" in learner.read("info")


@pytest.mark.parametrize("key", ["-", "@"])
def test_setting_aside_ends_an_old_complaint(learner: Learner, key: str) -> None:
    """What went wrong before is not said of what goes well now."""
    learner.press("Return")
    learner.answer()
    fail_to_undo(learner)
    learner.press(key)

    assert len(learner.decided()) == 1
    assert not learner.sees("alert")


def test_putting_off_ends_an_old_complaint(at_knee: Practising, image: Path) -> None:  # noqa: F811
    """Going on without an image is going on."""
    learner = at_knee("recall", "front.patella", "choose")
    image.unlink()
    learner.answer()
    fail_to_undo(learner)
    assert learner.sees("noFigure")
    learner.press("Space")

    assert learner.question.card.card == "choose"
    assert not learner.sees("alert")
