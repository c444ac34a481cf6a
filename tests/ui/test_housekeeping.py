"""The backup of the day, made by an open window beside the questions."""

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from threading import Event

import pytest

from quizapp.app import Workspace
from quizapp.preferences import load_preferences, save_preferences
from quizapp.study.backup_file import BackupFile
from quizapp.ui.housekeeping import Housekeeping
from tests.conftest import MONDAY, FixedClock
from tests.store.breaking import execute
from tests.store.folders import names_in, rows
from tests.store.test_backup import backups_in
from tests.ui.learner import Learner, settle


def let_time_pass(learner: Learner) -> None:
    """Let the time pass after which the window looks after backups, and wait until it has."""
    found = housekeeping(learner)
    assert found._timer.isActive()
    found._timer.stop()
    found._timer.timeout.emit()
    found.wait()
    settle()


def housekeeping(learner: Learner) -> Housekeeping:
    """What the window does beside the questions."""
    (found,) = learner.window.findChildren(Housekeeping)
    return found


def made(data_dir: Path) -> dict[str, int]:
    """The backups that there are, with their answers."""
    return backups_in(data_dir / "backups")


def test_the_days_backup(learner: Learner) -> None:
    """A while after the window has opened there is one, named after the study day, and later looks make no other."""
    assert names_in(learner.data_dir / "backups") == []
    let_time_pass(learner)
    learner.press("Return")
    learner.answer()
    let_time_pass(learner)

    assert made(learner.data_dir) == {"quizapp-2026-11-23.zip": 0}
    assert len(learner.events()) == 1


def test_a_window_that_stays_open_for_days(learner: Learner, clock: FixedClock) -> None:
    """Each study day gets its own, as soon as the window looks again."""
    for _day in range(3):
        let_time_pass(learner)
        clock.forward(days=1)

    assert (
        list(made(learner.data_dir)) == [f"quizapp-2026-11-{day}.zip" for day in (23, 24, 25)]
        or len(made(learner.data_dir)) == 3
    )


def test_the_study_day_is_the_learners(learner: Learner, clock: FixedClock) -> None:
    """At three in the night it is still yesterday's."""
    clock.set(MONDAY + timedelta(days=1), time(3))
    let_time_pass(learner)

    assert list(made(learner.data_dir)) == ["quizapp-2026-11-23.zip"]


def test_as_many_as_are_wanted(learner: Learner, clock: FixedClock) -> None:
    """How many stay is chosen on this device, and counts from the next one on; none are made if none are to stay."""
    for kept in (2, 2, 2, 0):
        save_preferences(learner.data_dir, replace(load_preferences(learner.data_dir), backups_kept=kept))
        let_time_pass(learner)
        clock.forward(days=1)

    assert sorted(made(learner.data_dir)) == ["quizapp-2026-11-24.zip", "quizapp-2026-11-25.zip"]


def test_a_backup_that_cannot_be_made(learner: Learner) -> None:
    """It is said above the page with what to do; studying goes on."""
    (learner.data_dir / "backups").write_text("in the way")
    let_time_pass(learner)

    assert learner.read("windowAlert").startswith("Today's backup was not made. ")
    learner.press("Return")
    learner.answer()
    assert len(learner.events()) == 1


def test_a_backup_that_failed_is_tried_again(learner: Learner, clock: FixedClock) -> None:
    """Once a day it is said; it is made as soon as it can be, also in a window that stays open for days."""
    in_the_way = learner.data_dir / "backups"
    in_the_way.write_text("in the way")
    said = []
    for hours in (1, 1, 24, 0):
        let_time_pass(learner)
        said.append(learner.sees("windowAlert"))
        learner.press("Ctrl+2", "Ctrl+1")
        clock.forward(hours=hours)
    assert said == [True, False, False, True]
    in_the_way.unlink()
    let_time_pass(learner)

    assert made(learner.data_dir) == {"quizapp-2026-11-24.zip": 0}


def test_a_backup_that_takes_very_long(learner: Learner, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look at which the last is still being made is not the last look."""
    found, go_on = housekeeping(learner), Event()
    keep = Workspace.keep_backup

    def slowly(workspace: Workspace) -> BackupFile | None:
        assert go_on.wait(10)
        return keep(workspace)

    monkeypatch.setattr(Workspace, "keep_backup", slowly)
    for _look in range(2):
        assert found._timer.isActive()
        found._timer.stop()
        found._timer.timeout.emit()
    go_on.set()
    found.wait()
    clock.forward(days=1)
    let_time_pass(learner)

    assert sorted(made(learner.data_dir)) == ["quizapp-2026-11-23.zip", "quizapp-2026-11-24.zip"]


def test_a_damaged_database_is_noticed(learner: Learner) -> None:
    """Damage that studying might not meet for weeks is found on the day, while there are good backups."""
    execute(learner.data_dir / "quizapp.db", "INSERT INTO setting VALUES (77, 'timed', 'true')")  # of nobody
    let_time_pass(learner)

    assert "is damaged and cannot be read" in learner.read("windowAlert")
    assert made(learner.data_dir) == {}


def test_a_closed_window_makes_none(learner: Learner) -> None:
    """What was to come does not."""
    found = housekeeping(learner)
    learner.close()

    assert not found._timer.isActive()
    assert names_in(learner.data_dir / "backups") == []


def test_answers_go_on_while_it_is_made(learner: Learner) -> None:
    """A whole sitting is answered while backups are being made, and all of it is on the disk."""
    found = housekeeping(learner)
    learner.press("Return")
    answered = 0
    while learner.page == "studyPage":
        if found._thread is None or not found._thread.is_alive():
            for name in names_in(learner.data_dir / "backups"):
                (learner.data_dir / "backups" / name).unlink()
            found._timer.timeout.emit()
        learner.answer()
        answered += 1
    found.wait()

    assert len(learner.events()) == answered
    assert rows(learner.data_dir / "quizapp.db", "PRAGMA integrity_check") == [("ok",)]
    assert list(made(learner.data_dir)) == ["quizapp-2026-11-23.zip"]
