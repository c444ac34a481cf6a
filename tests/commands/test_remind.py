"""remind: what is due, in one line or by the desktop."""

import os
import shutil
import sys
from datetime import time, timedelta
from pathlib import Path

import pytest

from tests.commands.door import Done, Door
from tests.conftest import MONDAY
from tests.store.folders import names_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="notify-send is a shell script here")


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop that writes down what it was told to show; where ``refuse`` lies it refuses."""
    folder = tmp_path / "desktop"
    folder.mkdir()
    program = folder / "notify-send"
    program.write_text(
        "#!/bin/sh\n"
        f'[ -e "{folder}/refuse" ] && {{ echo "No bus" >&2; exit 1; }}\n'
        f'for word in "$@"; do echo "$word"; done > "{folder}/shown"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def shown(desktop: Path) -> list[str]:
    """What the desktop was told, once."""
    file = desktop / "shown"
    words = file.read_text().splitlines() if file.exists() else []
    file.unlink(missing_ok=True)
    return words


def test_what_is_due(only: Door) -> None:
    """One line on standard output says how many questions wait and how long they take."""
    assert only("remind") == Done(0, "5 questions wait today, about 2 minutes.\n", "")


@pytest.fixture
def only(own: Door, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Door:
    """No decks but the two of five cards."""
    monkeypatch.setattr("quizapp.app.SHIPPED_DECKS", tmp_path / "no-decks")
    return own


def answer_everything(door: Door) -> None:
    """Answer all five, right or wrong, as often as they come."""
    door("drill", "--json", stdin="1\n2\n3\n4\n" * 40)


def test_nothing_is_due(only: Door) -> None:
    """When the day is done, that is said."""
    answer_everything(only)

    assert only("remind") == Done(0, "Nothing is due today.\n", "")


def test_a_notification(only: Door, desktop: Path) -> None:
    """The desktop shows the same line, and the terminal nothing."""
    assert only("remind", "--notify") == Done(0, "", "")
    assert shown(desktop)[-3:] == ["--", "Quizapp", "5 questions wait today, about 2 minutes."]


def test_once_a_study_day(only: Door, desktop: Path) -> None:
    """However often it is run, it comes once; after the day has turned it comes again."""
    said = []
    tuesday = MONDAY + timedelta(days=1)
    for day, hour in ((MONDAY, 10), (MONDAY, 11), (tuesday, 3), (tuesday, 4), (tuesday, 5)):
        only.clock.set(day, time(hour))
        only("remind", "--notify")
        said.append(bool(shown(desktop)))

    assert said == [True, False, False, True, False]


def test_not_after_studying(only: Door, desktop: Path) -> None:
    """Who has answered something today needs no reminder, though something is left."""
    only("drill", "--json", "--limit", "1", stdin="0\n")

    assert only("remind", "--notify") == Done(0, "", "")
    assert shown(desktop) == []


def test_not_when_nothing_is_due(only: Door, desktop: Path) -> None:
    """A day without anything to do is a quiet one."""
    shutil.rmtree(only.data / "decks")

    assert only("remind", "--notify") == Done(0, "", "")
    assert shown(desktop) == []


def test_no_desktop(only: Door, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a program for it the way out is named, and the reminder counts as not given."""
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))

    assert only("remind", "--notify") == Done(
        1, "", "The desktop did not take the reminder (notify-send?). Without --notify it is printed instead.\n"
    )
    assert "reminded" not in names_in(only.data)


def test_a_desktop_that_refuses(only: Door, desktop: Path) -> None:
    """Its own words are quoted, and the next run tries again."""
    (desktop / "refuse").touch()
    done = only("remind", "--notify")
    (desktop / "refuse").unlink()
    only("remind", "--notify")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("The desktop did not take the reminder (No bus). ")
    assert shown(desktop)


@pytest.mark.parametrize("spoilt", [b"", b"yesterday", b"\xff", b"2026-13-01"])
def test_a_spoilt_note(only: Door, desktop: Path, spoilt: bytes) -> None:
    """Who cannot know whether it has come, reminds."""
    (only.data / "reminded").write_bytes(spoilt)
    only("remind", "--notify")

    assert shown(desktop)
    assert (only.data / "reminded").read_text() == "2026-11-23\n"
