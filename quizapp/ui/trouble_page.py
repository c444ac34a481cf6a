"""What to show when the progress cannot be opened: what happened, what was kept, what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import QuizError
from quizapp.ui.widgets.basics import label, row, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import failures
from quizapp.wording.catalog import _

_COLUMN_WIDTH = 720


class TroublePage(QWidget):
    """One error, a way to try again, and the way out."""

    retry_asked = Signal()
    quit_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("troublePage")
        self._error: QuizError | None = None
        area, column = scrolling_column(_COLUMN_WIDTH, (40, 80, 40, 40))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._title = label("title", wrap=True)
        self._text = Notice("", urgent=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setObjectName("troubleText")
        self._retry = KeyButton("primary")
        self._retry.setObjectName("retryButton")
        self._retry.clicked.connect(self.retry_asked)
        self._quit = KeyButton("")
        self._quit.setObjectName("quitButton")
        self._quit.clicked.connect(self.quit_asked)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(12)
        buttons = row()
        buttons.addWidget(self._retry)
        buttons.addWidget(self._quit)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        self.retranslate()

    def show_error(self, error: QuizError) -> None:
        """Show what the world did."""
        self._error = error
        self.retranslate()
        self._retry.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(_("Your progress cannot be opened"))
        self._text.setText("" if self._error is None else failures.sentence(self._error))
        self._retry.say(_("Try again"), _("Enter"))
        self._quit.say(_("Quit"), _("Ctrl+Q"))
