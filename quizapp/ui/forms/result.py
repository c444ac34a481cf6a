"""The row under an answered question: what the answer did, why, and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.study.notebook import Outcome
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording import outcomes
from quizapp.wording.catalog import _


class Result(QWidget):
    """Tells what an answer did; ``went_on`` when the learner has read it."""

    went_on = Signal()

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        what = label("strong", outcomes.what_now(outcome), wrap=True)
        what.setObjectName("whatNow")
        why = label("small", outcomes.why_this_date(outcome.logged.review), wrap=True)
        why.setObjectName("whyThisDate")
        texts.addWidget(what)
        texts.addWidget(why)
        layout.addLayout(texts, 1)
        self._go_on = KeyButton("primary")
        self._go_on.setObjectName("continueButton")
        self._go_on.say(_("Continue"), _("Space"))
        self._go_on.clicked.connect(self.went_on)
        layout.addWidget(self._go_on)

    def take_focus(self) -> None:
        """Let Space and Enter go on."""
        self._go_on.setFocus()
