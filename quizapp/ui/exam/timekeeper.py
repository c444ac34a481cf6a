"""Looks at the clock while an exam is sat, and knows when there is something to say of it."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.exam.sitting import ExamSitting
from quizapp.wording import exam as wording

_TICK: Final = 1000  # milliseconds
_KEPT_EVERY: Final = 15  # ticks
_WARNED_AT: Final = (timedelta(minutes=5), timedelta(minutes=1))


class Timekeeper(QObject):
    """Ticks each second from the start of an exam to its end."""

    ticked = Signal(bool)
    """Whether the time that has gone should be kept now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ticks = 0
        self._warned: set[timedelta] = set()
        self._told_of_jump = False
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._on_tick)

    def start(self, left: timedelta) -> None:
        """Begin, with so much of the time left."""
        self._warned = {each for each in _WARNED_AT if left <= each}
        self._told_of_jump = False
        self._timer.start()

    def stop(self) -> None:
        """It is over."""
        self._timer.stop()

    def news(self, sitting: ExamSitting, *, is_clock_hidden: bool) -> str:
        """What is new to be said: that the clock was set back, or, unless it is hidden, that the end comes near."""
        if sitting.clock_was_set_back and not self._told_of_jump:
            self._told_of_jump = True
            return wording.set_back()
        reached = {each for each in _WARNED_AT if sitting.attempt.left <= each} - self._warned
        self._warned |= reached
        return wording.time_left(sitting.attempt.left) if reached and not is_clock_hidden else ""

    def _on_tick(self) -> None:
        self._ticks += 1
        self.ticked.emit(self._ticks % _KEPT_EVERY == 0)
