"""The Qt application: made once, with our style."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QLockFile, QSize, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from quizapp.errors import Failure, QuizError, reason
from quizapp.paths import ICONS
from quizapp.ui.speaking import listen

_TURN = 0.000_5
"""Seconds for which work beside the window's thread may keep the interpreter when that thread wants it.

Each call into Qt lets go of it. At Python's own five thousandths a page of a thousand strokes, painted while two others
count, was held up for 420 ms; so it is for 80, and the counting takes as long as before.
"""

_ICON_SIZES = (16, 22, 24, 32, 48, 64, 128)


def make_application() -> QApplication:
    """The process's application, made if there is none; raise QuizError where no display is there to open it on."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if not has_display():
        raise QuizError(Failure.NO_DISPLAY)
    sys.setswitchinterval(_TURN)
    app = QApplication(["quizapp"])
    app.setApplicationName("quizapp")
    app.setApplicationDisplayName("Quizapp")
    app.setDesktopFileName("quizapp")
    app.setStyle("fusion")
    app.setWindowIcon(_icon())
    listen()
    return app


def _icon() -> QIcon:
    """The program's icon, from a picture of its own for each size; none is read before it is needed."""
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(ICONS / f"quizapp-{size}.png"), QSize(size, size))
    return icon


def use_qt_language(app: QApplication, language: str) -> None:
    """Let Qt's own texts, such as the menu in a field, speak that language too."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    QLocale.setDefault(QLocale(language))


def has_display() -> bool:
    """Whether Qt will find something to draw on; without it the process would abort."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def lock(data_dir: Path) -> QLockFile:
    """Keep the data folder for this window; raise QuizError while another window has it.

    A window that was killed leaves its lock behind; it counts for nothing once that process is gone.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QuizError(Failure.FOLDER_NOT_WRITABLE, data_dir, reason(error)) from error
    file = QLockFile(str(data_dir / "window.lock"))
    file.setStaleLockTime(0)
    if file.tryLock(100):
        return file
    if file.error() is QLockFile.LockError.LockFailedError:
        raise QuizError(Failure.ALREADY_OPEN, data_dir)
    raise QuizError(Failure.FOLDER_NOT_WRITABLE, data_dir, file.error().name)
