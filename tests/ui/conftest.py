"""What tests of the window share."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt looks for a display

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import quizapp.app
from quizapp.app import build
from quizapp.errors import QuizError
from quizapp.preferences import Preferences, are_kept, save_preferences
from quizapp.ui.application import make_application
from tests.conftest import FOOT, HIP, FixedClock
from tests.ui.editor.writing import Writer
from tests.ui.learner import Learner, OpenWindow, settle

STARTING = 20_000  # milliseconds until a window that does not open has failed


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it."""
    return make_application()


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reminds, or puts into menus, the person who runs it."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def write_decks(data_dir: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Lays these texts as deck files into the data folder; from then on there are no others."""

    def write(*decks: str) -> None:
        monkeypatch.setattr(quizapp.app, "SHIPPED_DECKS", tmp_path / "no-decks")
        (data_dir / "decks").mkdir(parents=True, exist_ok=True)
        for number, content in enumerate(decks):
            (data_dir / "decks" / f"own-{number}.yaml").write_text(content, "utf-8")

    return write


@pytest.fixture
def two_decks(write_decks: Callable[..., None]) -> None:
    """Only the hip with three cards and the foot with two."""
    write_decks(HIP, FOOT)


@pytest.fixture
def open_window(qtbot: QtBot, data_dir: Path, clock: FixedClock) -> OpenWindow:
    """Builds a window on the data folder, in English unless told otherwise, and waits until it stands."""

    def open_it(
        *, language: str | None = "en", folder: Path | None = None, trouble: bool = False, first: bool = False
    ) -> Learner:
        if not first and not are_kept(folder or data_dir):
            with suppress(QuizError):  # where the folder refuses, as some tests want it, the window will say so
                save_preferences(folder or data_dir, Preferences())
        window = build(folder or data_dir, clock=clock, seed=7, language=language)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(
            lambda: window.page is window.trouble_page if trouble else window.workspace is not None, timeout=STARTING
        )
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle()

        def close() -> None:
            window.close()
            settle()

        return Learner(window, folder or data_dir, close)

    return open_it


@pytest.fixture
def learner(open_window: OpenWindow, two_decks: None) -> Learner:
    """A learner before a window with two small decks, five cards, none answered."""
    return open_window()


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of shipped decks, with that of the foot in it; from then on there are no others."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "foot.yaml").write_text(FOOT, "utf-8")
    monkeypatch.setattr(quizapp.app, "SHIPPED_DECKS", folder)
    return folder


@pytest.fixture
def writer(open_window: OpenWindow, shipped: Path) -> Writer:
    """A learner who writes cards, before a window with the shipped deck of the foot and none of his own."""
    return Writer(open_window())
