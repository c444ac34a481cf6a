"""Backups: what is known of one without opening its database, and what going back to one did."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BackupFile:
    """Where it lies, its size in bytes, when it was made (in UTC), and how many learners and answers it holds.

    Of a file that cannot be read as a backup ``made_at`` is None and the numbers are 0.
    """

    path: Path
    size: int
    made_at: datetime | None = None
    learners: int = 0
    answers: int = 0

    @property
    def readable(self) -> bool:
        """Whether it can be read as a backup, as far as that shows without unpacking it."""
        return self.made_at is not None


@dataclass(frozen=True, slots=True)
class Restored:
    """How many learners and answers are there now, and where what was there before is kept: None if nothing was."""

    learners: int
    answers: int
    before: Path | None
