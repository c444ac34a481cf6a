"""Keeps windows away from a data folder without Qt: by the same lock file, written and read as Qt's QLockFile does.

Process id, program and host stand in it, a line each. On Unix its process also holds it locked, and on Windows open,
for as long as it lives, so that one that was killed holds nothing, whatever its number is used for now.
"""

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from quizapp.errors import Failure, QuizError, reason

_NAME: Final = "window.lock"
_EXCLUSIVELY: Final = os.O_RDWR | os.O_CREAT | os.O_EXCL


@contextmanager
def without_window(data_dir: Path) -> Iterator[None]:
    """While this lasts no window opens the folder, made if new; raise QuizError where one has it open already."""
    file = data_dir / _NAME
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        handle = _take(file, data_dir)
    except OSError as error:
        raise QuizError(Failure.FOLDER_NOT_WRITABLE, data_dir, reason(error)) from error
    try:
        yield
    finally:
        _remove(file, handle)


def _take(file: Path, data_dir: Path) -> int:
    """Make the lock file, in place of one that was left behind; return its handle."""
    try:
        try:
            handle = os.open(file, _EXCLUSIVELY, 0o666)
        except FileExistsError:
            _remove_if_left_behind(file)
            handle = os.open(file, _EXCLUSIVELY, 0o666)
    except FileExistsError:
        raise QuizError(Failure.WINDOW_OPEN, data_dir) from None
    with suppress(OSError):  # on a file system without locks the number alone has to do
        _lock(handle)
    program = Path(os.path.realpath("/proc/self/exe" if sys.platform == "linux" else sys.executable)).name
    try:
        os.write(handle, f"{os.getpid()}\n{program}\n{platform.node()}\n".encode())
    except OSError:
        _remove(file, handle)
        raise
    return handle


def _remove_if_left_behind(file: Path) -> None:
    """Remove it if the process that made it has gone; not if that cannot be known, as of one on another computer."""
    try:
        handle = os.open(file, os.O_RDWR)
    except (FileNotFoundError, PermissionError):  # gone meanwhile; or, on Windows, its process has it open
        return
    try:
        lines = os.read(handle, 4096).decode("utf-8", "replace").split("\n")
        known = len(lines) > 2 and lines[0].isdecimal() and lines[2] in ("", platform.node())
        if known and not _is_held(handle, lines[0]) and os.path.samestat(os.fstat(handle), file.stat()):
            _remove(file, handle)
            return
    except FileNotFoundError:
        pass  # its process has removed it meanwhile
    os.close(handle)


def _remove(file: Path, handle: int) -> None:
    """Delete the open lock file, while it is locked where that can be: then nobody has made a new one meanwhile."""
    if sys.platform == "win32":  # there an open file cannot be deleted
        os.close(handle)
        file.unlink(missing_ok=True)
    else:
        file.unlink(missing_ok=True)
        os.close(handle)


def _is_held(handle: int, process: str) -> bool:
    """Whether its process is there still; if not, the file is locked now and nobody else removes it."""
    try:
        _lock(handle)
    except BlockingIOError:
        return True
    except OSError:  # a file system without locks
        return _lives(process)
    return False


def _lock(handle: int) -> None:
    """Lock the open file; raise OSError where another process has it locked. On Windows to have it open is enough."""
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _lives(process: str) -> bool:
    """Whether there is a process of that number."""
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True  # another user's
    return True
