"""What stands between some pages and the core."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.ui.frame import Frame

if TYPE_CHECKING:
    from quizapp.app import Workspace


class Desk(QObject):
    """Works on the workspace that is open; while none is, it keeps nothing and changes nothing."""

    failed = Signal(object)
    """A QuizError that keeps what the desk shows from being read."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._workspace: Workspace | None = None
        self._language: Callable[[], str] = lambda: "de"

    def work_on(self, workspace: "Workspace | None", language: Callable[[], str]) -> None:
        """Work on that workspace from now on, or on none, in the language that is asked for each time."""
        self._workspace, self._language = workspace, language

    def refresh(self) -> None:
        """The decks have changed: show what is on the screen as it is now, if it is this desk's."""

    def retranslate(self) -> None:
        """Say everything in the current language."""

    def end(self) -> None:
        """Leave off, when the window closes."""
