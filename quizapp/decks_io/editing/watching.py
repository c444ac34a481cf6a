"""Whether a folder of decks has changed on the disk: cheap to ask, and asked again whenever the system says so."""

from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG
from typing import Final

from quizapp.decks_io.companions import FOLDER, IMAGES

Fingerprint = Mapping[Path, tuple[int, int]]
"""The files of a folder, each with its size and the nanosecond of its last change."""

_BESIDE: Final = (FOLDER, IMAGES)


def fingerprint(folder: Path) -> Fingerprint:
    """The files in the folder and in those of its figures and images; nothing where there is no such folder.

    What begins with a dot, as half-written files of editors do, is passed over.
    """
    found: dict[Path, tuple[int, int]] = {}
    for place in (folder, *(folder / name for name in _BESIDE)):
        for path in _files(place):
            try:
                status = path.stat()
            except OSError:
                continue  # gone in this moment, or a link to nowhere
            if S_ISREG(status.st_mode):
                found[path] = (status.st_size, status.st_mtime_ns)
    return found


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError:
        return []
