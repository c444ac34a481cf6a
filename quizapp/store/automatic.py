"""The backup of each study day, and which of the old ones go."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from quizapp.paths import database_file
from quizapp.store.backup import PART, SUFFIX, back_up, made_folder
from quizapp.study.backup_file import BackupFile

_NAME: Final = re.compile(r"quizapp-(\d{4}-\d{2}-\d{2})\.zip")
_GIVEN_UP_AFTER: Final = timedelta(days=1)


def automatic(data_dir: Path, day: date, keep: int, now: datetime) -> BackupFile | None:
    """Make the study day's backup unless there is one or nothing to keep, then let the superfluous go.

    ``keep`` 0 makes none and lets none go. Only backups that this function made ever go. Raise QuizError where the
    backup cannot be made; then all stay.
    """
    if keep == 0 or not database_file(data_dir).exists():
        return None
    folder = made_folder(data_dir)
    target = folder / f"quizapp-{day.isoformat()}{SUFFIX}"
    if target.exists():
        return None
    _clear_away_parts(folder, now)
    made = back_up(data_dir, target, now)
    of_days = {found: file for file in folder.iterdir() if (found := _day_of(file.name)) is not None}
    for old in superfluous(of_days, keep):
        with suppress(OSError):  # it is tried again tomorrow
            of_days[old].unlink()
    return made


def superfluous(days: Iterable[date], keep: int) -> set[date]:
    """The days whose backups go: all but the last ``keep`` and the last of each month."""
    newest_first = sorted(set(days), reverse=True)
    last_of_month = {(day.year, day.month): day for day in reversed(newest_first)}
    return set(newest_first[keep:]) - set(last_of_month.values())


def _day_of(name: str) -> date | None:
    """The study day in the name of such a backup; None for any other file."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        return date.fromisoformat(found[1])
    except ValueError:
        return None


def _clear_away_parts(folder: Path, now: datetime) -> None:
    """Take away what a program that was cut off had begun, unless another may be at it just now."""
    for part in folder.glob(f".*{PART}*"):
        with suppress(OSError):
            if part.stat().st_mtime < (now - _GIVEN_UP_AFTER).timestamp():
                part.unlink()
