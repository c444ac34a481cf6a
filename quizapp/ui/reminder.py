"""The daily reminder of an open window: a message of the desktop, and a click on it brings the window to the front."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from quizapp.errors import QuizError
from quizapp.reminding import last_reminded, note_reminded
from quizapp.study.notebook import Notebook
from quizapp.study.overview import overview
from quizapp.study.ports import Clock
from quizapp.study.reminder import Decision, decide
from quizapp.ui.calling import bring_to_front
from quizapp.wording.reminder import due_today

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSystemTrayIcon

_LONGEST_SLEEP: Final = 5 * 60 * 1000  # milliseconds: the clock of a computer that slept jumps, and its timers do not


class Reminder(QObject):
    """Reminds once a study day while its window is open; silent until ``remind_at`` gives it a time."""

    unavailable = Signal()
    """The desktop shows no messages."""

    failed = Signal(object)
    """A QuizError: what has to be read or written for it could not be."""

    def __init__(self, window: QWidget, data_dir: Path, clock: Clock, notebook: Callable[[], Notebook | None]) -> None:
        super().__init__(window)
        self._window = window
        self._data_dir = data_dir
        self._clock = clock
        self._notebook = notebook
        self._at: time | None = None
        self._tray: QSystemTrayIcon | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def remind_at(self, at: time | None) -> None:
        """From now on remind at that time of day, or never; where the desktop cannot, say so by ``unavailable``."""
        self._at = at
        self._timer.stop()
        if at is None:
            self._hide()
        elif self._tray is not None or self._find_tray():
            self._look()
        else:
            self.unavailable.emit()

    def _find_tray(self) -> bool:
        # Imported only when a reminder is wanted.
        from PySide6.QtWidgets import QSystemTrayIcon

        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return False
        icon = QApplication.windowIcon()
        if icon.isNull():
            icon = self._window.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxInformation)
        self._tray = QSystemTrayIcon(icon, self)
        self._tray.setToolTip("Quizapp")
        self._tray.messageClicked.connect(lambda: bring_to_front(self._window))
        self._tray.activated.connect(lambda _reason: bring_to_front(self._window))
        self._tray.show()
        return True

    def _hide(self) -> None:
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _look(self) -> None:
        """Remind if it is time, and look again when it may be."""
        notebook, now = self._notebook(), self._clock()
        if self._at is None or notebook is None:
            return
        decision = self._decision(now, notebook.settings.rollover, due=True, studied=False)
        try:
            if decision.remind:  # as far as the time goes; what is due takes longer to find out
                today = overview(notebook)
                due, studied = today.left > 0, today.answered > 0
                decision = self._decision(now, notebook.settings.rollover, due=due, studied=studied)
            if decision.remind and self._tray is not None:
                note_reminded(self._data_dir, today.day)
                self._tray.showMessage("Quizapp", due_today(today))
        except QuizError as error:
            self.failed.emit(error)
        else:
            self._timer.start(_until(decision.look_again, now))

    def _decision(self, now: datetime, rollover: time, *, due: bool, studied: bool) -> Decision:
        assert self._at is not None
        last = last_reminded(self._data_dir)
        return decide(now, self._at, last=last, due=due, studied=studied, rollover=rollover)


def _until(then: datetime, now: datetime) -> int:
    """Milliseconds to sleep at most."""
    left = (then.astimezone(UTC) - now.astimezone(UTC)).total_seconds() * 1000
    return int(min(max(left, 1000), _LONGEST_SLEEP))
