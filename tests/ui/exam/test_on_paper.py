"""A mock exam on paper: to be sat there, and its report."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.editor.writing import until
from tests.ui.exam.candidate import Candidate
from tests.ui.printing.reading import Printed, read, squeezed
from tests.ui.printing.test_print_dialog import said, save_as


def saved(candidate: Candidate, file: Path) -> Printed:
    """What is saved by the dialog that has come up, as Letter; then the dialog is closed."""
    learner = candidate
    QTest.mouseClick(
        learner.find("paper-letter"), Qt.MouseButton.LeftButton, pos=learner.find("paper-a4").rect().center()
    )
    QTest.mouseClick(learner.find("savePdfButton"), Qt.MouseButton.LeftButton)
    save_as(learner, file)
    until(lambda: "saved" in said(learner))
    learner.press("Esc")
    assert not learner.sees("printDialog")
    return read(file)


def test_the_paper_that_is_chosen(candidate: Candidate, tmp_path: Path) -> None:
    """By its button, before it is begun: the questions that the exam then asks, with their options in that order."""
    candidate.set_up(questions=5)
    candidate.click("printExamButton")
    printed = saved(candidate, tmp_path / "paper.pdf")
    candidate.click("beginExamButton")
    sitting = candidate.window.desks.exam.sitting_page.sitting
    assert sitting is not None
    asked = squeezed("".join(printed.pages[:-1]))

    assert printed.sheets == [(612.0, 792.0)] * len(printed.pages)
    places = []
    for place in range(len(sitting.attempt.items)):
        sitting.go(place)
        question = sitting.question()
        assert question is not None
        places.append(asked.index(squeezed(question.stem)))
        options = [asked.index(squeezed(option.text), places[-1]) for option in question.options]
        assert options == sorted(options)
    assert places == sorted(places)
    assert squeezed(sitting.attempt.mark) in asked


def test_the_report(candidate: Candidate, tmp_path: Path) -> None:
    """Ctrl+P on the report: points, topics, every question with what was answered, what is right and why."""
    candidate.begin(questions=5)
    candidate.answer_all(but=("extensor",))
    candidate.hand_in()
    report = candidate.window.desks.exam.report_page.report
    assert report is not None
    candidate.press("Ctrl+P")
    printed = saved(candidate, tmp_path / "report.pdf")

    title = candidate.find("reportTitle")
    assert isinstance(title, QLabel)
    assert printed.pages[0].startswith(title.text())
    for result in report.questions:
        assert result.question is not None
        assert squeezed(result.question.stem) in printed.text
        if result.question.explanation:
            assert squeezed(result.question.explanation) in printed.text


def test_the_way_to_the_real_exam_and_back(candidate: Candidate) -> None:
    """From the exam page to the date, and with Esc back to where one came from."""
    candidate.press("Ctrl+4")
    candidate.click("examDateButton")
    assert candidate.page == "planPage"
    candidate.press("Esc")

    assert candidate.page == "examPage"
