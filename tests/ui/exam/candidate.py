"""A learner who sits an exam: acts through the window, and looks into the database afterwards."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMessageBox, QSpinBox

from quizapp.cards.question import Form, Question
from quizapp.exam.attempt import Attempt
from tests.ui.learner import Learner, settle, wait

FIRST_A_CHOICE: Final = 4
"""The number of a paper of all five questions that begins with choices."""

TYPED: Final = 400  # milliseconds after which what was typed is surely kept


class Candidate(Learner):
    """With the decks of the window, whichever they are."""

    @classmethod
    def of(cls, learner: Learner) -> "Candidate":
        """The same person in another room."""
        return cls(learner.window, learner.data_dir, learner.close)

    def set_up(self, *, questions: int, minutes: int | None = None, number: int = FIRST_A_CHOICE) -> None:
        """Go to the page of exams and ask for that paper."""
        self.press("Ctrl+4")
        self.fill("examQuestionsBox", questions)
        self.fill("examNumberBox", number)
        if minutes is not None:
            self.fill("examMinutesBox", minutes)

    def begin(self, *, questions: int, minutes: int | None = None, number: int = FIRST_A_CHOICE) -> None:
        """Set it up and begin."""
        self.set_up(questions=questions, minutes=minutes, number=number)
        self.button("beginExamButton").setFocus()
        self.press("Return")
        assert self.page == "examSittingPage"

    def fill(self, name: str, value: int) -> None:
        """Type a number into a box."""
        box = self.find(name)
        assert isinstance(box, QSpinBox)
        box.setFocus()
        self.press("Ctrl+A")
        self.type(str(value))
        wait(200)  # until the paper is drawn

    def tick(self, name: str, ticked: bool) -> None:
        """Tick a box, or take the tick away."""
        box = self.find(name)
        assert isinstance(box, QCheckBox)
        if box.isChecked() is not ticked:
            self.click(name)
        wait(200)

    @property
    def attempt(self) -> Attempt:
        """The exam on the table."""
        sitting = self.window.desks.exam.sitting_page.sitting
        assert sitting is not None
        return sitting.attempt

    @property
    def asked(self) -> Question:
        """The question on the table."""
        sitting = self.window.desks.exam.sitting_page.sitting
        assert sitting is not None
        question = sitting.question()
        assert question is not None
        return question

    def go_to(self, form: Form) -> None:
        """Leaf to the first question of that form."""
        while self.attempt.place:
            self.press("PgUp")
        while self.asked.form is not form:
            self.press("PgDown")

    def answer_here(self, *, right: bool) -> None:
        """Answer the question on the table by keys, without going on."""
        question = self.asked
        match question.form:
            case Form.KPRIM:
                for number, option in enumerate(question.options, start=1):
                    self.press(*[str(number)] * (1 if option.correct is right else 2))
            case Form.TERM:
                self.type(question.answer if right else "Xyz")
            case _:
                options = enumerate(question.options, start=1)
                self.press(str(next(place for place, option in options if option.correct is right)))

    def answer_all(self, *, right: bool = True, but: tuple[str, ...] = ()) -> None:
        """Answer everything so, and those cards the other way; ends at the last question."""
        for place in range(len(self.attempt.items)):
            self.answer_here(right=right is not (self.asked.card.card in but))
            if place < len(self.attempt.items) - 1:
                self.press("PgDown")

    def hand_in(self, *, agree: bool = True) -> str:
        """Ask to hand in, and say yes or no; return what was asked."""
        asked = answering_box("yesButton" if agree else "noButton")
        self.press("Ctrl+Return")
        self.come_back()
        return asked()

    def come_back(self) -> None:
        """The platform of the tests forgets the window over a box."""
        self.window.activateWindow()
        settle()

    def right_click(self, name: str) -> None:
        """Click the middle of a widget with the other button."""
        settle()
        widget = self.find(name)
        spot = widget.mapTo(self.window, QPoint(widget.width() // 2, widget.height() // 2))
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, spot)
        settle()

    def questions_kept(self) -> list[dict[str, Any]]:
        """The questions of all exams on the disk, in their order."""
        return self._rows("SELECT * FROM exam_question ORDER BY exam, place")

    def kept(self) -> dict[str, Any]:
        """The question on the table as it is on the disk."""
        return self.questions_kept()[self.attempt.place]

    def exams_kept(self) -> list[dict[str, Any]]:
        """The exams on the disk."""
        return self._rows("SELECT * FROM exam ORDER BY id")


def answering_box(button: str) -> Callable[[], str]:
    """Press that button of the box that will come up; what comes back tells what the box asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, press)
            return
        asked.append(box.text())
        for each in box.buttons():
            if each.objectName() == button:
                each.click()

    QTimer.singleShot(0, press)
    return lambda: asked[0]
