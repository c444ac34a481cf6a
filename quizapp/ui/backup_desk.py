"""Backups as the learner asks for them: one more now, and the way back to one."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from quizapp.errors import QuizError
from quizapp.ui.background import Background
from quizapp.ui.desk import Desk
from quizapp.ui.frame import Frame
from quizapp.ui.workplace import Workplace
from quizapp.wording import failures
from quizapp.wording.catalog import _

if TYPE_CHECKING:
    from quizapp.study.backup_file import BackupFile, Restored
    from quizapp.ui.settings_page import SettingsPage


class BackupDesk(Desk):
    """Works beside the window's thread, one thing at a time, and says on the page what came of it."""

    def __init__(self, frame: Frame, page: "Callable[[], SettingsPage]", workplace: Workplace, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._page = page
        self._workplace = workplace
        self._restoring = ""
        """Who goes on learning if a backup cannot take the place of what is there."""
        self._work = Background("backups", self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._fail)

    def back_up(self) -> None:
        """Make a backup now."""
        workspace = self._workspace
        if workspace is not None and not self._work.busy:
            self._page().backups.say(_("Backing up …"))
            self._work.run(workspace.back_up)

    def end(self) -> None:
        """Return when what is being done is done, when the window closes."""
        self._work.wait()

    def restore(self, path: Path) -> None:
        """Go back to that backup, with nothing open meanwhile, then open what it brought."""
        workspace = self._workspace
        if workspace is None or self._work.busy:
            return
        self._page().backups.say(_("Restoring …"))
        self._restoring = workspace.progress.name
        self._workplace.let_go()
        self._work.run(lambda: workspace.restore(path))

    def _take(self, result: "BackupFile | Restored") -> None:
        from quizapp.study.backup_file import BackupFile
        from quizapp.wording.backups import backed_up, restored

        if isinstance(result, BackupFile):
            self._page().backups.say(backed_up(result))
            if self._workspace is not None:
                self._page().show_backups(self._workspace.backups())
        else:
            self._page().backups.say("\n".join(restored(result)))
            self._restoring = ""
            self._workplace.reopen("")  # the backup may not know who was learning

    def _fail(self, error: QuizError) -> None:
        self._page().backups.say(failures.sentence(error))
        name, self._restoring = self._restoring, ""
        if name:
            self._workplace.reopen(name)
