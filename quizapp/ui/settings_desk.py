"""What the Settings page asks for: settings of the learner, who learns, backups, the reminder."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from quizapp.errors import QuizError
from quizapp.study.settings import Settings
from quizapp.ui.appearance import Appearance
from quizapp.ui.background import Background
from quizapp.ui.frame import Frame
from quizapp.ui.housekeeping import Housekeeping
from quizapp.ui.settings_page import SettingsPage
from quizapp.wording import failures
from quizapp.wording.catalog import _

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.reminding import Reach
    from quizapp.study.backup_file import BackupFile, Restored


class SettingsDesk(QObject):
    """Does what the page asks for, and shows what came of it."""

    changed = Signal(object)
    """The learner's settings are these now."""

    learners_changed = Signal(list, str)
    """The names of all learners, and who learns now."""

    reopen_asked = Signal(str)
    """Open the data folder anew, for the learner of that name."""

    closing = Signal()
    """The workspace is about to be let go of; nothing may use it any more."""

    def __init__(
        self, window: QMainWindow, frame: Frame, page: SettingsPage, appearance: Appearance, data_dir: Path
    ) -> None:
        super().__init__(window)
        self._frame = frame
        self._page = page
        self._appearance = appearance
        self._data_dir = data_dir
        self._workspace: Workspace | None = None
        self._restoring = ""
        """Who goes on learning if a backup cannot take the place of what is there."""
        self._housekeeping = Housekeeping(window, data_dir)
        self._housekeeping.not_backed_up.connect(self._tell_no_backup)
        self._housekeeping.cannot_remind.connect(self._tell_no_reminder)
        self._backups = Background("backups", self)
        self._backups.done.connect(self._take)
        self._backups.failed.connect(self._fail)
        self._timer = Background("reminder", self)
        self._timer.done.connect(self._tell_reach)
        self._timer.failed.connect(self._tell_no_timer)
        self._is_mute = False
        """Whether this desktop shows no messages, which is said until another time is chosen."""
        page.preferences_changed.connect(self._change_preferences)
        page.settings_changed.connect(self.change_settings)
        page.learners.chosen.connect(self.switch_to)
        page.learners.added.connect(self._add)
        page.learners.renamed.connect(self._rename)
        page.learners.removed.connect(self._remove)
        page.backups.asked.connect(self.back_up)
        page.backups.restore_asked.connect(self._restore)
        appearance.not_kept.connect(page.complain)

    def work_on(self, workspace: "Workspace") -> None:
        """Keep the settings of that workspace from now on."""
        self._workspace = workspace
        self._housekeeping.begin(workspace, self._appearance.preferences)
        self._page.show_settings(workspace.notebook.settings)
        self._show_learners()

    def show(self) -> None:
        """Show the page, with the backups that there are now."""
        if self._workspace is not None:
            self._page.show_backups(self._workspace.backups())
            self._show_learners()
        self._frame.show_page(self._page)
        self._page.take_focus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._page.complain(None)
        self._page.show_preferences(self._appearance.preferences)

    def end(self) -> None:
        """Leave off, when the window closes."""
        self._housekeeping.end()
        self._backups.wait()
        self._timer.finish()
        self._workspace = None

    def change_settings(self, settings: Settings) -> None:
        """Keep other settings of the learner."""
        workspace = self._workspace
        if workspace is None:
            return
        self._page.complain(None)
        try:
            workspace.notebook.change_settings(settings)
        except QuizError as error:
            self._complain(error)
        self._page.show_settings(workspace.notebook.settings)
        self.changed.emit(workspace.notebook.settings)

    def switch_to(self, name: str) -> None:
        """Let the learner of that name go on."""
        workspace = self._workspace
        if workspace is not None and name != workspace.progress.name:
            self._reopen(name)

    def new_learner(self) -> None:
        """Ask for the name of a new learner, on the page."""
        self.show()
        self._page.learners.ask_name()

    def back_up(self) -> None:
        """Make a backup now."""
        workspace = self._workspace
        if workspace is not None and not self._backups.busy:
            self._page.backups.say(_("Backing up …"))
            self._backups.run(workspace.back_up)

    def choose_backup(self) -> None:
        """Let the learner choose a backup to go back to."""
        self.show()
        self._page.backups.choose()

    def _change_preferences(self, changes: dict[str, Any]) -> None:
        preferences = replace(self._appearance.preferences, **changes)
        self._page.complain(None)
        if preferences.reminder != self._appearance.preferences.reminder:
            self._remind_at(preferences.reminder)
        self._appearance.change(preferences)
        self._housekeeping.follow(preferences)

    def _remind_at(self, at: time | None) -> None:
        """Let the system remind too, where it can, or no more; it may take its time."""
        from quizapp.reminding import set_reminder

        self._is_mute = False
        self._timer.run(lambda: (at, set_reminder(self._data_dir, at)))

    def _tell_reach(self, reached: "tuple[time | None, Reach]") -> None:
        from quizapp.wording.reminder import how_far

        at, reach = reached
        if not self._is_mute:
            self._page.reminder.say("" if at is None else how_far(reach))

    def _tell_no_timer(self, error: QuizError) -> None:
        self._page.reminder.say(failures.sentence(error))

    def _show_learners(self) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        try:
            learners = workspace.learners.all()
        except QuizError as error:
            self._complain(error)
            return
        current = workspace.progress.name
        self._page.show_learners(learners, current)
        self.learners_changed.emit([each.name for each in learners], current)

    def _add(self, name: str) -> None:
        self._on_learners(lambda workspace: self._reopen(workspace.learners.add(name).name))

    def _rename(self, name: str, new_name: str) -> None:
        self._on_learners(lambda workspace: self._reopen(workspace.learners.rename(name, new_name)))

    def _remove(self, name: str) -> None:
        def remove(workspace: "Workspace") -> None:
            workspace.learners.remove(name, workspace.clock())
            others = [each.name for each in workspace.learners.all()]
            self._reopen(others[0] if others else "")

        self._on_learners(remove)

    def _on_learners(self, act: "Callable[[Workspace], None]") -> None:
        if self._workspace is None:
            return
        try:
            act(self._workspace)
        except QuizError as error:
            self._complain(error)
            self._show_learners()

    def _reopen(self, name: str) -> None:
        self._housekeeping.end()
        self._workspace = None
        self._appearance.change(replace(self._appearance.preferences, learner=name))
        self.reopen_asked.emit(name)

    def _restore(self, path: Path) -> None:
        workspace = self._workspace
        if workspace is None or self._backups.busy:
            return
        self._page.backups.say(_("Restoring …"))
        self._housekeeping.end()
        self._housekeeping.wait()
        self.closing.emit()
        self._restoring = workspace.progress.name
        self._backups.run(lambda: workspace.restore(path))

    def _take(self, result: "BackupFile | Restored") -> None:
        from quizapp.study.backup_file import BackupFile
        from quizapp.wording.backups import backed_up, restored

        if isinstance(result, BackupFile):
            self._page.backups.say(backed_up(result))
            if self._workspace is not None:
                self._page.show_backups(self._workspace.backups())
        else:
            self._page.backups.say("\n".join(restored(result)))
            self._workspace = None
            self._restoring = ""
            self.reopen_asked.emit("")  # the backup may not know who was learning

    def _fail(self, error: QuizError) -> None:
        self._page.backups.say(failures.sentence(error))
        name, self._restoring = self._restoring, ""
        if name:
            self._reopen(name)

    def _tell_no_backup(self, error: QuizError) -> None:
        from quizapp.wording.backups import not_backed_up

        self._frame.complain(not_backed_up(error))

    def _tell_no_reminder(self) -> None:
        from quizapp.wording.reminder import no_messages

        self._is_mute = True
        self._page.reminder.say(no_messages())

    def _complain(self, error: QuizError) -> None:
        self._page.complain(error)
        if self._frame.page is not self._page:
            self._frame.complain(failures.sentence(error))
