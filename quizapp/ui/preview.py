"""A card as the learner meets it, to be tried without consequences."""

from random import Random

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from quizapp.cards.card import Card
from quizapp.study.illustrations import Illustrations
from quizapp.study.notebook import Notebook
from quizapp.study.rehearsal import Rehearsal
from quizapp.study.review import Response
from quizapp.ui.forms import view_of
from quizapp.ui.forms.view import QuestionView
from quizapp.ui.images.view import ImageView
from quizapp.ui.widgets.basics import empty
from quizapp.ui.widgets.buttons import KeyButton

_FIGURE_HEIGHT = 320


class Preview(QFrame):
    """The view of the card's form; answered, it shows what it would show, and after that the question again."""

    grew = Signal()
    """There is more or less to show than before."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setProperty("role", "panel")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(22, 20, 22, 14)
        self._layout.setSpacing(10)
        self._view: QuestionView | None = None
        self._rehearsal: Rehearsal | None = None
        self._beside: QWidget | None = None
        self._shown: tuple[Notebook, Card, str] | None = None

    def show_card(self, notebook: Notebook, card: Card, language: str) -> None:
        """Ask that card, in that language."""
        self._shown = (notebook, card, language)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """An image is as high as its width makes it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self._beside
        if isinstance(beside, ImageView):
            margins = self._layout.contentsMargins()
            width = self.width() - margins.left() - margins.right()
            beside.setFixedHeight(beside.height_at(width, within=min(_FIGURE_HEIGHT, beside.image.size.height())))
        elif beside is not None:
            beside.setMinimumHeight(_FIGURE_HEIGHT)

    def clear(self) -> None:
        """Show nothing."""
        self._shown = self._view = self._rehearsal = self._beside = None
        empty(self._layout)

    def _ask(self) -> None:
        if self._shown is None:
            return
        notebook, card, language = self._shown
        # The same order of options as long as the card is looked at, or they would jump while it is being written.
        self._rehearsal = Rehearsal(notebook, card, language, Random(str(card.id)))
        view = view_of(self._rehearsal, Illustrations(notebook.library))
        empty(self._layout)
        self._view = view
        view.responded.connect(self._answer)
        view.went_on.connect(self._ask)
        view.put_off.connect(self._ask)
        view.grew.connect(self.grew)
        beside: QWidget | None = view.beside
        self._beside = beside
        if beside is not None:
            self._fit()
            self._layout.addWidget(beside)
            beside.show()
        for stem in view.body.findChildren(QLabel, "stem"):
            stem.setProperty("role", "stem-beside")  # a preview is narrower than the page
        self._layout.addWidget(view.body)
        self._layout.addWidget(view.footer)
        if (footer := view.footer.layout()) is not None:
            footer.setContentsMargins(0, 0, 0, 0)
        self._without_keys()
        self.grew.emit()

    def _answer(self, response: Response) -> None:
        if self._rehearsal is not None and self._view is not None:
            self._view.show_outcome(self._rehearsal.answer(response))
            self._without_keys()

    def _without_keys(self) -> None:
        """Here keys are the page's, so none stand on the buttons."""
        if self._view is not None:
            for button in self._view.footer.findChildren(KeyButton):
                button.show_key(False)
