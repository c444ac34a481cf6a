"""Keeps the search of the Decks page ready: builds its index beside the window's thread, anew when decks change."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from quizapp.study.browsing import Browser
from quizapp.study.card_index import CardIndex, NoIndex, PlainIndex
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.study.step import Step
from quizapp.ui.background import Background
from quizapp.ui.steps import Steps

Build = Callable[[Library, Step], CardIndex | None]
"""Makes the index of a library, and tells how far it is; None where it was told to stop."""

_PLAIN: Final = 5_000
"""So many cards are gone through within one key press."""


class Indexing(QObject):
    """Hands out browsers. Until the index is there the texts themselves are searched, where they are not too many."""

    ready = Signal()
    """The browser finds more than before."""

    moved = Signal(int, int)
    """So many cards of so many are indexed."""

    def __init__(self, build: Build, parent: QObject) -> None:
        super().__init__(parent)
        self._build = build
        self._library: Library | None = None
        self._notebook: Notebook | None = None
        self._index: CardIndex | None = None
        self._browser: Browser | None = None
        self._steps = Steps(self)
        self._steps.moved.connect(self._tell)
        self._work = Background("indexing cards", self)
        self._work.done.connect(self._take)

    def browser(self, notebook: Notebook) -> Browser:
        """The best browser there is now for the decks of that notebook; a better one is made if need be."""
        library = notebook.library
        if library is not self._library:
            self._let_go()
            self._library = library
            self._index = PlainIndex(library) if len(library.cards) <= _PLAIN else NoIndex(library)
            self._steps.going_on = True
            self._work.run(lambda: (library, self._build(library, self._steps.step)))
        if self._browser is None or notebook is not self._notebook:
            assert self._index is not None
            self._browser, self._notebook = Browser(library, notebook, self._index), notebook
        return self._browser

    def stop(self) -> None:
        """Make do with what there is."""
        self._steps.going_on = False

    def end(self) -> None:
        """Let go of everything, when the window closes."""
        self._steps.going_on = False
        self._work.wait()
        self._let_go()

    def _tell(self, done: int, total: int) -> None:
        if total > _PLAIN:  # without it a small one can do
            self.moved.emit(done, total)

    def _take(self, made: tuple[Library, CardIndex | None]) -> None:
        library, index = made
        self.moved.emit(1, 1)
        if library is not self._library:
            if index is not None:
                index.close()
            return
        index = index or PlainIndex(library)
        if self._index is not None:
            self._index.close()
        self._index = index
        if self._browser is not None:
            self._browser.change_index(index)  # what it knows of the learner stays
        self.ready.emit()

    def _let_go(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index = self._browser = None
