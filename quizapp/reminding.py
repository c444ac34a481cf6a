"""The daily reminder of this device: when it came last, and a timer of the system that works while Quizapp is closed.

The timer is one of systemd's for this user: two small text files that anybody can read, and a link that switches it on.
Elsewhere the reminder comes only from a window that is open.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Final

from quizapp.errors import Failure, QuizError, reason

_LAST: Final = "reminded"
_NAME: Final = "quizapp-remind"
_SECONDS: Final = 10

_SERVICE: Final = """\
[Unit]
Description=Quizapp: say what is due today

[Service]
Type=oneshot
ExecStart={command}
"""
_TIMER: Final = """\
[Unit]
Description=Quizapp: the daily reminder

[Timer]
OnCalendar=*-*-* {at}:00
Persistent=true

[Install]
WantedBy=timers.target
"""


class Reach(StrEnum):
    """Whether the reminder comes while no window is open too."""

    ALWAYS = "always"
    WHILE_OPEN = "while-open"


def last_reminded(data_dir: Path) -> date | None:
    """The study day of the last reminder; None if there was none or nothing can be read."""
    try:
        return date.fromisoformat((data_dir / _LAST).read_text("utf-8").strip())
    except (OSError, ValueError):
        return None


def note_reminded(data_dir: Path, day: date) -> None:
    """Note that the study day's reminder has come, so that it does not come twice; raise QuizError if it cannot be."""
    file = data_dir / _LAST
    try:
        file.write_text(f"{day.isoformat()}\n", "utf-8")
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, file, reason(error)) from error


def remind_command(data_dir: Path) -> list[str]:
    """The command line that reminds of what is due in that data folder, from wherever it is run."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "quizapp"]
    return [*program, "remind", "--notify", "--data-dir", str(data_dir.absolute())]


def set_reminder(data_dir: Path, at: time | None) -> Reach:
    """Remind of what is due in that folder every day at that time, or not any more; tell how far that reaches.

    Raise QuizError where the system's files cannot be written.
    """
    if at is not None:
        return install_reminder(at, remind_command(data_dir))
    remove_reminder()
    return Reach.WHILE_OPEN if _systemctl() is None else Reach.ALWAYS


def install_reminder(at: time, command: Sequence[str]) -> Reach:
    """Let the system run the command every day at that time, in place of an earlier one; tell how far that reaches.

    A day's run that the computer slept through comes when it wakes. Raise QuizError where the files cannot be written.
    """
    if _systemctl() is None:
        return Reach.WHILE_OPEN
    folder = _units()
    line = " ".join(map(_quoted, command))
    _write(folder / f"{_NAME}.service", _SERVICE.format(command=line))
    _write(folder / f"{_NAME}.timer", _TIMER.format(at=at.isoformat("minutes")))
    link = _link(folder)
    try:
        link.parent.mkdir(parents=True, exist_ok=True)
        link.unlink(missing_ok=True)
        link.symlink_to(folder / f"{_NAME}.timer")
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, link, reason(error)) from error
    _tell("daemon-reload")
    _tell("restart", f"{_NAME}.timer")
    return Reach.ALWAYS


def remove_reminder() -> None:
    """Take the system's timer away, if there is one; raise QuizError where its files cannot be removed."""
    folder = _units()
    files = [_link(folder), folder / f"{_NAME}.timer", folder / f"{_NAME}.service"]
    if not any(os.path.lexists(file) for file in files):
        return
    _tell("stop", f"{_NAME}.timer")
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise QuizError(Failure.CANNOT_WRITE, file, reason(error)) from error
    _tell("daemon-reload")


def notify(title: str, text: str) -> None:
    """Show a notification on the desktop; raise QuizError where it does not take one."""
    program = shutil.which("notify-send")
    if program is None:
        raise QuizError(Failure.CANNOT_NOTIFY, reason="notify-send?")
    command = [program, "--app-name=Quizapp", "--icon=quizapp", "--", title, text]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise QuizError(Failure.CANNOT_NOTIFY, reason=str(error)) from error
    if done.returncode:
        raise QuizError(Failure.CANNOT_NOTIFY, reason=done.stderr.strip() or str(done.returncode))


def _units() -> Path:
    """Where a user's own units lie."""
    config = os.environ.get("XDG_CONFIG_HOME")
    return (Path(config) if config else Path.home() / ".config") / "systemd" / "user"


def _link(folder: Path) -> Path:
    return folder / "timers.target.wants" / f"{_NAME}.timer"


def _systemctl() -> str | None:
    return shutil.which("systemctl") if sys.platform == "linux" else None


def _tell(*words: str) -> None:
    """Tell a manager that runs; where none does, as in a session by ssh, it finds the files when it starts."""
    program = _systemctl()
    if program is not None:
        try:
            subprocess.run([program, "--user", *words], capture_output=True, timeout=_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return


def _quoted(word: str) -> str:
    """A word as systemd reads it: nothing in it means anything but itself."""
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return '"' + plain.replace("\n", "\\n").replace("\t", "\\t") + '"'


def _write(file: Path, content: str) -> None:
    """Write it whole or not at all."""
    draft = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(content, "utf-8")
        draft.replace(file)
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, file, reason(error)) from error
