"""What the Settings page asks for: settings of the learner, who learns, the reminder; backups by their own desk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from quizapp.errors import QuizError
from quizapp.study.settings import Settings
from quizapp.ui.appearance import Appearance
from quizapp.ui.background import Background
from quizapp.ui.backup_desk import BackupDesk
from quizapp.ui.desk import Desk
from quizapp.ui.frame import Frame
from quizapp.ui.housekeeping import Housekeeping
from quizapp.ui.workplace import Workplace
from quizapp.wording import failures

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.reminding import Reach
    from quizapp.ui.settings_page import SettingsPage


class SettingsDesk(Desk):
    """Does what the page asks for, and shows what came of it."""

    changed = Signal(object)
    """The learner's settings are these now."""

    learners_changed = Signal(list, str)
    """The names of all learners, and who learns now."""

    def __init__(
        self,
        window: QMainWindow,
        frame: Frame,
        appearance: Appearance,
        workplace: Workplace,
        data_dir: Path,
    ) -> None:
        super().__init__(frame, window)
        self._page: SettingsPage | None = None
        self._appearance = appearance
        self._workplace = workplace
        self._data_dir = data_dir
        self._housekeeping = Housekeeping(window, data_dir)
        self._housekeeping.not_backed_up.connect(self._tell_no_backup)
        self._housekeeping.cannot_remind.connect(self._tell_no_reminder)
        self._backups = BackupDesk(frame, lambda: self.page, workplace, self)
        self._timer = Background("reminder", self)
        self._timer.done.connect(self._tell_reach)
        self._timer.failed.connect(self._tell_no_timer)
        self._is_mute = False
        """Whether this desktop shows no messages, which is said until another time is chosen."""
        appearance.not_kept.connect(self._complain)

    @property
    def page(self) -> "SettingsPage":
        """The page of all settings, made when it is first asked for."""
        if self._page is None:
            from quizapp.ui.settings_page import SettingsPage

            page = self._page = SettingsPage(self._appearance.preferences, self._data_dir)
            page.preferences_changed.connect(self._change_preferences)
            page.settings_changed.connect(self.change_settings)
            page.learners.chosen.connect(self.switch_to)
            page.learners.added.connect(self._add)
            page.learners.renamed.connect(self._rename)
            page.learners.removed.connect(self._remove)
            page.backups.asked.connect(self.back_up)
            page.backups.restore_asked.connect(self._backups.restore)
            if self._workspace is not None:
                page.show_settings(self._workspace.notebook.settings)
            self._frame.add(page)
        return self._page

    @property
    def is_shown(self) -> bool:
        """Whether the page is on the screen."""
        return self._page is not None and self._frame.page is self._page

    def work_on(self, workspace: "Workspace | None", language: Callable[[], str]) -> None:
        """Keep the settings of that workspace from now on, and make its backups; of none with None."""
        super().work_on(workspace, language)
        self._backups.work_on(workspace, language)
        if workspace is None:
            self._housekeeping.end()
            self._housekeeping.wait()
            return
        self._housekeeping.begin(workspace, self._appearance.preferences)
        if self._page is not None:
            self._page.show_settings(workspace.notebook.settings)
        QTimer.singleShot(0, self._show_learners)  # Today is painted before

    def show(self) -> None:
        """Show the page, with the backups that there are now."""
        page = self.page
        if self._workspace is not None:
            page.show_backups(self._workspace.backups())
            self._show_learners()
        self._frame.show_page(page)
        page.take_focus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._page is not None:
            self._page.complain(None)
            self._page.show_preferences(self._appearance.preferences)

    def end(self) -> None:
        """Leave off, when the window closes."""
        self._housekeeping.end()
        self._backups.end()
        self._timer.finish()
        self._workspace = None

    def change_settings(self, settings: Settings) -> None:
        """Keep other settings of the learner."""
        workspace = self._workspace
        if workspace is None:
            return
        if self._page is not None:
            self._page.complain(None)
        try:
            workspace.notebook.change_settings(settings)
        except QuizError as error:
            self._complain(error)
        if self._page is not None:
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
        self.page.learners.ask_name()

    def back_up(self) -> None:
        """Make a backup now."""
        self._backups.back_up()

    def choose_backup(self) -> None:
        """Let the learner choose a backup to go back to."""
        self.show()
        self.page.backups.choose()

    def _change_preferences(self, changes: dict[str, Any]) -> None:
        preferences = replace(self._appearance.preferences, **changes)
        self.page.complain(None)
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
            self.page.reminder.say("" if at is None else how_far(reach))

    def _tell_no_timer(self, error: QuizError) -> None:
        self.page.reminder.say(failures.sentence(error))

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
        if self._page is not None:
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
        self._appearance.change(replace(self._appearance.preferences, learner=name))
        self._workplace.reopen(name)

    def _tell_no_backup(self, error: QuizError) -> None:
        from quizapp.wording.backups import not_backed_up

        self._frame.complain(not_backed_up(error))

    def _tell_no_reminder(self) -> None:
        from quizapp.wording.reminder import no_messages

        self._is_mute = True
        self.page.reminder.say(no_messages())

    def _complain(self, error: QuizError) -> None:
        self.page.complain(error)
        if not self.is_shown:
            self._frame.complain(failures.sentence(error))
