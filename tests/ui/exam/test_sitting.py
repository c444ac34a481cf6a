"""An exam is sat: by keys and by mouse, every act kept at once, with a clock that tells the truth."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from quizapp.cards.question import Form
from quizapp.preferences import load_preferences
from tests.conftest import FixedClock
from tests.shin_deck import SHIN
from tests.store.breaking import fault
from tests.ui.exam.candidate import TYPED, Candidate, answering_box
from tests.ui.learner import Learner, OpenWindow, wait


def test_from_the_first_key_to_the_report(candidate: Candidate) -> None:
    """By keyboard alone; no verdict is shown before the end."""
    candidate.begin(questions=5)
    candidate.answer_all(but=("extensor",))
    shown = " ".join(candidate.texts())
    assert "✓" not in shown
    assert "right" not in shown.lower().replace("a right click", "")
    asked = candidate.hand_in()

    assert asked.startswith("Every question is answered, and none is flagged.")
    assert candidate.page == "examReportPage"
    assert candidate.read("reportTitle") == "4 of 5 points, 80%"
    assert candidate.events() == []


def test_choosing_is_kept_at_once(candidate: Candidate) -> None:
    """A digit or a click chooses, the same act takes it back; the mark of the choice is a word."""
    candidate.begin(questions=5)
    candidate.go_to(Form.CHOICE)
    keys = [option.key for option in candidate.asked.options]
    candidate.press("2")
    assert candidate.kept()["chosen"] == keys[1]
    assert candidate.button("option2").isChecked()
    assert "● your answer" in candidate.texts("option2")
    candidate.click("option1")
    assert candidate.kept()["chosen"] == keys[0]
    candidate.click("option1")
    assert candidate.kept()["chosen"] is None
    candidate.press("3", "Del")
    assert candidate.kept()["chosen"] is None


def test_striking_out(candidate: Candidate) -> None:
    """Right click or Shift and the digit; the same again restores; what is struck out can be chosen all the same."""
    candidate.begin(questions=5)
    candidate.go_to(Form.CHOICE)
    keys = [option.key for option in candidate.asked.options]
    candidate.right_click("option1")
    candidate.press("Shift+2")
    assert candidate.kept()["struck"].split() == sorted(keys[:2])
    assert "struck out" in candidate.texts("option1")
    assert candidate.button("option1").accessibleName().endswith(", struck out")
    candidate.press("Shift+1")
    candidate.right_click("option2")
    assert candidate.kept()["struck"] == ""
    candidate.press("1", "Shift+1")
    assert (candidate.kept()["chosen"], candidate.kept()["struck"]) == (None, keys[0])
    candidate.press("1")
    assert (candidate.kept()["chosen"], candidate.kept()["struck"]) == (keys[0], "")


def test_how_to_strike_out_is_told(candidate: Candidate) -> None:
    """Under the options of a choice; each option tells its own key, and under a Kprim there is nothing of it."""
    candidate.begin(questions=5)
    candidate.go_to(Form.CHOICE)
    assert candidate.read("strikeHint") == "To strike an option out: Shift and its number, or a right click."
    option = candidate.button("option2")
    assert option.accessibleDescription() == "Shift+2 strikes it out"
    candidate.press("Shift+2")
    assert option.accessibleDescription() == "Shift+2 restores it"
    candidate.go_to(Form.KPRIM)
    assert not candidate.sees("strikeHint")


@pytest.mark.parametrize(("typed", "place"), [("!", 1), ('"', 2), ("§", 3), ("@", 2)])
def test_striking_out_on_other_keyboards(candidate: Candidate, typed: str, place: int) -> None:
    """Where a keyboard tells the sign and not the digit, it is the same key."""
    candidate.begin(questions=5)
    candidate.go_to(Form.CHOICE)
    keys = [option.key for option in candidate.asked.options]
    event = QKeyEvent(QEvent.Type.KeyPress, ord(typed), Qt.KeyboardModifier.ShiftModifier, typed)
    QApplication.sendEvent(candidate.window.desks.exam.sitting_page, event)

    assert candidate.kept()["struck"] == keys[place - 1]


def test_a_kprim_may_stay_half_done(candidate: Candidate) -> None:
    """Every mark is kept as it is set, and is there when one comes back."""
    candidate.begin(questions=5)
    candidate.go_to(Form.KPRIM)
    order = candidate.asked.order
    shown = [option.key for option in candidate.asked.options]
    candidate.press("1", "2", "2")
    marks = {shown[0]: "t", shown[1]: "f"}
    assert candidate.kept()["chosen"] == ",".join(f"{key}={marks[key]}" for key in order if key in marks)
    candidate.press("PgUp")
    candidate.go_to(Form.KPRIM)
    assert [candidate.button(f"true{place}").isChecked() for place in (1, 2)] == [True, False]
    assert candidate.button("false2").isChecked()
    candidate.press("1", "1", "2")
    assert candidate.kept()["chosen"] is None


def test_a_term_is_kept_as_it_is_typed(candidate: Candidate) -> None:
    """Letters are letters; a pause keeps them, and so does going on; Ctrl+F flags there."""
    candidate.begin(questions=5)
    candidate.go_to(Form.TERM)
    candidate.type("ft 12")
    wait(TYPED)
    assert candidate.kept()["chosen"] == "ft 12"
    candidate.press("Ctrl+F")
    candidate.type("3")
    candidate.press("PgUp")
    candidate.go_to(Form.TERM)
    assert (candidate.kept()["chosen"], candidate.kept()["flagged"]) == ("ft 123", 1)
    field = candidate.find("termField")
    assert isinstance(field, QLineEdit)
    assert field.text() == "ft 123"


def test_flags_and_numbers(candidate: Candidate) -> None:
    """F flags and takes it back; the numbers tell what is answered and flagged, and lead there."""
    candidate.begin(questions=5)
    candidate.go_to(Form.CHOICE)
    place = candidate.attempt.place
    candidate.press("F", "1")
    name = candidate.find(f"number{place + 1}").accessibleName()
    assert name == f"Question {place + 1}, answered, flagged"
    assert candidate.button("flagButton").isChecked()
    other = (place + 2) % 5
    candidate.click(f"number{other + 1}")
    assert candidate.attempt.place == other
    assert candidate.exams_kept()[0]["place"] == other
    candidate.click(f"number{place + 1}")
    candidate.press("F")
    assert candidate.kept()["flagged"] == 0


def test_the_filled_button_is_what_comes_next(candidate: Candidate) -> None:
    """On to the next question; at the last one to hand in; and back again."""

    def filled() -> list[str]:
        return [name for name in ("nextButton", "handInExamButton") if candidate.find(name).property("role")]

    candidate.begin(questions=2)
    assert filled() == ["nextButton"]
    candidate.click("nextButton")
    assert filled() == ["handInExamButton"]
    candidate.press("PgUp")
    assert filled() == ["nextButton"]


def test_arrows_go_along_the_numbers(candidate: Candidate) -> None:
    """They leaf, as Enter does; before the first there is nothing, after the last one is asked whether to hand in."""
    candidate.set_up(questions=2)
    candidate.tick("examForm-kprim", ticked=False)
    candidate.tick("examForm-term", ticked=False)
    candidate.begin(questions=2)
    candidate.press("Left")
    assert candidate.attempt.place == 0
    candidate.press("Right", "Left", "Return")
    assert candidate.attempt.place == 1
    asked = answering_box("noButton")
    candidate.press("PgDown")
    assert asked().startswith("2 questions are unanswered: 1, 2.")
    assert candidate.page == "examSittingPage"


def test_handing_in_names_what_is_open(candidate: Candidate) -> None:
    """Unanswered and flagged by their numbers; no means no."""
    candidate.begin(questions=5)
    candidate.press("F", "PgDown", "F", "F")
    asked = candidate.hand_in(agree=False)

    assert asked == (
        "5 questions are unanswered: 1, 2, 3, 4, 5.\nQuestion 1 is flagged.\n\n"
        "What is handed in cannot be changed any more. Hand it in?"
    )
    assert candidate.page == "examSittingPage"
    assert candidate.exams_kept()[0]["handed_in_at"] is None


def test_undo(candidate: Candidate) -> None:
    """Ctrl+Z takes back the last act of the exam, where it was, and nothing of the study page."""
    candidate.begin(questions=5)
    candidate.go_to(Form.CHOICE)
    place = candidate.attempt.place
    candidate.press("1", "F")
    candidate.press("PgDown" if place < 4 else "PgUp", "Ctrl+Z")
    assert candidate.attempt.place == place
    assert (candidate.kept()["flagged"], candidate.kept()["chosen"] is None) == (0, False)
    candidate.press("Ctrl+Z", "Ctrl+Z")
    assert candidate.kept()["chosen"] is None
    assert candidate.page == "examSittingPage"


def test_the_clock_can_be_hidden(candidate: Candidate) -> None:
    """T or a click hides it, and shows it again."""
    candidate.begin(questions=5, minutes=20)
    assert "20:00" in candidate.texts("clockButton")
    candidate.press("T")
    assert not any(":" in text for text in candidate.texts("clockButton"))
    candidate.click("clockButton")
    assert "20:00" in candidate.texts("clockButton")


def test_an_exam_that_was_left_is_told(candidate: Candidate, clock: FixedClock, open_window: OpenWindow) -> None:
    """Who opens the program again is told of it above the page, with the time left; once it is over, of its report."""
    candidate.begin(questions=5, minutes=20)
    candidate.window.close()
    clock.forward(minutes=5)
    again = Candidate.of(open_window())
    assert again.page == "todayPage"
    assert again.read("windowAlert").startswith("An exam is under way, 15 minutes left, and its clock runs on.")
    again.window.close()
    clock.forward(minutes=16)

    assert Candidate.of(open_window()).read("windowAlert").startswith("The time of your exam is over.")


def test_a_closed_window_goes_on_where_it_was(candidate: Candidate, clock: FixedClock, open_window: OpenWindow) -> None:
    """Answers, flags and the place are there; the time ran on."""
    candidate.begin(questions=5, minutes=20)
    candidate.answer_here(right=True)
    candidate.press("F", "PgDown", "PgDown")
    candidate.close()
    clock.forward(minutes=12)
    again = Candidate.of(open_window())
    again.press("Ctrl+4")
    assert "8 minutes left" in again.read("underWay")
    again.press("Return")

    assert again.attempt.place == 2
    assert again.attempt.items[0].chosen is not None
    assert again.attempt.items[0].flagged
    assert "8:00" in again.texts("clockButton")


def test_time_over_while_one_sits_there(candidate: Candidate, clock: FixedClock, qtbot: QtBot) -> None:
    """The paper is handed in by itself, and the report says so."""
    candidate.begin(questions=5, minutes=20)
    candidate.answer_here(right=True)
    clock.forward(minutes=21)
    qtbot.waitUntil(lambda: candidate.page == "examReportPage", timeout=5_000)

    assert "The time was over. What was answered until then was handed in." in candidate.texts()
    assert candidate.read("reportTitle") == "1 of 5 points, 20%"


def test_time_over_under_the_question_of_handing_in(candidate: Candidate, clock: FixedClock) -> None:
    """The question goes away by itself, for there is nothing to decide any more."""
    candidate.begin(questions=5, minutes=20)
    QTimer.singleShot(50, lambda: clock.forward(minutes=21))
    candidate.press("Ctrl+Return")  # comes back when the box is gone

    assert candidate.page == "examReportPage"
    assert QApplication.activeModalWidget() is None
    assert len(candidate.exams_kept()) == 1


def test_a_disk_that_refuses(candidate: Candidate) -> None:
    """It is said and stays said, nothing moves, what is typed stays in its field, and is kept as soon as it can be."""
    candidate.begin(questions=5)
    candidate.go_to(Form.TERM)
    place = candidate.attempt.place
    refusing = "BEFORE UPDATE ON exam_question BEGIN SELECT RAISE(ABORT, 'disk fault'); END"
    moving = "BEFORE UPDATE ON exam BEGIN SELECT RAISE(ABORT, 'disk fault'); END"
    file = candidate.data_dir / "quizapp.db"
    with fault(file, moving):
        candidate.type("Musculus")
        candidate.press("Ctrl+F", "PgUp")
        assert "disk fault" in candidate.read("examAlert")
        wait(1200)
        assert "disk fault" in candidate.read("examAlert")
        assert candidate.attempt.place == place
        field = candidate.find("termField")
        assert isinstance(field, QLineEdit)
        assert field.text() == "Musculus"
    with fault(file, refusing):
        candidate.press("Ctrl+F")
    assert (candidate.kept()["chosen"], candidate.kept()["flagged"]) == (None, 0)
    candidate.press("Ctrl+F")

    assert not candidate.sees("examAlert")
    assert (candidate.kept()["chosen"], candidate.kept()["flagged"]) == ("Musculus", 1)


def test_time_over_while_it_was_closed(candidate: Candidate, clock: FixedClock, open_window: OpenWindow) -> None:
    """The next look at exams hands in what there was."""
    candidate.begin(questions=5, minutes=20)
    candidate.answer_here(right=True)
    candidate.close()
    clock.forward(hours=3)
    again = Candidate.of(open_window())
    again.press("Ctrl+4")

    assert again.page == "examReportPage"
    assert again.read("reportTitle") == "1 of 5 points, 20%"
    again.press("Esc")
    assert again.page == "examPage"
    assert not again.sees("underWay")


def test_a_clock_set_back(candidate: Candidate, clock: FixedClock, qtbot: QtBot) -> None:
    """No time is given, and a sentence says so."""
    candidate.begin(questions=5, minutes=20)
    clock.forward(minutes=15)
    qtbot.waitUntil(lambda: "5:00" in candidate.texts("clockButton"), timeout=5_000)
    clock.forward(hours=-1)
    qtbot.waitUntil(lambda: "set back" in candidate.read("examInfo"), timeout=5_000)

    assert candidate.attempt.left.total_seconds() <= 300


def test_a_card_that_leaves_meanwhile(candidate: Candidate, qtbot: QtBot) -> None:
    """What is gone is said, is not counted, and everything else stays as it was."""
    candidate.begin(questions=5)
    candidate.answer_all()
    candidate.go_to(Form.TERM)
    place = candidate.attempt.place
    (candidate.data_dir / "decks" / "own-2.yaml").write_text(SHIN.replace("id: latin", "id: other"), "utf-8")
    qtbot.waitUntil(lambda: candidate.sees("goneQuestion"), timeout=10_000)
    assert candidate.read("examInfo").startswith("1 question is not in the decks any more")
    assert candidate.find(f"number{place + 1}").accessibleName() == f"Question {place + 1}, not in the decks any more"
    candidate.hand_in()

    assert candidate.read("reportTitle") == "4 of 4 points, 100%"
    assert "1 question is not in the decks any more, or is another one now. It is not counted." in candidate.texts()


def test_another_language_in_the_middle(candidate: Candidate) -> None:
    """The question is asked in the other language, with the options where they were and what was chosen."""
    candidate.begin(questions=5)
    candidate.go_to(Form.CHOICE)
    candidate.press("2", "Shift+1")
    before = candidate.kept()
    for action in candidate.window.actions():
        if action.objectName() == "language:de":
            action.trigger()

    assert candidate.asked.language == "de"
    assert "● deine Antwort" in candidate.texts("option2")
    assert "gestrichen" in candidate.texts("option1")
    assert candidate.kept() == before
    assert load_preferences(candidate.data_dir).language == "de"


def test_other_pages_meanwhile(candidate: Candidate) -> None:
    """One can look elsewhere and come back; what was being typed is kept on the way."""
    candidate.begin(questions=5)
    candidate.go_to(Form.TERM)
    candidate.type("Musculus")
    candidate.press("Ctrl+2", "Ctrl+4", "Return")

    assert candidate.page == "examSittingPage"
    assert candidate.kept()["chosen"] == "Musculus"


def test_another_window_hands_it_in(candidate: Candidate, open_window: OpenWindow, data_dir: Path) -> None:
    """Who still sits there is told, and sees what there is."""
    candidate.begin(questions=5)
    other: Learner = open_window()
    second = Candidate.of(other)
    second.press("Ctrl+4", "Return")
    second.hand_in()
    candidate.window.activateWindow()
    candidate.window.desks.exam.sitting_page.flag()

    assert candidate.page == "examPage"
    assert candidate.read("windowAlert").startswith("This exam was handed in by another window")


def test_what_keys_do_is_heard(candidate: Candidate, monkeypatch: pytest.MonkeyPatch) -> None:
    """The focus is elsewhere while keys choose, strike out and flag, so a screen reader is told."""
    heard: list[str] = []
    monkeypatch.setattr("quizapp.ui.speaking.send", lambda event: heard.append(event.message()))
    candidate.begin(questions=5)
    candidate.go_to(Form.CHOICE)
    first, second = (option.text for option in candidate.asked.options[:2])
    place = candidate.attempt.place + 1
    heard.clear()
    candidate.press("1", "Shift+2", "Shift+2", "1", "F")
    assert heard == [
        f"Option 1: {first}, your answer",
        f"Option 2: {second}, struck out",
        f"Option 2: {second}",
        f"Option 1: {first}",
        f"Question {place}, open, flagged",
    ]
    candidate.go_to(Form.KPRIM)
    text = candidate.asked.options[0].text
    heard.clear()
    candidate.press("1", "1", "1")
    assert heard == [f"Statement 1 is true: {text}", f"Statement 1 is false: {text}", f"{text}: open"]


def test_handing_in_by_the_key_pad(candidate: Candidate) -> None:
    """Its Enter is as good as the other one."""
    candidate.begin(questions=5)
    asked = answering_box("noButton")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(candidate.window.windowHandle(), Qt.Key.Key_Enter, keys)
    candidate.come_back()

    assert asked().startswith("5 questions are unanswered")
