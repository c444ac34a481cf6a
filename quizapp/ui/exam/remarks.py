"""What is said over the foot of an exam: what could not be kept, what is gone, that the end comes near."""

from quizapp.ui.widgets.remarks import Remarks


class ExamRemarks(Remarks):
    """One sentence at a time, and what is wrong above it."""

    def __init__(self) -> None:
        super().__init__("examAlert", "examInfo")

    @property
    def is_silent(self) -> bool:
        """Whether nothing is told."""
        return self._info.isHidden()

    def tell(self, sentence: str) -> None:
        """Say what has happened, until the next question."""
        self._info.setText(sentence)
        self._info.show()

    def begin_anew(self) -> None:
        """Another question, or another language: only what is wrong stays."""
        self._info.hide()
        self.complain_again()
