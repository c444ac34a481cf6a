"""Goes back to a backup: checked first, the present state kept, and all or nothing whatever happens meanwhile."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from shutil import copy2, copytree, rmtree
from typing import Final

from quizapp.errors import Failure, QuizError, reason
from quizapp.paths import database_file
from quizapp.store.archive import DATABASE, FOLDERS, MAGIC, PREFERENCES, unpack
from quizapp.store.backup import back_up_beside, free_place, made_folder
from quizapp.store.complaints import as_quiz_error, cannot_write
from quizapp.store.copying import Contents, connect, contents_of, fault_of, verified_copy
from quizapp.store.finishing import READY, finish_restore, make_lasting
from quizapp.store.tables import HEAD
from quizapp.study.backup_file import Restored

_STAGING: Final = "restoring"
_BEFORE: Final = "before-restore"
_SQLITE: Final = b"SQLite format 3\0"
_SIDE_FILES: Final = ("-wal", "-shm", "-journal")
_CANNOT_BE_COPIED: Final = {Failure.NOT_A_DATABASE, Failure.DATABASE_DAMAGED, Failure.DATABASE_UNREADABLE}


def restore(data_dir: Path, backup: Path, now: datetime) -> Restored:
    """Make the database what it is in the backup, and own decks and corrections too.

    The backup is one that ``back_up`` made, or a bare copy of quizapp.db; one of an older version is brought up to date
    when it is next opened. Deck files that only the present has stay, and preferences come over only where there are
    none. No window may have the folder. Raise QuizError, with nothing changed, where the backup is no good, its version
    is to come, another process has the database open, or the disk refuses.
    """
    header = _header(backup)
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QuizError(Failure.FOLDER_NOT_WRITABLE, data_dir, reason(error)) from error
    finish_restore(data_dir)
    staging = data_dir / _STAGING
    try:
        rmtree(staging, ignore_errors=True)
        staging.mkdir()
        _unpack(backup, header, staging)
        contents = _checked(staging / DATABASE, backup)
        _see_that_it_fits(staging, data_dir)
        if (data_dir / PREFERENCES).exists():
            (staging / PREFERENCES).unlink(missing_ok=True)
        before = _replace(data_dir, staging, now)
    except OSError as error:
        raise cannot_write(error, data_dir) from error
    finally:
        rmtree(staging, ignore_errors=True)
    return Restored(contents.learners, contents.answers, before)


def _header(backup: Path) -> bytes:
    """How the file begins; raise QuizError where it cannot be read or is none."""
    try:
        if backup.exists() and not backup.is_file():
            raise QuizError(Failure.NOT_A_BACKUP, backup)
        with backup.open("rb") as stream:
            return stream.read(len(_SQLITE))
    except OSError as error:
        raise QuizError(Failure.CANNOT_READ, backup, reason(error)) from error


def _unpack(backup: Path, header: bytes, staging: Path) -> None:
    if header.startswith(MAGIC):
        unpack(backup, staging)
    elif header == _SQLITE:
        beside = [Path(f"{backup}{suffix}") for suffix in _SIDE_FILES]
        # With nothing beside it nobody has it open: it can be read where nothing can be written, and nothing is.
        with (
            _of_backup(backup),
            closing(connect(backup, "mode=ro" if any(map(Path.exists, beside)) else "immutable=1")) as source,
        ):
            verified_copy(source, backup, staging / DATABASE)
    else:
        raise QuizError(Failure.NOT_A_BACKUP, backup)


def _checked(file: Path, backup: Path) -> Contents:
    """What is in the unpacked database, once it is known to be whole, ours, and of a version that we know."""
    with _of_backup(backup), closing(connect(file)) as connection:
        contents = contents_of(connection, file)
        if contents.version != HEAD:
            # Imported only here: it costs more than all the rest.
            from quizapp.store.upgrade import knows

            if not knows(contents.version):
                raise QuizError(Failure.BACKUP_TOO_NEW, backup)
        try:
            verdict = fault_of(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.DatabaseError as error:
            raise as_quiz_error(error, file) from error
    if verdict is not None:
        raise QuizError(Failure.BACKUP_DAMAGED, backup, verdict)
    return contents


@contextmanager
def _of_backup(backup: Path) -> Iterator[None]:
    """Say of the backup what is said of its database."""
    try:
        yield
    except QuizError as error:
        if error.failure is Failure.NOT_A_DATABASE:
            raise QuizError(Failure.NOT_A_BACKUP, backup) from error
        if error.failure in _CANNOT_BE_COPIED:
            raise QuizError(Failure.BACKUP_DAMAGED, backup, error.reason) from error
        raise


def _see_that_it_fits(staging: Path, data_dir: Path) -> None:
    """Raise QuizError where a folder of the learner's stands in the place of a file, or a file in that of a folder."""
    for name in FOLDERS:
        for source in (staging / name).rglob("*"):
            target = data_dir / source.relative_to(staging)
            if os.path.lexists(target) and target.is_dir() is not source.is_dir():
                code = errno.EISDIR if target.is_dir() else errno.ENOTDIR
                raise QuizError(Failure.CANNOT_WRITE, target, os.strerror(code))


def _replace(data_dir: Path, staging: Path, now: datetime) -> Path | None:
    """Keep the present state, then put the new one in its place; return where the present state is kept."""
    file = database_file(data_dir)
    if not file.exists():
        _make_ready(staging, data_dir)
        finish_restore(data_dir)
        return None
    guard = _take_over(file)
    with nullcontext() if guard is None else closing(guard):
        before = _keep(data_dir, now, whole=guard is not None)
        if guard is None:
            for suffix in _SIDE_FILES:
                Path(f"{file}{suffix}").unlink(missing_ok=True)
        _make_ready(staging, data_dir)
        if os.name != "nt":  # there a file cannot be replaced while anybody has it open
            finish_restore(data_dir)
    finish_restore(data_dir)
    return before


def _take_over(file: Path) -> sqlite3.Connection | None:
    """A connection that keeps everybody else from writing, to a file without side files; None for a damaged one.

    SQLite changes the journal only where nobody else has the file open. Who opens it from now on can read, but waits to
    write, and is refused when the file has been replaced.
    """
    if _header(file) not in (b"", _SQLITE):
        return None  # SQLite would take its side files for left-overs
    connection = connect(file)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        connection.close()
        raise as_quiz_error(error, file) from error
    except sqlite3.DatabaseError:
        connection.close()
        return None
    return connection


def _keep(data_dir: Path, now: datetime, *, whole: bool) -> Path:
    """The present state as a backup; where that cannot be made because it is damaged, its files as they are."""
    if whole:
        try:
            return back_up_beside(data_dir, _BEFORE, now).path
        except QuizError as error:
            if error.failure not in _CANNOT_BE_COPIED:
                raise
    file, folder = database_file(data_dir), free_place(made_folder(data_dir), _BEFORE, now, "")
    folder.mkdir()
    for suffix in ("", *_SIDE_FILES):
        if (part := Path(f"{file}{suffix}")).exists():
            copy2(part, folder)
    for name in FOLDERS:
        if (data_dir / name).is_dir():
            copytree(data_dir / name, folder / name)
    return folder


def _make_ready(staging: Path, data_dir: Path) -> None:
    """From one moment to the next, and for good, the new state counts."""
    for folder in [staging, *(path for path in staging.rglob("*") if path.is_dir())]:
        make_lasting(folder)
    staging.rename(data_dir / READY)
    make_lasting(data_dir)
