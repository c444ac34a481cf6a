"""An exam is left and come back to: by other pages, by the end of its time, by another window, by the disk."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from quizapp.cards.question import Form
from tests.conftest import FixedClock
from tests.shin_deck import SHIN
from tests.store.breaking import fault
from tests.ui.exam.candidate import Candidate, answering_box
from tests.ui.learner import OpenWindow, wait

REFUSING = "BEFORE UPDATE ON exam BEGIN SELECT RAISE(ABORT, 'disk fault'); END"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """How much of the time has gone is kept at each tick, which otherwise takes a quarter of a minute."""
    monkeypatch.setattr("quizapp.ui.exam.timekeeper._KEPT_EVERY", 1)


def field_of(candidate: Candidate) -> QLineEdit:
    """Where the term is typed."""
    field = candidate.find("termField")
    assert isinstance(field, QLineEdit)
    return field


def hand_in_from_outside(candidate: Candidate) -> None:
    """Hand in on the page where exams are set up, and agree."""
    asked = answering_box("yesButton")
    candidate.click("endExamButton")
    candidate.come_back()
    assert asked()


@pytest.mark.usefixtures("quick")
def test_what_was_handed_in_outside_is_over(candidate: Candidate) -> None:
    """Nobody is called back to the page of exams, or told of another window that there is not."""
    candidate.begin(questions=5)
    candidate.press("Esc")
    hand_in_from_outside(candidate)
    candidate.press("Ctrl+1", "Return")
    wait(1500)

    assert candidate.page == "studyPage"
    assert not candidate.sees("windowAlert")


@pytest.mark.usefixtures("quick")
def test_another_window_hands_in_while_one_is_elsewhere(candidate: Candidate, open_window: OpenWindow) -> None:
    """Who has left the exam stays where he is."""
    candidate.begin(questions=5)
    candidate.press("Ctrl+2")
    second = Candidate.of(open_window())
    second.press("Ctrl+4", "Return")
    second.hand_in()
    wait(1500)

    assert candidate.page == "decksPage"


def test_going_on_after_the_end(candidate: Candidate, clock: FixedClock) -> None:
    """Whose time ran out on the page of exams sees the report instead of the exam."""
    candidate.begin(questions=5, minutes=20)
    candidate.answer_here(right=True)
    candidate.press("Esc")
    clock.forward(minutes=30)
    candidate.press("Return")

    assert candidate.page == "examReportPage"
    assert candidate.read("reportTitle") == "1 of 5 points, 20%"


def test_leaving_after_the_end(candidate: Candidate, clock: FixedClock) -> None:
    """As after a night under the lid: the first key is Esc, and the report is there all the same."""
    candidate.begin(questions=5, minutes=20)
    clock.forward(hours=9)
    candidate.press("Esc")

    assert candidate.page == "examReportPage"


def test_leaving_keeps_what_is_typed(candidate: Candidate) -> None:
    """Who leaves at once after the last letter has it kept; where the disk refuses, he stays with what he typed."""
    candidate.begin(questions=5)
    candidate.go_to(Form.TERM)
    with fault(candidate.data_dir / "quizapp.db", REFUSING):
        candidate.type("Musculus")
        candidate.press("Esc")
        assert candidate.page == "examSittingPage"
        assert "disk fault" in candidate.read("examAlert")
        assert field_of(candidate).text() == "Musculus"
    candidate.press("Esc")
    assert candidate.page == "examPage"
    candidate.press("Return")

    assert candidate.kept()["chosen"] == "Musculus"


def test_another_look_leaves_what_is_typed(candidate: Candidate) -> None:
    """Other type or another theme changes nothing in the field, not even where nothing can be kept."""
    candidate.begin(questions=5)
    candidate.go_to(Form.TERM)
    with fault(candidate.data_dir / "quizapp.db", REFUSING):
        candidate.type("Musculus ")
        candidate.press("Home", "Right", "Ctrl++")
        assert field_of(candidate).text() == "Musculus "
    candidate.type("x")

    assert field_of(candidate).text() == "Mxusculus "


def test_other_decks_leave_what_is_typed(candidate: Candidate, qtbot: QtBot) -> None:
    """A file that changes meanwhile takes neither a blank nor the cursor away."""
    candidate.begin(questions=5)
    candidate.go_to(Form.TERM)
    candidate.type("Musculus ")
    candidate.press("Home")
    before = candidate.window.workspace.notebook.library if candidate.window.workspace else None
    (candidate.data_dir / "decks" / "own-2.yaml").write_text(SHIN + "\n", "utf-8")
    qtbot.waitUntil(lambda: candidate.window.workspace.notebook.library is not before, timeout=10_000)  # type: ignore[union-attr]
    candidate.type("x")

    assert field_of(candidate).text() == "xMusculus "


def test_typing_until_the_end(candidate: Candidate, clock: FixedClock, qtbot: QtBot) -> None:
    """Who never pauses has what stood there a second before the end."""
    candidate.begin(questions=5, minutes=20)
    candidate.go_to(Form.TERM)
    for _letter in range(16):
        candidate.type("x")
        wait(100)
    clock.forward(minutes=21)
    qtbot.waitUntil(lambda: candidate.page == "examReportPage", timeout=5_000)

    assert any(str(each["chosen"]).startswith("xxx") for each in candidate.questions_kept())


def test_from_number_to_number(candidate: Candidate) -> None:
    """With the focus on the numbers the arrow keys go along them."""
    candidate.begin(questions=5)
    candidate.find("number1").setFocus()
    candidate.press("Right", "Right")
    assert candidate.attempt.place == 2
    focused = QApplication.focusWidget()
    assert focused is candidate.find("number3")
    candidate.press("Left")
    assert candidate.attempt.place == 1


def test_the_time_that_was_told(candidate: Candidate, clock: FixedClock, qtbot: QtBot) -> None:
    """A sentence about the time goes with its question, for it is not true for long."""
    candidate.begin(questions=5, minutes=20)
    clock.forward(minutes=15)
    qtbot.waitUntil(lambda: candidate.sees("examInfo"), timeout=5_000)
    assert candidate.read("examInfo") == "5 minutes left"
    candidate.press("PgDown")

    assert not candidate.sees("examInfo")
