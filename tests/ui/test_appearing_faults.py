"""What the disk does to us in the middle of things ends in a sentence, and learning goes on when it is mended."""

import pytest

from quizapp.errors import Failure, QuizError
from quizapp.store.progress import SqlProgress
from tests.conftest import FixedClock
from tests.ui.learner import Learner


def refuse(*_: object) -> None:
    """A disk that cannot be read."""
    raise QuizError(Failure.DATABASE_DAMAGED, "quizapp.db", "disk I/O error")


def test_a_day_that_turns_on_a_failing_disk(
    learner: Learner, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Today cannot be shown, so the window says why; when the disk is well again, Try again shows it."""
    clock.forward(days=1)
    with monkeypatch.context() as failing:
        failing.setattr(SqlProgress, "reviews_on", refuse)
        learner.press("Ctrl+1")

        assert learner.page == "troublePage"
        assert "disk I/O error" in learner.read("troubleText")
    learner.press("Ctrl+1")
    assert learner.page == "todayPage"


def test_going_on_over_the_turn_of_the_day(
    learner: Learner, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The feedback stays on the screen with the sentence above the footer, and the next press goes on."""
    learner.press("Return")
    learner.press(str(learner.place(right=True)))
    clock.forward(days=1)
    with monkeypatch.context() as failing:
        failing.setattr(SqlProgress, "reviews_on", refuse)
        learner.press("Space")

        assert "disk I/O error" in learner.read("alert")
        assert learner.sees("continueButton")
    learner.press("Space")
    assert not learner.sees("alert")
    assert not learner.sees("continueButton")
