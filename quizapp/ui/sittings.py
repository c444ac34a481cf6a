"""Sittings on the screen: how they begin, end, and are taken back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.cards.card_id import CardId
from quizapp.errors import QuizError
from quizapp.study.illustrations import Illustrations
from quizapp.study.mixups import MixUp
from quizapp.study.sitting import Sitting
from quizapp.study.summary import summarise
from quizapp.ui.desk import Desk
from quizapp.ui.frame import Frame
from quizapp.ui.study_page import StudyPage
from quizapp.ui.summary_page import SummaryPage
from quizapp.ui.ways import Ways
from quizapp.wording import failures

if TYPE_CHECKING:
    from quizapp.app import Workspace


class Sittings(Desk):
    """Puts sittings of the workspace on the study page, and what they came to on the summary page."""

    left = Signal(str)
    """The learner goes back to the page of that name."""

    def __init__(self, frame: Frame, study_page: StudyPage, summary_page: SummaryPage, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._study_page, self._summary_page = study_page, summary_page
        self._back_to = "today"
        study_page.left.connect(self._go_back)
        study_page.finished.connect(self._show_summary)
        summary_page.left.connect(self._go_back)
        summary_page.undo_asked.connect(self.undo)

    def work_on(self, workspace: "Workspace | None", language: Callable[[], str]) -> None:
        """Begin sittings of that workspace from now on; with None that of the last is over."""
        super().work_on(workspace, language)
        if workspace is None:
            self._study_page.put_away()

    def today(self, deck: str = "") -> None:
        """Begin today's sitting with one deck or all, or go on with it."""
        self._begin(lambda ways: ways.today(deck))

    def ahead(self) -> None:
        """Practise what is not due yet."""
        self._begin(Ways.ahead)

    def weak(self) -> None:
        """Practise what does not hold."""
        self._begin(Ways.weak)

    def pair(self, pair: MixUp) -> None:
        """Practise two things that are mixed up."""
        self._begin(lambda ways: ways.pair(pair))

    def practise(self, cards: Sequence[CardId]) -> None:
        """Practise these cards."""
        self._begin(lambda ways: ways.practice(cards))

    def come_back(self) -> None:
        """Show the sitting again that was on the screen, as after mending a card."""
        self._frame.show_page(self._study_page)
        self.refresh()
        self._study_page.take_focus()

    def refresh(self) -> None:
        """The decks have changed: show the sitting as it is now, if it is on the screen."""
        if self._frame.page is self._study_page:
            self._name_decks()
            self._study_page.refresh()

    def retranslate(self) -> None:
        """Say everything in the current language, and ask in the one that is to be asked in now."""
        workspace, sitting = self._workspace, self._study_page.sitting
        if workspace is not None and sitting is not None:
            sitting.speak(self._language())
            self._name_decks()
        self._study_page.retranslate()
        self._summary_page.retranslate()

    def undo(self) -> None:
        """Take back the last answer, wherever the learner is, and ask its question again."""
        workspace = self._workspace
        if workspace is None:
            return
        if self._frame.page is self._study_page:
            self._study_page.undo()
            return
        sitting = self._study_page.sitting if self._frame.page is self._summary_page else None
        sitting = sitting or Sitting(workspace.notebook, workspace.rng, self._language())
        if not sitting.can_undo:
            return
        try:
            sitting.undo()
        except QuizError as error:
            self._frame.complain(failures.sentence(error))
        else:
            self._sit(sitting)

    def _begin(self, way: Callable[[Ways], Sitting]) -> None:
        if self._workspace is None:
            return
        try:
            self._sit(way(Ways(self._workspace, self._language())))
        except QuizError as error:
            self.failed.emit(error)

    def _sit(self, sitting: Sitting) -> None:
        """Put it on the screen; from there one comes back to the page that is on the screen now."""
        workspace = self._workspace
        if workspace is None or sitting.question is None:
            return
        if self._frame.page not in (self._study_page, self._summary_page):
            self._back_to = self._frame.page_name
        self._frame.show_page(self._study_page)
        self._name_decks()
        self._study_page.start(sitting)

    def _name_decks(self) -> None:
        if self._workspace is not None:
            self._study_page.name_decks(self._titles(), Illustrations(self._workspace.notebook.library))

    def _titles(self) -> dict[str, str]:
        """What the decks are called, by their ids."""
        language = self._language()
        decks = () if self._workspace is None else self._workspace.notebook.library.decks
        return {deck.id: deck.title.in_language(language) for deck in decks}

    def _go_back(self) -> None:
        self.left.emit(self._back_to)

    def _show_summary(self) -> None:
        sitting = self._study_page.sitting
        if self._workspace is None or sitting is None:
            return
        try:
            summary = summarise(self._workspace.notebook, sitting)
        except QuizError as error:
            self.failed.emit(error)
            return
        self._summary_page.show_summary(summary)
        self._frame.show_page(self._summary_page)
        self._summary_page.take_focus()
