"""backup and restore: a verified copy of progress and own decks, and back to one."""

from pathlib import Path
from typing import Final

from quizapp.app import system_clock
from quizapp.commands.holding import without_window
from quizapp.commands.output import emit
from quizapp.store.backup import SUFFIX, back_up, back_up_beside, free_place
from quizapp.study.backup_file import BackupFile
from quizapp.study.ports import Clock
from quizapp.wording.backups import backed_up, restored

_NAME: Final = "quizapp"


def make_backup(data_dir: Path, file: Path | None, *, overwrite: bool, as_json: bool, clock: Clock | None) -> int:
    """Make a backup in that file, in that folder, or in the data folder's own; say what is in it."""
    now = (clock or system_clock)()
    if file is None:
        made = back_up_beside(data_dir, _NAME, now)
    elif file.is_dir():
        made = back_up(data_dir, free_place(file, _NAME, now, SUFFIX), now)
    else:
        made = back_up(data_dir, file, now, overwrite=overwrite)
    if as_json:
        emit(as_object(made))
    else:
        print(backed_up(made))
    return 0


def as_object(backup: BackupFile) -> dict[str, object]:
    """A backup as other programs read it."""
    return {
        "path": str(backup.path),
        "made_at": None if backup.made_at is None else backup.made_at.isoformat(),
        "size": backup.size,
        "learners": backup.learners,
        "answers": backup.answers,
    }


def restore_backup(data_dir: Path, file: Path, *, clock: Clock | None) -> int:
    """Go back to a backup unless a window is open, and say where the present state is kept."""
    from quizapp.store.restore import restore

    with without_window(data_dir):
        done = restore(data_dir, file, (clock or system_clock)())
    for line in restored(done):
        print(line)
    return 0
