"""The icon: drawn for each size, sharp at the smallest, and the same in title bar and rail."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from quizapp.desktop_entry import ICON_SIZES
from quizapp.paths import ICONS
from tests.ui.learner import Learner

GROUND, LEG, MUSCLE = QColor("#0f6b68"), QColor("#f9f3e7"), QColor("#c8604e")


def picture(size: int) -> QImage:
    """The picture of that size."""
    return QImage(str(ICONS / f"quizapp-{size}.png"))


@pytest.mark.parametrize("size", ICON_SIZES)
def test_there_is_a_picture_of_each_size(size: int) -> None:
    """Each is as large as its name says, its corners let the ground through, and it holds all three colours."""
    image = picture(size)

    assert (image.width(), image.height()) == (size, size)
    last = size - 1
    assert [image.pixelColor(x, y).alpha() < 128 for x in (0, last) for y in (0, last)] == [True] * 4
    colours = {image.pixelColor(x, y).name() for x in range(size) for y in range(size)}
    assert {GROUND.name(), LEG.name(), MUSCLE.name()} <= colours


@pytest.mark.parametrize("size", [16, 22, 24, 32])
def test_level_lines_lie_between_pixels(size: int) -> None:
    """The sole and the cut through the thigh have no grey row: each pixel is all leg or all ground."""
    image = picture(size)
    leg, foot = round(size * 0.55), round(size * 0.4)

    for x, rows in ((leg, range(size // 4)), (foot, range(size - size // 5, size))):
        assert {image.pixelColor(x, y).name() for y in rows} == {GROUND.name(), LEG.name()}


def test_the_windows_icon(qapp: QApplication) -> None:
    """The window has a picture for each size that title bars and switchers ask for, and none of them is scaled."""
    sizes = {(size.width(), size.height()) for size in qapp.windowIcon().availableSizes()}

    assert sizes == {(size, size) for size in (16, 22, 24, 32, 48, 64, 128)}
    for size in (16, 24, 48):
        shown = qapp.windowIcon().pixmap(QSize(size, size)).toImage()
        assert shown.convertToFormat(QImage.Format.Format_ARGB32) == picture(size).convertToFormat(
            QImage.Format.Format_ARGB32
        )


def test_the_mark_in_the_rail(learner: Learner) -> None:
    """It is the icon, pixel by pixel, on the ground of the rail."""
    shown = learner.find("mark").grab().toImage()

    icon = picture(24)
    assert (shown.width(), shown.height()) == (24, 24)
    solid = [(x, y) for x in range(24) for y in range(24) if icon.pixelColor(x, y).alpha() == 255]
    assert len(solid) > 500
    assert [at for at in solid if shown.pixelColor(*at).name() != icon.pixelColor(*at).name()] == []


def test_the_drawings_are_shipped() -> None:
    """Both drawings lie beside the pictures, with the licence."""
    names = {file.name for file in Path(ICONS).iterdir()}

    assert {"quizapp.svg", "quizapp-small.svg", "LICENSE"} <= names
