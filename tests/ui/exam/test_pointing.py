"""Pointing at a figure in an exam: what is kept of it, and what the report shows, on the page and on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.cards.question import Form
from quizapp.exam.report import QuestionResult
from quizapp.ui.figures.palette import inks, paper_inks
from quizapp.ui.theme import LIGHT, current_theme
from tests.hip_figure import FIGURE, write_hips
from tests.ui.exam.candidate import FIRST_A_CHOICE, Candidate
from tests.ui.exam.test_on_paper import saved
from tests.ui.learner import OpenWindow
from tests.ui.printing.reading import drawn, share_of, squeezed
from tests.ui.test_watching import library_changes


@pytest.fixture
def candidate(open_window: OpenWindow, write_decks: Callable[..., None], data_dir: Path) -> Candidate:
    """A learner on the Today page, whose only deck has a figure."""
    write_decks()
    write_hips(data_dir / "decks")
    return Candidate.of(open_window())


_FOR_A_JOB = 2
"""The number of a paper whose question gives a job and asks for the muscle."""


def begin(candidate: Candidate, number: int = FIRST_A_CHOICE) -> None:
    """Begin an exam of one question on the figure."""
    candidate.set_up(questions=1, number=number)
    for form in (Form.CHOICE, Form.KPRIM, Form.TERM):
        candidate.tick(f"examForm-{form.value}", ticked=False)
    candidate.button("beginExamButton").setFocus()
    candidate.press("Return")


def sit(candidate: Candidate, *, right: bool | None, by_keys: bool = False) -> str:
    """Sit an exam of one question on the figure, answered so or not at all; return the shape pointed at."""
    begin(candidate)
    picture = candidate.asked.picture
    assert picture is not None
    known = {*picture.structures, *picture.helpers, *picture.mute}
    shapes = [each for each in candidate.canvas.artwork.figure.shapes if each.deep == picture.deep]
    fits = (each for each in shapes if (each.structure in picture.structures if right else each.structure not in known))
    shape = next(fits).id
    if right is not None:
        candidate.point_at(shape) if by_keys else candidate.click_shape(shape)
    candidate.hand_in()
    assert candidate.page == "examReportPage"
    return shape


def share(figure: QWidget, colour: str) -> float:
    """How much of the picture has that colour."""
    return share_of(figure.grab().toImage(), colour)


def test_a_part_of_which_nothing_is_known(candidate: Candidate) -> None:
    """It cannot be marked, which is said of the marking and not of the answer; what was marked before stays."""
    begin(candidate, _FOR_A_JOB)
    assert candidate.asked.picture is not None
    assert "femur" in candidate.asked.picture.mute
    candidate.click_shape("gluteus-maximus.left")
    before = candidate.kept()["chosen"]
    candidate.click_shape("femur.mid")

    assert before is not None
    assert candidate.kept()["chosen"] == before
    assert candidate.read("locateHint") == "This part cannot be marked in this question; nothing has changed."


@pytest.mark.parametrize("by_keys", [False, True])
def test_a_miss_is_marked(candidate: Candidate, by_keys: bool) -> None:
    """What is right is lit, what was pointed at has its outline and a cross; the picture is told in words too."""
    sit(candidate, right=False, by_keys=by_keys)
    report = candidate.window.desks.exam.report_page.report
    assert report is not None
    (result,) = report.questions
    assert result.question is not None
    figure = candidate.find("stillFigure")

    assert figure.accessibleName() == (
        f"Figure: From behind. Lit: {result.question.answer}. Your answer: {result.hit}."
    )
    assert "What is right is lit; the cross marks your answer." in candidate.texts("result1")
    assert share(figure, inks().lit) > 0.01
    assert share(figure, current_theme().colours.wrong) > 0.002


@pytest.mark.parametrize("right", [True, None])
def test_what_is_right_is_lit(candidate: Candidate, right: bool | None) -> None:
    """Of an answer that was right, or of none, no cross is shown."""
    sit(candidate, right=right)
    report = candidate.window.desks.exam.report_page.report
    assert report is not None
    (result,) = report.questions
    assert result.question is not None
    figure = candidate.find("stillFigure")

    assert figure.accessibleName() == f"Figure: From behind. Lit: {result.question.answer}."
    assert "What is right is lit." in candidate.texts("result1")
    assert share(figure, inks().lit) > 0.01
    assert share(figure, current_theme().colours.wrong) == 0


@pytest.mark.parametrize("right", [True, False])
def test_on_paper(candidate: Candidate, tmp_path: Path, right: bool) -> None:
    """The printed report has the same picture."""
    sit(candidate, right=right)
    candidate.press("Ctrl+P")
    saved(candidate, tmp_path / "report.pdf")
    (image,) = (image for page in drawn(tmp_path / "report.pdf") for image in page)

    assert share_of(image, paper_inks().lit) > 0.01
    assert (share_of(image, LIGHT.wrong) > 0.002) is not right


def edit(candidate: Candidate, name: str, old: str, new: str) -> QuestionResult:
    """Change a text in a file of the decks, then open the report again and return what it tells of its question."""
    file = candidate.data_dir / "decks" / name
    before = file.read_text("utf-8")
    assert old in before
    candidate.press("Esc")
    library_changes(candidate, lambda: file.write_text(before.replace(old, new), "utf-8"))
    candidate.click("pastExam1")
    report = candidate.window.desks.exam.report_page.report
    assert report is not None
    (result,) = report.questions
    return result


def test_a_shape_that_is_lost(candidate: Candidate, tmp_path: Path) -> None:
    """The figure has no longer what was pointed at: no cross is drawn, and none is spoken of, on the page or on paper.

    What was answered then is told in words all the same.
    """
    shape = sit(candidate, right=False)
    line = next(line for line in FIGURE.splitlines(keepends=True) if f'id="{shape}"' in line)
    result = edit(candidate, "hips.svg", line, "")
    assert result.question is not None
    figure = candidate.find("stillFigure")

    assert share(figure, current_theme().colours.wrong) == 0
    assert figure.accessibleName() == f"Figure: From behind. Lit: {result.question.answer}."
    assert "What is right is lit." in candidate.texts("result1")
    assert f"Your answer: {result.hit}" in candidate.texts("result1")
    candidate.press("Ctrl+P")
    printed = saved(candidate, tmp_path / "report.pdf")
    assert squeezed("What is right is lit.") in printed.text
    assert "cross" not in printed.text


@pytest.mark.parametrize("was_right", [False, True])
def test_what_was_put_right_since(candidate: Candidate, tmp_path: Path, was_right: bool) -> None:
    """Which muscle has the job has been put right since: a cross is spoken of where one is drawn, whatever it brought.

    The points are those that were given then.
    """
    begin(candidate, _FOR_A_JOB)
    candidate.click_shape("biceps-femoris.right" if was_right else "gluteus-medius.right")
    candidate.hand_in()
    mover = "{structure: %s, role: main, phases: [swing]"
    result = edit(candidate, "hips.yaml", mover % "hamstrings", mover % "gluteus-medius")
    assert result.is_wrong is not was_right
    figure = candidate.find("stillFigure")

    words = "What is right is lit; the cross marks your answer." if was_right else "What is right is lit."
    assert words in candidate.texts("result1")
    assert ("Your answer: " in figure.accessibleName()) is was_right
    assert (share(figure, current_theme().colours.wrong) > 0.002) is was_right
    candidate.press("Ctrl+P")
    assert squeezed(words) in saved(candidate, tmp_path / "report.pdf").text


def test_a_figure_that_is_lost(candidate: Candidate, tmp_path: Path) -> None:
    """The report says in words what it said before; nothing fails, on the page or on paper."""
    sit(candidate, right=False)
    (candidate.data_dir / "decks" / "hips.svg").unlink()
    candidate.press("Esc")
    candidate.click("pastExam1")
    candidate.press("Ctrl+P")
    printed = saved(candidate, tmp_path / "report.pdf")

    assert not candidate.sees("stillFigure")
    assert any(text.startswith("Right is: ") for text in candidate.texts("result1"))
    assert sum(printed.images) == 0
    assert "Rightis:" in printed.text
