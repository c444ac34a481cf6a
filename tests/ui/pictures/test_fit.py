"""Nothing of the pictures is cut off, at any width and type size, in both languages, and they grow as they must."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF

from quizapp.knowledge.cycle import CycleChart
from quizapp.ui.pictures.contraction import ContractionPicture
from quizapp.ui.pictures.cycle import CyclePicture
from quizapp.ui.pictures.drawing import Picture
from quizapp.ui.pictures.windlass import WindlassPicture
from quizapp.wording import catalog
from quizapp.wording.catalog import LANGUAGES
from tests.ui.pictures.conftest import Look, Shown
from tests.ui.test_layout import faults

Make = Callable[[CycleChart], Picture]

PICTURES: dict[str, Make] = {
    "contraction": lambda chart: ContractionPicture(),
    "one of them": lambda chart: ContractionPicture("isometric"),
    "cycle": lambda chart: CyclePicture(chart, catalog.current(), "hamstrings"),
    "windlass": lambda chart: WindlassPicture(),
}


Pictured = Callable[[str, str, tuple[int, int]], Picture]


@pytest.fixture
def pictured(look: Look, shown: Shown, chart: CycleChart) -> Pictured:
    """Shows a picture by its name in a language, at a width and a type size."""

    def show(name: str, language: str, size: tuple[int, int]) -> Picture:
        width, percent = size
        look(language=language, percent=percent)
        picture = PICTURES[name](chart)
        shown(picture, width)
        return picture

    return show


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(width, percent) for width in (420, 640, 900) for percent in (80, 100, 150, 200)])
@pytest.mark.parametrize("name", PICTURES)
def test_every_word_can_be_read(pictured: Pictured, language: str, size: tuple[int, int], name: str) -> None:
    """Each text has the room that it needs, lies within the drawing, and over no other; nor is anything around cut."""
    picture = pictured(name, language, size)
    drawing = picture.drawing
    composition = drawing.compose(drawing.width())
    room = QRectF(drawing.rect()).adjusted(-0.5, -0.5, 0.5, 0.5)

    assert picture.width() == size[0]
    assert [words.text for words in composition.words if not words.fits] == []
    assert [words.text for words in composition.words if not room.contains(words.rect)] == []
    assert [
        (one.text, other.text)
        for place, one in enumerate(composition.words)
        for other in composition.words[:place]
        if one.rect.adjusted(1, 1, -1, -1).intersects(other.rect.adjusted(1, 1, -1, -1))
    ] == []
    assert faults(picture) == []


@pytest.mark.parametrize("name", PICTURES)
def test_it_takes_the_look_on(look: Look, shown: Shown, chart: CycleChart, name: str) -> None:
    """The same state gives the same picture; another theme or type size another one, without a new widget."""
    picture = PICTURES[name](chart)
    shown(picture)
    first = picture.grab().toImage()
    assert picture.grab().toImage() == first

    look(dark=True)
    assert picture.grab().toImage() != first
    look(dark=False)
    assert picture.grab().toImage() == first

    before = picture.drawing.heightForWidth(700)
    look(percent=200)
    assert picture.drawing.heightForWidth(700) > before


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_heard(look: Look, shown: Shown, chart: CycleChart, name: str, language: str) -> None:
    """A screen reader gets a title and the whole content."""
    look(language=language)
    picture = PICTURES[name](chart)
    shown(picture)

    assert picture.accessibleName()
    assert picture.accessibleDescription() == picture.describe() != ""
