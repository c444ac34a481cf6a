"""The bare command: the window."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.app import build
from quizapp.errors import QuizError
from quizapp.ui.application import make_application
from quizapp.ui.calling import Doorbell, bring_to_front, lock_or_call
from quizapp.wording import failures


def open_window(data_dir: Path, learner: str | None, language: str | None, study_language: str | None) -> int:
    """Show the window until it is closed; 1 if the progress could not be opened.

    Where a window has the folder already, that one comes to the front.
    """
    app = make_application()
    try:
        held = lock_or_call(data_dir)
    except QuizError as error:
        if QApplication.platformName() not in ("offscreen", "minimal"):
            QMessageBox.warning(None, "Quizapp", failures.sentence(error))
        raise
    if held is None:
        return 0
    window = build(data_dir, learner=learner, language=language, study_language=study_language)
    bell = Doorbell(data_dir, window)
    bell.rung.connect(lambda _files: bring_to_front(window))
    bell.rung.connect(window.open_files)
    window.show()
    app.exec()
    held.unlock()
    return window.exit_status
