"""Notices when deck files change on the disk, as when a text editor saves one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from quizapp.decks_io.editing.watching import Fingerprint, fingerprint

_QUIET: Final = 300
"""Milliseconds without another change after which a file counts as written: editors write in several steps."""


class DeckWatcher(QObject):
    """Watches folders of decks, and tells once for each burst of changes that left something different."""

    changed = Signal()

    def __init__(self, folders: Sequence[Path], parent: QObject) -> None:
        super().__init__(parent)
        self._folders = folders
        self._seen: Fingerprint = {}
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_QUIET)
        self._pause.timeout.connect(self._look)
        self._watcher.directoryChanged.connect(lambda _path: self._pause.start())
        self._watcher.fileChanged.connect(lambda _path: self._pause.start())

    def take_note(self) -> None:
        """What is there now is known, and is not told of; watch it from now on."""
        self._seen = self._now()
        self._watch()

    def look_now(self) -> None:
        """Look at once, as when the window comes back to the front."""
        self._pause.stop()
        self._look()

    def _look(self) -> None:
        before = self._seen
        self.take_note()
        if self._seen != before:
            self.changed.emit()

    def _now(self) -> Fingerprint:
        return {path: status for folder in self._folders for path, status in fingerprint(folder).items()}

    def _watch(self) -> None:
        """Watch what is there now; a file that an editor replaced is another file, and a folder may be new."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = {str(path) for path in self._seen} | {str(folder) for folder in self._folders if folder.is_dir()}
        # A folder that is not there yet is noticed when it is made.
        wanted |= {str(folder.parent) for folder in self._folders if not folder.is_dir() and folder.parent.is_dir()}
        if gone := sorted(watched - wanted):
            self._watcher.removePaths(gone)
        if missing := [path for path in wanted - watched if Path(path).exists()]:
            self._watcher.addPaths(missing)
