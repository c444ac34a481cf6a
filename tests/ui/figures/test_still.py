"""The small figures of a report: many of them take little memory, and each is as it should look now."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from quizapp.cards.picture import Picture
from quizapp.paths import FIGURES
from quizapp.ui.figures.artworks import artwork_of
from quizapp.ui.figures.pointed import pointed_at
from quizapp.ui.figures.still import StillFigure
from quizapp.ui.theme import DARK, LIGHT, Theme, apply_theme, current_theme


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    """The look as it was before."""
    before = current_theme()
    yield
    apply_theme(qapp, before)


def figures() -> list[StillFigure]:
    """One for every shape of a leg, at which was pointed."""
    artwork = artwork_of(FIGURES / "leg.svg")
    found = []
    for shape in artwork.figure.shapes:
        picture = Picture(figure="leg", structures=("soleus",), deep=shape.deep)
        found.append(StillFigure(artwork, picture, pointed_at(artwork.figure, picture, shape.id)))
        found[-1].resize(found[-1].sizeHint())
    return found


def pictures() -> int:
    """How many pictures are held anywhere."""
    gc.collect()
    return sum(type(each) in (QImage, QPixmap) for each in gc.get_objects())


def test_a_long_report_takes_little_memory(qapp: QApplication) -> None:
    """However many figures were looked at, pictures are kept of few of them."""
    shown = figures()
    before = pictures()
    for each in shown:
        each.grab()

    assert len(shown) >= 30
    assert pictures() - before <= 12


def test_it_is_painted_anew_for_another_look(qapp: QApplication) -> None:
    """In the dark, in another type size, in another size: like one that has never been painted before."""
    apply_theme(qapp, Theme(LIGHT))
    first, second = figures()[:2]
    grabbed = [first.grab().toImage()]
    apply_theme(qapp, Theme(DARK))
    grabbed.append(first.grab().toImage())
    apply_theme(qapp, Theme(LIGHT, 150))
    first.resize(first.sizeHint())
    grabbed.append(first.grab().toImage())
    apply_theme(qapp, Theme(LIGHT))
    first.resize(200, 240)
    grabbed.append(first.grab().toImage())
    first.resize(first.sizeHint())

    assert all(one != other for place, one in enumerate(grabbed) for other in grabbed[:place])
    assert [each.size() for each in grabbed] == [QSize(340, 240), QSize(340, 240), QSize(510, 360), QSize(200, 240)]
    assert first.grab().toImage() == grabbed[0]
    assert second.grab().toImage() != grabbed[0]
