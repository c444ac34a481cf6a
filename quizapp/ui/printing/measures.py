"""Sizes on paper. Everything on a page is measured in units, of which a point has twenty."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize

UNITS: Final = 20
"""To a point: so fine that text is set alike on the screen's machine and on any printer's."""

RESOLUTION: Final = 72 * UNITS
"""The same as dots per inch."""

MARGIN: Final = 12.0
"""Millimetres that stay free on every side; most printers reach no nearer to the edge than 6."""


class PaperSize(StrEnum):
    """What is in the printer."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def page_size(self) -> QPageSize:
        """The sheet by Qt's name for it."""
        return QPageSize(QPageSize.PageSizeId.A4 if self is PaperSize.A4 else QPageSize.PageSizeId.Letter)

    @property
    def sheet(self) -> QRectF:
        """The whole sheet, upright, in units."""
        size = self.page_size.size(QPageSize.Unit.Point)
        return QRectF(0, 0, size.width() * UNITS, size.height() * UNITS)

    @property
    def room(self) -> QRectF:
        """What of it is printed on; the line at its foot is not among it."""
        edge = mm(MARGIN)
        return self.sheet.adjusted(edge, edge, -edge, -edge - pt(FOOT))


FOOT: Final = 20.0
"""Points at the foot of the page for its number."""


def pt(points: float) -> float:
    """That many points, in units."""
    return points * UNITS


def mm(millimetres: float) -> float:
    """That many millimetres, in units."""
    return millimetres * UNITS * 72 / 25.4
