"""What is said under a question: what went wrong, and what was done."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import QuizError
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import failures


class Remarks(QWidget):
    """Takes no room while there is nothing to say. What else can be said has its place over ``_info``."""

    def __init__(self, alert: str, info: str) -> None:
        super().__init__()
        self._trouble: QuizError | None = None
        self._alert, self._info = Notice("alert", urgent=True), Notice("small")
        self._alert.setObjectName(alert)
        self._alert.setContentsMargins(32, 10, 32, 10)
        self._info.setObjectName(info)
        self._info.setContentsMargins(32, 8, 32, 8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self._alert, self._info):
            part.hide()
            self._column.addWidget(part)

    def complain(self, error: QuizError) -> None:
        """Say what went wrong, until something goes well."""
        self._trouble = error
        self._alert.setText(failures.sentence(error))
        self._alert.show()

    def calm(self) -> None:
        """Nothing is wrong any more."""
        self._trouble = None
        self._alert.hide()

    def complain_again(self) -> None:
        """Say what is still wrong in the current language."""
        if self._trouble is not None:
            self.complain(self._trouble)
