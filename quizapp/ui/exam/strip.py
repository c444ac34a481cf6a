"""The numbers of all questions of a paper: which is on the table, which are answered, which bear a flag."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QWidget

from quizapp.exam.attempt import Attempt, Item
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import empty
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.ring import focus_pen
from quizapp.wording import exam as wording

_SIZE: Final = (38, 34)
_LINES: Final = 2
_LOW: Final = 400  # a window so low has room for one line
_SPACING: Final = 6
_RADIUS: Final = 7
_ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class NumberButton(QPushButton):
    """One question: answered it is filled and underlined, flagged it has a little flag, on the table a thick edge."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.setObjectName(f"number{number}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._number = number
        self._answered = self._flagged = self._gone = self._is_here = False

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for three digits."""
        px = current_theme().px
        return QSize(px(_SIZE[0]), px(_SIZE[1]))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It does not shrink."""
        return self.sizeHint()

    def show_item(self, item: Item, *, gone: bool, is_here: bool) -> None:
        """Show what was done with it. Tab comes to the one on the table alone; from there the arrow keys go on."""
        self._answered, self._flagged = item.chosen is not None, item.flagged
        self._gone, self._is_here = gone, is_here
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_here else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(wording.state(self._number, item, gone=gone))
        self.setToolTip(self.accessibleName())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrow keys are the page's, which goes on by them; Qt would go to any other button."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        theme = current_theme()
        colours, px = theme.colours, theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self._is_here else 1
        pen = QPen(QColor(colours.text if self._is_here else colours.outline), width)
        if self._gone:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.accent_soft if self._answered else colours.panel))
        inset = width / 2 + 0.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, px(_RADIUS), px(_RADIUS))
        if self.hasFocus():
            painter.setPen(focus_pen())
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), px(_RADIUS) - 2, px(_RADIUS) - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._answered:
            painter.setBrush(QColor(colours.accent))
            painter.drawRect(QRectF(box.left() + px(8), box.bottom() - px(6), box.width() - 2 * px(8), px(3)))
        if self._flagged:
            painter.setBrush(QColor(colours.hard))
            corner, size = QPointF(box.right() - px(2), box.top() + px(2)), px(10)
            painter.drawPolygon(QPolygonF([corner, corner - QPointF(size, 0), corner + QPointF(0, size)]))
        font = self.font()
        font.setPixelSize(px(15))
        font.setBold(self._is_here)
        font.setStrikeOut(self._gone)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        painter.drawText(QRectF(self.rect()).adjusted(0, 0, 0, -px(4)), Qt.AlignmentFlag.AlignCenter, self.text())


class NumberStrip(QScrollArea):
    """The numbers in as many lines as they need, two of which are seen at a time, or one in a low window."""

    asked = Signal(int)
    """The place of the question that was clicked, counted from 0."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("numberStrip")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._inside = QWidget()
        self._inside.setObjectName("column")
        self._flow = Flow(spacing=_SPACING)
        self._inside.setLayout(self._flow)
        self.setWidget(self._inside)
        self._buttons: list[NumberButton] = []

    def show_attempt(self, attempt: Attempt, gone: Collection[int]) -> None:
        """Show how every question stands; the focus goes with the question on the table."""
        if len(self._buttons) != len(attempt.items):
            empty(self._flow)
            self._buttons = [self._button(place) for place in range(len(attempt.items))]
            self._fit()
        had_focus = any(button.hasFocus() for button in self._buttons)
        for place, (button, item) in enumerate(zip(self._buttons, attempt.items, strict=True)):
            button.show_item(item, gone=place in gone, is_here=place == attempt.place)
        here = self._buttons[attempt.place]
        if had_focus:
            here.setFocus()
        self.ensureWidgetVisible(here, 0, 0)

    def has_focus(self) -> bool:
        """Whether the arrow keys are to go on from number to number."""
        return any(button.hasFocus() for button in self._buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """No key scrolls the numbers: the one on the table is always in sight."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Take the height that is needed, no more than two lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = current_theme().px
        lines = 1 if self.window().height() < px(_LOW) else _LINES
        wanted = self._flow.heightForWidth(self.viewport().width())
        self.setFixedHeight(min(wanted, lines * px(_SIZE[1]) + (lines - 1) * _SPACING))

    def _button(self, place: int) -> NumberButton:
        button = NumberButton(place + 1)
        button.clicked.connect(lambda: self.asked.emit(place))
        self._flow.addWidget(button)
        return button
