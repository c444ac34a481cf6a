"""What we rely on in PySide6 itself."""

import sys

from PySide6.QtCore import QObject, QTimer, Signal


class Bell(QObject):
    """Something that rings."""

    rung = Signal(int)


def test_calls_without_a_value_keep_the_reference_to_none() -> None:
    """Thousands of setters and signals take no reference to None away, of which one release lost one with each call."""
    bell, timer = Bell(), QTimer()
    heard: list[int] = []
    bell.rung.connect(heard.append)
    before = sys.getrefcount(None)

    for number in range(2000):
        timer.setInterval(number)
        timer.setObjectName("timer")
        bell.rung.emit(number)

    lost = before - sys.getrefcount(None)
    assert len(heard) == 2000
    assert lost < 1000
