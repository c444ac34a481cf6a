"""What all pictures of figures have in common: they draw themselves in any size, on the screen or into a file."""

from abc import abstractmethod

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.statistics.sheet import Sheet
from quizapp.ui.speaking import speak_as
from quizapp.ui.theme import FAMILY, current_theme
from quizapp.wording import statistics


class Chart(QWidget):
    """A picture of a sheet. What it shows is told by its name; its figures can be had as a table beside it."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.setObjectName(f"{sheet.picture.value}Chart")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        speak_as(self, QAccessible.Role.Chart)
        self.setAccessibleName(statistics.spoken(sheet))

    @abstractmethod
    def height_at(self, width: int) -> int:
        """How high it is where it is so wide."""

    @abstractmethod
    def draw(self, painter: QPainter, width: float, height: float) -> None:
        """Draw it into that room, in the colours and sizes of the current look."""

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as it needs to be."""
        return self.height_at(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Half of a page."""
        width = current_theme().px(420)
        return QSize(width, self.height_at(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be read down to this."""
        return QSize(current_theme().px(180), current_theme().px(40))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, self.width(), self.height())


def letters(size: float = 13, *, strong: bool = False) -> QFont:
    """The type of a picture."""
    font = QFont(FAMILY)
    font.setPixelSize(current_theme().px(size))
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def line_height(font: QFont) -> float:
    """How high a line is."""
    return QFontMetricsF(font).height()


def blended(ground: str, ink: str, share: float) -> QColor:
    """So much of the ink on the ground."""
    one, other = QColor(ground), QColor(ink)
    red, green, blue = (
        round(a + (b - a) * share)
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index] # a tuple
    )
    return QColor(red, green, blue)


def write_elided(painter: QPainter, room: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
    """Write what fits; the table has the whole."""
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, flags | Qt.AlignmentFlag.AlignVCenter, shown)
