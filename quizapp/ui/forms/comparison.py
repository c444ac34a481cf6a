"""The sheet under an answered term: what was typed against what is right, letter by letter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quizapp.cards.question import Question
from quizapp.study.notebook import Outcome
from quizapp.study.slips import difference, nearest
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.marked import Mark, MarkedLabel
from quizapp.wording import outcomes
from quizapp.wording.catalog import _


class Comparison(QFrame):
    """Letters too many have a line through them, missing ones a line under them; what is forgiven has neither."""

    def __init__(self, question: Question, outcome: Outcome) -> None:
        super().__init__()
        self.setObjectName("comparison")
        typed = outcome.logged.review.chosen
        role, verdict = outcomes.typed_verdict(outcome)
        self.setProperty("role", role)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(22, 18, 22, 18)
        self._layout.setSpacing(4)
        shown_verdict = label("strong" if role == "other" else role, verdict, wrap=True)
        shown_verdict.setObjectName("verdict")
        self._layout.addWidget(shown_verdict)
        self._layout.addSpacing(8)
        meant = question.answer
        pieces = [(meant, Mark.NONE)]
        if typed is not None:
            meant = nearest(typed, question.accepted)
            said, right = difference(typed, meant)
            pieces = [(piece.text, Mark.MISSED if piece.differs else Mark.NONE) for piece in right]
            told = [(piece.text, Mark.WRONG if piece.differs else Mark.NONE) for piece in said]
            shown = self._add(_("You typed"), "typed", told)
            shown.setAccessibleName(_("You typed: {typed}").format(typed=typed))
            self._layout.addSpacing(8)
        answer = self._add(_("Right is"), "back", pieces)
        answer.setAccessibleName(_("Right is: {name}").format(name=meant))
        if others := [name for name in question.accepted if name != meant]:
            self._layout.addWidget(label("small", _("also: {names}").format(names=", ".join(others)), wrap=True))

    def add_button(self, button: QWidget) -> None:
        """Offer something to do about it."""
        self._layout.addSpacing(6)
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, heading: str, role: str, pieces: list[tuple[str, Mark]]) -> MarkedLabel:
        """A text with its heading."""
        self._layout.addWidget(label("small", heading))
        shown = MarkedLabel(role)
        shown.setObjectName(role)
        shown.show_pieces(pieces)
        self._layout.addWidget(shown)
        return shown
