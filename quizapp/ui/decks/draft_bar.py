"""Cards that were begun and not finished: what was typed, and the way back to it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout

from quizapp.study.authoring import Task
from quizapp.ui.widgets.basics import ElidedLabel, empty, row
from quizapp.wording import editing
from quizapp.wording.catalog import _

_SHOWN = 3


class DraftBar(QFrame):
    """A line for each of the latest drafts."""

    asked = Signal(object)
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drafts")
        self.setProperty("role", "panel")
        self._drafts: Sequence[Task] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(18, 10, 14, 10)
        self._layout.setSpacing(6)
        self.hide()

    def show_drafts(self, drafts: Sequence[Task]) -> None:
        """Show the latest of these; nothing where there is none."""
        self._drafts = drafts
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        empty(self._layout)
        self.setVisible(bool(self._drafts))
        for draft in self._drafts[:_SHOWN]:
            line = row(spacing=8)
            text = ElidedLabel("")
            text.setAlignment(text.alignment())
            text.setText(editing.draft_line(draft))
            line.addWidget(text, 1)
            for name, words, signal in (
                ("goOnButton", _("Go on writing"), self.asked),
                ("dropDraftButton", _("Discard"), self.dropped),
            ):
                button = QToolButton()
                button.setObjectName(name)
                button.setText(words)
                button.setAccessibleName(f"{words}: {text.text()}")
                button.clicked.connect(partial(signal.emit, draft))
                line.addWidget(button)
            self._layout.addLayout(line)
