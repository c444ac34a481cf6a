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
from quizapp.study.overview import Overview, overview
from quizapp.study.ports import Clock
from quizapp.study.reminder import Decision, decide
from quizapp.study.still import StillNotebook
from quizapp.ui.background import Background
from quizapp.ui.calling import bring_to_front
from quizapp.wording import failures
from quizapp.wording.reminder import due_today

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSystemTrayIcon

_LONGEST_SLEEP: Final = 5 * 60 * 1000  # milliseconds: the clock of a computer that slept jumps, and its timers do not


class Reminder(QObject):
    """Reminds once a study day while its window is open; silent until ``remind_at`` gives it a time."""

    unavailable = Signal()
    """The desktop shows no messages."""

    def __init__(self, window: QWidget, data_dir: Path, clock: Clock, notebook: Callable[[], Notebook | None]) -> None:
        super().__init__(window)
        self._window = window
        self._data_dir = data_dir
        self._clock = clock
        self._notebook = notebook
        self._at: time | None = None
        self._tray: QSystemTrayIcon | None = None
        self._told = ""
        """What was said last of what keeps the reminder away."""
        self._counting = Background("counting what is due", self)
        self._counting.done.connect(self._remind)
        self._counting.failed.connect(self._fail)
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

    def end(self) -> None:
        """Remind no more, and let go of what is being counted."""
        self.remind_at(None)
        self._counting.wait()

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
        """Count what is due if it is time, else look again when it may be."""
        notebook, now = self._notebook(), self._clock()
        if self._at is None or notebook is None:
            return
        try:
            decision = self._decision(now, notebook, due=True, studied=bool(notebook.todays))
            if decision.remind:  # as far as is known at once; what is due takes longer to find out
                still = StillNotebook(notebook)
                self._counting.run(lambda: (notebook, overview(still)))
            else:
                self._timer.start(_until(decision.look_again, now))
        except QuizError as error:
            self._fail(error)

    def _remind(self, counted: tuple[Notebook, Overview]) -> None:
        """Remind if anything is due, unless somebody else learns by now or no reminder is wanted any more."""
        notebook, today = counted
        if self._at is None or self._tray is None or notebook is not self._notebook():
            return
        now = self._clock()
        decision = self._decision(now, notebook, due=today.left > 0, studied=today.answered > 0)
        try:
            if decision.remind:
                note_reminded(self._data_dir, today.day)
                self._tray.showMessage("Quizapp", due_today(today))
        except QuizError as error:
            self._fail(error)
        else:
            self._told = ""
            self._timer.start(_until(decision.look_again, now))

    def _fail(self, error: QuizError) -> None:
        """Say in place of the reminder what keeps it away, not twice in a row, and try again before long."""
        if self._at is None or self._tray is None:
            return
        sentence = failures.sentence(error)
        if sentence != self._told:
            self._told = sentence
            self._tray.showMessage("Quizapp", sentence)
        self._timer.start(_LONGEST_SLEEP)

    def _decision(self, now: datetime, notebook: Notebook, *, due: bool, studied: bool) -> Decision:
        assert self._at is not None
        last, rollover = last_reminded(self._data_dir), notebook.settings.rollover
        return decide(now, self._at, last=last, due=due, studied=studied, rollover=rollover)


def _until(then: datetime, now: datetime) -> int:
    """Milliseconds to sleep at most."""
    left = (then.astimezone(UTC) - now.astimezone(UTC)).total_seconds() * 1000
    return int(min(max(left, 1000), _LONGEST_SLEEP))
