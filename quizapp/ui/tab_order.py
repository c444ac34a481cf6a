"""Tab goes through a window as it is read: in the order of its layouts, whatever part of it was made first."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLayout, QMainWindow, QScrollArea, QStackedWidget, QWidget


def take_focus_on(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to what comes next in the window, after the last to the first; False where nothing takes it."""
    order = list(_in_order(window))
    here = QApplication.focusWidget()
    start = order.index(here) if here in order else -1 if forward else 0
    step = 1 if forward else -1
    for passed in range(1, len(order) + 1):
        widget = order[(start + step * passed) % len(order)]
        if _is_stop(widget):
            widget.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            _bring_into_sight(widget)
            return True
    return False


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    """The widget, and what it shows, in the order of reading."""
    yield widget
    match widget:
        case QMainWindow():
            inside: QWidget | None = widget.centralWidget()
        case QScrollArea():
            inside = widget.widget()
        case QStackedWidget():
            inside = widget.currentWidget()
        case _:
            inside = None
            yield from _inside(widget)
    if inside is not None:
        yield from _in_order(inside)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """The ``stops`` of a part that knows its own order; else what is in its layout, then what it has placed itself."""
    known: Sequence[QWidget] | None = getattr(widget, "stops", None)
    if known is not None:
        yield from known
        return
    layout = widget.layout()
    placed = [] if layout is None else list(_laid_out(layout))
    yield from placed
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in placed:
            yield from _in_order(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _in_order(widget)
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)


def _is_stop(widget: QWidget) -> bool:
    """Whether Tab stops there; some desktops let it stop at fields and lists alone."""
    everything = QGuiApplication.styleHints().tabFocusBehavior() is Qt.TabFocusBehavior.TabFocusAllControls
    wanted = Qt.FocusPolicy.TabFocus if everything else Qt.FocusPolicy.StrongFocus
    return (
        widget.focusPolicy() & wanted == wanted
        and widget.isEnabled()
        and widget.isVisible()
        and widget.focusProxy() is None
    )


def _bring_into_sight(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
