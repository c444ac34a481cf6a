"""Opens the workspace beside the window's thread, so that the window stands before the database library is read."""

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError

if TYPE_CHECKING:
    from quizapp.app import Workspace


class Opening(QObject):
    """Runs the opener once for each start() and tells on the window's thread how it went."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, opener: "Callable[[str], Workspace]", parent: QObject) -> None:
        super().__init__(parent)
        self._opener = opener
        self._thread: Thread | None = None

    def start(self, learner: str = "") -> None:
        """Begin, unless it is under way, for the learner of that name or for who would be learning anyhow."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._run, args=(learner,), name="opening", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Return when nothing is under way."""
        if self._thread is not None:
            self._thread.join()

    def _run(self, learner: str) -> None:
        try:
            workspace = self._opener(learner)
        except QuizError as error:
            self.failed.emit(error)
        else:
            self.opened.emit(workspace)
