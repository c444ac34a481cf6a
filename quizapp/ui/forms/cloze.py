"""The cloze on the screen."""

from collections.abc import Mapping

from quizapp.cards.cloze import BLANK, gap_of
from quizapp.cards.question import Question
from quizapp.scheduling.quality import Quality
from quizapp.study.outlook import Outlook
from quizapp.ui.forms.recall import RecallView
from quizapp.ui.widgets.marked import Mark, MarkedLabel
from quizapp.wording.catalog import _


class ClozeView(RecallView):
    """The sentence with a blank, which the reveal fills in place."""

    def __init__(self, question: Question, outlook: Mapping[Quality, Outlook]) -> None:
        super().__init__(question, outlook)
        self._sentence = MarkedLabel("stem")
        self._sentence.setObjectName("stem")
        self._column.addWidget(self._sentence)
        self._add_image()
        self._show_with(BLANK, _("(gap)"))

    def _show_answer(self) -> None:
        self._show_with(self.question.answer, self.question.answer)

    def _show_with(self, word: str, spoken: str) -> None:
        """The sentence with that in its gap."""
        gap = gap_of(self.question)
        self._sentence.show_pieces([(gap.before, Mark.NONE), (word, Mark.GAP), (gap.after, Mark.NONE)])
        self._sentence.setAccessibleName(f"{gap.before}{spoken}{gap.after}")
