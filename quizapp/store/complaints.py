"""What SQLite and the disk say, as failures that we have a sentence for."""

import errno
import sqlite3
from pathlib import Path
from typing import Final

from quizapp.errors import Failure, QuizError, reason

_NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


def as_quiz_error(error: BaseException | None, file: Path) -> QuizError:
    """What SQLite said of the file."""
    said = str(error)
    if "readonly" in said or ("unable to open" in said and not file.exists()):
        return QuizError(Failure.FOLDER_NOT_WRITABLE, file.parent, said)
    if "locked" in said:
        return QuizError(Failure.DATABASE_BUSY, file, said)
    if isinstance(error, sqlite3.OperationalError):
        return QuizError(Failure.DATABASE_UNREADABLE, file, said)
    return QuizError(Failure.DATABASE_DAMAGED, file, said)


def cannot_write(error: OSError | sqlite3.Error, file: Path) -> QuizError:
    """What was said when that file was to be written: no room, no folder for it, or something else."""
    said = reason(error) if isinstance(error, OSError) else str(error)
    if getattr(error, "errno", None) in _NO_ROOM or "disk is full" in said:
        return QuizError(Failure.NO_ROOM, file, said)
    return QuizError(Failure.CANNOT_WRITE, file, said)
