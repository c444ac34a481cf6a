"""learners, and whose progress the other commands use."""

from pathlib import Path

import pytest

from quizapp.preferences import Preferences, load_preferences, save_preferences
from tests.commands.door import Done, Door
from tests.store.folders import rows


@pytest.fixture
def two(own: Door) -> Door:
    """Ada with one answer, Björn with two, nobody else; on this device it is Ada who learns."""
    for name, answers in (("Ada", 1), ("Björn", 2)):
        own("drill", "--json", "--deck", "foot", "--limit", str(answers), "--learner", name, stdin="4\n1\n")
    save_preferences(own.data, Preferences(learner="Ada"))
    return own


def names(door: Door) -> list[str]:
    """Everybody in the file."""
    return [name for (name,) in rows(door.data / "quizapp.db", "SELECT name FROM learner ORDER BY id")]


def current(door: Door, *words: str) -> list[str]:
    """Whose progress commands use."""
    return [row["name"] for row in door.rows("learners", *words) if row["current"]]


def test_nobody_yet(own: Door) -> None:
    """Before the first answer there is nobody, and asking makes nobody."""
    assert own.rows("learners") == []
    assert own("learners") == Done(0, "Nobody has learned here yet.\n", "")
    assert names(own) == []


def test_everybody(two: Door) -> None:
    """In the order in which they began, with answers, last study day, and whose turn it is."""
    assert two.rows("learners") == [
        {"name": "Ada", "answers": 1, "last_study_day": "2026-11-23", "current": True},
        {"name": "Björn", "answers": 2, "last_study_day": "2026-11-23", "current": False},
    ]
    assert [list(row) for row in two.rows("learners")] == [["name", "answers", "last_study_day", "current"]] * 2


def test_for_people(two: Door) -> None:
    """A line each, with a star before the current one."""
    two("progress", "--learner", "Zoë")

    assert two("learners", "--learner", "Björn").out.splitlines() == [
        "  Ada: 1 answer, the last on 23 Nov 2026",
        "* Björn: 2 answers, the last on 23 Nov 2026",
        "  Zoë: no answers yet",
    ]


def test_a_name_that_nobody_has(two: Door) -> None:
    """--learner makes a new one where something is done, not where they are only listed."""
    assert current(two, "--learner", "Zoë") == []
    assert names(two) == ["Ada", "Björn"]


def test_who_was_chosen_last_learns_everywhere(two: Door) -> None:
    """Without --learner, every command uses the one who was chosen last on this device; --learner outranks that."""
    save_preferences(two.data, Preferences(learner="Björn"))

    assert current(two) == ["Björn"]
    assert current(two, "--learner", "Ada") == ["Ada"]
    assert len(two.rows("reviews")) == 2
    assert len(two.rows("reviews", "--learner", "Ada")) == 1
    assert "new" not in [row["state"] for row in two.rows("progress") if row["id"].startswith("foot/")]
    two("drill", "--json", "--deck", "hip", "--limit", "1", stdin="0\n")
    assert [row["answers"] for row in two.rows("learners")] == [1, 3]
    assert names(two) == ["Ada", "Björn"]


@pytest.mark.parametrize("command", [["progress"], ["reviews"], ["learners"], ["remind"], ["drill", "--json"]])
def test_a_learner_who_is_not_there_any_more(two: Door, command: list[str]) -> None:
    """A name that was remembered but is not in the file makes nobody: the first one goes on."""
    save_preferences(two.data, Preferences(learner="Zoë"))
    two(*command)

    assert names(two) == ["Ada", "Björn"]
    assert current(two) == ["Ada"]
    assert load_preferences(two.data).learner == "Zoë"


def test_the_standard_learner_goes_first(two: Door) -> None:
    """Where there is one, it is the standard learner who goes on, whoever began first."""
    two("progress", "--learner", "Standard")
    save_preferences(two.data, Preferences(learner="Zoë"))

    assert current(two) == ["Standard"]


def test_without_a_choice_it_is_the_standard_learner(two: Door) -> None:
    """Nobody's answers are given to somebody else's name unless that was chosen."""
    save_preferences(two.data, Preferences())
    assert current(two) == []
    assert two.rows("reviews") == []

    assert names(two) == ["Ada", "Björn", "Standard"]


def test_in_a_fresh_folder_the_standard_learner_begins(own: Door) -> None:
    """Whatever name this device remembers from elsewhere."""
    save_preferences(own.data, Preferences(learner="Zoë"))
    own("progress")

    assert names(own) == ["Standard"]


def test_a_remembered_name_survives_a_backup(two: Door, tmp_path: Path) -> None:
    """Back to a time when there was no such learner: somebody who was there goes on."""
    two("backup", tmp_path / "quiz.zip")
    two("progress", "--learner", "Zoë")
    save_preferences(two.data, Preferences(learner="Zoë"))
    assert current(two) == ["Zoë"]
    two("restore", tmp_path / "quiz.zip")

    assert current(two) == ["Ada"]
