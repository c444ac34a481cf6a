"""The report: what it shows, and what can become of an exam."""

from PySide6.QtGui import QGuiApplication

from tests.conftest import FixedClock
from tests.store.breaking import fault
from tests.ui.exam.candidate import FIRST_A_CHOICE, Candidate, answering_box
from tests.ui.learner import OpenWindow, settle, wait


def sit(candidate: Candidate, *, wrong: tuple[str, ...] = (), number: int = FIRST_A_CHOICE) -> None:
    """Sit all five questions with these wrong, and hand in."""
    candidate.begin(questions=5, number=number)
    candidate.answer_all(but=wrong)
    candidate.hand_in()
    assert candidate.page == "examReportPage"


def place_of(candidate: Candidate, card: str) -> int:
    """The number of that card's question in the last exam."""
    rows = candidate.questions_kept()[-5:]
    return [row["card"] for row in rows].index(card) + 1


def test_every_question_with_its_answer(candidate: Candidate) -> None:
    """Given and right answer, what the wrong option is, why, and the points with their sign."""
    sit(candidate, wrong=("extensor",))
    place = place_of(candidate, "extensor")
    texts = candidate.texts(f"result{place}")

    assert texts[0] == f"{place}.  Which muscle extends the hip?"
    assert texts[1] == "✗ 0 points"
    assert texts[2].startswith("Your answer: ")
    assert texts[2] != "Your answer: Gluteus maximus"
    assert texts[3] == "Right is: Gluteus maximus"
    assert texts[4] in ("Iliopsoas: It flexes the hip.", "Gluteus medius: It abducts the leg.")
    assert texts[5:] == ["It drives the body forward.", "Source: Running anatomy"]
    assert "✓ 1 point" in candidate.texts(f"result{place_of(candidate, 'abductor')}")


def test_what_was_given_just_so_is_not_said_twice(candidate: Candidate) -> None:
    """A right choice has its answer once, on the page and as text; a wrong one has the right answer too."""
    sit(candidate, wrong=("extensor",))
    right, wrong = (candidate.texts(f"result{place_of(candidate, card)}") for card in ("abductor", "extensor"))
    candidate.click("copyReportButton")

    assert "Your answer: Gluteus medius" in right
    assert [text for text in right if text.startswith("Right is")] == []
    assert [text for text in wrong if text.startswith("Right is")] == ["Right is: Gluteus maximus"]
    assert "Right is: Gluteus medius" not in QGuiApplication.clipboard().text()


def test_by_topic(candidate: Candidate) -> None:
    """Each topic with its deck and points."""
    sit(candidate, wrong=("extensor",))

    assert candidate.texts("topicBars") == [
        "By topic", "Movers", "Hip", "1 of 2 points, 50%", "Calf", "Foot", "1 of 1 point, 100%",
        "Shin", "2 of 2 points, 100%",
    ]  # fmt: skip


def test_only_what_was_wrong(candidate: Candidate) -> None:
    """A tick leaves the wrong ones alone on the page, another brings all back."""
    sit(candidate, wrong=("extensor", "latin"))
    candidate.click("onlyWrongBox")
    shown = {place for place in range(1, 6) if candidate.sees(f"result{place}")}
    assert shown == {place_of(candidate, "extensor"), place_of(candidate, "latin")}
    candidate.click("onlyWrongBox")
    assert all(candidate.sees(f"result{place}") for place in range(1, 6))


def test_half_a_point_for_a_slip(candidate: Candidate) -> None:
    """One slip in a term brings half, and is shown as nearly right."""
    candidate.begin(questions=5)
    for place in range(5):
        if candidate.asked.card.card == "latin":
            candidate.type("Musculus tibialis anteriur")
        if place < 4:
            candidate.press("PgDown")
    candidate.hand_in()

    assert candidate.read("reportTitle") == "0.5 of 5 points, 10%"
    assert "≈ 0.5 points" in candidate.texts(f"result{place_of(candidate, 'latin')}")


def test_beside_earlier_exams(candidate: Candidate, clock: FixedClock) -> None:
    """The second report names the first; both stand on the page of exams, and each can be read again."""
    sit(candidate, wrong=("extensor", "landing"))
    candidate.press("Esc")
    clock.forward(days=1)
    sit(candidate, wrong=("extensor",))
    assert "20 percentage points more than in the exam before." in candidate.texts()
    assert candidate.texts("earlierExams") == [
        "Exams before this one", "23 Nov 2026, 10:00: 3 of 5 points, 60% · the same paper"
    ]  # fmt: skip
    assert "0 of 1 point, 0%" not in candidate.texts("topicBars")
    candidate.press("Esc")
    assert candidate.texts("pastExam1")[2] == "4 of 5 points, 80%"
    candidate.click("pastExam2")
    assert candidate.read("reportTitle") == "3 of 5 points, 60%"


def test_the_wrong_ones_come_into_todays_sitting(candidate: Candidate, open_window: OpenWindow) -> None:
    """If asked, beyond the limit of the day, after a restart too; a second press takes them out."""
    workspace = candidate.window.workspace
    assert workspace is not None
    from dataclasses import replace

    workspace.notebook.change_settings(replace(workspace.notebook.settings, new_per_day=0))
    sit(candidate, wrong=("extensor", "latin"))
    candidate.click("practiseWrongButton")
    assert candidate.read("reportNotice") == "2 cards are asked today too."
    candidate.close()
    again = Candidate.of(open_window())
    again.press("Return")
    assert {again.question.card.card} <= {"extensor", "latin"}
    assert again.finish() == 2
    assert set(again.states()) == {"hip/extensor", "shin/latin"}
    again.press("Ctrl+4")
    again.click("pastExam1")
    assert again.button("practiseWrongButton").isChecked()
    again.click("practiseWrongButton")
    assert again.read("reportNotice") == "2 cards are taken out again."


def test_the_schedule_changes_only_if_asked(candidate: Candidate) -> None:
    """Nothing is logged by an exam; then each answer is, once, and only after a yes."""
    sit(candidate, wrong=("extensor",))
    assert candidate.events() == []
    asked = answering_box("noButton")
    candidate.click("countExamButton")
    assert asked().startswith("5 answers will count as if given now")
    assert candidate.events() == []
    answering_box("yesButton")
    candidate.click("countExamButton")
    candidate.come_back()
    assert candidate.read("reportNotice") == "5 answers were counted."
    assert candidate.kinds() == ["answer"] * 5
    assert candidate.states()["hip/extensor"]["repetitions"] == 0
    assert candidate.states()["hip/abductor"]["repetitions"] == 1
    assert not candidate.button("countExamButton").isEnabled()
    candidate.press("Esc")
    candidate.click("pastExam1")
    assert not candidate.button("countExamButton").isEnabled()


def test_copied_as_text(candidate: Candidate) -> None:
    """The whole report as text: points, topics, and every question with its answers."""
    sit(candidate, wrong=("extensor",))
    candidate.click("copyReportButton")
    text = QGuiApplication.clipboard().text()

    assert text.startswith("Mock exam\n4 of 5 points, 80%\nPaper 4 · ")
    assert "Hip: Movers – 1 of 2 points, 50%\n" in text
    assert "Which muscle extends the hip? ✗ 0 points\n   Your answer: " in text
    assert candidate.read("reportNotice") == "The report is in the clipboard."


def test_in_another_language(candidate: Candidate) -> None:
    """The report is said anew in the language that is switched to."""
    sit(candidate, wrong=("extensor",))
    for action in candidate.window.actions():
        if action.objectName() == "language:de":
            action.trigger()
    settle()
    wait(10)

    assert candidate.read("reportTitle") == "4 von 5 Punkten, 80\u202f%"
    assert "Welcher Muskel streckt die Hüfte?" in " ".join(candidate.texts())


def test_a_disk_that_refuses_to_count(candidate: Candidate) -> None:
    """What was counted before stands and is offered no more; the rest can be counted later, and nothing twice."""
    sit(candidate)
    full = "BEFORE INSERT ON event WHEN (SELECT count(*) FROM event) >= 2 BEGIN SELECT RAISE(ABORT, 'disk fault'); END"
    with fault(candidate.data_dir / "quizapp.db", full):
        answering_box("yesButton")
        candidate.click("countExamButton")
        candidate.come_back()
    assert "disk fault" in candidate.read("windowAlert")
    asked = answering_box("yesButton")
    candidate.click("countExamButton")
    candidate.come_back()

    assert asked().startswith("3 answers will count as if given now")
    assert candidate.kinds() == ["answer"] * 5


def test_a_disk_that_refuses_to_ask_the_wrong_ones(candidate: Candidate) -> None:
    """It is said, and the button shows what is so."""
    sit(candidate, wrong=("extensor",))
    full = "BEFORE INSERT ON extra_card BEGIN SELECT RAISE(ABORT, 'disk fault'); END"
    with fault(candidate.data_dir / "quizapp.db", full):
        candidate.click("practiseWrongButton")

    assert "disk fault" in candidate.read("windowAlert")
    assert not candidate.button("practiseWrongButton").isChecked()
