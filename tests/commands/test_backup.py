"""backup and restore at the door: what they say, with which status, and what they leave."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from quizapp.commands.holding import without_window
from tests.commands.door import Done, Door
from tests.conftest import HIP
from tests.store.folders import everything, names_in, own_files, rows
from tests.store.test_backup import garbled, newer

ADVICE = "Choose a file that “quizapp backup” made.\n"


@pytest.fixture
def answered(own: Door) -> Door:
    """Commands on a data folder with two decks and one answer."""
    own("drill", "--json", "--deck", "foot", "--limit", "1", stdin="4\n")
    return own


def count(done: Done) -> int:
    """The answers that a command listed."""
    return len(done.rows)


def test_there_and_back(answered: Door, tmp_path: Path) -> None:
    """A backup, another answer, and back: the answer is gone from the log, and kept in what was laid aside."""
    file = tmp_path / "quiz.zip"
    made = answered("backup", file)
    answered("drill", "--json", "--deck", "hip", "--limit", "1", stdin="0\n")
    assert count(answered("reviews", "--json")) == 2
    back = answered("restore", file)

    size = f"{round(file.stat().st_size / 1000)} kB"
    assert made == Done(0, f"Backed up: 1 answer by 1 learner, {size}, in {file}\n", "")
    aside = answered.data / "backups" / "before-restore-2026-11-23-1000.zip"
    assert back == Done(0, f"Restored: 1 answer by 1 learner.\nWhat was there before is kept in {aside}\n", "")
    assert count(answered("reviews", "--json")) == 1
    answered("restore", aside)
    assert count(answered("reviews", "--json")) == 2


def test_for_programs(answered: Door, tmp_path: Path) -> None:
    """With --json one object says where it is, when it was made and what is in it."""
    (row,) = answered.rows("backup", tmp_path / "quiz.zip")

    assert row == {
        "path": str(tmp_path / "quiz.zip"),
        "made_at": "2026-11-23T09:00:00+00:00",
        "size": (tmp_path / "quiz.zip").stat().st_size,
        "learners": 1,
        "answers": 1,
    }


def test_without_a_file_it_goes_to_the_backups(answered: Door) -> None:
    """Each has the moment in its name, and none is ever in the way of another."""
    paths = [answered.rows("backup")[0]["path"] for _time in range(2)]

    folder = answered.data / "backups"
    assert paths == [str(folder / f"quizapp-2026-11-23-1000{number}.zip") for number in ("", "-2")]


def test_a_folder_is_a_place_too(answered: Door, tmp_path: Path) -> None:
    """Named a folder, such as a stick, it is put there."""
    (tmp_path / "stick").mkdir()
    answered("backup", tmp_path / "stick")

    assert names_in(tmp_path / "stick") == ["quizapp-2026-11-23-1000.zip"]


def test_nothing_is_overwritten_unless_asked(answered: Door, tmp_path: Path) -> None:
    """The file stays and is named; --overwrite replaces it."""
    file = tmp_path / "quiz.zip"
    file.write_text("precious")

    assert answered("backup", file) == Done(
        1, "", f"{file} is there already and was left as it is. Choose another name.\n"
    )
    assert file.read_text() == "precious"
    assert answered("backup", file, "--overwrite").status == 0
    assert ZipFile(file).namelist()[:2] == ["backup.json", "quizapp.db"]


def test_nothing_to_back_up(own: Door) -> None:
    """Before the first answer there is nothing, and nothing is made."""
    done = own("backup")

    assert done == Done(
        1,
        "",
        f"There is no progress in {own.data} yet, so there is nothing to back up. "
        "Answer a question first, or choose another folder with --data-dir.\n",
    )
    assert names_in(own.data) == ["decks"]


def test_a_folder_that_is_not_there(answered: Door, tmp_path: Path) -> None:
    """A stick that was pulled out is not made up on the disk."""
    done = answered("backup", tmp_path / "stick" / "quiz.zip")

    assert done == Done(
        1,
        "",
        f"There is no folder {tmp_path / 'stick'}. Nothing was written. Make the folder, or choose another place.\n",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files")
def test_a_disk_that_takes_no_more(answered: Door, tmp_path: Path) -> None:
    """A backup that cannot be written to its end leaves nothing, and says what the disk said."""

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    command = [sys.executable, "-m", "quizapp", "backup", str(tmp_path / "quiz.zip")]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=answered.environment(), preexec_fn=small, check=False
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{tmp_path / 'quiz.zip'} cannot be written (")
    assert names_in(tmp_path) == ["data"]


def test_the_database_is_damaged(answered: Door, tmp_path: Path) -> None:
    """It is said of the database, with what to do, and there is no backup of it."""
    garbled(answered.data / "quizapp.db")
    done = answered("backup", tmp_path / "quiz.zip")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"{answered.data / 'quizapp.db'} is damaged and cannot be read (")
    assert not (tmp_path / "quiz.zip").exists()


def text(file: Path) -> None:
    """No backup at all."""
    file.write_text("a shopping list")


def cut_off(file: Path) -> None:
    """A download that broke off."""
    file.write_bytes(file.read_bytes()[:-200])


def of_the_future(file: Path) -> None:
    """A backup by a version to come."""
    folder = file.with_name("unpacked")
    shutil.unpack_archive(file, folder)
    newer(folder / "quizapp.db")
    shutil.make_archive(str(file.with_suffix("")), "zip", folder)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (text, "{file} is not a backup of Quizapp. Nothing was changed. " + ADVICE),
        (
            cut_off,
            "The backup {file} is damaged (File is not a zip file). Nothing was changed. Choose another backup.\n",
        ),
        (
            of_the_future,
            "The backup {file} was made by a newer version of Quizapp. Nothing was changed. "
            "Please install the newer version to go back to it.\n",
        ),
        (
            Path.unlink,
            "{file} cannot be read (No such file or directory). Nothing was changed. "
            "Check the name and the file's permissions.\n",
        ),
    ],
)
def test_what_cannot_be_restored(answered: Door, tmp_path: Path, spoil: Callable[[Path], None], sentence: str) -> None:
    """A sentence, status 1, and nothing in the data folder has changed."""
    file = tmp_path / "quiz.zip"
    answered("backup", file)
    before = everything(answered.data / "quizapp.db"), own_files(answered.data), names_in(answered.data)
    spoil(file)

    assert answered("restore", file) == Done(1, "", sentence.format(file=file))
    assert before == (everything(answered.data / "quizapp.db"), own_files(answered.data), names_in(answered.data))


def test_not_while_a_window_is_open(answered: Door, tmp_path: Path) -> None:
    """The window would go on with what is no more."""
    answered("backup", tmp_path / "quiz.zip")
    with without_window(answered.data):
        done = answered("restore", tmp_path / "quiz.zip")

    assert done == Done(
        1,
        "",
        f"A window of Quizapp is open with the data folder {answered.data}. Nothing was changed. "
        "Close that window, then try again.\n",
    )


def test_not_while_a_drill_is_under_way(answered: Door, tmp_path: Path) -> None:
    """A sitting in a terminal goes on, and its answer is kept."""
    answered("backup", tmp_path / "quiz.zip")
    drill = answered.drill("--deck", "hip")
    drill.read()
    done = answered("restore", tmp_path / "quiz.zip")
    drill.write("0")
    drill.read()
    drill.end()

    assert (done.status, done.out) == (1, "")
    assert done.err == (
        f"{answered.data / 'quizapp.db'} is in use by another program just now. Nothing was changed. "
        "Close that program, or try again in a moment.\n"
    )
    assert rows(answered.data / "quizapp.db", "SELECT count(*) FROM event") == [(2,)]


def test_a_backup_while_a_drill_is_under_way(answered: Door, tmp_path: Path) -> None:
    """It holds what is on the disk at that moment, and the sitting does not notice."""
    drill = answered.drill("--deck", "hip")
    drill.read()
    assert answered.rows("backup", tmp_path / "quiz.zip")[0]["answers"] == 1
    drill.write("0")
    drill.read()
    drill.end()
    assert answered.rows("backup", tmp_path / "later.zip")[0]["answers"] == 2


def test_own_decks_come_along(answered: Door, tmp_path: Path) -> None:
    """On another computer the learner's decks are there to be studied."""
    answered("backup", tmp_path / "quiz.zip")
    answered.data = tmp_path / "new"
    answered("restore", tmp_path / "quiz.zip")

    assert [row["id"] for row in answered.rows("decks", "list")][-2:] == ["hip", "foot"]
    assert (tmp_path / "new" / "decks" / "own-0.yaml").read_text("utf-8") == HIP


def test_in_german(answered: Door, tmp_path: Path) -> None:
    """A process of its own says it in the interface's language, by the real time."""
    done = answered.outside("backup", tmp_path / "quiz.zip", "--language", "de")

    assert done.status == 0
    assert str(tmp_path / "quiz.zip") in done.out
    (row,) = answered.outside("backup", tmp_path / "other.zip", "--json").rows
    made_at = datetime.fromisoformat(row["made_at"])
    assert datetime.now(UTC) - made_at < timedelta(minutes=5)


def test_the_moment_in_the_name_is_the_learners(answered: Door) -> None:
    """By the clock on the wall, wherever that is."""
    done = answered.outside("backup", "--json", TZ="Pacific/Kiritimati")
    made_at = datetime.fromisoformat(done.rows[0]["made_at"])

    assert Path(done.rows[0]["path"]).name == f"quizapp-{made_at + timedelta(hours=14):%Y-%m-%d-%H%M}.zip"


def test_a_killed_backup_leaves_no_half_one(answered: Door, tmp_path: Path) -> None:
    """Whatever the moment at which it is killed: there is a whole backup under the name, or none."""
    file = tmp_path / "quiz.zip"
    for milliseconds in (60, 90, 120, 150, 180):
        command = [sys.executable, "-m", "quizapp", "backup", "--overwrite", str(file)]
        with subprocess.Popen(command, env=os.environ | answered.environment()) as process:
            try:
                process.wait(milliseconds / 1000)
            except subprocess.TimeoutExpired:
                process.kill()
        if file.exists():
            assert ZipFile(file).testzip() is None
    assert answered("backup", "--overwrite", file).status == 0
    assert names_in(tmp_path) == ["data", "quiz.zip"]
