"""A small button that Enter presses on every desktop."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton


class ToolButton(QToolButton):
    """With the focus on it Enter is its own, and not a key of what it lies in; with Ctrl or Alt it is not."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses it; Qt alone leaves that to the desktop."""
        others = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or others:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
