"""Words in a picture: each knows the room that it was given and the room that it needs."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from quizapp.ui.theme import FAMILY, current_theme

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
CENTRE: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
MIDDLE: Final = Qt.AlignmentFlag.AlignCenter
BESIDE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

_ENDLESS: Final = 100_000.0
_SLACK: Final = 1.0


@dataclass(frozen=True, slots=True)
class Style:
    """A size of type at 100 %, its weight, and its colour by the theme's name for it."""

    size: float = 14
    bold: bool = False
    colour: str = "text"

    @property
    def font(self) -> QFont:
        """The font at the type size of now."""
        return _font(current_theme().px(self.size), self.bold)

    def width(self, text: str) -> float:
        """What the text needs on one line."""
        return QFontMetricsF(self.font).horizontalAdvance(text) + _SLACK

    def longest_word(self, text: str) -> float:
        """The narrowest room in which no word is cut."""
        return max((self.width(word) for word in text.split()), default=0.0)

    def height(self, text: str, width: float) -> float:
        """What the text needs in that width."""
        room = QRectF(0, 0, width, _ENDLESS)
        return QFontMetricsF(self.font).boundingRect(room, _WRAPPED, text).height()


@dataclass(frozen=True, slots=True)
class Words:
    """A text in its place."""

    text: str
    rect: QRectF
    style: Style = Style()
    align: Qt.AlignmentFlag = LEFT

    @property
    def fits(self) -> bool:
        """Whether all of it can be read."""
        needed = QFontMetricsF(self.style.font).boundingRect(
            QRectF(0, 0, self.rect.width(), _ENDLESS), _WRAPPED, self.text
        )
        return needed.width() <= self.rect.width() + _SLACK and needed.height() <= self.rect.height() + _SLACK

    def paint(self, painter: QPainter) -> None:
        """Write it."""
        painter.setFont(self.style.font)
        painter.setPen(QColor(getattr(current_theme().colours, self.style.colour)))
        painter.drawText(self.rect, int(self.align | Qt.TextFlag.TextWordWrap), self.text)


_WRAPPED: Final = int(LEFT | Qt.TextFlag.TextWordWrap)


@lru_cache(maxsize=64)
def _font(pixels: int, bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
