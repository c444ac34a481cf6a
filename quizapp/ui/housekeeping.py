"""What a window does beside the questions: the backup of the day, and the reminder."""

from datetime import date, time
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from quizapp.errors import QuizError
from quizapp.preferences import Preferences
from quizapp.scheduling.study_day import study_day
from quizapp.study.notebook import Notebook

if TYPE_CHECKING:
    from quizapp.app import Workspace
    from quizapp.ui.reminder import Reminder

_FIRST_LOOK: Final = 20 * 1000  # milliseconds after the opening, so that nothing is in the way of the first question
_NEXT_LOOK: Final = 60 * 60 * 1000  # a window may stay open for days


class Housekeeping(QObject):
    """Begins when the workspace is open; backups are made on a thread of their own."""

    not_backed_up = Signal(object)
    """A QuizError, once a study day; it is tried again at each look."""

    cannot_remind = Signal()
    """A reminder is wanted, but the desktop shows no messages."""

    _failed = Signal(object)

    def __init__(self, window: QWidget, data_dir: Path) -> None:
        super().__init__(window)
        self._window = window
        self._data_dir = data_dir
        self._workspace: Workspace | None = None
        self._reminder: Reminder | None = None
        self._reminder_time: time | None = None
        self._preferences = Preferences()
        self._thread: Thread | None = None
        self._told_on: date | None = None
        """The study day on which it was said last that there is no backup."""
        self._ended = Event()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._failed.connect(self._tell)

    def begin(self, workspace: "Workspace", preferences: Preferences) -> None:
        """Look after this workspace from now on, but not at once."""
        self._workspace = workspace
        self._preferences = preferences
        self._told_on = None
        self._ended.clear()
        self._timer.start(_FIRST_LOOK)

    def follow(self, preferences: Preferences) -> None:
        """Remind at the time that is chosen now."""
        self._preferences = preferences
        if self._workspace is None or preferences.reminder == self._reminder_time:
            return
        self._reminder_time = preferences.reminder
        if self._reminder is None:
            # Imported only when a reminder is wanted.
            from quizapp.ui.reminder import Reminder

            self._reminder = Reminder(self._window, self._data_dir, self._workspace.clock, self._notebook)
            self._reminder.unavailable.connect(self.cannot_remind)
        self._reminder.remind_at(preferences.reminder)

    def end(self) -> None:
        """Leave off; a backup under way is given up, and whole or not there at all."""
        self._ended.set()
        self._timer.stop()
        if self._reminder is not None:
            self._reminder.end()
        self._reminder_time = None
        self._workspace = None

    def wait(self) -> None:
        """Return when no backup is under way."""
        if self._thread is not None:
            self._thread.join()

    def _notebook(self) -> Notebook | None:
        return None if self._workspace is None else self._workspace.notebook

    def _look(self) -> None:
        self.follow(self._preferences)
        if self._workspace is None:
            return
        self._timer.start(_NEXT_LOOK)
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._run, args=[self._workspace], name="backup", daemon=True)
            self._thread.start()

    def _run(self, workspace: "Workspace") -> None:
        try:
            workspace.keep_backup()
        except QuizError as error:
            if not self._ended.is_set():
                self._failed.emit(error)

    def _tell(self, error: QuizError) -> None:
        if self._workspace is None:
            return
        day = study_day(self._workspace.clock(), self._workspace.notebook.settings.rollover)
        if day != self._told_on:
            self._told_on = day
            self.not_backed_up.emit(error)
