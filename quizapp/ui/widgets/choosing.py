"""Lets the learner choose files of the computer; the window goes on meanwhile."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_files(
    parent: QWidget, title: str, pattern: str, then: Callable[[list[Path]], None], *, many: bool = False
) -> None:
    """Ask for one file that is there, or for many, and then go on with them; with none nothing happens."""
    dialog = QFileDialog(parent, title, "", pattern)
    dialog.setObjectName("fileDialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile)
    dialog.filesSelected.connect(lambda files: then([Path(file) for file in files]))
    dialog.open()


def choose_place(parent: QWidget, title: str, name: str, pattern: str, then: Callable[[Path], None]) -> None:
    """Ask where a file of that name is to be written, over another one only where that is wished; then go on."""
    dialog = QFileDialog(parent, title, "", pattern)
    dialog.setObjectName("fileDialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.filesSelected.connect(lambda files: then(Path(files[0])))
    dialog.open()
