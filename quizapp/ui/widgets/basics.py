"""Labels, panels and columns with the roles that the style sheet knows."""

import re
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quizapp.ui.theme import current_theme

_ENDLESS: Final = re.compile(r"\S{41,}")
_PIECE: Final = re.compile(r"\S{10}")
BREAK: Final = "\u200b"


def label(role: str = "", text: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A label that shows plain text, whatever stands in it: a deck cannot smuggle in rich text."""
    made = WrappingLabel() if wrap else QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("role", role)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class WrappingLabel(QLabel):
    """Text on as many lines as it takes. Where a word is longer than any line, it may break within the word."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def setText(self, text: str) -> None:  # noqa: N802
        """Show the text, with places to break in endless words that cannot be seen."""
        super().setText(_ENDLESS.sub(lambda word: _PIECE.sub(rf"\g<0>{BREAK}", word[0]), text))


class ElidedLabel(QLabel):
    """A line that is cut with an ellipsis where it does not fit; the whole of it stands in the tool tip."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can shrink to next to nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Tell the whole of what does not fit."""
        super().resizeEvent(event)
        self._elided()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what fits."""
        shown = self._elided()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), shown)

    def _elided(self) -> str:
        """What fits; the tool tip tells the whole."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if shown == self.text() else f"<qt>{escape(self.text())}</qt>")
        return shown


def keep_words(made: QLabel) -> QLabel:
    """Let a wrapped label never be narrower than its longest word."""
    made.ensurePolished()
    words = made.text().replace(BREAK, " ").split()
    longest = max((made.fontMetrics().horizontalAdvance(word) for word in words), default=0)
    made.setMinimumWidth(longest + 2)
    return made


def panel() -> tuple[QFrame, QVBoxLayout]:
    """A white sheet with round corners, and the layout inside it."""
    frame = QFrame()
    frame.setProperty("role", "panel")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(26, 22, 26, 22)
    layout.setSpacing(10)
    return frame, layout


def rule() -> QFrame:
    """A hair line."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def row(*, spacing: int = 12) -> QHBoxLayout:
    """A horizontal layout without margins."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


class ColumnArea(QScrollArea):
    """A scrolling area as tall as its wrapped texts need at its width, no taller.

    QScrollArea's own resizing does not ask for the height at a width and would leave empty space to scroll through.
    The column stays where it is, whether there is a scroll bar or not.
    """

    def __init__(self, column: QWidget, width: int) -> None:
        super().__init__()
        self._column = column
        self._column_width = width
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep the column so far from the edges."""
        page: QWidget | None = self.widget()
        if page is not None and (layout := page.layout()) is not None:
            layout.setContentsMargins(left, top, right, bottom)

    def setWidget(self, widget: QWidget) -> None:  # noqa: N802
        """Take the widget over and follow its layout."""
        super().setWidget(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Fit again when the layout inside asks for it."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def settle(self) -> None:
        """Lay new content out now, rather than over the next turns of the event loop, so that nothing jumps."""
        page: QWidget | None = self.widget()
        if page is None:
            return
        # The list of a combo box is a window of its own that only looks like a part of the page.
        inside = [widget for widget in page.findChildren(QWidget) if not widget.isWindow()]
        # A layout shows what is new in it one turn of the event loop later; nobody should see that.
        new = [
            widget
            for widget in inside
            if widget.isHidden() and not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        ]
        layouts = [layout for widget in (page, *inside) if (layout := widget.layout()) is not None] if new else []
        for layout in layouts:
            layout.setEnabled(False)  # or with each widget that is shown all those around it would be laid out anew
        for widget in new:
            widget.show()
        for layout in layouts:
            layout.setEnabled(True)
        for widget in reversed(inside):
            widget.ensurePolished()
            if (layout := widget.layout()) is not None:
                layout.activate()
        if (layout := page.layout()) is not None:
            layout.activate()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit to the new size; where one was typing stays in sight."""
        super().resizeEvent(event)
        self._fit()
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and self.isAncestorOf(field):
            self.ensureWidgetVisible(field)

    def _fit(self) -> None:
        page = self.widget()
        layout = page.layout() if page is not None else None
        if page is None or layout is None:
            return
        self._column.setMaximumWidth(current_theme().px(self._column_width))
        bar = self.verticalScrollBar().sizeHint().width()
        width, room = self.width() - 2 * bar, self.height()
        # A layout without wrapped texts has no height for a width, only one height.
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if height > room else off)
        self.setViewportMargins(bar, 0, 0 if height > room else bar, 0)
        page.resize(width, max(height, room))


def scrolling_column(width: int, margins: tuple[int, int, int, int]) -> tuple[ColumnArea, QVBoxLayout]:
    """A scrolling area with one centred column, at most that wide at 100 % type, and the column's layout."""
    page = QWidget()
    page.setObjectName("column")
    outer = QHBoxLayout(page)
    outer.setContentsMargins(*margins)
    column = QWidget()
    area = ColumnArea(column, width)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(14)
    outer.addStretch(1)
    outer.addWidget(column, 1000)
    outer.addStretch(1)
    area.setWidget(page)
    return area, layout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()  # or a layout that has not shown it yet would show it as a window
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def set_role(widget: QWidget, role: str) -> None:
    """Change what the style sheet makes of a widget."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    for each in (widget, *widget.findChildren(QWidget)):
        each.style().unpolish(each)
        each.style().polish(each)
