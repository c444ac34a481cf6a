"""Backups: whole, of ours alone, made while others answer, and never in the place of anything."""

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from quizapp.errors import Failure, QuizError
from quizapp.store import archive
from quizapp.store.backup import back_up, back_up_beside, backups
from quizapp.store.complaints import cannot_write
from quizapp.store.copying import verified_copy
from quizapp.store.database import open_database
from quizapp.store.restore import restore
from quizapp.store.tables import HEAD
from tests.conftest import FixedClock
from tests.store.breaking import execute
from tests.store.folders import NOON, everything, names_in, own_files, rows, study, write
from tests.store.test_durability import ROOT


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Another place to put backups."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def studied(data_dir: Path, clock: FixedClock) -> Path:
    """A data folder with a sitting of five answers, a deck with a picture and a correction."""
    study(data_dir, clock)
    write(data_dir, decks__own="format: 1", corrections__hip="key: Iliopsoas")
    (data_dir / "decks" / "pictures").mkdir()
    (data_dir / "decks" / "pictures" / "hüfte 1.png").write_bytes(bytes(range(256)))
    return data_dir


def test_a_backup_holds_everything_that_the_learner_made(studied: Path, stick: Path) -> None:
    """Another folder that goes back to it has every row and every file of one's own, to the byte, and no cache."""
    (studied / "cache").mkdir()
    (studied / "cache" / "hip").write_text("can be read anew")
    made = back_up(studied, stick / "quiz.zip", NOON)
    elsewhere = stick.parent / "elsewhere"
    restore(elsewhere, made.path, NOON)

    assert everything(elsewhere / "quizapp.db") == everything(studied / "quizapp.db")
    assert own_files(elsewhere) == own_files(studied)
    assert len(own_files(studied)) == 3
    assert names_in(elsewhere) == ["corrections", "decks", "quizapp.db"]
    assert names_in(stick) == ["quiz.zip"]


def test_a_backup_is_a_plain_zip_file(studied: Path, stick: Path) -> None:
    """Without Quizapp it can be unpacked by anything: a database that is whole, decks as they were, and a note."""
    back_up(studied, stick / "quiz.zip", NOON)
    shutil.unpack_archive(stick / "quiz.zip", stick / "unpacked")

    assert rows(stick / "unpacked" / "quizapp.db", "PRAGMA integrity_check") == [("ok",)]
    assert everything(stick / "unpacked" / "quizapp.db") == everything(studied / "quizapp.db")
    assert own_files(stick / "unpacked") == own_files(studied)
    assert json.loads((stick / "unpacked" / "backup.json").read_text()) == {
        "made_at": "2026-11-25T11:00:00+00:00",
        "schema": HEAD,
        "learners": 1,
        "answers": 5,
    }


def test_what_is_told_of_a_backup(studied: Path, stick: Path, clock: FixedClock) -> None:
    """Learners, answers without undos, the instant in UTC and the size on the disk."""
    study(studied, clock, learner="Ada")
    made = back_up(studied, stick / "quiz.zip", NOON)

    assert (made.learners, made.answers, made.readable) == (2, 10, True)
    assert (made.made_at, made.made_at and made.made_at.tzinfo) == (NOON, UTC)
    assert made.size == (stick / "quiz.zip").stat().st_size


def test_while_another_program_answers(tmp_path: Path, stick: Path) -> None:
    """Ten backups made while answers go on are whole, each a log without gaps, and nobody is kept from writing."""
    data = tmp_path / "data"
    command = [sys.executable, "-m", "tests.store.answer_forever", str(data / "quizapp.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
        assert program.stdout is not None
        program.stdout.readline()
        made = [back_up(data, stick / f"{number}.zip", NOON) for number in range(10)]
        for _more in range(100):
            assert program.stdout.readline() != ""
        program.kill()
    numbers = []
    for backup in made:
        shutil.unpack_archive(backup.path, stick / backup.path.stem)
        file = stick / backup.path.stem / "quizapp.db"
        assert rows(file, "PRAGMA integrity_check") == [("ok",)]
        assert rows(file, "PRAGMA foreign_key_check") == []
        (last, events) = rows(file, "SELECT max(sequence), count(*) FROM event")[0]
        assert last == events
        assert rows(file, "SELECT count(*) FROM event WHERE kind IN ('answer', 'drill')") == [(backup.answers,)]
        numbers.append(last)
    assert numbers == sorted(numbers)
    assert numbers[-1] > numbers[0]


def test_nothing_is_overwritten_unless_asked(studied: Path, stick: Path) -> None:
    """What is there stays as it is; asked to, the new one takes its place."""
    target = stick / "quiz.zip"
    target.write_text("precious")
    with pytest.raises(QuizError, match="file-exists"):
        back_up(studied, target, NOON)
    assert target.read_text() == "precious"
    back_up(studied, target, NOON, overwrite=True)

    assert backups_in(stick) == {"quiz.zip": 5}
    assert names_in(stick) == ["quiz.zip"]


def backups_in(folder: Path) -> dict[str, int]:
    """The backups of a folder with their answers."""
    return {file.name: archive.look_into(file).answers for file in folder.glob("*.zip")}


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_is_never_overwritten(studied: Path, stick: Path, overwrite: bool) -> None:
    """Not even when asked to."""
    (stick / "quiz.zip").mkdir()

    with pytest.raises(QuizError, match="file-exists"):
        back_up(studied, stick / "quiz.zip", NOON, overwrite=overwrite)
    assert names_in(stick) == ["quiz.zip"]


def test_a_folder_that_is_not_there(studied: Path, tmp_path: Path) -> None:
    """A stick that is not plugged in is said so, and no folder is made in its place."""
    with pytest.raises(QuizError) as caught:
        back_up(studied, tmp_path / "gone" / "quiz.zip", NOON)

    assert (caught.value.failure, caught.value.concerned) == (Failure.NO_SUCH_FOLDER, tmp_path / "gone")
    assert not (tmp_path / "gone").exists()


def test_a_name_that_cannot_be_written(studied: Path, stick: Path) -> None:
    """The reason is the system's, the file the one that was asked for."""
    target = stick / f"{'x' * 250}.zip"
    with pytest.raises(QuizError) as caught:
        back_up(studied, target, NOON)

    assert (caught.value.failure, caught.value.concerned) == (Failure.CANNOT_WRITE, target)
    assert caught.value.reason == "File name too long"
    assert names_in(stick) == []


def test_before_the_first_answer(data_dir: Path, stick: Path) -> None:
    """Where there is no progress there is nothing to back up, and nothing is made."""
    with pytest.raises(QuizError, match="nothing-to-back-up"):
        back_up(data_dir, stick / "quiz.zip", NOON)
    with pytest.raises(QuizError, match="nothing-to-back-up"):
        back_up_beside(data_dir, "quizapp", NOON)

    assert names_in(stick) == []
    assert not data_dir.exists()


def full(*_args: object) -> None:
    """What a full disk says."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk(studied: Path, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named so, and neither a part of a backup nor a gap in the place of an older one is left."""
    back_up(studied, stick / "quiz.zip", NOON)
    before = (stick / "quiz.zip").read_bytes()
    monkeypatch.setattr(archive, "copyfileobj", full)
    with pytest.raises(QuizError) as caught:
        back_up(studied, stick / "quiz.zip", NOON, overwrite=True)

    assert (caught.value.failure, caught.value.concerned) == (Failure.NO_ROOM, stick / "quiz.zip")
    assert names_in(stick) == ["quiz.zip"]
    assert (stick / "quiz.zip").read_bytes() == before


def test_sqlite_finds_the_disk_full(studied: Path, tmp_path: Path) -> None:
    """What SQLite says of a full disk is understood as the same."""
    with closing(sqlite3.connect(tmp_path / "small.db")) as connection:
        connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(sqlite3.OperationalError) as caught:
            connection.execute("CREATE TABLE large (id INTEGER)")

    assert cannot_write(caught.value, tmp_path).failure is Failure.NO_ROOM


def newer(file: Path) -> None:
    """A database of a version to come."""
    execute(file, "UPDATE alembic_version SET version_num = '9999'", "CREATE TABLE hologram (id INTEGER) STRICT")


def garbled(file: Path) -> None:
    """Noise over an index, where only a check of everything finds it."""
    (page,) = rows(file, "SELECT rootpage FROM sqlite_master WHERE name = 'event_of_form'")[0]
    content = bytearray(file.read_bytes())
    content[(page - 1) * 4096 : (page - 1) * 4096 + 64] = b"noise" * 12 + b"nois"
    file.write_bytes(content)


def dangling(file: Path) -> None:
    """Answers of a learner who is not there."""
    execute(file, "UPDATE event SET learner = 77")


def foreign(file: Path) -> None:
    """A database of another program."""
    file.unlink()
    execute(file, "CREATE TABLE notes (id INTEGER, fields TEXT)")


def text(file: Path) -> None:
    """No database at all."""
    file.write_bytes(b"Dear diary, today I ran.\n" * 100)


@pytest.mark.parametrize(
    ("spoil", "failure"),
    [
        (garbled, Failure.DATABASE_DAMAGED),
        (dangling, Failure.DATABASE_DAMAGED),
        (foreign, Failure.NOT_A_DATABASE),
        (text, Failure.DATABASE_DAMAGED),
    ],
)
def test_what_is_not_whole_is_not_kept_as_a_backup(
    studied: Path, stick: Path, spoil: Callable[[Path], None], failure: Failure
) -> None:
    """A damaged file, one with loose ends, and one of others are named, left as they are, and leave no backup."""
    file = studied / "quizapp.db"
    spoil(file)
    content = file.read_bytes()
    with pytest.raises(QuizError) as caught:
        back_up(studied, stick / "quiz.zip", NOON)

    assert (caught.value.failure, caught.value.concerned) == (failure, file)
    assert names_in(stick) == []
    assert file.read_bytes() == content


def test_a_database_of_a_newer_version_can_be_backed_up(studied: Path, stick: Path) -> None:
    """What we cannot read we can copy."""
    newer(studied / "quizapp.db")
    back_up(studied, stick / "quiz.zip", NOON)
    shutil.unpack_archive(stick / "quiz.zip", stick / "unpacked")

    assert everything(stick / "unpacked" / "quizapp.db") == everything(studied / "quizapp.db")


def test_a_link_that_leads_nowhere(studied: Path, stick: Path) -> None:
    """There is nothing behind it to be kept, and it is in nobody's way."""
    (studied / "decks" / "loop.yaml").symlink_to("loop.yaml")
    (studied / "decks" / "lost.yaml").symlink_to("nowhere.yaml")
    back_up(studied, stick / "quiz.zip", NOON)

    assert backups_in(stick) == {"quiz.zip": 5}


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file that nobody can read from its start")
def test_an_own_file_that_cannot_be_read(studied: Path, stick: Path) -> None:
    """A backup without a deck would not be one: the file is named, and nothing is left."""
    (studied / "decks" / "odd.yaml").symlink_to("/proc/self/mem")
    with pytest.raises(QuizError) as caught:
        back_up(studied, stick / "quiz.zip", NOON)

    assert (caught.value.failure, caught.value.concerned) == (Failure.CANNOT_READ, studied / "decks" / "odd.yaml")
    assert names_in(stick) == []


def test_names_of_other_times(studied: Path, stick: Path) -> None:
    """A name that is no UTF-8 is kept with its odd bytes written out, and a file from before 1980 is kept."""
    odd = os.fsencode(studied / "decks") + b"/h\xfcfte.yaml"
    with open(odd, "wb") as stream:  # noqa: PTH123 - a name in bytes
        stream.write(b"old")
    os.utime(odd, (0, 0))
    back_up(studied, stick / "quiz.zip", NOON)

    with ZipFile(stick / "quiz.zip") as made:
        assert made.read("decks/h\\udcfcfte.yaml") == b"old"


def test_backups_are_listed_the_newest_first(studied: Path, clock: FixedClock) -> None:
    """Those that cannot be read come last with their size; what is hidden or no zip is none."""
    back_up_beside(studied, "quizapp", NOON)
    study(studied, clock, learner="Ada")
    back_up_beside(studied, "quizapp", NOON + timedelta(minutes=1))
    back_up_beside(studied, "before-restore", NOON + timedelta(minutes=2))
    folder = studied / "backups"
    (folder / "cut-off.zip").write_bytes((folder / "quizapp-2026-11-25-1200.zip").read_bytes()[:-30])
    (folder / "empty.zip").touch()
    with ZipFile(folder / "holiday.zip", "w") as other:
        other.writestr("beach.jpg", b"sand")
    (folder / ".quizapp.zip.part").touch()
    (folder / "notes.txt").touch()
    listed = backups(studied)

    assert [(backup.path.name, backup.readable, backup.learners, backup.answers) for backup in listed] == [
        ("before-restore-2026-11-25-1202.zip", True, 2, 10),
        ("quizapp-2026-11-25-1201.zip", True, 2, 10),
        ("quizapp-2026-11-25-1200.zip", True, 1, 5),
        ("cut-off.zip", False, 0, 0),
        ("empty.zip", False, 0, 0),
        ("holiday.zip", False, 0, 0),
    ]
    assert [backup.size for backup in listed] == [backup.path.stat().st_size for backup in listed]


def test_no_backups_yet(data_dir: Path) -> None:
    """A folder that is not there holds none, and is not made."""
    assert backups(data_dir) == []
    assert not data_dir.exists()


NOTES = [
    b"",
    b"[]",
    b"{}",
    b"null",
    b"\xff",
    b"[" * 100_000,
    b'{"made_at": 1, "learners": 1, "answers": 1}',
    b'{"made_at": "yesterday", "learners": 1, "answers": 1}',
    b'{"made_at": "2026-11-25T11:00:00+00:00", "learners": null, "answers": 1}',
    b'{"made_at": "2026-11-25T11:00:00+00:00", "learners": "x", "answers": 1}',
    b'{"made_at": "2026-11-25T11:00:00+00:00", "learners": 1e999, "answers": 1}',
    b'{"made_at": "0001-01-01T00:00:00+23:00", "learners": 1, "answers": 1}',
    b"9" * 70_000,
]


@pytest.mark.parametrize("note", NOTES, ids=range(len(NOTES)))
def test_a_spoilt_note(data_dir: Path, note: bytes) -> None:
    """Whatever stands in the note, the backup is listed, as one that cannot be read."""
    (data_dir / "backups").mkdir(parents=True)
    with ZipFile(data_dir / "backups" / "odd.zip", "w") as odd:
        odd.writestr("backup.json", note)

    (listed,) = backups(data_dir)
    assert (listed.readable, listed.answers, listed.size > 0) == (False, 0, True)


def test_no_two_backups_of_one_minute_meet(studied: Path) -> None:
    """The second gets a number."""
    for _time in range(3):
        back_up_beside(studied, "quizapp", NOON)

    assert names_in(studied / "backups") == [
        "quizapp-2026-11-25-1200-2.zip",
        "quizapp-2026-11-25-1200-3.zip",
        "quizapp-2026-11-25-1200.zip",
    ]


def test_a_copy_takes_the_place_of_nothing_half_made(studied: Path, tmp_path: Path) -> None:
    """What a program that was killed left in the place of the copy is in nobody's way."""
    part = tmp_path / "stick"
    part.mkdir()
    for name in (".quiz.zip.part", ".quiz.zip.db.part", ".quiz.zip.db.part-wal"):
        (part / name).write_bytes(b"half made" * 1000)
    back_up(studied, part / "quiz.zip", NOON)

    assert names_in(part) == ["quiz.zip"]
    assert backups_in(part) == {"quiz.zip": 5}


def test_a_verified_copy_is_whole(studied: Path, tmp_path: Path) -> None:
    """The copy has every row of a file that others have open, and nothing lies beside it."""
    engine = open_database(studied / "quizapp.db")
    with closing(sqlite3.connect(studied / "quizapp.db")) as source:
        verified_copy(source, studied / "quizapp.db", tmp_path / "copy.db")
    engine.dispose()

    assert everything(tmp_path / "copy.db") == everything(studied / "quizapp.db")
    assert [name for name in names_in(tmp_path) if name.startswith("copy")] == ["copy.db"]
