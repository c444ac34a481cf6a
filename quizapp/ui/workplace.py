"""The open workspace, from its opening until it is let go of: there is one for all desks, or none."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.study.settings import Settings
from quizapp.ui.appearance import Appearance
from quizapp.ui.desk import Desk
from quizapp.ui.opening import Opening

if TYPE_CHECKING:
    from quizapp.app import Workspace


class Workplace(QObject):
    """Opens a workspace and hands it to the desks; before it lets go of one it takes it from all of them."""

    opened = Signal()
    """Every desk has the workspace."""

    closing = Signal()
    """The workspace is about to be let go of; what is typed can still be kept."""

    failed = Signal(object)
    """A QuizError that keeps the workspace from being opened."""

    def __init__(
        self,
        opener: "Callable[[str], Workspace]",
        appearance: Appearance,
        study_language: str | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._study_language = study_language
        self._workspace: Workspace | None = None
        self._desks: Sequence[Desk] = ()
        self._opening = Opening(opener, self)
        self._opening.opened.connect(self._take)
        self._opening.failed.connect(self.failed)

    @property
    def workspace(self) -> "Workspace | None":
        """What is open, once it is."""
        return self._workspace

    def supply(self, desks: Sequence[Desk]) -> None:
        """Hand every workspace to these desks, in this order."""
        self._desks = desks

    def open(self) -> None:
        """Open the data folder, beside the window's thread."""
        self._opening.start()

    def reopen(self, learner: str) -> None:
        """Open it anew, for that learner, or for who would be learning anyhow."""
        self.let_go()
        self._study_language = None
        self._opening.start(learner)

    def let_go(self) -> None:
        """Let go of the workspace; until there is another one nothing can be answered."""
        if self._workspace is None:
            return
        self.closing.emit()
        workspace, self._workspace = self._workspace, None
        self._tell()
        workspace.progress.close()

    def end(self) -> None:
        """Let go of the file, when the window closes."""
        self._opening.wait()
        if self._workspace is not None:
            self._workspace.progress.close()

    def ask_in(self, settings: Settings) -> None:
        """What the learner has chosen to be asked in outranks the command line."""
        if settings.study_language is not None:
            self._study_language = None

    def language(self) -> str:
        """The language of the questions."""
        stored = None if self._workspace is None else self._workspace.notebook.settings.study_language
        return self._study_language or stored or self._appearance.language

    def _take(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self._tell()
        self.opened.emit()

    def _tell(self) -> None:
        for desk in self._desks:
            desk.work_on(self._workspace, self.language)
