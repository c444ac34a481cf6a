"""A numbered figure on paper: a number that stands off its shape is joined to it."""

from math import cos, radians, sin

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.figures.reading import read_figure
from quizapp.ui.figures.painting import Artwork
from quizapp.ui.figures.palette import paper_inks
from quizapp.ui.printing.measures import UNITS, pt
from quizapp.ui.printing.pictures import paint_plate
from quizapp.ui.theme import LIGHT

_FIGURE = b"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">
<path id="belly.mid" d="M70 70L130 70L130 130L70 130Z"/>
<path id="front.mid" d="M98 98L101 98L101 101L98 101Z"/>
<path id="behind.mid" d="M98 98L101 98L101 102L98 102Z"/>
</svg>
"""
"""Two tendons, one behind the other, in the middle of a belly, a unit as large as a point on the paper."""

_DOTS = 4  # to a point


def inked(shapes: list[str], radius: float) -> set[int]:
    """In which directions from the tendons, in degrees, the ink of numbers and lines is met so far from them."""
    image = QImage(200 * _DOTS, 200 * _DOTS, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_DOTS / UNITS, _DOTS / UNITS)
    numbers = [(shape, str(place)) for place, shape in enumerate(shapes, start=1)]
    artwork = Artwork(read_figure(_FIGURE), paper_inks)
    paint_plate(painter, artwork, QRectF(0, 0, pt(200), pt(200)), numbers, deep=False)
    painter.end()
    found = set()
    for angle in range(360):
        x, y = 99.5 + radius * cos(radians(angle)), 99.5 + radius * sin(radians(angle))
        if image.pixelColor(int(x * _DOTS), int(y * _DOTS)).lightness() < QColor(LIGHT.text).lightness() + 40:
            found.add(angle)
    return found


def test_a_line_leads_to_a_number_that_is_set_aside() -> None:
    """It runs straight from the tendon, across the belly on which the number would be taken for the belly's."""
    on_its_way = [inked(["belly.mid", "front.mid", "behind.mid"], radius) for radius in (15, 20, 25)]

    assert all(on_its_way)
    straight = set.intersection(*on_its_way)
    assert straight
    assert max(straight) - min(straight) < 10


def test_no_line_leads_to_a_number_in_its_place() -> None:
    """Both the tendon's and the belly's stand on their shapes."""
    assert not any(inked(["belly.mid", "front.mid"], radius) for radius in (15, 20, 25))
