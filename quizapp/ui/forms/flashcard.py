"""The flashcard on the screen."""

from collections.abc import Mapping

from quizapp.cards.question import Question
from quizapp.scheduling.quality import Quality
from quizapp.study.outlook import Outlook
from quizapp.ui.forms.recall import RecallView
from quizapp.ui.widgets.basics import label, rule


class FlashcardView(RecallView):
    """The front, and after the reveal the back."""

    def __init__(self, question: Question, outlook: Mapping[Quality, Outlook]) -> None:
        super().__init__(question, outlook)
        front = label("stem", question.stem, wrap=True, selectable=True)
        front.setObjectName("stem")
        self._column.addWidget(front)
        self._add_image()

    def _show_answer(self) -> None:
        self._column.addWidget(rule())
        back = label("back", self.question.answer, wrap=True, selectable=True)
        back.setObjectName("back")
        self._column.addWidget(back)
