"""The program in the menu of a desktop: an entry as the specification has it, and its icons where desktops look."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.desktop_entry import ICON_SIZES, data_home, exec_line, install, remove
from quizapp.errors import Failure, QuizError
from quizapp.paths import ICONS
from quizapp.wording.catalog import LANGUAGES

COMMAND = ["/opt/my python/bin/python3", "-m", "quizapp"]
VALIDATE = shutil.which("desktop-file-validate")
ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}


def entry_in(home: Path) -> dict[str, str]:
    """The keys of the entry as a desktop reads them, none of them twice."""
    first, *lines = (home / "applications" / "quizapp.desktop").read_text("utf-8").splitlines()
    assert first == "[Desktop Entry]"
    pairs = [line.split("=", 1) for line in lines]
    assert len({key for key, _value in pairs}) == len(pairs)
    return {key: _unescaped(value) for key, value in pairs}


def _unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: ESCAPES[found[1]], value)


def arguments(line: str) -> list[str]:
    """A command line taken apart as a desktop does: quotes first, then the codes that begin with a percent sign."""
    found = []
    for quoted, plain in re.findall(r'"((?:[^"\\]|\\.)*)"|([^ "]+)', line, re.DOTALL):
        found.append(plain or re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL))
    return [each.replace("%%", "%") for each in found]


def test_an_entry_and_an_icon_for_each_size(tmp_path: Path) -> None:
    """All of it is written, and told; each icon is the shipped one, in the folder of its size."""
    written = install(tmp_path, COMMAND)

    assert sorted(written) == sorted(file for file in tmp_path.rglob("*") if file.is_file())
    assert len(written) == len(ICON_SIZES) + 2
    for size in ICON_SIZES:
        icon = tmp_path / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "quizapp.png"
        assert icon.read_bytes() == (ICONS / f"quizapp-{size}.png").read_bytes()
    assert (tmp_path / "icons/hicolor/scalable/apps/quizapp.svg").read_bytes() == (ICONS / "quizapp.svg").read_bytes()


def test_the_entry_says_what_a_desktop_needs(tmp_path: Path) -> None:
    """It starts the command, names the icon, and belongs to the window by the name that Qt gives it."""
    install(tmp_path, COMMAND)
    entry = entry_in(tmp_path)

    assert (entry["Type"], entry["Icon"], entry["StartupWMClass"]) == ("Application", "quizapp", "quizapp")
    assert arguments(entry["Exec"]) == COMMAND
    assert entry["Terminal"] == "false"
    assert all(entry[key].endswith(";") for key in ("Categories", "Keywords", "Keywords[de]"))


def test_the_entry_speaks_our_languages(tmp_path: Path) -> None:
    """What can be read stands there in English without a mark and in each other language with one."""
    install(tmp_path, COMMAND)
    entry = entry_in(tmp_path)

    for key in ("GenericName", "Comment", "Keywords"):
        texts = [entry[key], *(entry[f"{key}[{language}]"] for language in LANGUAGES if language != "en")]
        assert len(set(texts)) == len(LANGUAGES)


@pytest.mark.skipif(VALIDATE is None, reason="needs desktop-file-utils")
@pytest.mark.parametrize("command", [COMMAND, ["/usr/bin/python3", "-m", "quizapp", "--data-dir", '/a "b" $c `d` \\e']])
def test_the_entry_is_valid(tmp_path: Path, command: list[str]) -> None:
    """The desktop's own checker has nothing to say."""
    install(tmp_path, command)

    done = subprocess.run(
        [str(VALIDATE), tmp_path / "applications" / "quizapp.desktop"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), min_size=1))
def test_every_command_arrives_as_it_was(command: list[str]) -> None:
    """Whatever characters are in a path, the desktop takes them for what they are, on one line of the file."""
    line = exec_line(command)

    assert "\n" not in line
    assert "\r" not in line
    assert arguments(_unescaped(line)) == command


def test_a_path_that_is_no_text(tmp_path: Path) -> None:
    """A folder's name is bytes to the system; what is no UTF-8 is written as it is."""
    install(tmp_path, [*COMMAND, "--data-dir", os.fsdecode(b"/caf\xe9")])

    assert b"--data-dir /caf\xe9\n" in (tmp_path / "applications" / "quizapp.desktop").read_bytes()


def test_a_plain_command_is_not_quoted() -> None:
    """What needs no quotes has none, so that people can read it."""
    assert exec_line(["/usr/bin/python3", "-m", "quizapp"]) == "/usr/bin/python3 -m quizapp"


def test_installed_twice(tmp_path: Path) -> None:
    """The second time puts the new command in place of the old one, and leaves nothing else behind."""
    install(tmp_path, ["/old/python", "-m", "quizapp"])
    before = sorted(tmp_path.rglob("*"))

    install(tmp_path, COMMAND)

    assert sorted(tmp_path.rglob("*")) == before
    assert arguments(entry_in(tmp_path)["Exec"]) == COMMAND


def test_removed(tmp_path: Path) -> None:
    """All that was written goes, what others have put there stays, and a second time there is nothing."""
    other = tmp_path / "icons" / "hicolor" / "16x16" / "apps" / "other.png"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"theirs")
    written = install(tmp_path, COMMAND)

    assert sorted(remove(tmp_path)) == sorted(written)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [other]
    assert remove(tmp_path) == []


def test_removed_where_there_is_nothing(tmp_path: Path) -> None:
    """Nothing is made in order to take it away."""
    assert remove(tmp_path / "new") == []
    assert not (tmp_path / "new").exists()


def test_the_theme_is_seen_to_have_changed(tmp_path: Path) -> None:
    """The folder that desktops look at is touched, though only folders in it have changed."""
    install(tmp_path, COMMAND)
    theme = tmp_path / "icons" / "hicolor"
    os.utime(theme, (1, 1))

    install(tmp_path, COMMAND)

    assert theme.stat().st_mtime > 1


def test_where_it_cannot_be_written(tmp_path: Path) -> None:
    """A file in the way is named, and stays."""
    (tmp_path / "applications").write_text("mine")

    with pytest.raises(QuizError) as caught:
        install(tmp_path, COMMAND)

    place = tmp_path / "applications" / "quizapp.desktop"
    assert (caught.value.failure, caught.value.concerned) == (Failure.CANNOT_WRITE, place)
    assert (tmp_path / "applications").read_text() == "mine"


def test_where_it_cannot_be_removed(tmp_path: Path) -> None:
    """What cannot be taken away is named."""
    (tmp_path / "applications" / "quizapp.desktop").mkdir(parents=True)

    with pytest.raises(QuizError) as caught:
        remove(tmp_path)

    assert caught.value.failure is Failure.CANNOT_WRITE


@pytest.mark.parametrize("chosen", ["", "relative/path", None])
def test_the_data_folder_of_a_user(chosen: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is XDG_DATA_HOME if that is a whole path; anything else counts for nothing, as the specification says."""
    if chosen is None:
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_DATA_HOME", chosen)
    monkeypatch.setenv("HOME", "/home/anna")

    assert data_home() == Path("/home/anna/.local/share")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert data_home() == Path("/data")
