"""When a widget has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class _Witness(QObject):
    """Sees the first paint event of one widget."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """At the paint event, queue the call: it comes when the whole window's painting is done."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def when_painted(widget: QWidget, then: Callable[[], None]) -> None:
    """Call once, after the next painting in which the widget takes part."""
    _Witness(widget, then)
