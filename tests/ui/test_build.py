"""The composition root and the bare command: what build() promises to scripts and tests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.app import build
from quizapp.commands import run
from quizapp.ui.application import lock
from quizapp.ui.main_window import MainWindow
from tests.conftest import FixedClock
from tests.ui.learner import Learner, OpenWindow

Build = Callable[..., MainWindow]


@pytest.fixture
def ready(qtbot: QtBot, two_decks: None, data_dir: Path, clock: FixedClock) -> Build:
    """Builds a window with these arguments and waits until it is ready."""

    def build_it(folder: Path | str = data_dir, **arguments: object) -> MainWindow:
        window = build(folder, clock=clock, **arguments)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.ready, timeout=20_000):
            window.show()
        return window

    return build_it


def stem(window: MainWindow) -> str:
    """What is asked first."""
    window.desks.study()
    assert window.desks.study_page.sitting is not None
    assert window.desks.study_page.sitting.question is not None
    return window.desks.study_page.sitting.question.stem


def test_nothing_is_touched_before_the_window_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    """A window that was built and not shown has made neither folder nor file."""
    window = build(str(tmp_path / "new"))
    qtbot.addWidget(window)

    assert not window.isVisible()
    assert window.workspace is None
    assert not (tmp_path / "new").exists()


def test_a_seed_repeats_the_order_of_options(open_window: OpenWindow, tmp_path: Path) -> None:
    """The same seed on a fresh folder shows the same questions with their options in the same order."""
    seen = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        learner = open_window(folder=folder)
        learner.press("Return")
        shown = []
        while learner.page == "studyPage":
            shown.append((learner.question.card, [option.key for option in learner.question.options]))
            learner.answer()
        seen.append(shown)
        learner.close()

    assert len(seen[0]) == 15
    assert seen[0] == seen[1]


def test_learners_share_a_file_and_nothing_else(ready: Build, data_dir: Path) -> None:
    """Another learner begins anew, and finds their own progress the next time."""
    anna = Learner(ready(learner="Anna", language="en"), data_dir, close=lambda: None)
    anna.window.activateWindow()
    anna.press("Return")
    anna.answer()
    anna.window.close()

    bea = Learner(ready(learner="Bea", language="en"), data_dir, close=lambda: None)
    assert bea.read("newCount") == "5"
    bea.window.close()
    again = Learner(ready(learner="Anna", language="en"), data_dir, close=lambda: None)

    assert again.read("newCount") == "4"


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ({"language": "en"}, "Which muscle extends the hip?"),
        ({"language": "de"}, "Welcher Muskel streckt die Hüfte?"),
        ({"language": "en", "study_language": "de"}, "Welcher Muskel streckt die Hüfte?"),
        ({"language": "de", "study_language": "en"}, "Which muscle extends the hip?"),
    ],
)
def test_languages_of_the_window_and_of_the_questions(ready: Build, arguments: dict[str, str], asked: str) -> None:
    """Questions come in the language of the window unless another is asked for."""
    assert stem(ready(**arguments)) == asked


def close_when(qapp: QApplication, stands: Callable[[MainWindow], bool]) -> None:
    """Close the window that the command opens, once it stands."""

    def look() -> None:
        windows = [each for each in qapp.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
        if windows and stands(windows[0]):
            windows[0].close()
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def test_the_bare_command(qapp: QApplication, two_decks: None, data_dir: Path) -> None:
    """It shows the window until that is closed, ends with 0 and lets go of the folder."""
    close_when(qapp, lambda window: window.workspace is not None)

    status = run(["--data-dir", str(data_dir), "--language", "en"])

    assert status == 0
    assert (data_dir / "quizapp.db").exists()
    held = lock(data_dir)
    assert held.isLocked()
    held.unlock()


def test_the_bare_command_in_trouble(qapp: QApplication, two_decks: None, data_dir: Path) -> None:
    """Closed on the page that says what is wrong, it ends with 1 and has changed nothing."""
    (data_dir / "quizapp.db").write_bytes(b"my thesis" * 100)
    close_when(qapp, lambda window: window.page is window.trouble_page)

    status = run(["--data-dir", str(data_dir), "--language", "en"])

    assert status == 1
    assert (data_dir / "quizapp.db").read_bytes() == b"my thesis" * 100
