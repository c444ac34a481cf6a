"""A figure in an exam: what is pointed at is kept, and nothing that is said of it sounds like a verdict."""

from collections.abc import Callable
from pathlib import Path

from quizapp.cards.question import Form
from tests.hip_figure import write_hips
from tests.ui.exam.candidate import Candidate
from tests.ui.learner import OpenWindow

_FOR_A_JOB = 2
"""The number of a paper whose question gives a job and asks for the muscle."""


def test_a_part_of_which_nothing_is_known(
    open_window: OpenWindow, write_decks: Callable[..., None], data_dir: Path
) -> None:
    """It cannot be marked, which is said of the marking and not of the answer; what was marked before stays."""
    write_decks()
    write_hips(data_dir / "decks")
    candidate = Candidate.of(open_window())
    candidate.set_up(questions=1, number=_FOR_A_JOB)
    for form in (Form.CHOICE, Form.KPRIM, Form.TERM):
        candidate.tick(f"examForm-{form.value}", ticked=False)
    candidate.button("beginExamButton").setFocus()
    candidate.press("Return")
    assert candidate.asked.picture is not None
    assert "femur" in candidate.asked.picture.mute
    candidate.click_shape("gluteus-maximus.left")
    before = candidate.kept()["chosen"]
    candidate.click_shape("femur.mid")

    assert before is not None
    assert candidate.kept()["chosen"] == before
    assert candidate.read("locateHint") == "This part cannot be marked in this question; nothing has changed."
