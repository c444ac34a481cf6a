"""The program in the menu of a Linux desktop: its entry, and its icon in every size, in the user's own data folder.

As the Desktop Entry Specification and the Icon Theme Specification have it. No desktop has to be told: each looks
again by itself when it sees that the folder has changed.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from quizapp.errors import Failure, QuizError, reason
from quizapp.paths import DESKTOP_ENTRY, ICONS

ICON_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256)
_RESERVED: Final = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_ESCAPED: Final = frozenset('"`$\\')
_AS_STRING: Final = {"%": "%%", "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def data_home() -> Path:
    """XDG_DATA_HOME where it names a folder from the root on, else the folder that stands for it."""
    chosen = Path(os.environ.get("XDG_DATA_HOME", ""))
    return chosen if chosen.is_absolute() else Path.home() / ".local" / "share"


def install(home: Path, command: Sequence[str]) -> list[Path]:
    """Write entry and icons below ``home``, each whole or not at all; return what was written.

    The entry starts that command. Raise QuizError where a file cannot be written.
    """
    entry = DESKTOP_ENTRY.read_text("utf-8").replace("Exec=quizapp\n", f"Exec={exec_line(command)}\n")
    for source, place in _icons(home):
        _write(place, source.read_bytes())
    _write(_entry(home), entry.encode("utf-8", "surrogateescape"))
    _touch(home)
    return _places(home)


def remove(home: Path) -> list[Path]:
    """Take away what ``install`` writes; return what there was. Raise QuizError where a file cannot be removed."""
    there = [place for place in _places(home) if place.exists()]
    for place in there:
        _in_the_world(place.unlink, place)
    _touch(home)
    return there


def exec_line(command: Sequence[str]) -> str:
    """A command as the value of Exec: each argument quoted where it must be, and the whole escaped as a string."""
    quoted = " ".join(map(_quoted, command))
    return "".join(_AS_STRING.get(each, each) for each in quoted)


def _quoted(argument: str) -> str:
    if argument and not _RESERVED & set(argument):
        return argument
    return '"' + "".join(f"\\{each}" if each in _ESCAPED else each for each in argument) + '"'


def _entry(home: Path) -> Path:
    return home / "applications" / "quizapp.desktop"


def _icons(home: Path) -> list[tuple[Path, Path]]:
    """Each picture and where it goes."""
    theme = home / "icons" / "hicolor"
    sizes = [(ICONS / f"quizapp-{size}.png", theme / f"{size}x{size}" / "apps" / "quizapp.png") for size in ICON_SIZES]
    return [*sizes, (ICONS / "quizapp.svg", theme / "scalable" / "apps" / "quizapp.svg")]


def _places(home: Path) -> list[Path]:
    return [_entry(home), *(place for _source, place in _icons(home))]


def _touch(home: Path) -> None:
    """Desktops look at the time of the theme's own folder, not at those of the folders in it, which have changed."""
    theme = home / "icons" / "hicolor"
    if theme.is_dir():
        _in_the_world(lambda: os.utime(theme), theme)


def _write(place: Path, content: bytes) -> None:
    def write() -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_name(f"{place.name}.new")
        draft.write_bytes(content)
        draft.replace(place)

    _in_the_world(write, place)


def _in_the_world(act: Callable[[], None], place: Path) -> None:
    try:
        act()
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, place, reason(error)) from error
