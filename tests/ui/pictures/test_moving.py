"""Pictures move when somebody wants it, and never where somebody does not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.motion import PROPERTY, VARIABLE, motion_reduced
from quizapp.ui.pictures.contraction import ContractionPicture
from quizapp.ui.pictures.moving import MovingDrawing, MovingPicture
from quizapp.ui.pictures.windlass import WindlassPicture
from quizapp.ui.widgets.buttons import KeyButton
from tests.ui.learner import wait
from tests.ui.pictures.conftest import Look, Shown

BOTH = pytest.mark.parametrize("make", [ContractionPicture, WindlassPicture])
Make = Callable[[], MovingPicture]


def button(picture: MovingPicture) -> KeyButton:
    """The button that plays and pauses."""
    found = picture.findChild(KeyButton, "playButton")
    assert isinstance(found, KeyButton)
    return found


def moment(picture: MovingPicture) -> float | None:
    """What it shows."""
    assert isinstance(picture.drawing, MovingDrawing)
    return picture.drawing.moment


def running(picture: MovingPicture) -> list[QVariantAnimation]:
    """Every animation in it that runs."""
    found = picture.findChildren(QVariantAnimation)
    return [each for each in found if each.state() is QAbstractAnimation.State.Running]


@BOTH
def test_it_stands_still_at_first(shown: Shown, make: Make) -> None:
    """Nothing runs, and start and end are shown together."""
    picture = make()
    shown(picture)

    assert (picture.playing, running(picture), moment(picture)) == (False, [], None)


@BOTH
def test_it_plays_and_pauses_by_key(qtbot: QtBot, shown: Shown, make: Make) -> None:
    """Space on the button lets it move, a second one stops it where it is, a third goes on from there."""
    picture = make()
    shown(picture)
    still = picture.grab().toImage()
    assert button(picture).focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(button(picture), Qt.Key.Key_Space)
    assert picture.playing
    qtbot.waitUntil(lambda: (moment(picture) or 0) > 0.02)

    QTest.keyClick(button(picture), Qt.Key.Key_Return)
    held = moment(picture)
    wait(60)
    assert (picture.playing, moment(picture)) == (False, held)
    assert picture.grab().toImage() != still

    QTest.keyClick(button(picture), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: moment(picture) != held)
    assert held is not None
    assert (moment(picture) or 0) > held
    picture.pause()


@BOTH
def test_it_plays_by_mouse(shown: Shown, make: Make) -> None:
    """A click plays, another one pauses, and the button says what it will do."""
    picture = make()
    shown(picture)
    names = []
    for _click in range(3):
        names.append(QAccessible.queryAccessibleInterface(button(picture)).text(QAccessible.Text.Name))
        QTest.mouseClick(button(picture), Qt.MouseButton.LeftButton)

    assert names == ["Play the movement", "Pause the movement", "Play the movement"]
    assert QAccessible.queryAccessibleInterface(button(picture)).role() is QAccessible.Role.PushButton
    picture.pause()


@BOTH
def test_it_stops_when_nobody_sees_it(shown: Shown, make: Make) -> None:
    """Hidden, it has no animation that runs."""
    picture = make()
    shown(picture)
    picture.play()
    assert len(running(picture)) == 1
    picture.hide()

    assert running(picture) == []


@BOTH
def test_reduced_motion_is_stillness(look: Look, shown: Shown, make: Make) -> None:
    """Without a button and without a timer, whoever asks it to play; start and end can still be seen together."""
    picture = make()
    shown(picture)
    moving = picture.drawing.grab().toImage()
    look(still=True)
    quiet = make()
    shown(quiet)
    quiet.play()
    wait(60)

    assert not button(quiet).isVisible()
    assert (quiet.playing, running(quiet), moment(quiet)) == (False, [], None)
    quiet.drawing.resize(picture.drawing.size())
    assert quiet.drawing.grab().toImage() == moving


@BOTH
def test_stillness_can_come_later(look: Look, shown: Shown, make: Make) -> None:
    """Motion that is switched off while the picture is shown does not begin again."""
    picture = make()
    shown(picture)
    look(still=True)
    QTest.keyClick(button(picture), Qt.Key.Key_Space)

    assert (picture.playing, running(picture)) == (False, [])
    assert not button(picture).isVisible()


def test_every_moment_is_another_picture(shown: Shown) -> None:
    """Start, middle and end differ, and each looks the same whenever it comes."""
    picture = ContractionPicture("concentric")
    shown(picture)
    assert isinstance(picture.drawing, MovingDrawing)
    seen = []
    for each in (0.0, 0.5, 1.0, 0.0):
        picture.drawing.show_moment(each)
        seen.append(picture.drawing.grab().toImage())

    assert seen[0] == seen[3]
    assert seen[0] != seen[1] != seen[2]


def test_who_says_so(qapp: QApplication, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment or the application's property; the property has the last word."""
    qapp.setProperty(PROPERTY, None)
    monkeypatch.setenv(VARIABLE, "1")
    assert motion_reduced()
    qapp.setProperty(PROPERTY, False)
    assert not motion_reduced()
    qapp.setProperty(PROPERTY, True)
    monkeypatch.delenv(VARIABLE)
    assert motion_reduced()
    qapp.setProperty(PROPERTY, None)
    assert not motion_reduced()
