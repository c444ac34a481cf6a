"""A figure in an exam: what is pointed at is kept, and nothing that is said of it sounds like a verdict."""

from collections.abc import Callable
from pathlib import Path

from quizapp.cards.question import Form
from tests.hip_figure import write_hips
from tests.ui.exam.candidate import Candidate
from tests.ui.learner import OpenWindow


def test_a_part_of_which_nothing_is_known(
    open_window: OpenWindow, write_decks: Callable[..., None], data_dir: Path
) -> None:
    """It cannot be marked, which is said of the marking and not of the answer; what was marked before stays."""
    write_decks()
    write_hips(data_dir / "decks")
    candidate = Candidate.of(open_window())
    candidate.set_up(questions=3)
    for form in Form:
        if form is not Form.LOCATE and candidate.sees(f"examForm-{form.value}"):
            candidate.tick(f"examForm-{form.value}", ticked=False)
    candidate.begin(questions=3)
    while candidate.asked.card.card != "extend-hip.locate":
        candidate.press("PgDown")
    candidate.click_shape("gluteus-maximus.left")
    before = candidate.kept()["chosen"]
    candidate.click_shape("femur.mid")

    assert before is not None
    assert candidate.kept()["chosen"] == before
    assert candidate.read("locateHint") == "This part cannot be marked in this question; nothing has changed."
