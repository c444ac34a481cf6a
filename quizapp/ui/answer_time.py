"""How long an answer takes on the screen."""

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer

from quizapp.study.review import Response


class AnswerTime:
    """Runs from the showing of a question; once the learner was away it means nothing, and that is told with it."""

    def __init__(self) -> None:
        self._timer = QElapsedTimer()
        self._away = False

    def start(self) -> None:
        """Another question is shown."""
        self._away = False
        self._timer.start()

    def note_absence(self) -> None:
        """The learner looks elsewhere."""
        self._away = True

    def filled_in(self, response: Response) -> Response:
        """The same answer, with its time."""
        return replace(response, milliseconds=self._timer.elapsed(), away=self._away)
