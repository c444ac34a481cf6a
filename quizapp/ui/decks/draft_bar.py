"""Cards that were begun and not finished: what was typed, and the way back to it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout

from quizapp.decks_io.editing.drafts import Draft
from quizapp.ui.widgets.basics import ElidedLabel, empty, row
from quizapp.wording import authoring
from quizapp.wording.catalog import _

_SHOWN = 3


class DraftBar(QFrame):
    """A line for each of the latest drafts."""

    asked = Signal(str, object)
    """Go on with that Draft, kept under that key."""

    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drafts")
        self.setProperty("role", "panel")
        self._drafts: Sequence[tuple[str, Draft]] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(18, 10, 14, 10)
        self._layout.setSpacing(6)
        self.hide()

    def show_drafts(self, drafts: Sequence[tuple[str, Draft]]) -> None:
        """Show the latest of these; nothing where there is none."""
        self._drafts = drafts
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        empty(self._layout)
        self.setVisible(bool(self._drafts))
        for key, draft in self._drafts[:_SHOWN]:
            line = row(spacing=8)
            text = ElidedLabel("")
            text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            text.setText(authoring.draft_line(draft))
            line.addWidget(text, 1)
            line.addWidget(_button("goOnButton", _("Go on writing"), text.text(), partial(self.asked.emit, key, draft)))
            line.addWidget(_button("dropDraftButton", _("Discard"), text.text(), partial(self.dropped.emit, key)))
            self._layout.addLayout(line)


def _button(name: str, words: str, what: str, act: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(words)
    button.setAccessibleName(f"{words}: {what}")
    button.clicked.connect(act)
    return button
