"""Which way the focus goes by Tab, and how it is seen."""

from collections import Counter
from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.every_page.spoken import takers
from tests.ui.test_theme import contrast

_ENOUGH = 200
_AROUND = 3
_RING = 3.0


def stops(top: QWidget) -> list[QWidget]:
    """Everything that Tab should come to."""
    return [each for each in takers(top) if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def named(widget: QWidget) -> str:
    """What a widget is called in a report."""
    return widget.objectName() or type(widget).__name__


def faults_of_tab(top: QWidget) -> list[str]:
    """What is wrong with the way of Tab through a window, there and back; the focus is where it was afterwards."""
    begun = QApplication.focusWidget()
    there, back = _round(top), _round(top, back=True)
    wanted = stops(top)
    found = [f"Tab does not come to {named(each)}" for each in wanted if each not in there]
    found += [f"Tab comes to {named(each)}" for each in there if each not in wanted]
    if not _is_reverse(there, back):
        found.append(f"Shift+Tab goes another way: {[named(each) for each in back]}")
    jumps = [
        f"from {named(one)} back to {named(other)}"
        for one, other in zip(there, there[1:] + there[:1], strict=True)
        if not one.isAncestorOf(other) and not other.isAncestorOf(one) and _goes_back(*_places(one, other, top))
    ]
    if len(jumps) > 1:  # once it has to begin anew
        found += jumps
    if begun is not None:
        begun.setFocus()
    return found


def without_ring(top: QWidget, seen: set[tuple[str, ...]]) -> list[str]:
    """Widgets on which the focus cannot be seen; one of each kind is looked at, unless that kind was ``seen``."""
    begun = QApplication.focusWidget()
    order = stops(top)
    found = []
    for widget in order:
        kind = _kind(widget)
        if kind in seen:
            continue
        seen.add(kind)
        other = next((each for each in order if each is not widget), None)
        if other is None:
            widget.clearFocus()
        else:
            other.setFocus()
        before = _grab(widget, top)
        widget.setFocus()
        if not _is_framed(before, _grab(widget, top)):
            found.append(f"{named(widget)}, {kind}")
    if begun is not None:
        begun.setFocus()
    return found


def _round(top: QWidget, *, back: bool = False) -> list[QWidget]:
    """Where Tab leads from where the focus is now, until it comes to a widget for the second time."""
    reached: list[QWidget] = []
    modifiers = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    while (here := QApplication.focusWidget()) is not None and here not in reached and len(reached) < _ENOUGH:
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, modifiers)
    return reached


def _is_reverse(there: Sequence[QWidget], back: Sequence[QWidget]) -> bool:
    """Whether both go round the same things the other way, wherever they begin."""
    if not there or set(there) != set(back):
        return not there and not back
    start = list(there).index(back[0])
    return [*reversed(there[: start + 1]), *reversed(there[start + 1 :])] == list(back)


def _places(one: QWidget, other: QWidget, top: QWidget) -> tuple[QRect, QRect]:
    """Where two widgets lie; of one that scrolls by itself, where that scrolls."""
    if sheet_of(one, top) is not sheet_of(other, top):
        one, other = _pane_of(one, top), _pane_of(other, top)
    return QRect(one.mapTo(top, QPoint(0, 0)), one.size()), QRect(other.mapTo(top, QPoint(0, 0)), other.size())


def _pane_of(widget: QWidget, top: QWidget) -> QWidget:
    sheet = sheet_of(widget, top)
    return widget if sheet is top else sheet.parentWidget() or widget


def _goes_back(one: QRect, other: QRect) -> bool:
    """Whether the second lies before the first for who reads lines from left to right, and columns one by one."""
    above = other.bottom() <= one.top() and other.left() < one.right()
    beside = min(one.bottom(), other.bottom()) > max(one.top(), other.top()) and other.right() <= one.left()
    return above or beside


def _kind(widget: QWidget) -> tuple[str, ...]:
    """What looks alike has the same kind; a button on a panel looks otherwise than one on the rail."""
    parent = widget.parentWidget()
    return (type(widget).__name__, str(widget.property("role")), "" if parent is None else named(parent))


def sheet_of(widget: QWidget, top: QWidget) -> QWidget:
    """What a widget is painted on in its whole length: the page within a scrolling area, or the window."""
    parent: QWidget | None = widget
    while parent is not None and parent is not top:
        above = parent.parentWidget()
        area = None if above is None else above.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is parent:
            return parent
        parent = above
    return top


def _grab(widget: QWidget, top: QWidget) -> QImage:
    QApplication.processEvents()
    sheet = sheet_of(widget, top)
    corner = widget.mapTo(sheet, QPoint(-_AROUND, -_AROUND))
    place = QRect(corner, widget.size() + QSize(2 * _AROUND, 2 * _AROUND))
    return sheet.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _is_framed(before: QImage, after: QImage) -> bool:
    """Whether pixels have changed by 3:1, as many as a line of one pixel round half of their area has."""
    one, other = (memoryview(image.constBits()).cast("I").tolist() for image in (before, after))
    changes = Counter((a, b) for a, b in zip(one, other, strict=True) if a != b)
    strong = {pair for pair in changes if _ratio(*pair) >= _RING}
    places = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair in strong]
    if not places:
        return False
    line = before.bytesPerLine() // 4
    across, down = [place % line for place in places], [place // line for place in places]
    return len(places) >= _extent(across) + _extent(down) and _extent(down) >= 12


def _extent(places: Collection[int]) -> int:
    return max(places) - min(places) + 1


def _ratio(one: int, other: int) -> float:
    return contrast(f"#{one & 0xFFFFFF:06x}", f"#{other & 0xFFFFFF:06x}")
