"""What the learner recalls, reveals and grades, whatever it looks like."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from quizapp.cards.question import Question
from quizapp.scheduling.quality import Quality
from quizapp.study.notebook import Outcome
from quizapp.study.outlook import Outlook
from quizapp.study.review import Response
from quizapp.ui.forms.view import Begun, QuestionView
from quizapp.ui.speaking import announce
from quizapp.ui.widgets.basics import empty
from quizapp.ui.widgets.buttons import GradeButton, GradeRow, KeyButton
from quizapp.wording import outcomes
from quizapp.wording.catalog import N_, _

_GRADES: Final = (
    (Quality.WRONG, "again", N_("Again")),
    (Quality.HARD, "hard", N_("Hard")),
    (Quality.GOOD, "good", N_("Good")),
    (Quality.EASY, "easy", N_("Easy")),
)
_GOOD: Final = 2


class RecallView(QuestionView):
    """Reveals the answer, and then shows four grades with the dates that they would bring."""

    def __init__(self, question: Question, outlook: Mapping[Quality, Outlook], beside: QWidget | None = None) -> None:
        super().__init__(question, spacing=16, beside=beside)
        self._outlook = outlook
        self._revealed = False
        self._footer.addStretch(1)
        reveal = KeyButton("primary")
        reveal.setObjectName("revealButton")
        reveal.say(_("Show the answer"), _("Space"))
        reveal.clicked.connect(self._reveal)
        self._footer.addWidget(reveal)
        self._footer.addStretch(1)

    def press(self, key: str) -> bool:
        """1-4 grade, once the answer is shown."""
        if not self._revealed or key not in ("1", "2", "3", "4"):
            return False
        self._grade(_GRADES[int(key) - 1][0])
        return True

    def confirm(self) -> None:
        """Reveal; after that Good, which has the focus too."""
        if self._revealed:
            self._grade(Quality.GOOD)
        else:
            self._reveal()

    def show_outcome(self, outcome: Outcome) -> None:
        """The learner has seen everything before the grade."""
        self.went_on.emit()

    def begun(self) -> Begun:
        """Whether the answer is shown."""
        return Begun(revealed=self._revealed)

    def go_on_with(self, begun: Begun) -> None:
        """Show the answer again, if it was shown."""
        if begun.revealed:
            self._reveal()

    def _show_answer(self) -> None:
        """Add the answer to the body."""
        raise NotImplementedError

    def _reveal(self) -> None:
        if self._revealed:
            return
        self._revealed = True
        self._show_answer()
        self._add_explanation()
        empty(self._footer)
        grades = GradeRow([self._grade_button(number) for number in range(1, len(_GRADES) + 1)])
        self._footer.addWidget(grades)
        grades.show()
        grades.buttons[_GOOD].setFocus()
        announce(self.body, outcomes.revealed(self.question))
        self.grew.emit()

    def _grade_button(self, number: int) -> GradeButton:
        quality, name, word = _GRADES[number - 1]
        button = GradeButton(name, number)
        button.say(_(word), outcomes.grade_dates(self._outlook[quality]))
        button.clicked.connect(lambda: self._grade(quality))
        return button

    def _grade(self, quality: Quality) -> None:
        self.responded.emit(Response(milliseconds=0, grade=quality))
