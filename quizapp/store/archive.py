"""A backup as one zip file: the database, own decks and corrections, preferences, and a note of what is inside."""

import json
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfileobj, disk_usage
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from quizapp import preferences
from quizapp.errors import Failure, QuizError, reason
from quizapp.store.complaints import cannot_write
from quizapp.store.copying import Contents
from quizapp.study.backup_file import BackupFile

DATABASE: Final = "quizapp.db"
FOLDERS: Final = ("decks", "corrections")
"""What a learner makes beside the database, as files of its own."""
PREFERENCES: Final = preferences.FILE
"""Of the device, and only for one that has none yet."""

MAGIC: Final = b"PK\x03\x04"
_NOTE: Final = "backup.json"
_NOTE_LIMIT: Final = 64 * 1024  # bytes
_LEVEL: Final = 1  # a fifth of the size in half the time of the usual level
_CHUNK: Final = 1 << 20
_ALWAYS_FINE: Final = 64 << 20  # bytes unpacked
_LARGEST_RATIO: Final = 200  # a database packs to a fifth, a fresh one to a fiftieth
_UNREADABLE: Final = (BadZipFile, zlib.error, EOFError, ValueError, OverflowError, NotImplementedError, RuntimeError)


def write_archive(draft: Path, database: Path, data_dir: Path, contents: Contents, now: datetime) -> None:
    """Write the backup and read it through once; raise OSError where the disk refuses.

    A file of the learner's that cannot be read raises QuizError; one that goes away meanwhile is left out.
    """
    with draft.open("wb") as stream:
        with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
            archive.writestr(_NOTE, _note(contents, now))
            info = ZipInfo.from_file(database, DATABASE, strict_timestamps=False)
            info.compress_type = ZIP_DEFLATED
            with database.open("rb") as source, archive.open(info, "w") as packed:
                copyfileobj(source, packed, _CHUNK)
            for file in _own_files(data_dir):
                _add(archive, file, data_dir)
        stream.flush()
        os.fsync(stream.fileno())
    with ZipFile(draft) as archive:
        if (spoilt := archive.testzip()) is not None:
            raise OSError(f"{spoilt}: what was written reads differently")


def look_into(file: Path) -> BackupFile:
    """What the note in the backup says; a file without one that can be read is listed all the same."""
    try:
        size = file.stat().st_size
    except OSError:
        return BackupFile(file, 0)
    try:
        with ZipFile(file) as archive, archive.open(_NOTE) as stream:
            note = json.loads(stream.read(_NOTE_LIMIT))
        made_at = datetime.fromisoformat(note["made_at"]).astimezone(UTC)
        return BackupFile(file, size, made_at, int(note["learners"]), int(note["answers"]))
    except (*_UNREADABLE, OSError, KeyError, TypeError):
        return BackupFile(file, size)


def unpack(file: Path, folder: Path) -> None:
    """Unpack database, decks, corrections and preferences into that folder, and nothing else or elsewhere.

    Raise QuizError for a file that is no backup, is damaged, unpacks to more than a backup can or than there is room
    for, or has a name in it that leads out of the folder.
    """
    with _telling(file), ZipFile(file) as archive:
        wanted = [info for info in archive.infolist() if _is_wanted(info, file)]
        names = [info.filename for info in wanted]
        if DATABASE not in names:
            raise QuizError(Failure.NOT_A_BACKUP, file)
        if len(set(names)) < len(names):
            raise QuizError(Failure.BACKUP_DAMAGED, file, next(name for name in names if names.count(name) > 1))
        _weigh(wanted, file, folder)
        for info in wanted:
            with archive.open(info) as packed:
                _lay_down(packed, folder / info.filename)


def _note(contents: Contents, now: datetime) -> str:
    made_at = now.astimezone(UTC).isoformat(timespec="seconds")
    numbers = {"learners": contents.learners, "answers": contents.answers}
    return json.dumps({"made_at": made_at, "schema": contents.version, **numbers}, indent=2) + "\n"


def _own_files(data_dir: Path) -> Iterator[Path]:
    """The learner's own files, in the order of their names, and the preferences."""
    yield from (file for file in [data_dir / PREFERENCES] if file.is_file())
    for name in FOLDERS:
        yield from sorted(file for file in (data_dir / name).rglob("*") if file.is_file())


def _add(archive: ZipFile, file: Path, data_dir: Path) -> None:
    try:
        content = file.read_bytes()
        # A name that is no UTF-8, as old file systems have, is kept with its odd bytes written out.
        name = file.relative_to(data_dir).as_posix().encode("utf-8", "backslashreplace").decode()
        info = ZipInfo.from_file(file, name, strict_timestamps=False)
    except FileNotFoundError:
        return
    except OSError as error:
        raise QuizError(Failure.CANNOT_READ, file, reason(error)) from error
    archive.writestr(info, content, ZIP_DEFLATED, _LEVEL)


@contextmanager
def _telling(file: Path) -> Iterator[None]:
    """Raise what is wrong with the backup itself as a QuizError."""
    try:
        yield
    except _UNREADABLE as error:
        raise QuizError(Failure.BACKUP_DAMAGED, file, str(error)) from error


def _is_wanted(info: ZipInfo, file: Path) -> bool:
    """Whether this is what we put into backups; raise QuizError for no name, or one that leads out of the folder."""
    path = Path(info.filename)
    leads_out = path.is_absolute() or path.drive or ".." in path.parts or (os.name == "nt" and ":" in info.filename)
    if leads_out or not info.filename:
        raise QuizError(Failure.BACKUP_DAMAGED, file, info.filename)
    if info.is_dir():
        return False
    return info.filename in (DATABASE, PREFERENCES) or (len(path.parts) > 1 and path.parts[0] in FOLDERS)


def _weigh(wanted: list[ZipInfo], file: Path, folder: Path) -> None:
    """Refuse what would fill the disk before anything is unpacked: zipfile never unpacks more than an entry says."""
    heaviest = max(wanted, key=lambda info: info.file_size)
    total = sum(info.file_size for info in wanted)
    odd = [info for info in wanted if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or info.flag_bits & 1]
    if odd or total > max(_ALWAYS_FINE, file.stat().st_size * _LARGEST_RATIO):
        named = odd[0] if odd else heaviest
        raise QuizError(Failure.BACKUP_DAMAGED, file, f"{named.filename}: {named.file_size} B")
    if total > disk_usage(folder).free:
        raise QuizError(Failure.NO_ROOM, folder, f"{total} B")


def _lay_down(packed: IO[bytes], target: Path) -> None:
    """Unpack one entry onto the disk for good."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as stream:
            copyfileobj(packed, stream, _CHUNK)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise cannot_write(error, target) from error
