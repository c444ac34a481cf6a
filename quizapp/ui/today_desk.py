"""The Today page, the welcome before it, and how a backlog is worked off."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from quizapp.errors import QuizError
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.study.overview import CATCH_UP_DAYS, Overview, overview
from quizapp.study.settings import CatchUp
from quizapp.study.still import StillNotebook
from quizapp.ui.appearance import Appearance
from quizapp.ui.background import Background
from quizapp.ui.desk import Desk
from quizapp.ui.foretelling import Foretelling
from quizapp.ui.frame import Frame
from quizapp.ui.today_page import TodayPage

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.ui.welcome_page import WelcomePage

_AT_ONCE: Final = 5_000
"""So many cards are counted before the page is painted; more than these beside the window's thread."""


class TodayDesk(Desk):
    """Shows the day as the workspace has it; until there is one, the page with dashes.

    While many cards are counted the page shows what was counted last.
    """

    settings_changed = Signal(object)
    """Settings with a plan to catch up, or without."""

    first_question_asked = Signal()
    left_welcome = Signal()

    def __init__(self, frame: Frame, page: TodayPage, appearance: Appearance, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._page = page
        self._appearance = appearance
        self._welcome_page: WelcomePage | None = None
        self._days = CATCH_UP_DAYS
        self._counting = Background("counting cards", self)
        self._counting.done.connect(self._take)
        self._foretelling = Foretelling(self)
        self._foretelling.told.connect(page.show_band)
        self._foretelling.failed.connect(self.failed)
        page.catch_up_asked.connect(self._catch_up)
        page.catch_up_stopped.connect(lambda: self._plan(None))
        page.catch_up_days_chosen.connect(self._choose_days)

    @property
    def welcome_page(self) -> "WelcomePage":
        """The welcome, made for a first start or when it is asked for."""
        if self._welcome_page is None:
            from quizapp.ui.welcome_page import WelcomePage

            page = self._welcome_page = WelcomePage()
            page.started.connect(self._start)
            page.later.connect(self._leave_welcome)
            page.language_chosen.connect(self._speak)
            page.show_language(self._appearance.language)
            self._frame.add(page)
        return self._welcome_page

    def work_on(self, workspace: "Workspace | None", language: Callable[[], str]) -> None:
        """Show the days of that workspace from now on; with None there are dashes again."""
        super().work_on(workspace, language)
        if workspace is None:
            self._page.show_overview(None, Library([]), language())

    def show(self) -> None:
        """Show the day as it is now."""
        if self._workspace is not None and self._count(self._workspace.notebook):
            self._frame.show_page(self._page)
            self._page.take_focus()

    def refresh(self) -> None:
        """Decks, settings or the day have changed: show the day as it is now, if it is on the screen."""
        if self._frame.page is self._page:
            self.show()

    def end(self) -> None:
        """Let go of what is being counted, when the window closes."""
        self._counting.wait()
        self._foretelling.end()

    def show_welcome(self) -> None:
        """Show what a first start shows."""
        self._frame.show_page(self.welcome_page)
        self.welcome_page.take_focus()

    def is_welcoming(self) -> bool:
        """Whether the welcome is on the screen."""
        return self._welcome_page is not None and self._frame.page is self._welcome_page

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._page.speak(self._language())
        if self._welcome_page is not None:
            self._welcome_page.show_language(self._appearance.language)

    def _count(self, notebook: Notebook) -> bool:
        """Show the figures of that notebook, now or when they are there; False where they cannot be read."""
        library, days = notebook.library, self._days
        try:
            if len(library.cards) <= _AT_ONCE:
                self._page.show_overview(overview(notebook, days), library, self._language())
                self._foretelling.tell(notebook)
            else:
                still = StillNotebook(notebook)
                self._counting.run(lambda: (library, overview(still, days)))
        except QuizError as error:
            self.failed.emit(error)
            return False
        return True

    def _take(self, counted: tuple[Library, Overview]) -> None:
        """Show what was counted, unless there are other decks by now."""
        library, facts = counted
        workspace = self._workspace
        if workspace is None or workspace.notebook.library is not library:
            return
        self._page.show_overview(facts, library, self._language())
        self._foretelling.tell(workspace.notebook)
        focused = QApplication.focusWidget()
        if self._frame.page is self._page and (focused is None or not self._page.isAncestorOf(focused)):
            self._page.take_focus()

    def _speak(self, language: str) -> None:
        self._appearance.change(replace(self._appearance.preferences, language=language))

    def _start(self) -> None:
        self._appearance.keep()  # from now on this is no first start
        self.first_question_asked.emit()

    def _leave_welcome(self) -> None:
        self._appearance.keep()
        self.left_welcome.emit()

    def _choose_days(self, days: int) -> None:
        self._days = days
        if self._workspace is not None:
            self._count(self._workspace.notebook)  # the focus stays where the days are chosen

    def _catch_up(self, days: int, new_too: bool) -> None:
        """Spread the backlog over so many days from today on."""
        if self._workspace is not None:
            self._plan(CatchUp(self._workspace.notebook.today(), days, new_too))

    def _plan(self, plan: CatchUp | None) -> None:
        if self._workspace is not None:
            self.settings_changed.emit(replace(self._workspace.notebook.settings, catch_up=plan))
