"""The flashcard on the screen."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from quizapp.cards.question import Question
from quizapp.scheduling.quality import Quality
from quizapp.study.notebook import Outcome
from quizapp.study.outlook import Outlook
from quizapp.study.review import Response
from quizapp.ui.forms.explanation import explanation_panel
from quizapp.ui.forms.view import QuestionView
from quizapp.ui.widgets.basics import empty, label, rule
from quizapp.ui.widgets.buttons import GradeButton, KeyButton
from quizapp.wording import outcomes
from quizapp.wording.catalog import N_, _

_GRADES: Final = (
    (Quality.WRONG, "again", N_("Again")),
    (Quality.HARD, "hard", N_("Hard")),
    (Quality.GOOD, "good", N_("Good")),
    (Quality.EASY, "easy", N_("Easy")),
)


class FlashcardView(QuestionView):
    """The front; after the reveal the back, and four grades with the dates that they would bring."""

    def __init__(self, question: Question, outlook: Mapping[Quality, Outlook]) -> None:
        super().__init__(question)
        self._outlook = outlook
        self._revealed = False
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        front = label("stem", question.stem, wrap=True, selectable=True)
        front.setObjectName("stem")
        self._column.addWidget(front)
        self._footer = QHBoxLayout(self.footer)
        self._footer.setContentsMargins(32, 14, 32, 14)
        self._footer.setSpacing(12)
        self._footer.addStretch(1)
        reveal = KeyButton("primary")
        reveal.setObjectName("revealButton")
        reveal.say(_("Show the answer"), _("Space"))
        reveal.clicked.connect(self._reveal)
        self._footer.addWidget(reveal)
        self._footer.addStretch(1)

    def press(self, key: str) -> bool:
        """1-4 grade, once the back is shown."""
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

    def _reveal(self) -> None:
        if self._revealed:
            return
        self._revealed = True
        self._column.addWidget(rule())
        back = label("back", self.question.answer, wrap=True, selectable=True)
        back.setObjectName("back")
        self._column.addWidget(back)
        if (explanation := explanation_panel(self.question)) is not None:
            self._column.addSpacing(6)
            self._column.addWidget(explanation)
        empty(self._footer)
        for number, (quality, name, word) in enumerate(_GRADES, start=1):
            button = GradeButton(name, number)
            button.say(_(word), outcomes.grade_dates(self._outlook[quality]))
            button.clicked.connect(lambda _checked=False, given=quality: self._grade(given))
            self._footer.addWidget(button, 1)
            if quality is Quality.GOOD:
                button.show()
                button.setFocus()
        self.grew.emit()

    def _grade(self, quality: Quality) -> None:
        self.responded.emit(Response(milliseconds=0, grade=quality))
