"""A deck file comes in: dropped on the window, or handed over by a second start."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.learner import Learner, answering, settle

KNEE = """\
# mine
format: 1
deck: knee
title: Knee
languages: [en]
cards:
  - id: patella
    form: flashcard
    front: Which bone lies in the tendon?
    back: The patella
"""


def data_of(*files: Path) -> QMimeData:
    """What is dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def drop(learner: Learner, *files: Path) -> bool:
    """Drag these files over the window and let them go; whether the window takes them."""
    data, none = data_of(*files), Qt.KeyboardModifier.NoModifier
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, none)
    QApplication.sendEvent(learner.window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(learner.window, QDropEvent(QPointF(300, 300), copy, data, left, none))
    settle()
    return True


def cards(learner: Learner) -> set[str]:
    """The ids of all cards there are."""
    assert learner.window.workspace is not None
    return {str(card) for card in learner.window.workspace.notebook.cards()}


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    """A deck file outside the data folder."""
    file = tmp_path / "from-a-friend.yaml"
    file.write_text(KNEE, "utf-8")
    return file


def test_a_dropped_deck_is_there_at_once(learner: Learner, knee: Path, qtbot: QtBot) -> None:
    """It is copied as it is, said, and can be studied without a restart; the original stays."""
    assert drop(learner, knee)
    qtbot.waitUntil(lambda: "knee/patella" in cards(learner), timeout=10_000)

    assert "“Knee” is among your decks now" in learner.read("decksNotice")
    copies = [file for file in (learner.data_dir / "decks").glob("*.yaml") if file.read_text("utf-8") == KNEE]
    assert len(copies) == 1
    assert knee.read_text("utf-8") == KNEE


def test_other_files_are_not_taken(learner: Learner, tmp_path: Path) -> None:
    """What is no deck file by its name cannot be dropped."""
    other = tmp_path / "holiday.png"
    other.write_bytes(b"\x89PNG")

    assert not drop(learner, other)


def test_nonsense_is_refused_with_its_line(learner: Learner, knee: Path) -> None:
    """A file that is no deck changes nothing, and the sentence names file and line."""
    knee.write_text("format: 1\n\tdeck: [", "utf-8")
    before = sorted(file.name for file in (learner.data_dir / "decks").iterdir())

    drop(learner, knee)

    assert "from-a-friend.yaml was not taken in, because of line 2" in learner.read("decksNotice")
    assert sorted(file.name for file in (learner.data_dir / "decks").iterdir()) == before


@pytest.mark.parametrize(("button", "answer"), [("yesButton", "The kneecap"), ("noButton", "The patella")])
def test_a_deck_of_the_same_id_asks(learner: Learner, knee: Path, qtbot: QtBot, button: str, answer: str) -> None:
    """It takes the other's place only after a yes, and the other is kept beside it."""
    drop(learner, knee)
    qtbot.waitUntil(lambda: "knee/patella" in cards(learner), timeout=10_000)
    knee.write_text(KNEE.replace("The patella", "The kneecap"), "utf-8")
    QTimer.singleShot(50, answering(button))

    drop(learner, knee)

    assert learner.window.workspace is not None
    library = learner.window.workspace.read_library()
    texts = [card.ask("en", learner.window.workspace.rng).answer for card in library.cards.values()]
    assert answer in texts
    kept = [file for file in (learner.data_dir / "decks").iterdir() if ".before-" in file.name]
    assert len(kept) == (1 if button == "yesButton" else 0)


def test_a_second_start_hands_its_files_over(learner: Learner, knee: Path, qtbot: QtBot) -> None:
    """What the bell of the window is told is taken in like what is dropped."""
    learner.window.open_files([str(knee)])

    qtbot.waitUntil(lambda: "knee/patella" in cards(learner), timeout=10_000)
