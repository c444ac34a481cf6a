"""What every form of question shows and sends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from quizapp.cards.locate import Click
from quizapp.cards.question import Question
from quizapp.scheduling.quality import Quality
from quizapp.study.notebook import Outcome
from quizapp.study.outlook import Outlook
from quizapp.study.review import Confidence
from quizapp.ui.forms.explanation import explanation_panel, note_panel


class Asking(Protocol):
    """What puts a question on the table: a sitting, or a rehearsal of one card."""

    @property
    def question(self) -> Question | None:
        """The question on the table."""

    def outlook(self) -> Mapping[Quality, Outlook]:
        """What each grade of it would bring."""

    def misses(self) -> list[Click]:
        """Where the learner pointed before in vain."""

    def note(self) -> str:
        """The learner's own note on the card, if there is one."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What the learner has begun and not handed in: a mark, an answer as the form holds it, whether it is revealed."""

    confidence: Confidence | None = None
    answer: Any = None
    revealed: bool = False


class QuestionView(QObject):
    """One question on the screen: a body to read, a footer to act in, and the keys of its form.

    A new form derives from this, and gets a line in quizapp.ui.forms.
    """

    responded = Signal(object)
    """A Response; how long it took and whether the learner was away is filled in by the page."""

    overruled = Signal()
    """The learner calls right what the program called wrong."""

    grew = Signal()
    """The body has more to show than before."""

    pointed_at = Signal(QWidget)
    """This part of the body was acted on, and should be seen."""

    went_on = Signal()
    """The learner has read the feedback."""

    put_off = Signal()
    """The question cannot be asked now."""

    def __init__(self, question: Question, *, spacing: int, beside: QWidget | None = None) -> None:
        super().__init__()
        self.question = question
        self.beside = beside
        """The figure beside the words, if there is one; it stays where it is when the words scroll."""
        self.wide = False
        """Whether that figure needs more of the width than others."""
        self.explain_with: Callable[[], QWidget | None] = lambda: None
        """Makes the picture under the explanation, if there is one."""
        self.note = ""
        """The learner's own words, shown with the explanation."""
        self.hand: QWidget | None = None
        """What takes the arrow keys, as long as there is something to be pointed at."""
        self.field: QLineEdit | None = None
        """Where to type, as long as there is something to be typed: it has the focus, and letters are letters."""
        self.body = QWidget()
        self.footer = QWidget()
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self._footer = QHBoxLayout(self.footer)
        self._footer.setContentsMargins(32, 14, 32, 14)
        self._footer.setSpacing(12)

    def press(self, key: str) -> bool:
        """Act on a typed character, or on one such as ``ctrl+s``; False if it has no meaning here."""
        raise NotImplementedError

    def confirm(self) -> None:
        """Act on Space or Enter."""
        raise NotImplementedError

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what the answer did; or go on at once where there is nothing to show."""
        raise NotImplementedError

    def begun(self) -> Begun:
        """What has been begun, so that the same card can be shown anew without its being lost."""
        return Begun()

    def go_on_with(self, begun: Begun) -> None:
        """Show what had been begun."""

    def _add_image(self) -> None:
        """The image of the card, or why it cannot be shown, at the end of the body; nothing where it has none."""
        if self.question.image is not None:
            from quizapp.ui.images.card_image import card_image

            self._column.addWidget(card_image(self.question))

    def _add_explanation(self) -> None:
        """Why, and where it says so, at the end of the body."""
        if (explanation := explanation_panel(self.question)) is not None:
            self._column.addSpacing(6)
            self._column.addWidget(explanation)
        if self.note:
            self._column.addWidget(note_panel(self.note))
        if (picture := self.explain_with()) is not None:
            self._column.addSpacing(6)
            self._column.addWidget(picture)
