"""What a hand does on a figure, told apart: zooming, dragging, pointing, clicking."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.figures.gestures import Gestures
from quizapp.ui.figures.viewport import MOST, STEP, Viewport

LEFT = Qt.MouseButton.LeftButton
PLACE = QPoint(60, 80)


class Sheet(QWidget):
    """A widget with a viewport, which keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(200, 200)
        self.viewport = Viewport(QRectF(0, 0, 100, 100))
        self.viewport.resize(QSizeF(self.size()))
        self.told: list[object] = []
        gestures = Gestures(self, self.viewport)
        gestures.moved.connect(lambda: self.told.append("moved"))
        gestures.pointed.connect(lambda place: self.told.append(("pointed", place)))
        gestures.clicked.connect(lambda place: self.told.append(("clicked", place)))


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    """A sheet on the screen that has been told nothing yet."""
    made = Sheet()
    qtbot.addWidget(made)
    made.show()
    made.told.clear()
    return made


def turn(sheet: Sheet, notches: int) -> bool:
    """Turn the wheel over it; False where the page may scroll."""
    place = QPointF(PLACE)
    wheel = QWheelEvent(
        place, sheet.mapToGlobal(place), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(sheet, wheel)
    return wheel.isAccepted()


def test_the_wheel_scrolls_the_page_at_either_end(sheet: Sheet) -> None:
    """Fitted nothing lies further away, and at the nearest nothing is nearer."""
    assert [turn(sheet, notches) for notches in (-1, 1, 20, 1, -1)] == [False, True, True, False, True]
    assert sheet.viewport.zoom == pytest.approx(MOST / STEP)


def test_two_fingers_on_a_touch_screen_zoom(sheet: Sheet) -> None:
    """What lies between them stays there."""
    held = sheet.viewport.to_sheet(QPointF(PLACE))
    pinch = QPinchGesture(sheet)
    pinch.setScaleFactor(1.5)
    pinch.setHotSpot(QPointF(sheet.mapToGlobal(PLACE)))
    QApplication.sendEvent(sheet, QGestureEvent([pinch]))

    assert (sheet.viewport.zoom, sheet.told) == (1.5, ["moved"])
    assert (sheet.viewport.to_sheet(QPointF(PLACE)) - held).manhattanLength() == pytest.approx(0)


def test_a_hand_that_trembles_clicks(sheet: Sheet) -> None:
    """A few pixels between press and release are no drag, and the click is where it was let go."""
    QTest.mousePress(sheet, LEFT, pos=PLACE)
    QTest.mouseMove(sheet, PLACE + QPoint(2, 2))
    QTest.mouseRelease(sheet, LEFT, pos=PLACE + QPoint(2, 2))

    assert sheet.told == [("clicked", QPointF(62, 82))]


def test_a_drag_is_no_click(sheet: Sheet) -> None:
    """Though it comes back to where it began."""
    sheet.viewport.zoom_by(2, QPointF(100, 100))
    QTest.mousePress(sheet, LEFT, pos=PLACE)
    for place in (QPoint(90, 80), PLACE):
        QTest.mouseMove(sheet, place)
    QTest.mouseRelease(sheet, LEFT, pos=PLACE)

    assert sheet.told == ["moved", "moved"]


def test_a_second_quick_click_counts_as_one(sheet: Sheet) -> None:
    """Whoever clicks fast clicks twice, though Qt has another name for the second press."""
    QTest.mouseClick(sheet, LEFT, pos=PLACE)
    QTest.mouseDClick(sheet, LEFT, pos=PLACE)
    QTest.mouseRelease(sheet, LEFT, pos=PLACE)

    assert sheet.told == [("clicked", QPointF(PLACE))] * 2


def test_the_right_button_does_nothing(sheet: Sheet) -> None:
    """Nothing is answered with it."""
    QTest.mouseClick(sheet, Qt.MouseButton.RightButton, pos=PLACE)

    assert sheet.told == []


def test_a_disabled_sheet_is_not_zoomed(sheet: Sheet) -> None:
    """The wheel is the page's there."""
    sheet.setEnabled(False)
    turn(sheet, 1)

    assert sheet.viewport.zoom == 1


def test_what_is_pointed_at_is_told_until_the_pointer_leaves(sheet: Sheet) -> None:
    """Its place, then none."""
    QTest.mouseMove(sheet, PLACE)
    QApplication.sendEvent(sheet, QEvent(QEvent.Type.Leave))

    assert sheet.told == [("pointed", QPointF(PLACE)), ("pointed", None)]
