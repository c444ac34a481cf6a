"""Boxes of choices, numbers and dates: what they draw themselves, and where their arrows are hit."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QSpinBox, QWidget

from quizapp.preferences import TYPE_SIZES, Preferences, save_preferences
from quizapp.ui.theme import current_theme
from tests.ui.learner import Learner, OpenWindow, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def settings(learner: Learner) -> Learner:
    """A learner on the page of settings."""
    learner.press("Ctrl+,")
    return learner


def test_the_arrows_are_where_they_are_drawn(settings: Learner) -> None:
    """A click on the upper one counts up, one on the lower one down."""
    box = settings.find("newBox")
    assert isinstance(box, QSpinBox)
    before = box.value()
    found = []
    for height in (box.height() // 4, box.height() * 3 // 4, box.height() * 3 // 4):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 14, height))
        settle()
        found.append(box.value() - before)

    assert found == [1, 0, -1]


def test_the_arrow_of_choices_opens_them(settings: Learner) -> None:
    """As a click anywhere on the box does."""
    box = settings.find("themeBox")
    assert isinstance(box, QComboBox)
    for across in (10, box.width() - 14):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(across, box.height() // 2))
        settle()
        assert QApplication.activePopupWidget() is not None
        box.hidePopup()
        settle()


@pytest.mark.parametrize("percent", TYPE_SIZES)
def test_boxes_are_level(open_window: OpenWindow, percent: int, data_dir: Path) -> None:
    """Boxes of every kind are equally high and begin their words at the same place, at any type size."""
    save_preferences(data_dir, Preferences(type_size=percent))
    learner = open_window()
    learner.press("Ctrl+,")
    choices, numbers = learner.find("themeBox"), learner.find("newBox")
    assert isinstance(numbers, QAbstractSpinBox)

    assert choices.height() == numbers.height()
    assert abs(first_ink(choices) - first_ink(numbers)) <= 5 * percent / 100


def first_ink(box: QWidget) -> int:
    """How far from the left the words of a box begin, in pixels."""
    image = box.grab().toImage()
    ground = image.pixelColor(6, image.height() // 2)
    for x in range(6, image.width()):
        if any(image.pixelColor(x, y) != ground for y in range(image.height() // 4, image.height() * 3 // 4)):
            return x
    return image.width()


def test_boxes_of_others_keep_their_arrows(qapp: QApplication) -> None:
    """Those in the dialogs of Qt paint none themselves, so the style does; ours have no other place for their words."""
    box = QSpinBox()
    box.setValue(5)
    box.resize(120, 36)
    image = box.grab().toImage()

    assert len({image.pixel(x, y) for x in range(95, 118) for y in range(6, 30)}) > 3


def test_what_is_not_cut_has_no_tool_tip(settings: Learner) -> None:
    """It would be read out as a description; what is cut is told whole."""
    box = settings.find("languageBox")
    assert isinstance(box, QComboBox)
    assert box.toolTip() == ""
    box.addItem("A language with a name that is longer than any box")
    box.setCurrentIndex(box.count() - 1)
    box.grab()
    assert "longer than any box" in box.toolTip()


def test_the_focus_has_a_ring(settings: Learner) -> None:
    """On a box of numbers as on one of choices."""
    for name in ("themeBox", "newBox"):
        box = settings.find(name)
        box.setFocus()
        settle()
        image = box.grab().toImage()
        assert image.pixelColor(1, image.height() // 2).name() == current_theme().colours.accent
