"""Back to a backup: checked before anything is touched, the present kept, and all or nothing."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest

from quizapp.errors import Failure, QuizError
from quizapp.preferences import Preferences, load_preferences, save_preferences
from quizapp.store.backup import back_up
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.store.restore import restore
from quizapp.store.tables import HEAD
from quizapp.study.backup_file import Restored
from tests.conftest import FixedClock
from tests.store.breaking import execute
from tests.store.folders import NOON, everything, names_in, own_files, rows, study, write
from tests.store.test_backup import dangling, foreign, garbled, newer, text
from tests.store.test_durability import ROOT
from tests.store.test_upgrade import FIRST

THEN = NOON - timedelta(days=1)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Another place with a backup in it, made after five answers, with one deck."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def backup(data_dir: Path, stick: Path, clock: FixedClock) -> Path:
    """A backup after five answers and with a deck; the folder has gone on since: ten answers and other decks."""
    study(data_dir, clock)
    write(data_dir, decks__own="title: then")
    made = back_up(data_dir, stick / "quiz.zip", THEN)
    study(data_dir, clock, learner="Ada")
    write(data_dir, decks__own="title: now", decks__later="title: later", corrections__hip="key: now")
    return made.path


def unpacked(backup: Path) -> Path:
    """The bare database out of a backup."""
    folder = backup.with_suffix("")
    shutil.unpack_archive(backup, folder)
    return folder / "quizapp.db"


def state(data_dir: Path) -> tuple[object, ...]:
    """All that going back may change."""
    file = data_dir / "quizapp.db"
    return (everything(file) if file.exists() else None, own_files(data_dir))


def test_back_to_a_backup(data_dir: Path, backup: Path) -> None:
    """Every row and deck is as it was then; a deck that came later stays; nothing is left lying about."""
    done = restore(data_dir, backup, NOON)

    assert everything(data_dir / "quizapp.db") == everything(unpacked(backup))
    assert own_files(data_dir) == {
        "decks/own.yaml": b"title: then",
        "decks/later.yaml": b"title: later",
        "corrections/hip.yaml": b"key: now",
    }
    before = data_dir / "backups" / "before-restore-2026-11-25-1200.zip"
    assert done == Restored(learners=1, answers=5, before=before)
    assert names_in(data_dir) == ["backups", "corrections", "decks", "quizapp.db"]


def test_the_present_is_kept(data_dir: Path, backup: Path) -> None:
    """Going back to what was kept before brings everything as it was, decks too."""
    present = state(data_dir)
    done = restore(data_dir, backup, NOON)
    assert state(data_dir) != present
    assert done.before is not None
    restore(data_dir, done.before, NOON)

    assert state(data_dir) == present


def test_one_goes_on_from_there(data_dir: Path, backup: Path, clock: FixedClock) -> None:
    """The restored database is written ahead as every other, and takes answers."""
    restore(data_dir, backup, NOON)
    assert rows(data_dir / "quizapp.db", "PRAGMA journal_mode") == [("wal",)]
    clock.forward(days=2)
    study(data_dir, clock)

    assert rows(data_dir / "quizapp.db", "SELECT count(*) FROM event") == [(10,)]


def test_on_a_new_computer(tmp_path: Path, backup: Path) -> None:
    """In a folder that is not there yet there is nothing to keep, and all is as it was."""
    done = restore(tmp_path / "new" / "data", backup, NOON)

    assert done == Restored(learners=1, answers=5, before=None)
    assert names_in(tmp_path / "new" / "data") == ["decks", "quizapp.db"]
    assert everything(tmp_path / "new" / "data" / "quizapp.db") == everything(unpacked(backup))


def test_preferences_are_the_devices(data_dir: Path, backup: Path, tmp_path: Path) -> None:
    """A computer that has its own keeps them; a new one takes those of the backup, and with them who learns."""
    save_preferences(data_dir, Preferences(theme="dark", learner="Ada"))
    again = back_up(data_dir, backup.with_name("again.zip"), NOON).path
    save_preferences(data_dir, Preferences(theme="light", learner="Björn"))
    restore(data_dir, again, NOON)
    restore(tmp_path / "new", again, NOON)

    assert load_preferences(data_dir) == Preferences(theme="light", learner="Björn")
    assert load_preferences(tmp_path / "new") == Preferences(theme="dark", learner="Ada")


@pytest.mark.parametrize("name", ["quizapp.db", "quizapp.db.before-upgrade-1", "anything"])
def test_a_bare_database_is_a_backup_too(data_dir: Path, backup: Path, name: str) -> None:
    """Such as one that an upgrade laid aside, whatever its name; own decks stay as they are, and so does the file."""
    bare = unpacked(backup).rename(backup.with_name(name))
    content, decks = bare.read_bytes(), own_files(data_dir)
    restore(data_dir, bare, NOON)

    assert everything(data_dir / "quizapp.db") == everything(bare)
    assert own_files(data_dir) == decks
    assert bare.read_bytes() == content
    assert not [each for each in names_in(bare.parent) if each.startswith(f"{name}-")]


def test_a_bare_database_that_is_in_use(data_dir: Path, tmp_path: Path, backup: Path, clock: FixedClock) -> None:
    """Even what its program has not yet moved from the log into the file comes over."""
    other = tmp_path / "other"
    study(other, clock)
    progress = SqlProgress(open_database(other / "quizapp.db"), "Björn")
    assert (other / "quizapp.db-wal").stat().st_size > 0
    restore(data_dir, other / "quizapp.db", NOON)
    progress.close()

    assert rows(data_dir / "quizapp.db", "SELECT name FROM learner") == [("Standard",), ("Björn",)]


def test_a_backup_of_an_older_version(data_dir: Path, tmp_path: Path, backup: Path, clock: FixedClock) -> None:
    """It comes back as it is, and the next opening brings it up to date."""
    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(FIRST.read_text("utf-8"))
    log = rows(old, "SELECT id, card, quality FROM event ORDER BY sequence")
    restore(data_dir, old, NOON)
    assert rows(data_dir / "quizapp.db", "SELECT * FROM alembic_version") == [("0001",)]
    open_database(data_dir / "quizapp.db").dispose()

    assert rows(data_dir / "quizapp.db", "SELECT * FROM alembic_version") == [(HEAD,)]
    assert rows(data_dir / "quizapp.db", "SELECT id, card, quality FROM event ORDER BY sequence") == log


@pytest.mark.parametrize(
    ("spoil", "failure"),
    [
        (newer, Failure.BACKUP_TOO_NEW),
        (garbled, Failure.BACKUP_DAMAGED),
        (dangling, Failure.BACKUP_DAMAGED),
        (foreign, Failure.NOT_A_BACKUP),
        (text, Failure.NOT_A_BACKUP),
        (lambda file: file.write_bytes(b""), Failure.NOT_A_BACKUP),
        (lambda file: file.write_bytes(file.read_bytes()[:6000]), Failure.BACKUP_DAMAGED),
        (lambda file: file.write_bytes(file.read_bytes()[:20]), Failure.BACKUP_DAMAGED),
        (lambda file: execute(file, "DELETE FROM alembic_version"), Failure.BACKUP_TOO_NEW),
    ],
)
@pytest.mark.parametrize("zipped", [False, True])
def test_what_is_no_good_changes_nothing(
    data_dir: Path, backup: Path, zipped: bool, spoil: Callable[[Path], object], failure: Failure
) -> None:
    """Newer, damaged, cut off or of others: said of the backup, and nothing was touched or made."""
    bare = unpacked(backup)
    spoil(bare)
    chosen = bare
    if zipped:
        chosen = Path(shutil.make_archive(str(backup.with_name("spoilt")), "zip", bare.parent))
        failure = {Failure.NOT_A_BACKUP: failure}.get(failure, failure)
    before, names = state(data_dir), names_in(data_dir)
    with pytest.raises(QuizError) as caught:
        restore(data_dir, chosen, NOON)

    allowed = {failure, Failure.BACKUP_DAMAGED} if zipped and failure is Failure.NOT_A_BACKUP else {failure}
    assert caught.value.failure in allowed
    assert caught.value.concerned == chosen
    assert state(data_dir) == before
    assert names_in(data_dir) == names


def test_files_that_are_none(data_dir: Path, backup: Path, tmp_path: Path) -> None:
    """A folder is no backup, and a file that is not there cannot be read; no data folder is made for that."""
    for chosen, failure in ((tmp_path, Failure.NOT_A_BACKUP), (tmp_path / "gone.zip", Failure.CANNOT_READ)):
        with pytest.raises(QuizError) as caught:
            restore(tmp_path / "new", chosen, NOON)
        assert (caught.value.failure, caught.value.concerned) == (failure, chosen)
    assert not (tmp_path / "new").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe among the files")
def test_a_pipe_is_not_waited_for(data_dir: Path, tmp_path: Path) -> None:
    """It is no backup, whoever may write to it some day."""
    import os

    os.mkfifo(tmp_path / "pipe.zip")

    with pytest.raises(QuizError, match="not-a-backup"):
        restore(data_dir, tmp_path / "pipe.zip", NOON)


def raw(folder: Path) -> dict[str, bytes]:
    """The files that were kept as they were."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("spoil", [garbled, dangling, foreign, text])
def test_in_place_of_a_database_that_cannot_be_used(
    data_dir: Path, backup: Path, spoil: Callable[[Path], None]
) -> None:
    """A damaged present is kept as it is, byte by byte, with own decks, and the backup takes its place."""
    file = data_dir / "quizapp.db"
    spoil(file)
    content, decks = file.read_bytes(), own_files(data_dir)
    done = restore(data_dir, backup, NOON)

    assert done.before == data_dir / "backups" / "before-restore-2026-11-25-1200"
    kept = raw(done.before)
    assert {name: kept[name] for name in decks} == decks
    assert len(kept["quizapp.db"]) == len(content)
    assert kept["quizapp.db"][100:] == content[100:]  # before that stands how it is journaled
    assert everything(file) == everything(unpacked(backup))


def test_side_files_of_a_database_that_cannot_be_opened(data_dir: Path, backup: Path) -> None:
    """What a crash left beside a spoilt database is kept, and does not spoil the restored one."""
    file = data_dir / "quizapp.db"
    with closing(sqlite3.connect(file)) as other:
        other.execute("INSERT INTO learner (name) VALUES ('Björn')")
        other.commit()
        log = (data_dir / "quizapp.db-wal").read_bytes()
    text(file)
    (data_dir / "quizapp.db-wal").write_bytes(log)
    (data_dir / "quizapp.db-shm").write_bytes(b"\0" * 32768)
    done = restore(data_dir, backup, NOON)

    assert everything(file) == everything(unpacked(backup))
    assert done.before is not None
    assert raw(done.before)["quizapp.db-wal"] == log
    assert names_in(data_dir) == ["backups", "corrections", "decks", "quizapp.db"]


def test_what_a_crash_left_in_the_log_is_kept(data_dir: Path, backup: Path) -> None:
    """Answers that a killed program had in the write-ahead log are in the backup of the present."""
    code = "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit(); os._exit(9)"
    statement = "INSERT INTO learner (name) VALUES ('Björn')"
    subprocess.run([sys.executable, "-c", code, data_dir / "quizapp.db", statement], check=False)
    assert (data_dir / "quizapp.db-wal").exists()
    done = restore(data_dir, backup, NOON)

    assert done.before is not None
    assert rows(unpacked(done.before), "SELECT name FROM learner") == [("Standard",), ("Ada",), ("Björn",)]
    assert names_in(data_dir) == ["backups", "corrections", "decks", "quizapp.db"]


def test_while_another_program_has_it_open(data_dir: Path, backup: Path) -> None:
    """A sitting in a terminal is not pulled from under anybody: nothing changes, and its answers still count."""
    progress = SqlProgress(open_database(data_dir / "quizapp.db"))
    before = state(data_dir)
    with pytest.raises(QuizError) as caught:
        restore(data_dir, backup, NOON)

    assert (caught.value.failure, caught.value.concerned) == (Failure.DATABASE_BUSY, data_dir / "quizapp.db")
    assert state(data_dir) == before
    progress.save_settings(progress.settings())
    progress.close()
    restore(data_dir, backup, NOON)


@pytest.mark.skipif(sys.platform == "win32", reason="there nobody can open it meanwhile")
def test_who_opens_it_in_the_middle_loses_nothing_unseen(
    data_dir: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that opened the old file a moment before it went is refused when it writes: it does not write to it."""
    said: list[str] = []
    file = data_dir / "quizapp.db"

    def write_late() -> None:
        with closing(sqlite3.connect(file, timeout=30, isolation_level=None)) as other:
            other.execute("SELECT * FROM learner").fetchall()
            opened.append(True)
            try:
                other.execute("BEGIN IMMEDIATE")
                other.execute("INSERT INTO learner (name) VALUES ('Late')")
                other.execute("COMMIT")
            except sqlite3.OperationalError as error:
                said.append(str(error))

    opened: list[bool] = []
    late = Thread(target=write_late)
    rename = Path.rename

    def rename_late(path: Path, target: Path) -> Path:
        late.start()
        while not opened:
            pass
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", rename_late)
    restore(data_dir, backup, NOON)
    late.join()

    assert said == ["attempt to write a readonly database"]
    assert everything(file) == everything(unpacked(backup))


def test_a_folder_in_the_place_of_a_deck(data_dir: Path, backup: Path) -> None:
    """Where a deck cannot be put in its place this is said before anything is changed."""
    (data_dir / "decks" / "own.yaml").unlink()
    (data_dir / "decks" / "own.yaml").mkdir()
    before = state(data_dir)
    with pytest.raises(QuizError) as caught:
        restore(data_dir, backup, NOON)

    assert (caught.value.failure, caught.value.concerned) == (Failure.CANNOT_WRITE, data_dir / "decks" / "own.yaml")
    assert state(data_dir) == before


def test_a_folder_of_decks_that_is_a_link(data_dir: Path, backup: Path, tmp_path: Path) -> None:
    """Decks that lie elsewhere, as in a shared folder, are written there, and the link stays one."""
    (data_dir / "decks").rename(tmp_path / "shared")
    (data_dir / "decks").symlink_to(tmp_path / "shared")
    restore(data_dir, backup, NOON)

    assert (data_dir / "decks").is_symlink()
    assert (tmp_path / "shared" / "own.yaml").read_text() == "title: then"
    assert names_in(tmp_path / "shared") == ["later.yaml", "own.yaml"]


ANOTHER_DISK = Path("/dev/shm")


@pytest.mark.skipif(not ANOTHER_DISK.is_dir(), reason="needs another disk")
def test_a_folder_of_decks_on_another_disk(data_dir: Path, backup: Path) -> None:
    """Where a file cannot simply be moved it is copied, whole, and nothing else is left there."""
    with TemporaryDirectory(dir=ANOTHER_DISK) as disk:
        shared = Path(shutil.move(data_dir / "decks", disk))
        (data_dir / "decks").symlink_to(shared)
        restore(data_dir, backup, NOON)

        assert (shared / "own.yaml").read_text() == "title: then"
        assert names_in(shared) == ["later.yaml", "own.yaml"]
    assert names_in(data_dir) == ["backups", "corrections", "decks", "quizapp.db"]


def test_a_file_in_the_place_of_the_data_folder(tmp_path: Path, backup: Path) -> None:
    """It stays, and the failure names it."""
    (tmp_path / "file").write_text("mine")
    with pytest.raises(QuizError) as caught:
        restore(tmp_path / "file", backup, NOON)

    assert (caught.value.failure, caught.value.concerned) == (Failure.FOLDER_NOT_WRITABLE, tmp_path / "file")
    assert (tmp_path / "file").read_text() == "mine"


def test_without_a_place_for_the_present_nothing_changes(data_dir: Path, backup: Path) -> None:
    """Where the present cannot be kept, one does not leave it."""
    (data_dir / "backups").write_text("in the way")
    before, names = state(data_dir), names_in(data_dir)
    with pytest.raises(QuizError, match="cannot-write"):
        restore(data_dir, backup, NOON)

    assert state(data_dir) == before
    assert names_in(data_dir) == names
    open_database(data_dir / "quizapp.db").dispose()
    assert rows(data_dir / "quizapp.db", "PRAGMA journal_mode") == [("wal",)]


@pytest.mark.skipif(sys.platform == "win32", reason="the child is forked")
def test_killed_at_any_step(data_dir: Path, backup: Path, tmp_path: Path) -> None:
    """Killed before each single thing that it does to the disk: what opens next is all of the old or all of the new."""
    old = state(data_dir)
    shutil.copytree(data_dir, tmp_path / "done")
    restore(tmp_path / "done", backup, NOON)
    new = state(tmp_path / "done")
    command = [sys.executable, "-m", "tests.store.restore_and_die", str(data_dir), str(backup), str(tmp_path / "dead")]
    subprocess.run(command, cwd=ROOT, check=True)

    folders = sorted((tmp_path / "dead").iterdir(), key=lambda folder: int(folder.name))
    found = []
    for folder in folders:
        open_database(folder / "quizapp.db").dispose()
        assert rows(folder / "quizapp.db", "PRAGMA journal_mode") == [("wal",)]
        after = state(folder)
        assert after in (old, new)
        found.append(after == new)
    for folder in folders[::6]:
        done = restore(folder, backup, NOON)
        assert (state(folder), done.answers) == (new, 5)
        assert set(names_in(folder)) == {"backups", "corrections", "decks", "quizapp.db"}
    assert len(found) > 20
    assert found == sorted(found)  # there is one moment before which it is the old and after which the new
    assert {False, True} == set(found)
