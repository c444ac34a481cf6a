"""desktop: into the menu of applications and out of it, and what it says elsewhere."""

import sys
from pathlib import Path

import pytest

from tests.commands.door import Door, here


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's data folder that is empty, on Linux, with no other folder for progress asked for."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.delenv("QUIZAPP_DATA_DIR", raising=False)
    return tmp_path / "share"


def entry(home: Path) -> str:
    """The line that starts the program."""
    text = (home / "applications" / "quizapp.desktop").read_text("utf-8")
    return next(line for line in text.splitlines() if line.startswith("Exec="))


def test_into_the_menu(home: Path) -> None:
    """It tells each file that it has written, and starts the interpreter that runs now."""
    done = here("desktop", "--language", "en")

    *written, last = done.out.splitlines()
    assert (done.status, done.err) == (0, "")
    assert [line.removeprefix("Written: ") for line in sorted(written)] == sorted(
        str(file) for file in home.rglob("*") if file.is_file()
    )
    assert last == "Quizapp is in the menu of applications now. “quizapp desktop --remove” takes it out again."
    assert entry(home) == f"Exec={sys.executable} -m quizapp"


def test_out_of_the_menu(home: Path) -> None:
    """It tells what it has removed, and that there was nothing."""
    here("desktop", "--language", "en")

    first, second = here("desktop", "--remove", "--language", "en"), here("desktop", "--remove", "--language", "en")

    assert (first.status, second.status) == (0, 0)
    assert f"Removed: {home / 'applications' / 'quizapp.desktop'}" in first.out.splitlines()
    assert second.out == f"There was nothing to remove in {home}.\n"


def test_the_folder_that_was_asked_for(own: Door, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The entry opens the same progress: the folder of the option or of the variable is written into it."""
    monkeypatch.setattr(sys, "platform", "linux")
    own("desktop")
    assert entry(home) == f"Exec={sys.executable} -m quizapp --data-dir {own.data}"

    monkeypatch.setenv("QUIZAPP_DATA_DIR", "/else where")
    here("desktop", "--language", "en")

    assert entry(home) == f'Exec={sys.executable} -m quizapp --data-dir "/else where"'


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere(home: Path, monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    """Where desktops have no entries it writes nothing and tells what does the same."""
    monkeypatch.setattr(sys, "platform", platform)
    done = here("desktop", "--language", "en", "--data-dir", home / "progress")

    assert done.status == 0
    assert done.out == (
        "Only Linux desktops need an entry. Here a shortcut to this command does the same:\n"
        f"{sys.executable} -m quizapp --data-dir {home / 'progress'}\n"
    )
    assert not home.exists()


def test_where_it_cannot_be_written(home: Path) -> None:
    """A sentence and status 1."""
    home.write_text("a file in the way")

    done = here("desktop", "--language", "en")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"{home / 'icons'}")
    assert "cannot be written" in done.err
