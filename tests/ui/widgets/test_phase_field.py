"""The strip of phases: marked by click, key and number, read aloud, and judged."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.theme import DARK, LIGHT, Theme, apply_theme, load_fonts
from quizapp.ui.widgets.phase_button import PhaseButton
from quizapp.ui.widgets.phase_field import PhaseField
from quizapp.wording import catalog
from quizapp.wording.catalog import LANGUAGES
from tests.ui.learner import settle
from tests.ui.test_layout import faults

PHASES = {
    "initial-contact": ("erster Bodenkontakt", "initial contact"),
    "braking": ("Bremsphase", "braking"),
    "midstance": ("mittlere Standphase", "midstance"),
    "propulsion": ("Abstoßphase", "propulsion"),
    "early-swing": ("frühe Schwungphase", "early swing"),
    "late-swing": ("späte Schwungphase", "late swing"),
}

Open = Callable[..., PhaseField]


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Shows the six phases in a language, at a width, a type size and a theme."""

    def look(language: str, percent: int, *, dark: bool) -> None:
        catalog.use(language)
        apply_theme(qapp, Theme(DARK if dark else LIGHT, percent))

    def open_it(language: str = "en", *, width: int = 800, percent: int = 100, dark: bool = False) -> PhaseField:
        look(language, percent, dark=dark)
        field = PhaseField([(key, names[LANGUAGES.index(language)]) for key, names in PHASES.items()])
        top = QWidget()
        kept.append(top)
        qtbot.addWidget(top)
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)
        column.addStretch(1)
        top.resize(width, 300)
        with qtbot.waitExposed(top):
            top.show()
        settle()
        fit(field)
        top.activateWindow()
        qtbot.waitUntil(top.isActiveWindow)
        return field

    kept: list[QWidget] = []  # or Python would let the windows go at once
    load_fonts()
    yield open_it
    look("en", 100, dark=False)


def fit(field: PhaseField) -> None:
    """Give it the height that it needs."""
    top = field.window()
    layout = top.layout()
    assert layout is not None
    for _turn in range(2):
        top.resize(top.width(), layout.totalHeightForWidth(top.width()))
        settle()


def names(field: PhaseField) -> list[str]:
    """What a screen reader says of each phase."""
    return [QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in field.buttons]


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def verdicts(field: PhaseField) -> list[str]:
    """What stands on each phase after the answer."""
    found = [button.findChild(QLabel, f"verdict{place}") for place, button in enumerate(field.buttons, start=1)]
    return [label.text() if label is not None and label.isVisible() else "" for label in found]


def test_a_click_marks_and_takes_back(opened: Open, qtbot: QtBot) -> None:
    """Each click tells that something has changed; the marks come in the order of the phases."""
    field = opened()
    with qtbot.waitSignals([field.changed] * 3):
        for place in (4, 1, 4):
            QTest.mouseClick(field.buttons[place], Qt.MouseButton.LeftButton)
    assert field.marked() == ("braking",)

    QTest.mouseClick(field.buttons[0], Qt.MouseButton.LeftButton)
    assert field.marked() == ("initial-contact", "braking")


def test_numbers_mark_too(opened: Open, qtbot: QtBot) -> None:
    """By their place; a place that is not there does nothing."""
    field = opened()
    with qtbot.waitSignal(field.changed):
        field.toggle(5)
    field.toggle(6)
    field.toggle(-1)
    assert field.marked() == ("late-swing",)

    field.toggle(5)
    assert field.marked() == ()


def test_tab_arrows_and_space(opened: Open) -> None:
    """Tab and the arrows go along the strip and stop at its ends; Space marks what has the focus."""
    field = opened()
    field.buttons[0].setFocus()
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(focused(), key)
        seen.append(next(place for place, button in enumerate(field.buttons) if button.hasFocus()))
    assert seen == [0, 1, 2, 3, 2]

    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert field.marked() == ("midstance",)


def test_enter_hands_in(opened: Open, qtbot: QtBot) -> None:
    """Enter marks nothing: it is for the question."""
    field = opened()
    field.buttons[2].setFocus()
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field.buttons[2], Qt.Key.Key_Return)

    assert field.marked() == ()


def test_it_is_read_aloud(opened: Open) -> None:
    """Each phase with its number, its name and whether it is marked; it is a button that can be checked."""
    field = opened()
    field.toggle(1)
    QTest.mouseClick(field.buttons[3], Qt.MouseButton.LeftButton)

    assert names(field)[:4] == [
        "Phase 1 of 6: initial contact, not marked",
        "Phase 2 of 6: braking, marked",
        "Phase 3 of 6: midstance, not marked",
        "Phase 4 of 6: propulsion, marked",
    ]
    spoken = QAccessible.queryAccessibleInterface(field.buttons[1])
    assert spoken.role() in (QAccessible.Role.CheckBox, QAccessible.Role.PushButton, QAccessible.Role.Button)
    assert field.accessibleName() == "Phases of the running cycle"


def test_the_verdict(opened: Open) -> None:
    """Right, wrongly marked and missed have a sign and a word each; the rest has none, and nothing can be marked."""
    field = opened()
    for place in (0, 1, 4):
        field.toggle(place)
    field.show_verdict(frozenset({"initial-contact", "braking", "late-swing"}))
    fit(field)

    assert verdicts(field) == ["✓ right", "✓ right", "", "", "✗ wrong", "+ missing"]
    assert [button.property("role") for button in field.buttons] == [
        "choice-right",
        "choice-right",
        "choice-other",
        "choice-other",
        "choice-wrong",
        "choice-other",
    ]
    assert names(field)[2:] == [
        "Phase 3 of 6: midstance, not part of the answer",
        "Phase 4 of 6: propulsion, not part of the answer",
        "Phase 5 of 6: early swing, wrong",
        "Phase 6 of 6: late swing, missing",
    ]
    before = field.marked()
    field.toggle(2)
    QTest.mouseClick(field.window().windowHandle(), Qt.MouseButton.LeftButton, pos=field.buttons[2].geometry().center())
    assert field.marked() == before
    assert {button.focusPolicy() for button in field.buttons} == {Qt.FocusPolicy.NoFocus}


def test_what_was_missed_looks_otherwise(opened: Open) -> None:
    """A missed phase has another outline than one that was rightly left alone."""
    looks = []
    for right in ({"braking"}, {"braking", "midstance"}):
        field = opened()
        field.show_verdict(frozenset(right))
        fit(field)
        looks.append(field.buttons[2].grab(field.buttons[2].rect().adjusted(0, 0, 0, -60)).toImage())

    assert looks[0] != looks[1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize("size", [(width, percent) for width in (420, 640, 900) for percent in (80, 100, 150, 200)])
def test_nothing_is_cut_off(opened: Open, language: str, size: tuple[int, int], answered: bool) -> None:
    """Every name and every verdict can be read, at any width and type size, and the width is kept."""
    width, percent = size
    field = opened(language, width=width, percent=percent)
    for place in (0, 4):
        field.toggle(place)
    if answered:
        field.show_verdict(frozenset({"initial-contact", "late-swing"}))
        settle()
        fit(field)

    assert faults(field.window()) == []
    assert field.window().width() == width


def test_all_phases_in_one_row_where_there_is_room(opened: Open) -> None:
    """Six side by side; narrower, stance and swing lie one under the other."""
    wide, narrow = opened(width=900), opened(width=420)

    assert len({button.y() for button in wide.buttons}) == 1
    assert len({button.y() for button in narrow.buttons}) > 1


def test_equal_states_look_equal(opened: Open) -> None:
    """Marks that were taken back leave no trace; light and dark differ."""
    field = opened()
    field.toggle(3)
    marked = field.grab().toImage()
    field.toggle(3)
    empty = field.grab().toImage()
    field.toggle(3)

    assert field.grab().toImage() == marked != empty
    assert opened(dark=True).grab().toImage() != empty


def test_another_cycle_has_no_brackets(qtbot: QtBot, opened: Open) -> None:
    """Phases that are not the six stand there without runners and without stance and swing."""
    opened()
    field = PhaseField([("stance", "stance"), ("flight", "flight"), ("swing", "swing")])
    qtbot.addWidget(field)
    field.show()

    assert [label.text() for label in field.findChildren(QLabel) if label.property("role") == "heading"] == []
    assert len(field.findChildren(PhaseButton)) == 3
