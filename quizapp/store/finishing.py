"""The second half of going back to a backup, which can be done again and again until it is done.

What is to come lies complete in a folder of its own, and appears under this name all at once: before that moment the
old state counts, from then on the new one. Whoever opens the database finishes what a crash has left half-way.
"""

import errno
import os
from contextlib import suppress
from pathlib import Path
from shutil import copyfile, rmtree
from typing import Final

from quizapp.paths import database_file
from quizapp.store.complaints import cannot_write

READY: Final = "restored"
"""In the data folder: what is to come, complete and checked."""


def finish_restore(data_dir: Path) -> None:
    """Put what is ready in its place; raise QuizError where that cannot be, and the next one tries again.

    The database there has no side files: who made this ready has seen to that. Several processes may do this at once.
    """
    ready = data_dir / READY
    if not ready.is_dir():
        return
    file = database_file(data_dir)
    try:
        with suppress(FileNotFoundError):  # another process was faster
            (ready / file.name).replace(file)
        for source in sorted(path for path in ready.rglob("*") if path.is_file()):
            _put(source, data_dir / source.relative_to(ready))
        make_lasting(data_dir)
    except OSError as error:
        raise cannot_write(error, Path(error.filename2 or error.filename or file)) from error
    rmtree(ready, ignore_errors=True)


def make_lasting(folder: Path) -> None:
    """See that names which were changed in the folder are on the disk too; on Windows they are as it is."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _put(source: Path, target: Path) -> None:
    """Move a file there, in place of what is there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except FileNotFoundError:  # another process was faster
        return
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _put_elsewhere(source, target)


def _put_elsewhere(source: Path, target: Path) -> None:
    """Move a file to another disk, as where the learner's folder is a link to one."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    copyfile(source, draft)
    with draft.open("r+b") as stream:
        os.fsync(stream.fileno())
    draft.replace(target)
    source.unlink(missing_ok=True)
