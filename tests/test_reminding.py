"""The reminder that works while Quizapp is closed: files for the system's timer, made whole and taken away whole."""

import os
import shutil
import subprocess
import sys
from datetime import date, time
from pathlib import Path

import pytest

from quizapp.errors import Failure, QuizError
from quizapp.reminding import (
    Reach,
    install_reminder,
    last_reminded,
    note_reminded,
    notify,
    remind_command,
    remove_reminder,
    set_reminder,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is on Linux")

COMMAND = ["/usr/bin/python3", "-m", "quizapp", "remind", "--notify", "--data-dir", "/home/ada/data"]


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for settings, and a manager of services that writes down what it is told."""
    programs = tmp_path / "bin"
    programs.mkdir()
    systemctl = programs / "systemctl"
    systemctl.write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/told"\n')
    systemctl.chmod(0o755)
    monkeypatch.setenv("PATH", str(programs) + os.pathsep + os.defpath)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


def told(config: Path) -> list[str]:
    """What the manager was told."""
    file = config.parent / "told"
    return file.read_text().splitlines() if file.exists() else []


def files(config: Path) -> list[str]:
    """Every file and link under the folder for settings."""
    return sorted(path.relative_to(config).as_posix() for path in config.rglob("*") if not path.is_dir())


SERVICE, TIMER = "systemd/user/quizapp-remind.service", "systemd/user/quizapp-remind.timer"
LINK = "systemd/user/timers.target.wants/quizapp-remind.timer"


def test_installed(config: Path) -> None:
    """A service, a timer at that time, the link that switches it on; the manager hears of it at once."""
    assert install_reminder(time(18, 5), COMMAND) is Reach.ALWAYS

    assert files(config) == [SERVICE, TIMER, LINK]
    assert "OnCalendar=*-*-* 18:05:00\nPersistent=true\n" in (config / TIMER).read_text()
    words = '"/usr/bin/python3" "-m" "quizapp" "remind" "--notify" "--data-dir" "/home/ada/data"'
    assert f"\nExecStart={words}\n" in (config / SERVICE).read_text()
    assert (config / LINK).resolve() == config / TIMER
    assert told(config) == ["--user daemon-reload", "--user restart quizapp-remind.timer"]


def test_another_time(config: Path) -> None:
    """Installed again, the new time is in the place of the old one, and nothing else is left."""
    install_reminder(time(18), COMMAND)
    install_reminder(time(7, 30), COMMAND)

    assert files(config) == [SERVICE, TIMER, LINK]
    assert "OnCalendar=*-*-* 07:30:00\n" in (config / TIMER).read_text()


def test_removed(config: Path) -> None:
    """Nothing of it is left, what others have there stays, and the manager stops the timer first."""
    (config / "systemd" / "user").mkdir(parents=True)
    (config / "systemd" / "user" / "other.timer").touch()
    install_reminder(time(18), COMMAND)
    remove_reminder()

    assert files(config) == ["systemd/user/other.timer"]
    assert told(config)[2:] == ["--user stop quizapp-remind.timer", "--user daemon-reload"]


def test_removed_though_never_installed(config: Path) -> None:
    """There is nothing to do, and nobody is told anything."""
    remove_reminder()

    assert told(config) == []
    assert not config.exists()


def test_half_of_it(config: Path) -> None:
    """What is left of one that somebody has deleted by hand is cleared away."""
    install_reminder(time(18), COMMAND)
    (config / TIMER).unlink()
    remove_reminder()

    assert files(config) == []


def test_without_systemd(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written where nothing would read it, and it is known that the window has to be open."""
    monkeypatch.setenv("PATH", str(config))

    assert install_reminder(time(18), COMMAND) is Reach.WHILE_OPEN
    assert not config.exists()


def test_on_another_system(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of that name elsewhere is not systemd's."""
    monkeypatch.setattr(sys, "platform", "darwin")

    assert install_reminder(time(18), COMMAND) is Reach.WHILE_OPEN
    assert not config.exists()


def test_a_manager_that_does_not_run(config: Path) -> None:
    """The files are there for its next start; its complaints are its own."""
    (config.parent / "bin" / "systemctl").write_text("#!/bin/sh\necho 'Failed to connect to bus' >&2; exit 1\n")

    assert install_reminder(time(18), COMMAND) is Reach.ALWAYS
    assert files(config) == [SERVICE, TIMER, LINK]
    remove_reminder()
    assert files(config) == []


def test_a_program_that_cannot_be_run(config: Path) -> None:
    """A broken systemctl is as one that does not answer."""
    (config.parent / "bin" / "systemctl").write_bytes(b"\x7fELF nonsense")

    assert install_reminder(time(18), COMMAND) is Reach.ALWAYS


def test_settings_that_cannot_be_written(config: Path) -> None:
    """The file is named with the reason."""
    config.write_text("in the way")
    with pytest.raises(QuizError) as caught:
        install_reminder(time(18), COMMAND)

    assert (caught.value.failure, caught.value.concerned) == (Failure.CANNOT_WRITE, config / SERVICE)


def test_without_a_folder_of_ones_own_choice(config: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Unless told otherwise it is ~/.config."""
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    install_reminder(time(18), COMMAND)

    assert files(tmp_path / "home" / ".config") == [SERVICE, TIMER, LINK]


def test_set_and_taken_back(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The choice of a time installs it for that folder, none takes it away, and both tell how far it would reach."""
    assert set_reminder(tmp_path / "data", time(18)) is Reach.ALWAYS
    assert f'"--data-dir" "{tmp_path / "data"}"' in (config / SERVICE).read_text()
    assert set_reminder(tmp_path / "data", None) is Reach.ALWAYS
    assert files(config) == []
    monkeypatch.setenv("PATH", "")
    assert [set_reminder(tmp_path / "data", at) for at in (time(18), None)] == [Reach.WHILE_OPEN] * 2
    assert files(config) == []


ODD = [
    "a b",
    'say "hi"',
    "100%",
    "$HOME",
    "back\\slash",
    "Läufer",
    "tab\there",
    "two\nlines",
    "%h/%n",
    "'single'",
    "; x",
]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd's own reading of a unit")
@pytest.mark.parametrize("odd", ODD)
def test_systemd_reads_it_as_it_was_meant(config: Path, odd: str, tmp_path: Path) -> None:
    """Whatever is in the name of a data folder, its own checker finds nothing wrong in either file."""
    install_reminder(time(18), [sys.executable, "-m", "quizapp", "remind", "--data-dir", f"/home/{odd}"])
    analyze = shutil.which("systemd-analyze", path=f"{os.defpath}:/usr/bin")
    assert analyze is not None
    done = subprocess.run(
        [analyze, "verify", "--man=no", str(config / SERVICE), str(config / TIMER)],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"XDG_RUNTIME_DIR": str(tmp_path)},
        check=False,
    )

    assert "quizapp-remind" not in done.stderr


def test_the_command_runs_from_anywhere(tmp_path: Path) -> None:
    """What the timer runs is this program on this data folder, given in full."""
    program, *words = remind_command(Path("data"))

    assert Path(program).is_absolute()
    assert words == ["-m", "quizapp", "remind", "--notify", "--data-dir", str(Path.cwd() / "data")]
    done = subprocess.run([program, *words[:2], "--version"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0


def test_a_packed_program_is_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program is one file there is no -m."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert remind_command(Path("/data"))[1:] == ["remind", "--notify", "--data-dir", "/data"]


def test_the_last_reminder_is_noted(tmp_path: Path) -> None:
    """The day is found again; before the first there is none."""
    assert last_reminded(tmp_path) is None
    note_reminded(tmp_path, date(2026, 11, 23))
    note_reminded(tmp_path, date(2026, 11, 24))

    assert last_reminded(tmp_path) == date(2026, 11, 24)


def test_a_note_that_cannot_be_written(tmp_path: Path) -> None:
    """The failure names the file."""
    with pytest.raises(QuizError) as caught:
        note_reminded(tmp_path / "gone", date(2026, 11, 23))

    assert (caught.value.failure, caught.value.concerned) == (Failure.CANNOT_WRITE, tmp_path / "gone" / "reminded")


def test_a_notification_that_hangs(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop that does not answer is given up."""
    program = config.parent / "bin" / "notify-send"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr("quizapp.reminding._SECONDS", 0.2)
    with pytest.raises(QuizError) as caught:
        notify("Quizapp", "5 questions")

    assert caught.value.failure is Failure.CANNOT_NOTIFY
    assert "timed out" in caught.value.reason


def test_a_notification_is_text(config: Path) -> None:
    """Words that look like options are none."""
    program = config.parent / "bin" / "notify-send"
    program.write_text(f'#!/bin/sh\necho "$@" > "{config.parent}/shown"\n')
    program.chmod(0o755)
    notify("--help", "-x")

    assert (config.parent / "shown").read_text() == "--app-name=Quizapp --icon=quizapp -- --help -x\n"
