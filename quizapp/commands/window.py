"""The bare command: the window."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.app import build
from quizapp.errors import QuizError
from quizapp.ui.application import lock, make_application
from quizapp.wording import failures


def open_window(data_dir: Path, learner: str | None, language: str | None, study_language: str | None) -> int:
    """Show the window until it is closed; 1 if the progress could not be opened."""
    app = make_application()
    try:
        held = lock(data_dir)
    except QuizError as error:
        if QApplication.platformName() not in ("offscreen", "minimal"):
            QMessageBox.warning(None, "Quizapp", failures.sentence(error))
        raise
    window = build(data_dir, learner=learner, language=language, study_language=study_language)
    window.show()
    app.exec()
    held.unlock()
    return window.exit_status
