"""Where the window was left, and where it comes back: the same place and size, as far as the screens of today allow.

Kept in a small file beside the preferences. Lengths are Qt's own, which do not depend on how finely a screen draws.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtWidgets import QStyle, QWidget

_FILE: Final = "window.json"
_LARGEST: Final = 1_000_000
"""Beyond any screen; larger numbers do not fit into Qt's."""


class Place(NamedTuple):
    """The window without its frame, as it is when it is neither maximised nor filling the screen.

    No data class, whose making would take a millisecond of the start.
    """

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False
    full_screen: bool = False


def load_place(data_dir: Path) -> Place | None:
    """The place that was kept; None where nothing was, or nothing that makes sense."""
    try:
        stored = json.loads((data_dir / _FILE).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(stored, dict) or not all(_can_be(name, stored.get(name)) for name in Place._fields):
        return None
    return Place(**{name: stored[name] for name in Place._fields})


def _can_be(name: str, value: Any) -> bool:
    if name in ("maximised", "full_screen"):
        return isinstance(value, bool)
    return type(value) is int and -_LARGEST <= value <= _LARGEST


def save_place(data_dir: Path, place: Place) -> None:
    """Write it whole or not at all; raise OSError where the folder cannot be written."""
    draft = data_dir / f"{_FILE}.new"
    draft.write_text(json.dumps(place._asdict(), indent=2) + "\n", "utf-8")
    draft.replace(data_dir / _FILE)


def fitted(wanted: QRect, screens: Sequence[QRect], smallest: QSize, title_bar: int) -> QRect:
    """A window's place on these screens, of which the first is the main one.

    What can be seen whole, the title bar above it included, stays where it is. Else it is moved into the screen that
    holds most of it and is made no larger than that; a window on none of them is centred on the main one. It is never
    smaller than the smallest.
    """
    size = wanted.size().expandedTo(smallest)
    frame = QRect(wanted.topLeft() - QPoint(0, title_bar), size + QSize(0, title_bar))
    seen = QRegion()
    for screen in screens:
        seen += screen
    if (QRegion(frame) - seen).isEmpty():
        return QRect(wanted.topLeft(), size)
    holder = max(screens, key=lambda each: _area(each & frame))
    gone = not holder.intersects(frame)
    screen = screens[0] if gone else holder
    size = size.boundedTo(screen.size() - QSize(0, title_bar)).expandedTo(smallest)
    frame.setSize(size + QSize(0, title_bar))
    if gone:
        frame.moveCenter(screen.center())
    frame.moveRight(min(frame.right(), screen.right()))
    frame.moveBottom(min(frame.bottom(), screen.bottom()))
    frame.moveLeft(max(frame.left(), screen.left()))
    frame.moveTop(max(frame.top(), screen.top()))
    return QRect(frame.topLeft() + QPoint(0, title_bar), size)


def _area(box: QRect) -> int:
    return box.width() * box.height() if box.isValid() else 0


class WindowPlace:
    """Puts one window where it was left, and keeps where it is. A window that nobody moved is not remembered."""

    def __init__(self, window: QWidget, data_dir: Path) -> None:
        self._window = window
        self._data_dir = data_dir
        self._before: Place | None = None

    def restore(self) -> None:
        """Before the window is shown: put it where it was left; do nothing where that is not known."""
        place = load_place(self._data_dir)
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if place is None or not screens:
            return
        wanted = QRect(place.x, place.y, place.width, place.height)
        title_bar = self._window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        self._window.setGeometry(fitted(wanted, screens, self._window.minimumSize(), title_bar))
        state = Qt.WindowState.WindowNoState
        if place.maximised:
            state |= Qt.WindowState.WindowMaximized
        if place.full_screen:
            state |= Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state)

    def note(self) -> None:
        """Once the window is on the screen: it is here without anybody's doing."""
        self._before = self._here()

    def keep(self) -> None:
        """When the window is closed: keep where it is. A place that cannot be kept is no reason to trouble anybody."""
        here = self._here()
        if here == self._before:
            return
        try:
            save_place(self._data_dir, here)
        except OSError:
            return

    def _here(self) -> Place:
        state = self._window.windowState()
        plain = not state & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen)
        box = self._window.geometry() if plain else self._window.normalGeometry()
        return Place(
            box.x(),
            box.y(),
            box.width(),
            box.height(),
            maximised=bool(state & Qt.WindowState.WindowMaximized),
            full_screen=bool(state & Qt.WindowState.WindowFullScreen),
        )
