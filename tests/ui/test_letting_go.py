"""Between one workspace and the next, while a backup is restored or another learner is called, nothing is worked on."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from threading import Event
from typing import Any, Final

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

import quizapp.app
import quizapp.planning.exam_plan
import quizapp.statistics.statistics
import quizapp.store.restore
from tests.ui.learner import Learner, answering, settle

_PATIENCE: Final = 20.0
"""Seconds until a test that failed lets its window go."""


class Gate:
    """Where work stops on its thread until it may go on."""

    def __init__(self, work: Callable[..., Any]) -> None:
        self._work = work
        self.reached, self.opened = Event(), Event()

    def __call__(self, *words: Any, **named: Any) -> Any:
        """The work itself, as soon as it may."""
        self.reached.set()
        self.opened.wait(_PATIENCE)
        return self._work(*words, **named)


@pytest.fixture
def restoring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """A restore stops before it begins."""
    gate = Gate(quizapp.store.restore.restore)
    monkeypatch.setattr(quizapp.store.restore, "restore", gate)
    yield gate
    gate.opened.set()


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """A workspace is opened only when it may be, but for the first."""
    gate = Gate(quizapp.app.open_workspace)
    gate.opened.set()
    monkeypatch.setattr(quizapp.app, "open_workspace", gate)
    yield gate
    gate.opened.set()


def everything(learner: Learner) -> list[list[Any]]:
    """All that the database keeps of learners' work."""
    tables = ("learner", "event", "card_state", "treatment", "setting")
    with closing(sqlite3.connect(learner.data_dir / "quizapp.db")) as connection:
        return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables]


def work(learner: Learner) -> None:
    """Try whatever could be kept: answers, deeds, a setting, the way back."""
    learner.press("Ctrl+1", "Return", "1", "Space", "3", "Space", "-", "@", "Ctrl+Z")
    learner.press("Ctrl+2", "Ctrl+A", "@", "*", "Ctrl+Z", "Ctrl+3", "Return")
    learner.press("Ctrl+,")
    learner.find("newBox").setFocus()
    learner.press("Ctrl+A", "3", "Tab")


def call(learner: Learner, name: str) -> None:
    """Choose a learner in the menu."""
    (action,) = [action for action in learner.window.findChildren(QAction) if action.text() == name]
    action.trigger()
    settle()


def ask_for_the_exam_date(learner: Learner) -> None:
    """Choose it in the menu."""
    (action,) = [action for action in learner.window.actions() if action.objectName() == "exam-date"]
    action.trigger()
    settle()


def come_to_front(learner: Learner, qtbot: QtBot) -> None:
    """Give the window the keys, as the desktop does when a dialog is gone."""
    learner.window.activateWindow()
    qtbot.waitUntil(learner.window.isActiveWindow)
    settle()


def who(learner: Learner) -> str:
    """Who learns now; nobody while nothing is open."""
    return "" if learner.window.workspace is None else learner.window.workspace.progress.name


def test_keys_during_a_restore_change_nothing(learner: Learner, restoring: Gate, qtbot: QtBot) -> None:
    """Until the backup has taken its place nothing is answered, decided or set; then work goes on with what it had."""
    learner.answer_first()
    learner.press("Ctrl+,")
    learner.click("backUpButton")
    qtbot.waitUntil(lambda: "1 answer" in learner.read("backupText"), timeout=10_000)
    learner.press("Ctrl+1")
    learner.answer_first()
    learner.press("Ctrl+,")
    QTimer.singleShot(50, answering("yesButton"))
    learner.click("restoreButton")
    qtbot.waitUntil(restoring.reached.is_set)
    come_to_front(learner, qtbot)
    before = everything(learner)

    work(learner)

    assert everything(learner) == before
    assert learner.window.workspace is None
    learner.press("Ctrl+,")
    assert learner.read("backupText") == "Restoring …"

    restoring.opened.set()
    qtbot.waitUntil(lambda: who(learner) == "Standard", timeout=20_000)
    settle()
    assert len(learner.events()) == 1
    come_to_front(learner, qtbot)
    learner.press("Ctrl+1")
    assert learner.read("newCount") == "4"
    learner.answer_first()
    assert len(learner.events()) == 2


@pytest.mark.parametrize("keys", [("Return",), ("Return", "1"), ("Ctrl+2",), ("Ctrl+3",), ("Ctrl+N",)])
def test_keys_while_another_learner_is_called_change_nothing(
    learner: Learner, opening: Gate, qtbot: QtBot, keys: tuple[str, ...]
) -> None:
    """What is pressed on any page before the other one's progress is there counts for neither of the two."""
    learner.press("Ctrl+,")
    learner.click("newLearnerButton")
    learner.type("Mia")
    learner.press("Return")
    qtbot.waitUntil(lambda: who(learner) == "Mia", timeout=20_000)
    settle()
    learner.press("Ctrl+1", *keys)
    before, count = everything(learner), len(learner.events())
    opening.opened.clear()
    call(learner, "Standard")

    learner.press("1", "Space", "3", "Space", "-", "@", "Ctrl+Z")
    work(learner)

    assert everything(learner) == before
    opening.opened.set()
    qtbot.waitUntil(lambda: who(learner) == "Standard", timeout=20_000)
    settle()
    learner.press("Ctrl+1")
    assert learner.read("newCount") == "5"
    learner.answer_first()
    assert len(learner.events()) == count + 1


def test_figures_of_one_learner_are_not_shown_to_another(
    learner: Learner, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Whoever is called sees nothing of the one before on the pages of figures, however long it takes to count."""
    learner.answer_first()
    learner.press("Ctrl+5")
    qtbot.waitUntil(lambda: learner.sees("figureRow"), timeout=10_000)
    ask_for_the_exam_date(learner)
    qtbot.waitUntil(lambda: learner.sees("planKnown"), timeout=10_000)
    counting, reckoning = Gate(quizapp.statistics.statistics.in_steps), Gate(quizapp.planning.exam_plan.make_plan)
    learner.press("Ctrl+,")
    learner.click("newLearnerButton")
    learner.type("Mia")
    monkeypatch.setattr("quizapp.ui.statistics_desk.in_steps", counting)
    monkeypatch.setattr(quizapp.planning.exam_plan, "make_plan", reckoning)
    learner.press("Return")
    qtbot.waitUntil(lambda: who(learner) == "Mia", timeout=20_000)
    settle()

    learner.press("Ctrl+5")
    qtbot.waitUntil(counting.reached.is_set)
    assert not learner.sees("figureRow")
    ask_for_the_exam_date(learner)
    qtbot.waitUntil(reckoning.reached.is_set)
    assert not learner.sees("planKnown")
    assert not learner.sees("planLoad")
    counting.opened.set()
    reckoning.opened.set()
    qtbot.waitUntil(lambda: learner.sees("planKnown"), timeout=10_000)
    learner.press("Ctrl+5")
    qtbot.waitUntil(lambda: learner.sees("statisticsInvitation"), timeout=10_000)
