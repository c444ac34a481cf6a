"""A question whose figure or image cannot be shown: says why, and goes on."""

from pathlib import Path

from quizapp.cards.question import Question
from quizapp.study.notebook import Outcome
from quizapp.ui.forms.view import QuestionView
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _


class NoFigureView(QuestionView):
    """The stem, what is wrong with the file, and a way on that answers nothing."""

    def __init__(self, question: Question, file: Path | None, said: str) -> None:
        super().__init__(question, spacing=14)
        self._column.addWidget(label("stem", question.stem, wrap=True))
        told = label("alert", said if file is None else f"{said}\n{file}", wrap=True)
        told.setObjectName("noFigure")
        self._column.addWidget(told)
        kept = _("Nothing is lost: the question stays as it was and comes again once the file can be read.")
        self._column.addWidget(label(text=kept, wrap=True))
        self._footer.addStretch(1)
        button = KeyButton("primary")
        button.setObjectName("putOffButton")
        button.say(_("Go on without it"), _("Space"))
        button.clicked.connect(self.put_off)
        self._footer.addWidget(button)

    def press(self, key: str) -> bool:
        """No key answers it."""
        return False

    def confirm(self) -> None:
        """Go on."""
        self.put_off.emit()

    def show_outcome(self, outcome: Outcome) -> None:
        """It was answered when the figure could be seen."""
        self.went_on.emit()
