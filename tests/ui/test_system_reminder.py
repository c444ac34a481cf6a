"""The system's own timer, set from the Settings page: the window waits for no manager of services."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from tests.ui.learner import Learner, settle

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is on Linux")


class Manager:
    """A manager of services that writes down what it is told, and answers when it may."""

    def __init__(self, folder: Path) -> None:
        self.config = folder / "config"
        self._told, self._may = folder / "told", folder / "may"
        program = folder / "bin" / "systemctl"
        program.parent.mkdir()
        program.write_text(
            f'#!/bin/sh\necho "$@" >> "{self._told}"\nwhile [ ! -e "{self._may}" ]; do sleep 0.02; done\n', "utf-8"
        )
        program.chmod(0o755)

    @property
    def told(self) -> list[str]:
        """What it was told so far."""
        return self._told.read_text("utf-8").splitlines() if self._told.exists() else []

    def answer(self) -> None:
        """Answer whatever it was asked, and is asked from now on."""
        self._may.touch()

    @property
    def timer(self) -> str:
        """The timer that it finds, as text; nothing where there is none."""
        file = self.config / "systemd" / "user" / "timers.target.wants" / "quizapp-remind.timer"
        return file.read_text("utf-8") if file.exists() else ""


@pytest.fixture
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Manager:
    """The one that the window will find."""
    made = Manager(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "bin") + os.pathsep + os.defpath)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(made.config))
    return made


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop that shows messages."""
    for name in ("isSystemTrayAvailable", "supportsMessages", "show"):
        monkeypatch.setattr(QSystemTrayIcon, name, lambda *_self: True)


def test_the_window_does_not_wait_for_the_system(
    manager: Manager, messages: None, learner: Learner, qtbot: QtBot
) -> None:
    """While the manager takes its time the learner goes on; how far the reminder reaches is said when it is known."""
    learner.press("Ctrl+,")
    learner.click("reminderBox")
    qtbot.waitUntil(lambda: manager.told == ["--user daemon-reload"], timeout=10_000)
    assert not learner.sees("reminderText")
    learner.press("Ctrl+1")
    learner.answer_first()
    assert len(learner.events()) == 1
    learner.press("Ctrl+,")
    assert not learner.sees("reminderText")

    manager.answer()

    qtbot.waitUntil(lambda: learner.sees("reminderText"), timeout=10_000)
    assert "whether Quizapp is open or not" in learner.read("reminderText")
    assert manager.told == ["--user daemon-reload", "--user restart quizapp-remind.timer"]
    assert "18:00" in manager.timer


def test_the_last_word_counts(manager: Manager, learner: Learner, qtbot: QtBot) -> None:
    """A tick, two other times, all before the manager has answered: the timer is that of the last."""
    learner.press("Ctrl+,")
    learner.click("reminderBox")
    box = learner.find("reminderTimeBox")
    assert isinstance(box, QComboBox)
    for at in ("07:30", "08:15"):
        box.setCurrentIndex(box.findText(at))
        settle()
    manager.answer()

    qtbot.waitUntil(lambda: "08:15" in manager.timer, timeout=10_000)


def test_a_window_that_closes_leaves_nothing_half_done(manager: Manager, learner: Learner, qtbot: QtBot) -> None:
    """A tick that was taken back before the manager had answered is taken back, though the window closes at once."""
    learner.press("Ctrl+,")
    learner.click("reminderBox")
    qtbot.waitUntil(lambda: manager.timer != "", timeout=10_000)
    learner.click("reminderBox")
    manager.answer()

    learner.close()

    assert manager.timer == ""


def test_a_system_that_refuses(manager: Manager, learner: Learner, qtbot: QtBot) -> None:
    """Where its files cannot be written that is said, with the file, and the choice stays for an open window."""
    manager.answer()
    manager.config.write_text("no folder", "utf-8")
    learner.press("Ctrl+,")
    learner.click("reminderBox")

    qtbot.waitUntil(lambda: str(manager.config) in learner.read("reminderText"), timeout=10_000)
    assert learner.button("reminderBox").isChecked()
