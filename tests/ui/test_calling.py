"""One window a folder: a second start calls the first to the front, and says so where it does not answer."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from quizapp.commands import run
from quizapp.errors import Failure, QuizError
from quizapp.ui.application import lock
from quizapp.ui.calling import Doorbell, bring_to_front, lock_or_call
from tests.ui.learner import Learner, settle

OPEN = """
import sys
from quizapp import app
from quizapp.commands import run

build = app.build

def told(*args, **options):
    window = build(*args, **options)
    window.ready.connect(lambda: (window.showMinimized(), print("ready", flush=True)))
    raise_ = window.raise_
    window.raise_ = lambda: (raise_(), print("in front", window.isMinimized(), flush=True))
    return window

app.build = told
import quizapp.commands.window
sys.exit(run(sys.argv[1:]))
"""
HOLD_A_LITTLE = """
import sys
from pathlib import Path
from quizapp.ui.application import lock

folder = Path(sys.argv[1])
held = lock(folder)
print("held", flush=True)
while not list(folder.glob("window.*.raise")):
    pass
held.unlock()
"""
ENV = os.environ | {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def start(data_dir: Path) -> Iterator[Callable[[], "subprocess.Popen[str]"]]:
    """Starts the program on the data folder as a process of its own, which tells what becomes of its window."""
    running: list[subprocess.Popen[str]] = []

    def begin() -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", OPEN, "--data-dir", str(data_dir), "--language", "en"]
        pipe = subprocess.PIPE
        running.append(subprocess.Popen(command, stdout=pipe, stderr=pipe, encoding="utf-8", env=ENV))
        return running[-1]

    yield begin
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture
def held(data_dir: Path) -> Iterator[None]:
    """Another has the folder, and does not listen."""
    other = lock(data_dir)
    yield
    other.unlock()


@pytest.fixture
def bell(data_dir: Path, qtbot: QtBot) -> Iterator[tuple[Doorbell, list[list[str]]]]:
    """A bell on the data folder, and what it was rung for."""
    data_dir.mkdir()
    owner = QObject()
    bell, heard = Doorbell(data_dir, owner), list[list[str]]()
    bell.rung.connect(heard.append)
    yield bell, heard
    owner.deleteLater()
    settle()


def calls(data_dir: Path) -> list[str]:
    """What lies in the folder of calls, finished or not."""
    return [file.name for file in data_dir.iterdir() if file.suffix in (".raise", ".new")]


def test_a_second_start_brings_the_first_window_to_the_front(
    start: Callable[[], "subprocess.Popen[str]"], data_dir: Path
) -> None:
    """It ends with 0 and without a word, and the window that was minimised is seen again; as often as one likes."""
    first = start()
    assert first.stdout is not None
    assert first.stdout.readline() == "ready\n"

    for _time in range(2):
        second = start()
        out, _err = second.communicate(timeout=60)
        assert (second.returncode, out) == (0, "")
        assert first.stdout.readline() == "in front False\n"

    assert first.poll() is None
    assert calls(data_dir) == []


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs a process that can be stopped")
def test_a_window_that_does_not_answer(start: Callable[[], "subprocess.Popen[str]"], data_dir: Path) -> None:
    """The second start says that the program is open already, ends with 1, and leaves no call behind."""
    first = start()
    assert first.stdout is not None
    assert first.stdout.readline() == "ready\n"
    first.send_signal(signal.SIGSTOP)

    second = start()
    out, err = second.communicate(timeout=60)

    assert (second.returncode, out) == (1, "")
    assert f"already open with the data folder {data_dir}. Use the window that is open" in err
    assert calls(data_dir) == []


def test_a_window_that_is_closed_meanwhile(data_dir: Path) -> None:
    """Where the first window is gone before it has answered, the second start has the folder and opens its own."""
    command = [sys.executable, "-c", HOLD_A_LITTLE, str(data_dir)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"

        mine = lock_or_call(data_dir, patience=30)

        assert mine is not None
        assert calls(data_dir) == []
        mine.unlock()


def test_nobody_listens(held: None, data_dir: Path) -> None:
    """Without an answer it is the refusal that it would be without a call, and the call is taken back."""
    with pytest.raises(QuizError) as refused:
        lock_or_call(data_dir, patience=0.2)

    assert (refused.value.failure, refused.value.concerned) == (Failure.ALREADY_OPEN, data_dir)
    assert calls(data_dir) == []


def test_a_call_that_cannot_be_written(held: None, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no file can be made it is the refusal as well, at once."""

    def refuse(_self: Path, *_args: str) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", refuse)

    with pytest.raises(QuizError) as refused:
        lock_or_call(data_dir, patience=1000)

    assert refused.value.failure is Failure.ALREADY_OPEN


def test_a_folder_that_cannot_hold_a_lock(tmp_path: Path) -> None:
    """Where no folder can be made the failure names it, and nobody is called."""
    (tmp_path / "file").write_text("mine")

    with pytest.raises(QuizError) as refused:
        lock_or_call(tmp_path / "file" / "data")

    assert refused.value.failure is Failure.FOLDER_NOT_WRITABLE


def test_a_folder_that_is_free(data_dir: Path) -> None:
    """The first start has the lock, as before."""
    mine = lock_or_call(data_dir)

    assert mine is not None
    assert mine.isLocked()
    mine.unlock()


def test_files_to_open_are_handed_over(
    bell: tuple[Doorbell, list[list[str]]], data_dir: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window that is open is told which files, by their absolute paths, and gets the right to come to the front."""
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "gnome-shell/quizapp/1")
    code = (
        "import sys\nfrom pathlib import Path\nfrom quizapp.ui.calling import lock_or_call\n"
        "assert lock_or_call(Path(sys.argv[1]), [Path('knee é.yaml'), Path('/decks/hip.yaml')], patience=30) is None"
    )
    other = lock(data_dir)
    caller = subprocess.Popen([sys.executable, "-c", code, str(data_dir)])
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")

    qtbot.waitUntil(lambda: bell[1] != [], timeout=30_000)

    assert bell[1] == [[str(Path(name).absolute()) for name in ("knee é.yaml", "/decks/hip.yaml")]]
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "gnome-shell/quizapp/1"
    assert caller.wait(60) == 0
    assert calls(data_dir) == []
    other.unlock()


def test_somebody_called_before_there_was_a_bell(data_dir: Path, qtbot: QtBot) -> None:
    """A call that came while the window was being made is answered as soon as it stands."""
    data_dir.mkdir()
    (data_dir / "window.1-1.raise").write_text(json.dumps({"files": ["/decks/hip.yaml"]}))
    owner = QObject()
    bell = Doorbell(data_dir, owner)

    with qtbot.waitSignal(bell.rung) as rung:
        pass

    assert rung.args == [["/decks/hip.yaml"]]
    assert calls(data_dir) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[1]",
        b"\xff\xfe\x00",
        b"[" * 50_000,
        b'{"files": "/etc/passwd"}',
        b'{"files": [1, null, {}, "relative.yaml", ""], "activation": 7}',
        b'{"files": [], "activation": "a\\u0000b"}',
        b'{"files": ["/x"], "filler": "' + b"x" * 200_000 + b'"}',
    ],
)
def test_a_call_that_makes_no_sense(
    bell: tuple[Doorbell, list[list[str]]], data_dir: Path, qtbot: QtBot, content: bytes
) -> None:
    """It brings the window to the front and opens nothing."""
    before = os.environ.get("XDG_ACTIVATION_TOKEN")
    (data_dir / "call.new").write_bytes(content)
    (data_dir / "call.new").replace(data_dir / "window.1-1.raise")

    qtbot.waitUntil(lambda: bell[1] != [])

    assert bell[1] == [[]]
    assert os.environ.get("XDG_ACTIVATION_TOKEN") == before
    assert calls(data_dir) == []


def test_a_call_that_cannot_be_answered(bell: tuple[Doorbell, list[list[str]]], data_dir: Path, qtbot: QtBot) -> None:
    """What cannot be taken away does not ring for ever, and does not stand in the way of others."""
    (data_dir / "window.0-0.raise").mkdir()
    (data_dir / "call").write_text("{}")
    (data_dir / "call").replace(data_dir / "window.1-1.raise")

    qtbot.waitUntil(lambda: bell[1] != [])
    (data_dir / "another").touch()
    settle()

    assert bell[1] == [[]]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_front(learner: Learner) -> None:
    """A window that was minimised, or maximised before that, is what it was."""
    learner.window.showMaximized()
    learner.window.setWindowState(learner.window.windowState() | Qt.WindowState.WindowMinimized)
    settle()

    bring_to_front(learner.window)
    settle()

    assert not learner.window.isMinimized()
    assert learner.window.isMaximized()
    assert learner.window.isActiveWindow()


def test_the_command_is_content_with_an_answer(
    held: None, data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second start that was answered opens no window and says nothing."""
    import quizapp.commands.window

    monkeypatch.setattr(quizapp.commands.window, "lock_or_call", lambda _folder: None)

    assert run(["--data-dir", str(data_dir)]) == 0
    assert capsys.readouterr() == ("", "")
