"""Text on paper: paragraphs broken into lines, measured before they are painted, and divided where a page ends.

The text of decks is set as it stands, never as HTML: nothing in it can load a file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from quizapp.ui.printing.measures import UNITS, pt
from quizapp.ui.theme import FAMILY, LIGHT

INK: Final = LIGHT.text
MUTED: Final = LIGHT.muted
ACCENT: Final = LIGHT.accent

_LEADING: Final = 1.22  # of the type size, from line to line
_LINE_SEPARATOR: Final = "\u2028"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A text of one look: its size in points, the space above it, and a label that hangs before its first line."""

    text: str
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: str = INK
    above: float = 0.0
    label: str = ""
    indent: float = 0.0

    def scaled(self, factor: float) -> "Paragraph":
        """The same, so many times as large."""
        return replace(self, size=self.size * factor, above=self.above * factor, indent=self.indent * factor)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a paragraph: where its text begins and ends there, and how high it stands with what is above it."""

    paragraph: int
    start: int
    end: int
    height: float


class Block(Protocol):
    """What has a height for a width, and can be divided where a page ends."""

    def height(self, width: float) -> float:
        """How high it stands at that width, in units."""

    def divide(self, width: float, room: float) -> "tuple[Block, Block]":
        """What goes into that height, and what is left."""

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint it into that place, from its top."""


class TextBlock:
    """Paragraphs one under the other.

    Qt keeps its fonts apart by threads: a block is measured and painted on the thread on which it was made.
    """

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = tuple(each for each in paragraphs if each.text.strip())
        self._layouts: dict[float, list[QTextLayout]] = {}

    def height(self, width: float) -> float:
        """How high it stands at that width, in units."""
        return sum(line.height for line in self._lines(width))

    def scaled(self, factor: float) -> "TextBlock":
        """The same, so many times as large."""
        return TextBlock([each.scaled(factor) for each in self.paragraphs])

    def divide(self, width: float, room: float) -> "tuple[TextBlock, TextBlock]":
        """What goes into that height, at least one line, and what is left; whole lines both."""
        used, kept = 0.0, 0
        lines = list(self._lines(width))
        while kept < len(lines) and (not kept or used + lines[kept].height <= room):
            used += lines[kept].height
            kept += 1
        if kept == len(lines):
            return self, TextBlock(())
        first_out = lines[kept]
        cut, place = self.paragraphs[first_out.paragraph], first_out.paragraph
        text = _as_set(cut.text)
        start = _signs_before(text, first_out.start)
        head = [replace(cut, text=text[:start].rstrip())] if start else []
        rest = replace(cut, text=text[start:], above=0.0, label="" if start else cut.label)
        return TextBlock([*self.paragraphs[:place], *head]), TextBlock([rest, *self.paragraphs[place + 1 :]])

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint it into that place, from its top; what is higher reaches out at the bottom."""
        y = place.top()
        for number, (paragraph, layout) in enumerate(self._laid_out(place.width())):
            y += pt(paragraph.above) if number else 0.0
            painter.setPen(QPen(QColor(paragraph.colour)))
            indent = pt(paragraph.indent)
            if paragraph.label:
                painter.setFont(_font(paragraph.size, bold=True, italic=False))
                painter.drawText(QPointF(place.left(), y + layout.lineAt(0).ascent()), paragraph.label)
            layout.draw(painter, QPointF(place.left() + indent, y))
            y += layout.lineCount() * pt(paragraph.size * _LEADING)

    def _laid_out(self, width: float) -> Iterator[tuple[Paragraph, QTextLayout]]:
        """Each paragraph with its lines at that width."""
        if width not in self._layouts:
            self._layouts[width] = [_layout(paragraph, width) for paragraph in self.paragraphs]
        return zip(self.paragraphs, self._layouts[width], strict=True)

    def _lines(self, width: float) -> Iterator[_Line]:
        for number, (paragraph, layout) in enumerate(self._laid_out(width)):
            for place in range(layout.lineCount()):
                line = layout.lineAt(place)
                above = pt(paragraph.above) if number and not place else 0.0
                start = line.textStart()
                yield _Line(number, start, start + line.textLength(), pt(paragraph.size * _LEADING) + above)


def _as_set(text: str) -> str:
    """The text with its ends of lines as Qt has them within a paragraph."""
    return text.replace("\r\n", "\n").replace("\n", _LINE_SEPARATOR)


def _signs_before(text: str, place: int) -> int:
    """How many signs stand before a place as Qt counts it, for which one beyond the first 65,536 is two."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "surrogatepass"))


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide the text stands on one line, in units."""
    from PySide6.QtGui import QFontMetricsF

    return QFontMetricsF(_font(size, bold=bold, italic=False)).horizontalAdvance(text)


def _layout(paragraph: Paragraph, width: float) -> QTextLayout:
    """The paragraph broken into lines; a word that is wider than a line is broken too, so that nothing is cut off."""
    layout = QTextLayout(_as_set(paragraph.text), _font(paragraph.size, bold=paragraph.bold, italic=paragraph.italic))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width - pt(paragraph.indent)))
        line.setPosition(QPointF(0, y))
        y += pt(paragraph.size * _LEADING)
    layout.endLayout()
    return layout


def _font(size: float, *, bold: bool, italic: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(size * UNITS)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # in a PDF file words with ligatures could neither be found nor copied
    return font
