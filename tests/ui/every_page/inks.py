"""The contrast of what is to be read and pressed, measured on the painted page.

Measured at twice the type size, at which the strokes of letters are wide enough to have their full colour.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from tests.ui.test_theme import contrast

_WITHOUT_OUTLINE = ("quiet", "row", "sheet", "here")
"""Buttons that are told by their words alone, as links are."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The contrast of a text with its ground, or of a control's edge with what lies round it."""

    what: str
    text: str
    ratio: float
    enabled: bool
    outline: bool = False


class _Sheets:
    """Pictures of the window, and of all that scrolls in it in its whole length."""

    def __init__(self, top: QWidget) -> None:
        self._top = top
        self._pictures: dict[int, QImage] = {}
        self._ratios: dict[tuple[int, int], float] = {}

    def find(self, widget: QWidget, area: QRect) -> tuple[QImage, QRect]:
        """The picture that shows that area of the widget, and where in it."""
        sheet = self._sheet_of(widget)
        if id(sheet) not in self._pictures:
            self._pictures[id(sheet)] = sheet.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return self._pictures[id(sheet)], QRect(widget.mapTo(sheet, area.topLeft()), area.size())

    def ratio(self, one: int, other: int) -> float:
        """The contrast of two colours."""
        key = (min(one, other), max(one, other))
        if key not in self._ratios:
            self._ratios[key] = contrast(f"#{one & 0xFFFFFF:06x}", f"#{other & 0xFFFFFF:06x}")
        return self._ratios[key]

    def _sheet_of(self, widget: QWidget) -> QWidget:
        parent: QWidget | None = widget
        while parent is not None and parent is not self._top:
            above = parent.parentWidget()
            area = None if above is None else above.parentWidget()
            if isinstance(area, QScrollArea) and area.widget() is parent:
                return parent
            parent = above
        return self._top


def measured(top: QWidget) -> list[Measured]:
    """Every text and every control of a window."""
    sheets = _Sheets(top)
    found = []
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisible() or (widget.isWindow() and widget is not top):
            continue
        name = widget.objectName() or type(widget).__name__
        for area, text in _texts(widget):
            ratio = _of_text(sheets, widget, area)
            found.append(Measured(name, text, ratio, widget.isEnabled()))
        edge = _edge(widget)
        if edge is not None:
            ratio = _of_edge(sheets, widget, edge)
            found.append(Measured(name, "", ratio, widget.isEnabled(), outline=True))
    return found


def _texts(widget: QWidget) -> Iterator[tuple[QRect, str]]:
    """Where texts stand on a widget, and what they say."""
    match widget:
        case QLabel() if widget.text().strip() and widget.height() > 4 and widget.width() > 4:
            yield widget.contentsRect(), widget.text()
        case QCheckBox() | QRadioButton() if widget.text():
            option = QStyleOptionButton()
            widget.initStyleOption(option)
            element = QStyle.SubElement.SE_CheckBoxContents
            yield widget.style().subElementRect(element, option, widget).intersected(widget.rect()), widget.text()
        case QTabBar():
            for place in range(widget.count()):
                if widget.rect().contains(area := widget.tabRect(place)):
                    yield area.adjusted(6, 6, -6, -6), widget.tabText(place)
        case QTableView():
            yield from _cells(widget)
        case QMenu() | QMenuBar():
            for action in widget.actions():
                if action.isEnabled() and not action.isSeparator():
                    yield widget.actionGeometry(action), action.text()
        case _:
            if widget.layout() is None and (text := _text(widget)).strip():
                yield widget.rect().adjusted(8, 8, -8, -8), text


def _text(widget: QWidget) -> str:
    """What stands in a box, a field or on a button."""
    match widget:
        case QToolButton() | QPushButton():
            return widget.text()
        case QComboBox():
            return widget.currentText()
        case QLineEdit():
            return widget.text() or widget.placeholderText()
        case QPlainTextEdit():
            return widget.toPlainText() or widget.placeholderText()
    return ""


def _cells(table: QTableView) -> Iterator[tuple[QRect, str]]:
    """The headings of a table, and one of its cells."""
    model, head = table.model(), table.horizontalHeader()
    for column in range(model.columnCount()):
        if not table.isColumnHidden(column):
            corner = head.mapTo(table, QPoint(head.sectionViewportPosition(column), 0))
            area = QRect(corner, QSize(head.sectionSize(column), head.height()))
            yield area.adjusted(6, 6, -6, -6), f"heading {column}"
    if model.rowCount():
        area = table.visualRect(model.index(table.rowAt(1), 0))
        yield area.translated(table.viewport().pos()).adjusted(2, 2, -2, -6), "cell"


def _of_text(sheets: _Sheets, widget: QWidget, area: QRect) -> float:
    """The contrast of the ink with the ground, which is the commonest colour."""
    picture, place = sheets.find(widget, area)
    place = place.intersected(picture.rect())
    pixels, line = memoryview(picture.constBits()).cast("I"), picture.bytesPerLine() // 4
    colours: Counter[int] = Counter()
    for y in range(place.top(), place.bottom() + 1, 1 if place.width() < 100 else 2):
        colours.update(pixels[y * line + place.left() : y * line + place.right() + 1].tolist())
    if not colours:
        return 21.0
    (ground, _count), *_rest = colours.most_common(1)
    return max((sheets.ratio(colour, ground) for colour, count in colours.items() if count >= 2), default=1.0)


def _edge(widget: QWidget) -> QRect | None:
    """Where the edge of a control is, of those that have one."""
    match widget:
        case QCheckBox() | QRadioButton():
            option = QStyleOptionButton()
            widget.initStyleOption(option)
            return widget.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, widget)
        case QAbstractButton():
            parent: QWidget | None = widget.parentWidget()
            rail = parent is not None and parent.objectName() == "rail"
            is_control = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus  # an answered option is none any more
            shown = widget.property("role") not in _WITHOUT_OUTLINE and not rail and is_control
            return widget.rect() if shown and widget.text() + str(widget.layout() or "") else None
        case QLineEdit() if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
            return None
        case QComboBox() | QAbstractSpinBox() | QLineEdit() | QPlainTextEdit():
            return widget.rect()
    return None


def _of_edge(sheets: _Sheets, widget: QWidget, edge: QRect) -> float:
    """The contrast of the outermost pixels on the left with those beside them."""
    picture, place = sheets.find(widget, edge)
    middle = min(max(place.center().y(), 0), picture.height() - 1)
    outside = picture.pixel(max(place.left() - 2, 0), middle)
    inside = [picture.pixel(max(place.left() + step, 0), middle) for step in range(5)]
    return max(sheets.ratio(colour, outside) for colour in inside)
