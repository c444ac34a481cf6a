"""Writing a file whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

# What begins with a dot is no deck file to us, so that nobody reads what is half written.
_PREFIX: Final = ".quizapp-"


def write_whole(path: Path, raw: bytes) -> None:
    """Put these bytes in the place of the file, on the disk before it is there; raise OSError and change nothing.

    The file keeps its permissions, and a link goes on pointing to it. A file that its owner has closed to writing is
    left alone.
    """
    file = Path(os.path.realpath(path))
    mode = _mode_of(file)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=_PREFIX)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(raw)
            out.flush()
            os.fsync(out.fileno())
        if mode is not None:
            draft.chmod(mode)
        draft.replace(file)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    sync_folder(file.parent)


def create_whole(path: Path, raw: bytes) -> None:
    """The same for a file that is not there yet, with the usual permissions; raise FileExistsError where it is."""
    with path.open("xb"):
        pass
    try:
        write_whole(path, raw)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def sync_folder(folder: Path) -> None:
    """See to it that the names in the folder are on the disk too, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode_of(file: Path) -> int | None:
    """The permissions of the file; None where it is not there yet, and its owner alone may read the new one."""
    try:
        mode = stat.S_IMODE(file.stat().st_mode)
    except FileNotFoundError:
        return None
    if not mode & stat.S_IWUSR:
        raise PermissionError(13, os.strerror(13), str(file))
    return mode
