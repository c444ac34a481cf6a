"""Who learns here, backups, the reminder and motion: chosen on the Settings page, and done."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.motion import motion_reduced
from tests.ui.learner import Learner, OpenWindow, answering, settle


def names(learner: Learner) -> list[str]:
    """The learners whom the page offers."""
    box = learner.find("learnerBox")
    assert isinstance(box, QComboBox)
    return [box.itemText(place) for place in range(box.count())]


def who(learner: Learner) -> str:
    """Who learns now."""
    assert learner.window.workspace is not None
    return learner.window.workspace.progress.name


def wait_for(learner: Learner, name: str, qtbot: QtBot) -> None:
    """Wait until the window has opened the folder for that learner."""
    qtbot.waitUntil(lambda: learner.window.workspace is not None and who(learner) == name, timeout=20_000)
    settle()


def add(learner: Learner, name: str, qtbot: QtBot) -> None:
    """Make a new learner on the page."""
    learner.press("Ctrl+,")
    learner.click("newLearnerButton")
    learner.type(name)
    learner.press("Return")
    wait_for(learner, name, qtbot)


def choose(learner: Learner, name: str, text: str) -> None:
    """Take a choice of a box by its text."""
    box = learner.find(name)
    assert isinstance(box, QComboBox)
    box.setFocus()
    box.setCurrentIndex(box.findText(text))
    settle()


def stored(folder: Path, query: str) -> list[Any]:
    """What another program reads."""
    with closing(sqlite3.connect(folder / "quizapp.db")) as connection:
        return connection.execute(query).fetchall()


def test_two_learners_on_one_computer(learner: Learner, open_window: OpenWindow, qtbot: QtBot) -> None:
    """Each has progress of their own; the next start goes on with who learned last."""
    learner.answer_first()
    learner.press("Escape")
    add(learner, "Mia", qtbot)
    assert names(learner) == ["Standard", "Mia"]
    learner.press("Ctrl+1")
    assert learner.read("newCount") == "5"
    learner.close()

    again = open_window()
    assert who(again) == "Mia"
    again.press("Ctrl+,")
    choose(again, "learnerBox", "Standard")
    wait_for(again, "Standard", qtbot)
    assert len(again.events()) == 1
    again.press("Ctrl+1")
    assert again.read("newCount") == "4"


def test_the_menu_switches_too(learner: Learner, qtbot: QtBot) -> None:
    """The menu offers every learner, with a tick at who learns."""
    add(learner, "Mia", qtbot)
    actions = {
        action.text(): action for action in learner.window.findChildren(QAction) if action.text() in ("Mia", "Standard")
    }
    assert (actions["Mia"].isChecked(), actions["Standard"].isChecked()) == (True, False)

    actions["Standard"].trigger()

    wait_for(learner, "Standard", qtbot)


def test_the_page_is_made_when_it_is_opened(learner: Learner) -> None:
    """A start does without it; the menu knows the learners all the same, and the page then shows what is kept."""
    assert learner.window.findChild(QWidget, "settingsPage") is None
    assert "Standard" in [action.text() for action in learner.window.findChildren(QAction)]

    learner.press("Ctrl+,")

    assert learner.page == "settingsPage"
    assert names(learner) == ["Standard"]


def test_a_name_that_is_taken_is_refused(learner: Learner) -> None:
    """It is said, and who learned goes on learning."""
    learner.press("Ctrl+,")
    learner.click("newLearnerButton")
    learner.type("Standard")
    learner.press("Return")

    assert "Standard" in learner.read("settingsAlert")
    assert who(learner) == "Standard"
    assert stored(learner.data_dir, "SELECT name FROM learner") == [("Standard",)]


def test_a_learner_gets_another_name(learner: Learner, qtbot: QtBot) -> None:
    """The answers stay with the person."""
    learner.answer_first()
    learner.press("Ctrl+,")
    learner.click("renameLearnerButton")
    learner.press("Ctrl+A")
    learner.type("Jo")
    learner.press("Return")
    wait_for(learner, "Jo", qtbot)

    assert stored(learner.data_dir, "SELECT name FROM learner") == [("Jo",)]
    assert len(learner.events()) == 1
    assert json.loads((learner.data_dir / "preferences.json").read_text())["learner"] == "Jo"


@pytest.mark.parametrize(("button", "left"), [("yesButton", ["Standard"]), ("noButton", ["Standard", "Mia"])])
def test_a_learner_is_removed_only_after_a_yes(learner: Learner, button: str, left: list[str], qtbot: QtBot) -> None:
    """With a backup before, and somebody else goes on."""
    add(learner, "Mia", qtbot)
    QTimer.singleShot(50, answering(button))
    learner.click("removeLearnerButton")
    wait_for(learner, "Standard" if button == "yesButton" else "Mia", qtbot)

    assert names(learner) == left
    backups = list((learner.data_dir / "backups").glob("before-removal*"))
    assert len(backups) == (1 if button == "yesButton" else 0)


def test_a_backup_and_the_way_back_to_it(learner: Learner, qtbot: QtBot) -> None:
    """What was answered after the backup is gone after going back, and kept in a backup of its own."""
    learner.answer_first()
    learner.press("Ctrl+,")
    learner.click("backUpButton")
    qtbot.waitUntil(lambda: "1 answer" in learner.read("backupText"), timeout=10_000)
    learner.press("Ctrl+1")
    learner.answer_first()
    assert len(learner.events()) == 2

    learner.press("Ctrl+,")
    QTimer.singleShot(50, answering("yesButton"))
    learner.click("restoreButton")
    qtbot.waitUntil(lambda: "Restored" in learner.read("backupText"), timeout=10_000)
    wait_for(learner, "Standard", qtbot)

    assert len(learner.events()) == 1
    assert list((learner.data_dir / "backups").glob("before-restore*")) != []
    learner.window.activateWindow()
    qtbot.waitUntil(learner.window.isActiveWindow)
    learner.press("Ctrl+1")
    assert learner.read("newCount") == "4"
    learner.answer_first()
    assert len(learner.events()) == 2


def test_a_restored_learner_stays_when_a_later_backup_fails(learner: Learner, qtbot: QtBot) -> None:
    """Whoever learned before the way back is not called again, nor made anew, by a disk that refuses a backup."""
    learner.press("Ctrl+,")
    learner.click("backUpButton")
    qtbot.waitUntil(lambda: "answers" in learner.read("backupText"), timeout=10_000)
    learner.click("renameLearnerButton")
    learner.press("Ctrl+A")
    learner.type("Jo")
    learner.press("Return")
    wait_for(learner, "Jo", qtbot)
    learner.press("Ctrl+,")
    QTimer.singleShot(50, answering("yesButton"))
    learner.click("restoreButton")
    wait_for(learner, "Standard", qtbot)
    backups = learner.data_dir / "backups"
    backups.rename(learner.data_dir / "elsewhere")
    backups.write_text("no folder", "utf-8")

    learner.click("backUpButton")

    qtbot.waitUntil(lambda: str(backups) in learner.read("backupText"), timeout=10_000)
    assert who(learner) == "Standard"
    assert stored(learner.data_dir, "SELECT name FROM learner") == [("Standard",)]


def test_a_backup_that_is_none_changes_nothing(learner: Learner, qtbot: QtBot) -> None:
    """A file that is no backup is refused with a sentence, and the learner goes on."""
    learner.answer_first()
    file = learner.data_dir / "backups" / "quizapp-2026-11-01.zip"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"PK nothing")
    learner.press("Ctrl+,")

    learner.window.desks.choices.page.backups.restore_asked.emit(file)

    qtbot.waitUntil(lambda: "not a backup" in learner.read("backupText"), timeout=10_000)
    wait_for(learner, "Standard", qtbot)
    assert len(learner.events()) == 1
    learner.press("Ctrl+1")
    learner.answer_first()
    assert len(learner.events()) == 2


def test_the_reminder_is_off_until_it_is_asked_for(learner: Learner) -> None:
    """A tick switches it on at six in the evening; its time can be changed; what is chosen is kept."""
    learner.press("Ctrl+,")
    assert not learner.button("reminderBox").isChecked()
    learner.click("reminderBox")
    choose(learner, "reminderTimeBox", "07:30")

    assert json.loads((learner.data_dir / "preferences.json").read_text())["reminder"] == "07:30"
    assert learner.read("reminderText") != ""
    learner.click("reminderBox")
    assert json.loads((learner.data_dir / "preferences.json").read_text())["reminder"] is None


def test_what_is_no_matter_of_looks_leaves_the_looks_alone(learner: Learner, qtbot: QtBot) -> None:
    """A reminder and a number of backups are kept, and nothing on the screen is said or drawn anew for them."""
    learner.press("Ctrl+,")
    languages = learner.find("languageBox")
    assert isinstance(languages, QComboBox)
    with qtbot.assertNotEmitted(languages.model().rowsRemoved):
        learner.click("reminderBox")
        choose(learner, "reminderTimeBox", "07:30")
        learner.find("backupsKeptBox").setFocus()
        learner.press("Ctrl+A", "3", "Tab")

    kept = json.loads((learner.data_dir / "preferences.json").read_text())
    assert (kept["reminder"], kept["backups_kept"]) == ("07:30", 3)


def test_another_learner_stays_chosen_whatever_is_chosen_next(learner: Learner, qtbot: QtBot) -> None:
    """What the page keeps afterwards does not call the learner back who was chosen before."""
    add(learner, "Mia", qtbot)
    choose(learner, "themeBox", "Light")
    learner.click("reminderBox")

    assert json.loads((learner.data_dir / "preferences.json").read_text())["learner"] == "Mia"


@pytest.mark.parametrize(("choice", "still"), [("Off", True), ("On", False)])
def test_motion_is_the_learners_choice(learner: Learner, choice: str, still: bool) -> None:
    """Pictures hold still, or move, whatever the desktop says; the system's word counts again after that."""
    learner.press("Ctrl+,")
    before = motion_reduced()
    choose(learner, "motionBox", choice)
    assert motion_reduced() is still

    choose(learner, "motionBox", "As the system")
    assert motion_reduced() is before


def test_never_a_leech(learner: Learner) -> None:
    """With no number of lapses nothing is ever called a leech; the number is kept for this learner."""
    learner.press("Ctrl+,")
    box = learner.find("leechBox")
    box.setFocus()
    learner.press("Ctrl+A", "0", "Tab")

    assert stored(learner.data_dir, "SELECT value FROM setting WHERE name = 'leech_lapses'") == [("0",)]
