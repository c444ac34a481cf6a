"""The statistics page and what counts for it, beside the window's thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.errors import Failure, QuizError
from quizapp.statistics.statistics import Statistics, in_steps
from quizapp.study.still import StillNotebook
from quizapp.ui.background import Background
from quizapp.ui.desk import Desk
from quizapp.ui.frame import Frame

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.ui.statistics_page import StatisticsPage

_PATIENCE: Final = 120
"""Milliseconds after which figures are shown one after the other, or it is said that they are being counted."""


class StatisticsDesk(Desk):
    """Shows the page, made when it is first asked for.

    What is counted soon is shown at once, as one. Where it takes longer the page shows figures as they come, or goes
    on showing what it had of the same deck and span.
    """

    study_asked = Signal()

    _came = Signal(int, object)
    """A part of what was asked for by that number: Statistics. Told beside the window's thread, heard on it."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._page: StatisticsPage | None = None
        self._wanted = 0
        self._part: Statistics | None = None
        self._counting = Background("counting answers", self)
        self._counting.done.connect(self._take)
        self._counting.failed.connect(self._fail)
        self._came.connect(self._take_part)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._show_part)

    @property
    def page(self) -> "StatisticsPage":
        """The page of all figures."""
        if self._page is None:
            from quizapp.ui.statistics_page import StatisticsPage

            self._page = StatisticsPage()
            self._page.study_asked.connect(self.study_asked)
            self._page.chosen.connect(self._count)
            self._frame.add(self._page)
        return self._page

    @property
    def is_shown(self) -> bool:
        """Whether the page is on the screen."""
        return self._page is not None and self._frame.page is self._page

    @property
    def is_counting(self) -> bool:
        """Whether what is on the page is not the last word."""
        return self._counting.busy

    def work_on(self, workspace: "Workspace | None", language: Callable[[], str]) -> None:
        """Count the answers of that workspace from now on, or of none; another's are not counted any further."""
        super().work_on(workspace, language)
        if workspace is None:
            self.end()
            if self._page is not None:
                self._page.forget()

    def show(self) -> None:
        """Show the page, and count anew."""
        if self._workspace is None:
            return
        self._fill()
        self._frame.show_page(self.page)
        self.page.take_focus()

    def refresh(self) -> None:
        """The decks have changed: count anew, if the page is on the screen; the focus stays where it is."""
        if self.is_shown and self._workspace is not None:
            self._fill()

    def end(self) -> None:
        """Break off what is being counted, when the window closes or the file is let go of."""
        self._drop()
        self._counting.wait()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._page is None:
            return
        self._page.retranslate()
        self.refresh()

    def _fill(self) -> None:
        """Offer the decks that there are, and count."""
        assert self._workspace is not None
        self.page.show_decks(self._workspace.notebook.library, self._language())
        self._count()

    def _count(self) -> None:
        """Count what is chosen on the page, and what was being counted no more."""
        workspace, page = self._workspace, self.page
        if workspace is None:
            return
        self._drop()
        number, deck, span, language = self._wanted, page.deck, page.span, self._language()
        try:
            still = StillNotebook(workspace.notebook)
        except QuizError as error:
            self.failed.emit(error)
            return

        def count() -> tuple[int, Statistics]:
            with workspace.progress.totals(lambda: number == self._wanted) as totals:
                for counted in in_steps(still, totals, deck, span, language):
                    if not counted.is_whole:
                        self._came.emit(number, counted)
            return number, counted

        self._patience.start()
        self._counting.run(count)

    def _drop(self) -> None:
        """Nobody waits any more for what was asked for until now."""
        self._wanted += 1
        self._part = None
        self._patience.stop()
        if self._page is not None:
            self._page.show_counting(False)

    def _take_part(self, number: int, counted: Statistics) -> None:
        if number == self._wanted:
            self._part = counted
            if not self._patience.isActive():
                self._show_part()

    def _show_part(self) -> None:
        """Show what is counted by now, unless all of it stands there as it was before; or say that it is counted.

        Who has left the page hears nothing of it; whoever comes back has it counted anew.
        """
        page, part = self.page, self._part
        if not self.is_shown:
            return
        if part is not None and not page.shows(part.deck, part.span):
            page.show_statistics(part)
        else:
            page.show_counting(True)

    def _take(self, counted: tuple[int, Statistics]) -> None:
        number, found = counted
        if number == self._wanted:
            self._patience.stop()
            self.page.show_statistics(found)

    def _fail(self, error: QuizError) -> None:
        if error.failure is not Failure.BROKEN_OFF:
            self._drop()
            self.failed.emit(error)
