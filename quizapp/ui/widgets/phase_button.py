"""One phase of the running cycle as a button: its number, the runner in it, its name, and afterwards what it was."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.pictures.runner import TALL, WIDE, paint_runner
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import keep_words, label, set_role
from quizapp.ui.widgets.buttons import LayoutButton

_RUNNER = 70
_TALLEST = 96


class PhaseButton(LayoutButton):
    """Marks the phase, or takes the mark back. Enter hands in, and arrows go to the neighbours."""

    entered = Signal()
    stepped = Signal(int)
    """To the next phase, 1, or to the one before, -1."""

    def __init__(self, number: int, name: str, *, runner: bool) -> None:
        super().__init__("mark")
        self.setObjectName(f"phase{number}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._missed = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 9, 8, 11)
        column.setSpacing(5)
        head = QHBoxLayout()
        cap = label("keycap", str(number))
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cap.setMinimumWidth(current_theme().px(24))
        head.addWidget(cap)
        head.addStretch(1)
        column.addLayout(head)
        if runner:
            column.addWidget(RunnerIcon(number - 1))
        shown = keep_words(label(text=name, wrap=True))
        shown.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column.addWidget(shown)
        column.addStretch(1)
        self._verdict = label("right", wrap=True)
        self._verdict.setObjectName(f"verdict{number}")
        self._verdict.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._verdict.hide()
        column.addWidget(self._verdict)
        self.pass_clicks()

    @property
    def narrowest(self) -> int:
        """The width in which no word of it is cut."""
        return self.minimumSizeHint().width()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as its longest word; how tall that makes it depends on the width."""
        return QSize(super().minimumSizeHint().width(), 0)

    def show_verdict(self, role: str, verdict: str, *, missed: bool) -> None:
        """Say what the phase is, after the answer: role right, wrong or other. It can be pressed no more."""
        self._missed = missed
        set_role(self, f"choice-{role}")
        set_role(self._verdict, "right" if missed else role)
        self._verdict.setText(verdict)
        keep_words(self._verdict)
        self._verdict.setVisible(bool(verdict))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave Enter to the question; arrows go along the strip."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.isAutoRepeat():
                self.entered.emit()
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As any button; what was missed has a broken outline besides its sign."""
        super().paintEvent(event)
        if self._missed:
            pen = QPen(QColor(current_theme().colours.right), 2)
            pen.setDashPattern([3.0, 2.5])
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            radius = current_theme().px(11)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)


class RunnerIcon(QWidget):
    """The runner of one phase."""

    def __init__(self, phase: int) -> None:
        super().__init__()
        self._phase = phase
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as three lines."""
        return QSize(round(_tall() * WIDE / TALL), _tall())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It shrinks with its button."""
        return QSize(40, _tall())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_runner(painter, QRectF(self.rect()), self._phase, current_theme().colours.accent)


def _tall() -> int:
    """Larger type makes it larger, but not so much that the phases leave the screen."""
    return min(current_theme().px(_RUNNER), _TALLEST)
