"""desktop: puts the program into the menu of applications, or takes it out again."""

import sys
from pathlib import Path

from quizapp.desktop_entry import data_home, install, remove
from quizapp.wording.catalog import _


def put_on_desktop(data_dir: Path | None, *, take_away: bool) -> int:
    """Write the entry and the icons and tell where; the entry opens ``data_dir`` where one was asked for."""
    if sys.platform in ("win32", "darwin"):
        print(_("Only Linux desktops need an entry. Here a shortcut to this command does the same:"))
        print(" ".join(_command(data_dir)))
        return 0
    home = data_home()
    if take_away:
        removed = remove(home)
        for place in removed:
            print(_("Removed: {path}").format(path=place))
        if not removed:
            print(_("There was nothing to remove in {path}.").format(path=home))
        return 0
    for place in install(home, _command(data_dir)):
        print(_("Written: {path}").format(path=place))
    print(_("Quizapp is in the menu of applications now. “quizapp desktop --remove” takes it out again."))
    return 0


def _command(data_dir: Path | None) -> list[str]:
    """This program by the interpreter that runs it now, from whatever folder."""
    folder = [] if data_dir is None else ["--data-dir", str(data_dir.absolute())]
    return [sys.executable, "-m", "quizapp", *folder]
