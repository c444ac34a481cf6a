"""Goes back to a backup again and again, each time on a fresh copy and each time dying one step later.

``python -m tests.store.restore_and_die DATA BACKUP FOLDER`` leaves the copies in FOLDER, numbered, as the dead left
them; the last one is of the one that came through.
"""

import os
import shutil
import sys
from itertools import count
from pathlib import Path
from typing import Any

from quizapp.store.restore import restore
from tests.store.folders import NOON

_STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "sqlite3.connect", "shutil.copyfile"}


def main(data_dir: Path, backup: Path, folder: Path) -> None:
    """Fork, die, look: until one comes through."""
    folder.mkdir()
    for last in count(1):
        copy = folder / str(last)
        shutil.copytree(data_dir, copy)
        child = os.fork()
        if child == 0:
            _die_at(last, copy)
            restore(copy, backup, NOON)
            os._exit(0)
        if os.waitpid(child, 0)[1] == 0:
            return


def _die_at(last: int, folder: Path) -> None:
    """Let this process end, as if the plug were pulled, before the step of that number that is about the folder."""
    steps = count(1)

    def watch(event: str, args: tuple[Any, ...]) -> None:
        about = any(str(folder) in str(arg) for arg in args)
        changes = event != "open" or args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if event in _STEPS and about and changes and next(steps) == last:
            os._exit(9)

    sys.addaudithook(watch)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
