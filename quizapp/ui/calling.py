"""How a second start of the program calls the window that is open already: by a file in the data folder, no network.

Each call is a file of its own, written whole, and taken away by the window that answers it. A call that nobody answers
in time is taken back.
"""

import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from quizapp.errors import Failure, QuizError
from quizapp.ui.application import lock

_CALLS: Final = "window.*.raise"
_LARGEST: Final = 100_000  # bytes of a call
_ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""By this Wayland knows that the learner wants another window in front; who starts the program hands it over."""


@dataclass(frozen=True, slots=True)
class _Call:
    """What the window in front is asked for: the files to open, and the right to come to the front."""

    files: tuple[str, ...] = ()
    activation: str = ""


class Doorbell(QObject):
    """Hears the calls to the window that has the data folder, and answers them."""

    rung = Signal(list)
    """The program was started once more; absolute paths of the files to open, as str, mostly none."""

    def __init__(self, data_dir: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._watcher = QFileSystemWatcher([str(data_dir)], self)
        self._watcher.directoryChanged.connect(self._look)
        QTimer.singleShot(0, self._look)  # somebody may have called before there was a bell

    def _look(self) -> None:
        for file in sorted(self._data_dir.glob(_CALLS)):
            call = _read(file)
            try:
                file.unlink()
            except OSError:  # taken back by now; or it cannot be answered, and would ring for ever
                continue
            if call.activation:
                os.environ[_ACTIVATION] = call.activation
            self.rung.emit(list(call.files))


def lock_or_call(data_dir: Path, files: Sequence[Path] = (), *, patience: float = 3.0) -> QLockFile | None:
    """The folder's lock; None if another window has it, and has answered that it comes to the front.

    Raise QuizError if that window does not answer within so many seconds, or if the folder cannot be written.
    """
    made: Path | None = None
    until = time.monotonic() + patience
    while True:
        try:
            held = lock(data_dir)
        except QuizError as error:
            if error.failure is not Failure.ALREADY_OPEN:
                raise
            if made is None:
                made = _write(data_dir, files, error)
            elif not made.exists():
                return None
            elif time.monotonic() > until and _take_back(made):
                raise
        else:
            if made is not None:  # the other window was closed while we waited
                _take_back(made)
            return held


def bring_to_front(window: QWidget) -> None:
    """Show a window before all others, large again if it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _write(data_dir: Path, files: Sequence[Path], refused: QuizError) -> Path:
    """Call; where that cannot be written it stays at the refusal."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # or the other window may only blink
    name = f"window.{os.getpid()}-{time.monotonic_ns()}"
    call = {"files": [str(file.absolute()) for file in files], "activation": os.environ.get(_ACTIVATION, "")}
    try:
        draft = data_dir / f"{name}.new"
        draft.write_text(json.dumps(call), "utf-8")
        return draft.replace(data_dir / f"{name}.raise")
    except OSError:
        raise refused from None


def _take_back(call: Path) -> bool:
    """Whether it was still there, which means that nobody had answered."""
    try:
        call.unlink()
    except OSError:
        return False
    return True


def _read(file: Path) -> _Call:
    """What is asked for; of what makes no sense, nothing."""
    try:
        if not file.is_file():
            return _Call()
        with file.open("rb") as opened:
            stored = json.loads(opened.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return _Call()
    stored = stored if isinstance(stored, dict) else {}
    files, activation = stored.get("files"), stored.get("activation")
    return _Call(
        tuple(each for each in files if isinstance(each, str) and Path(each).is_absolute())
        if isinstance(files, list)
        else (),
        activation if isinstance(activation, str) and activation.isprintable() else "",
    )
