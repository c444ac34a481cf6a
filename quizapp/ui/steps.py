"""How far work beside the window's thread is, told on the window's thread, and the word that it may stop."""

from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, Signal

_EACH: Final = 0.05  # seconds between two words about how far it is


class Steps(QObject):
    """Its ``step`` is a Step for the work."""

    moved = Signal(int, int)
    """So many of so many are done; told of the last one in any case."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told = 0.0
        self.going_on = True

    def step(self, done: int, total: int) -> bool:
        """Called beside the window's thread."""
        now = monotonic()
        if done >= total or now - self._told > _EACH:
            self._told = now
            self.moved.emit(done, total)
        return self.going_on
