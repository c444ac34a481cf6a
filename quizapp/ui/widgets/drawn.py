"""What is drawn by hand: bars of progress and the week ahead."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import current_theme
from quizapp.wording.figures import number


class ThinBar(QWidget):
    """The progress of a sitting along the upper edge of the window."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(5)

    def show_share(self, share: float) -> None:
        """Fill this share of the bar, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().colours.bar_empty))
        painter.fillRect(0, 0, round(self.width() * self._share), self.height(), QColor(current_theme().colours.bar))


class StandingBar(QWidget):
    """How a deck stands: what is known, what was met, what is left."""

    def __init__(self) -> None:
        super().__init__()
        self._known = self._seen = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As long as three words."""
        return QSize(current_theme().px(150), current_theme().px(8))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Shorter where there is little room."""
        return QSize(current_theme().px(50), current_theme().px(8))

    def show_shares(self, known: float, seen: float) -> None:
        """Fill with the share that is known and, paler, the share that was met; both 0 to 1."""
        self._known, self._seen = known, seen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        for share, colour in ((1.0, colours.bar_empty), (self._seen, colours.bar_soft), (self._known, colours.bar)):
            if share > 0:
                painter.setBrush(QColor(colour))
                width = max(self.width() * share, float(self.height()))
                painter.drawRoundedRect(QRectF(0, 0, width, self.height()), radius, radius)


class WeekChart(QWidget):
    """Seven bars, today's in full colour, each with its number above and its day below."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Sequence[int] = ()
        self._names: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        speak_as(self, QAccessible.Role.Chart)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for seven bars."""
        return QSize(current_theme().px(280), current_theme().px(130))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Less is too small to read."""
        return QSize(current_theme().px(200), current_theme().px(110))

    def show_week(self, counts: Sequence[int], names: Sequence[str], spoken: str) -> None:
        """Show these counts under these names."""
        self._counts, self._names = counts, names
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        if not self._counts:
            return
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(current_theme().px(13))
        painter.setFont(font)
        line = QFontMetrics(font).height() + 2
        slot = self.width() / len(self._counts)
        room = self.height() - 2 * line - 4
        most = max(*self._counts, 1)
        for place, (count, name) in enumerate(zip(self._counts, self._names, strict=True)):
            height = max(room * count / most, 3.0)
            left, top = place * slot, line + room - height
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.bar if place == 0 else colours.bar_soft))
            painter.drawRoundedRect(QRectF(left + slot * 0.13, top, slot * 0.74, height), 3, 3)
            painter.setPen(QColor(colours.muted))
            middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(QRectF(left, top - line, slot, line), middle, number(count))
            painter.drawText(QRectF(left, self.height() - line, slot, line), middle, name)
