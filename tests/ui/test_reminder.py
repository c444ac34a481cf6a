"""The reminder of an open window: a message at its time, once, and a click that brings the window back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from threading import Event
from time import sleep
from typing import ClassVar, Final

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from quizapp.preferences import Preferences, load_preferences, save_preferences
from quizapp.reminding import note_reminded
from quizapp.store.progress import SqlProgress
from quizapp.study.notebook import Notebook
from quizapp.study.overview import Overview, overview
from quizapp.ui import reminder
from quizapp.ui.reminder import Reminder
from quizapp.wording.reminder import no_messages
from tests.conftest import MONDAY, FixedClock
from tests.ui.editor.writing import until
from tests.ui.learner import Learner, OpenWindow, settle
from tests.ui.test_appearing_faults import refuse
from tests.ui.test_housekeeping import let_time_pass

TUESDAY = date(2026, 11, 24)
PATIENCE: Final = 10  # seconds until a thread that does nothing has failed


class Tray(QObject):
    """A desktop's tray that writes down what it was told to show; the offscreen platform has none."""

    messageClicked = Signal()  # noqa: N815 - Qt's name
    activated = Signal(QSystemTrayIcon.ActivationReason)
    there: ClassVar[bool] = True
    shown: ClassVar[list[str]] = []
    icons: ClassVar[list["Tray"]] = []

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        assert not icon.isNull()
        self.visible = False
        Tray.icons.append(self)

    @staticmethod
    def isSystemTrayAvailable() -> bool:  # noqa: N802, D102
        return Tray.there

    @staticmethod
    def supportsMessages() -> bool:  # noqa: N802, D102
        return True

    def setToolTip(self, text: str) -> None:  # noqa: N802, D102
        assert text == "Quizapp"

    def show(self) -> None:  # noqa: D102
        self.visible = True

    def hide(self) -> None:  # noqa: D102
        self.visible = False

    def showMessage(self, title: str, text: str) -> None:  # noqa: N802, D102
        assert self.visible
        Tray.shown.append(f"{title}: {text}")


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> type[Tray]:
    """A desktop with a tray."""
    monkeypatch.setattr("PySide6.QtWidgets.QSystemTrayIcon", Tray)
    monkeypatch.setattr(Tray, "there", True)
    Tray.shown.clear()
    Tray.icons.clear()
    return Tray


@pytest.fixture
def remind(
    two_decks: None, open_window: OpenWindow, clock: FixedClock, tray: type[Tray]
) -> Callable[[time | None], Learner]:
    """Opens a window whose learner has chosen that time."""

    def open_it(at: time | None, *, language: str = "en") -> Learner:
        learner = open_window(language=language)
        choose(learner, at)
        return learner

    return open_it


def choose(learner: Learner, at: time | None) -> None:
    """Choose another time, as the settings page tells of it."""
    chosen = replace(load_preferences(learner.data_dir), reminder=at)
    save_preferences(learner.data_dir, chosen)
    learner.window.desks.choices.page.preferences_changed.emit({"reminder": at})
    settle()
    if at is not None and Tray.there:
        wait_until_decided(learner)


def look_again(learner: Learner) -> None:
    """Let the time pass that the reminder sleeps."""
    (found,) = learner.window.findChildren(Reminder)
    assert found._timer.isActive()
    found._timer.stop()
    found._timer.timeout.emit()
    wait_until_decided(learner)


def wait_until_decided(learner: Learner) -> None:
    """Whether to remind is decided when the reminder sleeps."""
    (found,) = learner.window.findChildren(Reminder)
    until(found._timer.isActive)


MESSAGE = "Quizapp: 5 questions wait today, about 2 minutes."


def test_a_time_that_was_chosen_before(
    two_decks: None, open_window: OpenWindow, data_dir: Path, tray: type[Tray]
) -> None:
    """A window that opens after the time reminds when it has stood for a while, if nothing has been answered yet."""
    save_preferences(data_dir, Preferences(reminder=time(9)))
    learner = open_window()
    assert tray.icons == []
    let_time_pass(learner)
    wait_until_decided(learner)

    assert tray.shown == [MESSAGE]


def test_a_window_in_which_one_has_begun_at_once(
    two_decks: None, open_window: OpenWindow, data_dir: Path, tray: type[Tray]
) -> None:
    """Who answers in that while is not reminded of it."""
    save_preferences(data_dir, Preferences(reminder=time(9)))
    learner = open_window()
    learner.press("Return")
    learner.answer()
    let_time_pass(learner)
    wait_until_decided(learner)

    assert tray.shown == []


def test_it_comes_at_its_time_and_once(
    remind: Callable[[time | None], Learner], clock: FixedClock, tray: type[Tray]
) -> None:
    """Before it nothing, then one message, then nothing until the next study day's time."""
    learner = remind(time(18))
    said = []
    for day, hour in ((MONDAY, 17), (MONDAY, 18), (MONDAY, 19), (TUESDAY, 3), (TUESDAY, 17), (TUESDAY, 20)):
        clock.set(day, time(hour, 30))
        look_again(learner)
        said.append(len(tray.shown))

    assert said == [0, 1, 1, 1, 1, 2]


def test_not_after_an_answer(remind: Callable[[time | None], Learner], clock: FixedClock, tray: type[Tray]) -> None:
    """Who has begun needs no reminder."""
    learner = remind(time(18))
    learner.press("Return")
    learner.answer()
    clock.set(MONDAY, time(18, 30))
    look_again(learner)

    assert tray.shown == []


def test_the_window_goes_on_while_it_is_counted(
    remind: Callable[[time | None], Learner],
    clock: FixedClock,
    tray: type[Tray],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With very many cards that takes long: meanwhile a question is answered, and the message comes afterwards."""
    learner = remind(time(18))
    (found,) = learner.window.findChildren(Reminder)
    begun, go_on = Event(), Event()

    def slowly(notebook: Notebook) -> Overview:
        begun.set()
        assert go_on.wait(PATIENCE)
        return overview(notebook)

    monkeypatch.setattr(reminder, "overview", slowly)
    clock.set(MONDAY, time(18, 30))
    found._timer.stop()
    found._timer.timeout.emit()
    assert begun.wait(PATIENCE)
    learner.press("Return")
    learner.answer()
    assert (len(learner.events()), tray.shown) == (1, [])
    go_on.set()
    wait_until_decided(learner)

    assert tray.shown == [MESSAGE]


def test_a_window_that_is_closed_while_it_is_counted(
    remind: Callable[[time | None], Learner],
    clock: FixedClock,
    tray: type[Tray],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It closes when that is done, and nothing is shown any more."""
    learner = remind(time(18))
    (found,) = learner.window.findChildren(Reminder)
    begun = Event()

    def slowly(notebook: Notebook) -> Overview:
        begun.set()
        sleep(0.1)
        return overview(notebook)

    monkeypatch.setattr(reminder, "overview", slowly)
    clock.set(MONDAY, time(18, 30))
    found._timer.timeout.emit()
    assert begun.wait(PATIENCE)
    learner.close()

    assert tray.shown == []


def test_what_cannot_be_noted_is_told_once_and_tried_again(
    remind: Callable[[time | None], Learner], clock: FixedClock, tray: type[Tray]
) -> None:
    """It would come twice if nobody knew that it came; when the disk is well again it comes."""
    learner = remind(time(18))
    (learner.data_dir / "reminded").mkdir()
    clock.set(MONDAY, time(18, 30))
    look_again(learner)
    (said,) = tray.shown
    assert str(learner.data_dir / "reminded") in said
    look_again(learner)
    assert tray.shown == [said]
    (learner.data_dir / "reminded").rmdir()
    look_again(learner)
    look_again(learner)

    assert tray.shown == [said, MESSAGE]


def test_what_cannot_be_read_is_told_once_and_tried_again(
    remind: Callable[[time | None], Learner], clock: FixedClock, tray: type[Tray], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that is refused for a moment costs no reminder."""
    learner = remind(time(18))
    clock.set(MONDAY, time(18, 30))
    with monkeypatch.context() as failing:
        failing.setattr(SqlProgress, "mean_answering_time", refuse)
        look_again(learner)
        (said,) = tray.shown
        assert "disk I/O error" in said
    look_again(learner)

    assert tray.shown == [said, MESSAGE]


def test_not_if_it_came_otherwise(
    remind: Callable[[time | None], Learner], clock: FixedClock, tray: type[Tray]
) -> None:
    """What the system's timer has reminded of is not said twice."""
    learner = remind(time(18))
    note_reminded(learner.data_dir, MONDAY)
    clock.set(MONDAY, time(18, 30))
    look_again(learner)

    assert tray.shown == []


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_click_brings_the_window_back(remind: Callable[[time | None], Learner], tray: type[Tray]) -> None:
    """A minimised window is shown again, in front."""
    learner = remind(time(9))
    learner.window.showMinimized()
    settle()
    (icon,) = tray.icons
    icon.messageClicked.emit()
    settle()

    assert not learner.window.windowState() & Qt.WindowState.WindowMinimized
    assert learner.window.isActiveWindow()


def test_switched_off_again(remind: Callable[[time | None], Learner], clock: FixedClock, tray: type[Tray]) -> None:
    """Nothing comes any more, and nothing of it is left in the tray."""
    learner = remind(time(18))
    (icon,) = tray.icons
    choose(learner, None)
    clock.set(MONDAY, time(18, 30))

    assert not icon.visible
    (found,) = learner.window.findChildren(Reminder)
    assert not found._timer.isActive()
    assert tray.shown == []


def test_another_time_counts_at_once(remind: Callable[[time | None], Learner], tray: type[Tray]) -> None:
    """Brought forward to a time that has passed, it comes."""
    learner = remind(time(18))
    assert tray.shown == []
    choose(learner, time(8))

    assert tray.shown == [MESSAGE]
    assert len(tray.icons) == 1


def test_off_unless_asked_for(remind: Callable[[time | None], Learner], tray: type[Tray]) -> None:
    """By default there is neither an icon nor anything that waits."""
    learner = remind(None)

    assert learner.window.findChildren(Reminder) == []
    assert tray.icons == []


def test_a_desktop_without_messages(
    remind: Callable[[time | None], Learner], tray: type[Tray], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """It is said, and nothing waits in vain; the choice stays for a desktop that can."""
    monkeypatch.setattr(Tray, "there", False)
    learner = remind(None)
    choose(learner, time(9))
    said = learner.window.desks.choices.page.findChild(QLabel, "reminderText")
    assert said is not None
    qtbot.waitUntil(lambda: said.text() == no_messages())

    assert tray.icons == []
    assert load_preferences(learner.data_dir).reminder == time(9)


def test_a_closed_window_is_silent(
    remind: Callable[[time | None], Learner], clock: FixedClock, tray: type[Tray]
) -> None:
    """Its icon goes with it."""
    learner = remind(time(18))
    (icon,) = tray.icons
    learner.close()

    assert not icon.visible


def test_it_sleeps_no_longer_than_a_clock_may_jump(clock: FixedClock) -> None:
    """A computer that slept finds its reminder five minutes later at most; one that is near its time is on time."""
    assert reminder._until(clock.now.replace(hour=18), clock.now) == 5 * 60 * 1000
    assert reminder._until(clock.now.replace(minute=2), clock.now) == 2 * 60 * 1000
    assert reminder._until(clock.now, clock.now) == 1000
