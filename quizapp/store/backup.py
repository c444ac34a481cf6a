"""Makes backups and lists them: verified copies of the database with the learner's own decks, each one zip file."""

from contextlib import closing, suppress
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import Final

from quizapp.errors import Failure, QuizError, reason
from quizapp.paths import backups as folder_of_backups
from quizapp.paths import database_file
from quizapp.store.archive import look_into, write_archive
from quizapp.store.complaints import cannot_write
from quizapp.store.copying import connect, contents_of, discard, verified_copy
from quizapp.store.finishing import finish_restore, make_lasting
from quizapp.study.backup_file import BackupFile

SUFFIX: Final = ".zip"
PART: Final = ".part"
"""How the name of a backup ends that is being made, or that was cut off."""


def back_up(data_dir: Path, target: Path, now: datetime, *, overwrite: bool = False) -> BackupFile:
    """Make a backup there and return what is in it; raise QuizError, with nothing left or changed, where it cannot be.

    Nobody who answers meanwhile is kept waiting. ``now`` is an aware datetime.
    """
    finish_restore(data_dir)
    file = _progress(data_dir)
    if not target.parent.is_dir():
        raise QuizError(Failure.NO_SUCH_FOLDER, target.parent)
    _keep_what_is_there(target, overwrite=overwrite)
    draft = target.with_name(f".{target.name}{PART}")
    copy = target.with_name(f".{target.name}.db{PART}")
    try:
        draft.touch()  # says best why a folder cannot be written
        discard(copy)
        with closing(connect(file)) as source:
            contents_of(source, file)  # of another program, or locked for good: said before anything is copied
            verified_copy(source, file, copy, lasting=False)
        with closing(connect(copy)) as copied:
            contents = contents_of(copied, file)
        write_archive(draft, copy, data_dir, contents, now)
        _keep_what_is_there(target, overwrite=overwrite)
        draft.replace(target)
        make_lasting(target.parent)
    except OSError as error:
        raise cannot_write(error, target) from error
    except QuizError as error:
        if error.concerned == copy:
            raise QuizError(error.failure, target, error.reason) from error
        raise
    finally:
        with suppress(OSError):  # what was in the way of writing may be in the way of this too
            draft.unlink(missing_ok=True)
            discard(copy)
    return look_into(target)


def back_up_beside(data_dir: Path, name: str, now: datetime) -> BackupFile:
    """Make a backup in the folder for backups, named after its purpose and the moment; no other is ever in its way."""
    _progress(data_dir)
    folder = made_folder(data_dir)
    return back_up(data_dir, free_place(folder, name, now, SUFFIX), now)


def backups(data_dir: Path) -> list[BackupFile]:
    """Every backup in the folder for them, the newest first; those that cannot be read come last and say so."""
    folder = folder_of_backups(data_dir)
    try:
        files = [file for file in folder.iterdir() if file.suffix == SUFFIX and not file.name.startswith(".")]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise QuizError(Failure.CANNOT_READ, folder, reason(error)) from error
    by_name = [look_into(file) for file in sorted(files)]
    unreadable = [backup for backup in by_name if not backup.readable]
    return sorted((backup for backup in by_name if backup.readable), key=_made_at, reverse=True) + unreadable


def made_folder(data_dir: Path) -> Path:
    """The folder for backups, made if new."""
    folder = folder_of_backups(data_dir)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error, folder) from error
    return folder


def free_place(folder: Path, name: str, now: datetime, suffix: str) -> Path:
    """A path there that nothing has yet, such as before-restore-2026-11-25-1430.zip, with a number where need be."""
    stem = f"{name}-{now:%Y-%m-%d-%H%M}"
    names = chain([stem], (f"{stem}-{number}" for number in count(2)))
    return next(path for path in (folder / f"{name}{suffix}" for name in names) if not path.exists())


def _progress(data_dir: Path) -> Path:
    """The file to be backed up; raise QuizError where there is none."""
    file = database_file(data_dir)
    if not file.exists():
        raise QuizError(Failure.NOTHING_TO_BACK_UP, data_dir)
    return file


def _keep_what_is_there(target: Path, *, overwrite: bool) -> None:
    if target.exists() and not (overwrite and target.is_file()):
        raise QuizError(Failure.FILE_EXISTS, target)


def _made_at(backup: BackupFile) -> datetime:
    return backup.made_at or datetime.min.replace(tzinfo=UTC)
