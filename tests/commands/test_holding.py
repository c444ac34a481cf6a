"""A command and a window do not have one data folder at the same time."""

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.commands.holding import without_window
from quizapp.errors import Failure, QuizError
from tests.store.folders import names_in

WINDOW = """
import sys, time
from pathlib import Path
from quizapp.ui.application import lock
held = lock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(float(sys.argv[2]))
held.unlock()
"""


def window(data_dir: Path, seconds: float) -> "subprocess.Popen[str]":
    """A process that has the folder as a window has it, for so long."""
    command = [sys.executable, "-c", WINDOW, str(data_dir), str(seconds)]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=env)


def said_by(process: "subprocess.Popen[str]") -> str:
    """Its first line."""
    assert process.stdout is not None
    return process.stdout.readline()


def refused(data_dir: Path) -> None:
    """The folder is not given, and the lock stays as it is."""
    before = (data_dir / "window.lock").read_bytes()
    with pytest.raises(QuizError) as caught, without_window(data_dir):
        pass
    assert (caught.value.failure, caught.value.concerned) == (Failure.WINDOW_OPEN, data_dir)
    assert (data_dir / "window.lock").read_bytes() == before


def test_while_a_window_is_open(data_dir: Path) -> None:
    """The command is refused until the window is closed."""
    with window(data_dir, 60) as process:
        assert said_by(process) == "held\n"
        refused(data_dir)
        process.kill()


def test_a_window_while_a_command_has_the_folder(data_dir: Path) -> None:
    """The window is refused as by another window, and gets the folder afterwards."""
    with without_window(data_dir):
        with window(data_dir, 0) as process:
            _out, err = process.communicate()
        assert "already-open" in err
    assert names_in(data_dir) == []
    with window(data_dir, 0) as process:
        assert said_by(process) == "held\n"


def test_two_commands(data_dir: Path) -> None:
    """Nor do two commands have it at once."""
    with without_window(data_dir):
        refused(data_dir)


def test_after_a_window_that_was_killed(data_dir: Path) -> None:
    """What it left counts for nothing, and is gone afterwards."""
    with window(data_dir, 60) as process:
        said_by(process)
        process.kill()
    assert names_in(data_dir) == ["window.lock"]
    with without_window(data_dir):
        assert (data_dir / "window.lock").read_text().startswith(f"{os.getpid()}\n")

    assert names_in(data_dir) == []


def test_a_number_that_is_used_for_another_process_now(data_dir: Path) -> None:
    """A process of that number lives, but it has not locked the file: it is another one."""
    data_dir.mkdir()
    (data_dir / "window.lock").write_text(f"{os.getppid()}\npython\n{platform.node()}\n")
    with without_window(data_dir):
        pass
    assert names_in(data_dir) == []


@pytest.mark.parametrize(
    "content",
    [
        f"{os.getpid()}\npython\nanother-computer\n",
        "12345678\npython\nanother-computer\nid\nboot\n",
        "",
        "no number\npython\n\n",
        "\x00" * 5000,
    ],
    ids=["another computer", "another computer of Qt's", "empty", "no number", "zeros"],
)
def test_what_cannot_be_known_counts_as_open(data_dir: Path, content: str) -> None:
    """In a shared folder the window may be on another computer; better once too often refused than two at once."""
    data_dir.mkdir()
    (data_dir / "window.lock").write_text(content)
    refused(data_dir)


def test_it_is_given_back_whatever_happens(data_dir: Path) -> None:
    """A command that fails does not keep windows out."""
    with pytest.raises(QuizError, match="no-room"), without_window(data_dir):
        raise QuizError(Failure.NO_ROOM)

    assert names_in(data_dir) == []


def test_a_folder_that_cannot_hold_a_lock(tmp_path: Path) -> None:
    """Where no folder can be made the failure names it."""
    (tmp_path / "file").write_text("mine")
    with pytest.raises(QuizError) as caught, without_window(tmp_path / "file" / "data"):
        pass

    assert (caught.value.failure, caught.value.concerned) == (Failure.FOLDER_NOT_WRITABLE, tmp_path / "file" / "data")


def test_after_a_window_was_closed(data_dir: Path) -> None:
    """The command has the folder as soon as the window has let go."""
    with window(data_dir, 0) as process:
        assert said_by(process) == "held\n"
        process.wait()
    with without_window(data_dir):
        pass

    assert names_in(data_dir) == []
