"""The words that are to be read on a page, whatever shows them."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTableView,
    QWidget,
)

from quizapp.ui.widgets.basics import BREAK


def words_of(top: QWidget) -> list[tuple[str, str]]:
    """Each text with the name of what shows it: shown, spoken, or told by a tool tip."""
    found = []
    if top.isWindow() and top.windowTitle():
        found.append(("windowTitle", top.windowTitle()))
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        name = widget.objectName() or type(widget).__name__
        texts = [*_shown(widget), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        found += [(name, text.replace(BREAK, "")) for text in texts if text.strip()]
    return found


def _shown(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(place) for place in range(widget.count()))
        case QLineEdit():
            yield widget.placeholderText()
        case QPlainTextEdit():
            yield widget.placeholderText()
        case QSpinBox():
            yield from (widget.specialValueText(), widget.prefix(), widget.suffix())
        case QMenu() | QMenuBar():
            yield from (action.text() for action in widget.actions())
        case QTableView():
            model = widget.model()
            rows = min(model.rowCount(), 3)
            for column in range(model.columnCount()):
                yield str(model.headerData(column, widget.horizontalHeader().orientation()))
                yield from (str(model.data(model.index(row, column))) for row in range(rows))
