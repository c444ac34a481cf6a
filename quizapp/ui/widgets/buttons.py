"""Buttons that hold a layout: a name with its key, an option with its rationale, a grade with its dates."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, set_role

_GRADES_IN_A_ROW_FROM = 560
_BESIDE_NAME = 10
_AROUND_TEXT = 72  # the margins of an option, and what parts its number, text and verdict


class LayoutButton(QPushButton):
    """A push button as large as the layout in it; the labels inside let clicks through."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._was_pressed = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As the layout wants."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As the layout needs."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As any button; on a filled one the focus is a ring within, for its edge alone would hardly be seen."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("role") == "primary":
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_theme().colours.on_accent), 2))
            radius = current_theme().px(6)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), radius, radius)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses it everywhere; Qt alone leaves that to the desktop."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Note that the click began here."""
        self._was_pressed = True
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A second quick click counts only where the first one fell on this button, not on one that it replaced."""
        if self._was_pressed:
            super().mouseDoubleClickEvent(event)

    def pass_clicks(self) -> None:
        """Let every label inside hand its clicks on to the button."""
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class KeyButton(LayoutButton):
    """A button with its name and, smaller, the key that does the same."""

    def __init__(self, role: str, *, cap: bool = True, stretch: bool = False) -> None:
        super().__init__(role)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 10, 18, 10)
        layout.setSpacing(_BESIDE_NAME)
        self._wants_key = True
        self._name = label()
        self._name.setObjectName("name")
        self._key = label("keycap" if cap else "small")
        layout.addWidget(self._name)
        if stretch:
            layout.addStretch(1)
        layout.addWidget(self._key)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        )
        self.pass_clicks()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the name and the key."""
        return QSize(self._width(with_key=self._wants_key), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the name alone."""
        return QSize(self._width(with_key=False), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The key gives way where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    def show_key(self, visible: bool) -> None:
        """Show the key beside the name where there is room, or save the room."""
        if self._wants_key != visible:
            self._wants_key = visible
            self.updateGeometry()
        self._fit()

    def say(self, name: str, key: str = "", *, spoken: str = "") -> None:
        """Set name and key; screen readers hear the name, or what is given for them."""
        self._name.setText(name)
        self._key.setText(key)
        self.setAccessibleName(spoken or name)
        self.updateGeometry()
        self._fit()

    def _width(self, *, with_key: bool) -> int:
        layout = self.layout()
        around = 0 if layout is None else layout.contentsMargins().left() + layout.contentsMargins().right()
        key = self._key.sizeHint().width() + _BESIDE_NAME if with_key and self._key.text() else 0
        return around + self._name.sizeHint().width() + key

    def _fit(self) -> None:
        fits = not self.testAttribute(Qt.WidgetAttribute.WA_Resized) or self.width() >= self._width(with_key=True)
        self._key.setVisible(self._wants_key and fits and bool(self._key.text()))


class OptionButton(LayoutButton):
    """One option of a choice: number, text, and after the answer the verdict and what the option really is."""

    def __init__(self, number: int) -> None:
        super().__init__("choice")
        self.setObjectName(f"option{number}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(16)
        cap = label("keycap", str(number))
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cap.setMinimumWidth(current_theme().px(24))
        layout.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(12)
        self._text = label("option", wrap=True)
        self._verdict = label("right")
        self._verdict.hide()
        self._top.addWidget(self._text, 1)
        self._top.addWidget(self._verdict, 0, Qt.AlignmentFlag.AlignTop)
        texts.addLayout(self._top)
        self._rationale = label("small", wrap=True)
        self._rationale.hide()
        texts.addWidget(self._rationale)
        layout.addLayout(texts, 1)
        self.pass_clicks()

    def show_option(self, text: str, spoken: str) -> None:
        """Show the option before the answer."""
        self._text.setText(text)
        self.setAccessibleName(spoken)

    def show_verdict(self, role: str, verdict: str, rationale: str, spoken: str) -> None:
        """Show what the option is, after the answer: role right, wrong or other."""
        set_role(self, f"choice-{role}")
        self._verdict.setProperty("role", role)
        self._verdict.setText(verdict)
        self._verdict.setVisible(bool(verdict))
        self._verdict.style().polish(self._verdict)
        self._rationale.setText(rationale)
        self._rationale.setVisible(bool(rationale))
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Arrange text and verdict anew where the room has changed."""
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """The verdict beside the text; under it where a word of the text would be cut."""
        words = self._text.text().split()
        metrics = self._text.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        taken = self._verdict.sizeHint().width() + _AROUND_TEXT + current_theme().px(24)
        beside = self._verdict.isHidden() or self.width() >= longest + taken
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


class GradeButton(LayoutButton):
    """A grade with its key and the dates that it would bring."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__("grade")
        self.setObjectName(f"grade{number}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 10, 18, 10)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._name = label(f"grade-{name}")
        self._dates = label("small", wrap=True)
        texts.addWidget(self._name)
        texts.addWidget(self._dates)
        layout.addLayout(texts, 1)
        layout.addWidget(label("keycap", str(number)), 0, Qt.AlignmentFlag.AlignVCenter)
        self.pass_clicks()

    def say(self, name: str, dates: str) -> None:
        """Set the name of the grade and what it would bring."""
        self._name.setText(name)
        self._dates.setText(dates)
        self.setAccessibleName(f"{name}: {dates}")


class GradeRow(QWidget):
    """Grades side by side, or two and two where there is little room."""

    def __init__(self, buttons: Sequence[GradeButton]) -> None:
        super().__init__()
        self.buttons = buttons
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._arrange(len(buttons))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Arrange them anew where the room has changed."""
        self._arrange(len(self.buttons) if self.width() >= current_theme().px(_GRADES_IN_A_ROW_FROM) else 2)
        super().resizeEvent(event)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self.buttons):
            self._grid.addWidget(button, *divmod(place, columns))
            self._grid.setColumnStretch(place, int(place < columns))
