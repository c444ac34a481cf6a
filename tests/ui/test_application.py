"""The application and its lock: one window a folder, and no window without a display."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.errors import Failure, QuizError
from quizapp.ui.application import has_display, lock, make_application
from quizapp.wording import catalog
from quizapp.wording.failures import sentence
from tests.conftest import MONDAY
from tests.ui.learner import OpenWindow

LEARN_UNTIL_KILLED = """
import sys, time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from quizapp.app import build
from quizapp.ui.application import lock, make_application

folder = Path(sys.argv[1])
app = make_application()
held = lock(folder)
window = build(folder, clock=lambda: datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Berlin")), seed=7)
opened = QEventLoop()
window.ready.connect(opened.quit)
window.show()
opened.exec()
window.desks.study()
for _question in range(3):
    if window.desks.study_page.sitting.question.form.graded_by_learner:
        QTest.keyClick(window.desks.study_page, Qt.Key.Key_Space)
        QTest.keyClick(window.desks.study_page, Qt.Key.Key_3)
    else:
        QTest.keyClick(window.desks.study_page, Qt.Key.Key_0)
        QTest.keyClick(window.desks.study_page, Qt.Key.Key_Space)
print("answered", flush=True)
app.exec()
"""


@pytest.fixture
def process(data_dir: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process with a window on the same folder, three answers given."""
    command = [sys.executable, "-c", LEARN_UNTIL_KILLED, str(data_dir)]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=env) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "answered\n"
        yield running
        running.kill()


def test_a_second_window_is_refused(process: "subprocess.Popen[str]", data_dir: Path) -> None:
    """While one process has the folder no other gets it; the sentence for that says what to do."""
    with pytest.raises(QuizError) as refused:
        lock(data_dir)

    assert refused.value.failure is Failure.ALREADY_OPEN
    catalog.use("en")
    assert sentence(refused.value) == (
        f"Quizapp is already open with the data folder {data_dir}. "
        "Use the window that is open, or choose another folder with --data-dir."
    )


def test_killed_in_the_middle(process: "subprocess.Popen[str]", open_window: OpenWindow, data_dir: Path) -> None:
    """A window that was killed leaves a lock that counts for nothing, and every answer on the disk."""
    process.kill()
    process.wait()

    held = lock(data_dir)
    learner = open_window()

    assert len(learner.events()) == 3
    assert {event["study_day"] for event in learner.events()} == {MONDAY.isoformat()}
    assert learner.read("todaySubtitle") == "3 answered today. You can go on where you were."
    learner.press("Return")
    assert learner.read("count").startswith("4 of ")
    held.unlock()


def test_a_lock_that_was_let_go(data_dir: Path) -> None:
    """After a window was closed the next one has the folder."""
    first = lock(data_dir)
    first.unlock()

    second = lock(data_dir)

    assert second.isLocked()
    second.unlock()


def test_two_folders_two_windows(tmp_path: Path) -> None:
    """The lock is for one folder, not for the program."""
    first, second = lock(tmp_path / "one"), lock(tmp_path / "two")

    assert first.isLocked()
    assert second.isLocked()
    first.unlock()
    second.unlock()


def test_a_folder_that_cannot_hold_a_lock(tmp_path: Path) -> None:
    """Where no folder can be made the failure names it."""
    (tmp_path / "file").write_text("mine")

    with pytest.raises(QuizError) as refused:
        lock(tmp_path / "file" / "data")

    assert refused.value.failure is Failure.FOLDER_NOT_WRITABLE
    assert refused.value.concerned == tmp_path / "file" / "data"


def test_there_is_one_application(qapp: QApplication) -> None:
    """Asked again, the running one is returned."""
    assert make_application() is qapp


def test_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux a display is what DISPLAY, WAYLAND_DISPLAY or a chosen platform says; elsewhere there always is one."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_display()
    monkeypatch.delenv("WAYLAND_DISPLAY")
    monkeypatch.setattr(sys, "platform", "darwin")

    assert has_display()


def test_the_window_without_a_display_says_what_to_do(data_dir: Path) -> None:
    """The bare command ends with 1 and a sentence that names what works without a display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "quizapp", "--data-dir", str(data_dir), "--language", "en"]

    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=env, timeout=60, check=False)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        "There is no display to open a window on. “quizapp drill” studies in the terminal, "
        "“quizapp tour DIR” makes pictures of the window.\n"
    )


def test_the_window_gets_the_interpreter_back_soon() -> None:
    """Work beside it keeps it for less than a thousandth of a second, or each stroke that is painted would wait."""
    script = "import sys; from quizapp.ui.application import make_application; make_application(); "
    told = subprocess.run(
        [sys.executable, "-c", script + "print(sys.getswitchinterval())"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
    )

    assert float(told.stdout) < 0.001
