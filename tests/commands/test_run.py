"""Every command alike: where the data lies, in which language, and what happens when the world fails."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from io import UnsupportedOperation
from pathlib import Path

import pytest

from quizapp.commands import run
from quizapp.commands.calls import COMMANDS, Call
from quizapp.paths import database_file
from quizapp.store.database import open_database
from tests.commands.door import Done, Door, here

OPENS_THE_DATABASE = (["progress"], ["reviews"], ["drill", "--json"])
FULL = Path("/dev/full")


def newer(file: Path) -> None:
    """A database of a version to come."""
    open_database(file).dispose()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("CREATE TABLE hologram (id INTEGER) STRICT")
        connection.commit()


def foreign(file: Path) -> None:
    """A database of another program."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER, fields TEXT)")
        connection.execute("INSERT INTO notes VALUES (1, 'front')")
        connection.commit()


def foreign_with_steps(file: Path) -> None:
    """A database of another program that counts its versions as we do."""
    foreign(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.commit()


def garbage(file: Path) -> None:
    """A file that is no database at all."""
    file.write_bytes(b"Dear diary, today I ran.\n" * 100)


def truncated(file: Path) -> None:
    """The beginning of a database and nothing after it."""
    file.write_bytes(b"SQLite format 3\0" + b"\x10\x00\x01\x01")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (
            newer,
            "{file} was written by a newer version of Quizapp. It was left as it is. "
            "Please install the newer version to go on learning with it.\n",
        ),
        (
            foreign,
            "{file} is not a Quizapp database. It was left as it is. "
            "Move it elsewhere, or choose another folder with --data-dir.\n",
        ),
        (
            foreign_with_steps,
            "{file} is not a Quizapp database. It was left as it is. "
            "Move it elsewhere, or choose another folder with --data-dir.\n",
        ),
        (
            garbage,
            "{file} is not a Quizapp database. It was left as it is. "
            "Move it elsewhere, or choose another folder with --data-dir.\n",
        ),
        (
            truncated,
            "{file} is damaged and cannot be read (file is not a database). It was left as it is. "
            "Keep a copy of it, then put a backup in its place, or move it away to begin anew.\n",
        ),
    ],
)
def test_a_database_that_cannot_be_used(own: Door, spoil: Callable[[Path], None], sentence: str) -> None:
    """Newer, foreign, garbage or cut off: a sentence, status 1, and not a byte of it changed by any command."""
    file = database_file(own.data)
    spoil(file)
    before = file.read_bytes()

    for words in OPENS_THE_DATABASE:
        assert own(*words, stdin="4\n") == Done(1, "", sentence.format(file=file))
        assert file.read_bytes() == before
    assert sorted(path.name for path in own.data.iterdir()) == ["decks", "quizapp.db"]


def test_a_damaged_page(own: Door) -> None:
    """A database with spoilt pages behind a whole header is reported as damaged and left alone."""
    own("drill", "--json", "--deck", "foot", stdin="4\n")
    file = database_file(own.data)
    whole = file.read_bytes()
    spoilt = whole[:4096] + b"\xff" * (len(whole) - 4096)
    file.write_bytes(spoilt)
    done = own("reviews")

    assert (done.status, done.out) == (1, "")
    assert done.err == (
        f"{file} is damaged and cannot be read (database disk image is malformed). It was left as it is. "
        "Keep a copy of it, then put a backup in its place, or move it away to begin anew.\n"
    )
    assert file.read_bytes() == spoilt


def test_a_folder_in_the_place_of_the_database(own: Door) -> None:
    """A folder named like the file is no database, and stays."""
    database_file(own.data).mkdir()
    done = own("progress")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"{database_file(own.data)} cannot be opened (")
    assert done.err.endswith("). Nothing was changed. Check the file's permissions and try again.\n")
    assert list(database_file(own.data).iterdir()) == []


@pytest.mark.parametrize("words", OPENS_THE_DATABASE, ids=lambda words: words[0])
def test_a_file_in_the_place_of_the_folder(door: Door, words: list[str]) -> None:
    """A data folder that cannot be made is named with the way out, and what stands there stays."""
    door.data.write_text("a shopping list")
    done = door(*words, stdin="4\n")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"The data folder {door.data} cannot be written (")
    assert done.err.endswith("). Nothing was changed. Make it writable, or choose another folder with --data-dir.\n")
    assert door.data.read_text() == "a shopping list"


def test_decks_need_no_data_folder(door: Door) -> None:
    """A data folder that cannot be used does not keep anybody from the shipped decks."""
    door.data.write_text("a shopping list")

    assert [door(*words).status for words in (["decks", "list"], ["questions"], ["decks", "check"])] == [0, 0, 0]


def test_the_sentences_reach_a_terminal_of_any_locale(own: Door) -> None:
    """From outside it is the same: the sentence in UTF-8 on standard error, status 1, no traceback."""
    garbage(database_file(own.data))
    done = own.outside("progress", "--language", "en", LC_ALL="C", PYTHONIOENCODING="ascii")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"{database_file(own.data)} is not a Quizapp database.")


def test_where_the_data_lies(own: Door, tmp_path: Path) -> None:
    """--data-dir outranks QUIZAPP_DATA_DIR, which outranks the platform's folder."""
    by_option, by_platform = tmp_path / "option", tmp_path / "platform"
    own.outside("drill", "--json", "--data-dir", by_option, stdin="4\n")
    assert (database_file(by_option).exists(), database_file(own.data).exists()) == (True, False)

    own.outside("drill", "--json", stdin="4\n")
    assert database_file(own.data).exists()

    if sys.platform == "linux":
        own.outside("progress", QUIZAPP_DATA_DIR="", XDG_DATA_HOME=str(by_platform))
        assert database_file(by_platform / "quizapp").exists()


def test_the_database_opens_from_any_folder(own: Door, tmp_path: Path) -> None:
    """A relative folder means the caller's, and a name with spaces and other signs is a name like any other."""
    name = "Läufer & Co #1 100% ?"
    command = [sys.executable, "-m", "quizapp", "drill", "--json", "--data-dir", name, "--limit", "1"]
    done = subprocess.run(command, cwd=tmp_path, input="0\n4\n", capture_output=True, encoding="utf-8", check=False)

    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)
    assert database_file(tmp_path / name).is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == [name, "data"]


@pytest.mark.parametrize(
    ("locale", "title"),
    [("de_AT.UTF-8", "Hüfte"), ("en_GB.UTF-8", "Hip"), ("fr_FR.UTF-8", "Hip"), ("C", "Hüfte"), ("C.UTF-8", "Hüfte")],
)
def test_the_language_of_the_system(own: Door, monkeypatch: pytest.MonkeyPatch, locale: str, title: str) -> None:
    """Unless told otherwise it speaks the system's language, English if it cannot, German if the system is silent."""
    monkeypatch.setenv("LC_ALL", locale)
    rows = here("decks", "list", "--json", "--data-dir", own.data).rows

    assert rows[-2]["title"] == title


@pytest.mark.parametrize(
    ("stored", "title"),
    [
        ('{"language": "de"}', "Hüfte"),
        ('{"language": "fr"}', "Hip"),
        ('{"language": ["de"]}', "Hip"),
        ("[]", "Hip"),
        ("{", "Hip"),
        ("\x00", "Hip"),
        ("[" * 100_000, "Hip"),
    ],
    ids=range(7),
)
def test_the_language_that_was_set(own: Door, monkeypatch: pytest.MonkeyPatch, stored: str, title: str) -> None:
    """The language set in the window holds in the terminal too; a spoilt file of preferences is as none."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    (own.data / "preferences.json").write_text(stored)
    rows = here("decks", "list", "--json", "--data-dir", own.data).rows

    assert rows[-2]["title"] == title
    assert own.rows("decks", "list")[-2]["title"] == "Hip"


@pytest.mark.parametrize("words", [["questions", "--json"], ["questions"], ["decks", "list"], ["drill", "--json"]])
def test_a_reader_that_has_gone(own: Door, words: list[str]) -> None:
    """A closed pipe, as of `| head -1`, ends the command quietly."""
    process = subprocess.Popen(
        [sys.executable, "-m", "quizapp", *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=own.environment(),
    )
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate()

    assert (process.returncode, err) == (1, b"")


@pytest.mark.skipif(not FULL.exists(), reason="needs a disk that is full")
@pytest.mark.parametrize("words", [["questions", "--json"], ["decks", "list"], ["simulate", "4"]])
def test_output_to_a_full_disk(own: Door, words: list[str]) -> None:
    """What cannot be printed is not passed over in silence: a sentence and status 1."""
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "quizapp", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=own.environment(),
            check=False,
        )

    assert (done.returncode, done.stderr) == (1, "Input or output broke off (No space left on device).\n")


def test_an_error_without_words_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Some errors of streams have a text alone; that one is said."""

    def torn(_call: Call) -> int:
        raise UnsupportedOperation("not writable")

    monkeypatch.setitem(COMMANDS, "decks", torn)
    monkeypatch.setattr(sys, "stdout", sys.stdout)  # what is broken off lets go of it

    assert run(["--data-dir", str(tmp_path), "--language", "en", "decks", "list"]) == 1
    assert capsys.readouterr().err == "Input or output broke off (not writable).\n"


@pytest.mark.skipif(shutil.which("sh") is None, reason="closes the streams by a shell")
@pytest.mark.parametrize(("words", "status"), [("drill --json", 0), ("simulate", 0), ("drill --deck knee", 1)])
def test_streams_that_were_closed(own: Door, words: str, status: int) -> None:
    """A command started without input, output or errors runs as if nobody wrote and nobody listened."""
    line = f'"{sys.executable}" -m quizapp {words} <&- >&- 2>&-'
    done = subprocess.run(["sh", "-c", line], env=own.environment(), check=False)

    assert done.returncode == status


def test_errors_without_a_listener_do_not_reach_the_output(own: Door) -> None:
    """Where standard error is closed its sentences are lost, but no line of JSON is spoilt."""
    line = f'"{sys.executable}" -m quizapp drill --json --deck foot 2>&-'
    done = subprocess.run(
        ["sh", "-c", line], input="x\n4\n", capture_output=True, encoding="utf-8", env=own.environment(), check=False
    )

    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [row.get("kind") for row in rows] == [None, "answer", None]


def test_output_is_utf8_in_every_locale(own: Door) -> None:
    """JSON Lines are UTF-8 and not escaped, even where the locale knows ASCII alone."""
    done = own.outside("questions", "--json", "--deck", "hip", "--language", "de", LC_ALL="C", PYTHONUTF8="0")

    assert "Welcher Muskel streckt die Hüfte?" in done.out


def test_python_m_and_the_script_are_one(own: Door) -> None:
    """`quizapp`, as installed, is `python -m quizapp`."""
    script = Path(sys.executable).with_name("quizapp" + (".exe" if os.name == "nt" else ""))
    done = subprocess.run(
        [script, "simulate", "6"], capture_output=True, encoding="utf-8", env=own.environment(), check=False
    )

    assert Done(done.returncode, done.stdout, done.stderr) == own.outside("simulate", "6")
    assert done.returncode == 2
