"""The real window as the bare command opens it, and a learner who presses keys the moment they mean something."""

import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from quizapp import app
from quizapp.cards.question import Form, Question
from quizapp.commands import run
from quizapp.preferences import Preferences, save_preferences
from quizapp.study.review import Confidence, Response
from quizapp.ui.main_window import MainWindow
from tests.bench.probes.painting import when_painted
from tests.bench.probes.telling import begun, peak_memory, since, tell

_WRONG_EVERY: Final = 5


class Learner:
    """Starts today's sitting and answers some questions, noting how long each painting was in coming."""

    def __init__(self, opened: MainWindow, answers: int) -> None:
        self.findings: dict[str, Any] = {"answers": 0}
        self.times: dict[str, list[float]] = defaultdict(list)
        self._window = opened
        self._answers = answers
        self._steps = self._learn()
        opened.ready.connect(self._go_on)
        when_painted(opened, self._note_window)

    def _note_window(self) -> None:
        self.findings["window"] = since(begun())

    def _go_on(self) -> None:
        """Take the next step, and the one after it when what it leads to is painted."""
        expected = next(self._steps, None)
        if expected is None:
            self._window.close()
        else:
            when_painted(expected, self._go_on)

    def _learn(self) -> Iterator[QWidget]:
        """The sitting; each yield waits until that widget is painted."""
        self.findings["ready"] = since(begun())
        start = self._find("startButton")
        assert isinstance(start, QAbstractButton)
        start.click()
        yield self._shown()
        self.findings["question"] = since(begun())
        self.findings["memory_at_start"] = peak_memory()
        while self.findings["answers"] < self._answers and (question := self._question()) is not None:
            steps = self._steps_for(question)
            if not steps:
                self._pass_over()
                continue
            for name, key, expected in steps:
                pressed = time.monotonic_ns()
                _press(key)
                if self._question() is None:
                    return
                yield self._find(expected) if expected else self._shown()
                self.times[name].append(since(pressed))
            self.findings["answers"] += 1
        self.findings["memory_after_answers"] = peak_memory()

    def _steps_for(self, question: Question) -> list[tuple[str, str, str]]:
        """What to press, what it is noted under, and which widget shows the effect: the next question if none."""
        if question.form.graded_by_learner:
            return [("reveal", " ", "grade3"), ("grade", "3", "")]
        if question.form is Form.CHOICE:
            return [("choose", _option(question, self.findings["answers"]), "continueButton"), ("go on", " ", "")]
        return []

    def _pass_over(self) -> None:
        """Answer a question of another form without measuring it."""
        page = self._window.desks.study_page
        assert page.sitting is not None
        page.sitting.answer(Response(milliseconds=0, confidence=Confidence.UNKNOWN))
        page.sitting.advance()
        page.start(page.sitting)

    def _question(self) -> Question | None:
        sitting = self._window.desks.study_page.sitting
        return None if sitting is None else sitting.question

    def _shown(self) -> QWidget:
        """What has to be painted for the question to be seen."""
        return self._window.desks.study_page.findChild(QWidget, "stem") or self._window.desks.study_page

    def _find(self, name: str) -> QWidget:
        found = self._window.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found


def _option(question: Question, answered: int) -> str:
    """The key of the right option, or now and then of a wrong one."""
    right = answered % _WRONG_EVERY != _WRONG_EVERY - 1
    return str(1 + next(place for place, option in enumerate(question.options) if option.correct is right))


def _press(key: str) -> None:
    """Press and release it where the focus is."""
    code = Qt.Key.Key_Space if key == " " else Qt.Key(ord(key))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.sendEvent(focused, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, key))


def main() -> None:
    """Open the window by the real command, on the folder argv[2], and answer argv[3] questions."""
    learners: list[Learner] = []
    build = app.build

    def build_watched(*args: Any, **options: Any) -> MainWindow:
        built = build(*args, **options)
        learners.append(Learner(built, int(sys.argv[3])))
        return built

    save_preferences(Path(sys.argv[2]), Preferences())  # or it would be a first start
    app.build = build_watched  # before the command imports it
    status = run(["--data-dir", sys.argv[2], "--language", "de"])
    assert status == 0
    tell(**learners[0].findings, times=learners[0].times)


if __name__ == "__main__":
    main()
