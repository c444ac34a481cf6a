"""What is said over the foot of an exam: what could not be kept, what is gone, that the end comes near."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import QuizError
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import failures


class ExamRemarks(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._trouble: QuizError | None = None
        self._alert, self._info = Notice("alert", urgent=True), Notice("small")
        self._alert.setObjectName("examAlert")
        self._alert.setContentsMargins(32, 10, 32, 10)
        self._info.setObjectName("examInfo")
        self._info.setContentsMargins(32, 8, 32, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._alert, self._info):
            part.hide()
            layout.addWidget(part)

    @property
    def is_silent(self) -> bool:
        """Whether nothing is told."""
        return self._info.isHidden()

    def complain(self, error: QuizError) -> None:
        """Say what went wrong, until something goes well."""
        self._trouble = error
        self._alert.setText(failures.sentence(error))
        self._alert.show()

    def calm(self) -> None:
        """Nothing is wrong any more."""
        self._trouble = None
        self._alert.hide()

    def tell(self, sentence: str) -> None:
        """Say what has happened, until the next question."""
        self._info.setText(sentence)
        self._info.show()

    def begin_anew(self) -> None:
        """Another question, or another language: only what is wrong stays."""
        self._info.hide()
        if self._trouble is not None:
            self.complain(self._trouble)
