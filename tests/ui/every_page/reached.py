"""Which way the focus goes by Tab, and how it is seen."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_ENOUGH = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A widget that Tab comes to, and where it lies in its window."""

    widget: QWidget
    place: QRect


def round_by_tab(top: QWidget, *, back: bool = False) -> list[Stop]:
    """Where Tab leads from where the focus is now, until it comes to a widget for the second time."""
    stops: list[QWidget] = []
    modifiers = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    while (here := QApplication.focusWidget()) is not None and here not in stops and len(stops) < _ENOUGH:
        stops.append(here)
        QTest.keyClick(here, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, modifiers)
    # Only now, for on the way the page may have scrolled.
    return [Stop(each, QRect(each.mapTo(top, QPoint(0, 0)), each.size())) for each in stops]


def goes_back(one: QRect, other: QRect) -> bool:
    """Whether the second lies before the first for who reads lines from left to right, and columns one by one."""
    above = other.bottom() <= one.top() and other.left() < one.right()
    beside = min(one.bottom(), other.bottom()) > max(one.top(), other.top()) and other.right() <= one.left()
    return above or beside
