"""A daily reminder, off unless it is asked for."""

from datetime import time
from typing import Final

from PySide6.QtCore import Signal

from quizapp.preferences import Preferences
from quizapp.ui.settings.group import SettingsGroup, fill
from quizapp.ui.widgets.notice import Notice
from quizapp.wording.catalog import N_

_USUAL: Final = time(18)
_EVERY: Final = 15  # minutes


class ReminderGroup(SettingsGroup):
    """A tick and a time of day."""

    changed = Signal(dict)

    def __init__(self) -> None:
        super().__init__(N_("Reminder"))
        self._at = _USUAL
        self._wanted = self.check("reminderBox", N_("Remind me every day"), lambda _ticked: self._tell())
        self._time = self.combo("reminderTimeBox", self._choose)
        self.add_first(self._wanted)
        self.add_row(N_("At"), self._time)
        self._said = Notice("small")
        self._said.setObjectName("reminderText")
        self._said.hide()
        self.add(self._said)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is chosen, in the current language."""
        self.filling = True
        self.retranslate()
        self._at = preferences.reminder or self._at
        times = [time(minutes // 60, minutes % 60) for minutes in range(0, 24 * 60, _EVERY)]
        if self._at not in times:
            times = sorted([*times, self._at])
        fill(self._time, [(each.strftime("%H:%M"), each) for each in times], self._at)
        self._wanted.setChecked(preferences.reminder is not None)
        self._time.setEnabled(preferences.reminder is not None)
        self.filling = False

    def say(self, sentence: str) -> None:
        """Say how far the reminder reaches, or why it cannot come; nothing takes that back."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _choose(self, at: time) -> None:
        self._at = at
        self._tell()

    def _tell(self) -> None:
        self._time.setEnabled(self._wanted.isChecked())
        self.changed.emit({"reminder": self._at if self._wanted.isChecked() else None})
