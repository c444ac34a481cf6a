"""A text with some of its letters marked: by a line through or under them, so that colour is not the only sign."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption

from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import BREAK, WrappingLabel

_LINE_SEPARATOR: Final = "\u2028"


class Mark(StrEnum):
    """What is special about a piece of text."""

    NONE = "none"
    GAP = "gap"
    WRONG = "wrong"
    MISSED = "missed"


class MarkedLabel(WrappingLabel):
    """Plain text on as many lines as it takes; marks change no width, so the label measures itself as any other."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self._pieces: Sequence[tuple[str, Mark]] = ()

    def show_pieces(self, pieces: Iterable[tuple[str, Mark]]) -> None:
        """Show these pieces of text one after the other."""
        self._pieces = tuple(pieces)
        self.setText("".join(text for text, _mark in self._pieces))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the lines as QLabel would, and the marks with them."""
        room = self.contentsRect()
        layout = QTextLayout(self.text().replace("\n", _LINE_SEPARATOR), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.setFormats(list(self._formats()))
        leading = self.fontMetrics().leading()
        top = -float(leading)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room.width())
            top += leading
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(room.topLeft()))

    def _formats(self) -> Iterable[QTextLayout.FormatRange]:
        shown, place = self.text(), 0  # with places to break that the pieces have not
        for text, mark in self._pieces:
            start, left = place, len(text.replace(BREAK, ""))
            while left or shown[place : place + 1] == BREAK:
                left -= shown[place] != BREAK
                place += 1
            if mark is not Mark.NONE:
                marked = QTextLayout.FormatRange()
                # Qt counts a letter outside the first plane as two.
                marked.start = _units(shown[:start])
                marked.length = _units(shown[start:place])
                marked.format = _format_of(mark)
                yield marked


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _format_of(mark: Mark) -> QTextCharFormat:
    colours = current_theme().colours
    made = QTextCharFormat()
    match mark:
        case Mark.WRONG:
            made.setFontStrikeOut(True)
            made.setForeground(QColor(colours.wrong))
            made.setBackground(QColor(colours.wrong_soft))
        case Mark.MISSED:
            made.setFontUnderline(True)
            made.setForeground(QColor(colours.right))
            made.setBackground(QColor(colours.right_soft))
        case Mark.GAP:
            made.setFontUnderline(True)
            made.setForeground(QColor(colours.accent))
    return made
