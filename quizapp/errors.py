"""What can go wrong, split in two: the world failed (these), or we have a bug (everything else).

An error carries facts, not sentences; quizapp.wording says in the learner's language what happened, what was kept and
what to do next.
"""

from enum import StrEnum
from pathlib import Path


class Failure(StrEnum):
    """What the world did to us."""

    FOLDER_NOT_WRITABLE = "folder-not-writable"
    NOT_A_DATABASE = "not-a-database"
    DATABASE_TOO_NEW = "database-too-new"
    DATABASE_DAMAGED = "database-damaged"
    DATABASE_BUSY = "database-busy"
    DATABASE_UNREADABLE = "database-unreadable"
    MIGRATION_FAILED = "migration-failed"
    ALREADY_OPEN = "already-open"
    NOT_SAVED = "not-saved"
    CHANGE_NOT_SAVED = "change-not-saved"
    BROKEN_OFF = "broken-off"
    ANSWERED_ELSEWHERE = "answered-elsewhere"
    NO_DISPLAY = "no-display"
    NO_SUCH_DECK = "no-such-deck"
    CANNOT_WRITE = "cannot-write"
    CANNOT_READ = "cannot-read"
    NO_ROOM = "no-room"
    NO_SUCH_FOLDER = "no-such-folder"
    FILE_EXISTS = "file-exists"
    NOTHING_TO_BACK_UP = "nothing-to-back-up"
    NOT_A_BACKUP = "not-a-backup"
    BACKUP_DAMAGED = "backup-damaged"
    BACKUP_TOO_NEW = "backup-too-new"
    WINDOW_OPEN = "window-open"
    NO_SUCH_LEARNER = "no-such-learner"
    LEARNER_EXISTS = "learner-exists"
    BAD_LEARNER_NAME = "bad-learner-name"
    NOT_A_PDF_NAME = "not-a-pdf-name"
    NOTHING_TO_PRINT = "nothing-to-print"
    CANNOT_NOTIFY = "cannot-notify"
    EXAM_CLOSED = "exam-closed"


class QuizError(Exception):
    """Raised when the world failed: which failure, the file or name concerned, and the system's own words if any."""

    def __init__(self, failure: Failure, concerned: Path | str = "", reason: str = "") -> None:
        super().__init__(f"{failure}: {concerned} {reason}".strip())
        self.failure = failure
        self.concerned = concerned
        self.reason = reason


def reason(error: OSError) -> str:
    """The system's own words."""
    return error.strerror or str(error)
