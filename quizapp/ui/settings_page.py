"""Settings: what fits the program to its learner. Each takes effect at once."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import QuizError
from quizapp.preferences import Preferences
from quizapp.study.backup_file import BackupFile
from quizapp.study.learner import Learner
from quizapp.study.settings import Settings
from quizapp.ui.settings.appearance_group import AppearanceGroup
from quizapp.ui.settings.backup_group import BackupGroup
from quizapp.ui.settings.learner_group import LearnerGroup
from quizapp.ui.settings.learning_group import LearningGroup
from quizapp.ui.settings.reminder_group import ReminderGroup
from quizapp.ui.widgets.basics import label, scrolling_column
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import failures
from quizapp.wording.catalog import _

_COLUMN_WIDTH: Final = 800


class SettingsPage(QWidget):
    """Shows preferences of the device and settings of the learner, and tells upwards what was changed."""

    preferences_changed = Signal(dict)
    """What was changed, by the names of Preferences."""

    settings_changed = Signal(object)

    def __init__(self, preferences: Preferences, data_dir: Path) -> None:
        super().__init__()
        self.setObjectName("settingsPage")
        self._preferences = preferences
        self._settings = Settings()
        self._area, column = scrolling_column(_COLUMN_WIDTH, (40, 30, 40, 30))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._title = label("title", wrap=True)
        self._alert = Notice("alert", urgent=True)
        self._alert.setObjectName("settingsAlert")
        self._alert.hide()
        self._appearance, self._learning = AppearanceGroup(), LearningGroup()
        self.learners, self.reminder, self.backups = LearnerGroup(), ReminderGroup(), BackupGroup()
        self._folder_hint = label("small", wrap=True)
        for part in (
            self._title,
            self._alert,
            self._appearance,
            self._learning,
            self.learners,
            self.reminder,
            self.backups,
            self._folder_hint,
            label("small", str(data_dir), wrap=True, selectable=True),
        ):
            column.addWidget(part)
        column.addStretch(1)
        for group in (self._appearance, self.reminder, self.backups):
            group.changed.connect(self.preferences_changed)
        self._learning.changed.connect(self._change_settings)
        self.retranslate()

    def show_settings(self, settings: Settings) -> None:
        """Show the learner's settings, once they are known."""
        self._settings = settings
        self._learning.show_settings(settings)
        self._area.settle()

    def show_preferences(self, preferences: Preferences) -> None:
        """Show the device's preferences."""
        self._preferences = preferences
        self.retranslate()

    def show_learners(self, learners: Sequence[Learner], current: str) -> None:
        """Show who learns here."""
        self.learners.show_learners(learners, current)

    def show_backups(self, backups: Sequence[BackupFile]) -> None:
        """Show what backups there are."""
        self.backups.show_backups(backups)

    def complain(self, error: QuizError | None) -> None:
        """Say that a change could not be kept; with None take that back."""
        self._alert.setText("" if error is None else failures.sentence(error))
        self._alert.setVisible(error is not None)
        if error is not None:
            self._area.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the focus on the first setting."""
        self._appearance.language.setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language and show what is chosen."""
        self._title.setText(_("Settings"))
        self._appearance.show_preferences(self._preferences)
        self._learning.show_settings(self._settings)
        self.learners.say()
        self.reminder.show_preferences(self._preferences)
        self.backups.show_preferences(self._preferences)
        self._folder_hint.setText(_("Your progress and your own decks lie here:"))
        self._area.settle()

    def _change_settings(self, changes: dict[str, Any]) -> None:
        self._settings = replace(self._settings, **changes)
        self.settings_changed.emit(self._settings)
