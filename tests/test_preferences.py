"""How the program looks on this device: kept whole, and never in the way."""

import json
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from quizapp.errors import Failure, QuizError
from quizapp.preferences import MOST_BACKUPS, THEMES, TYPE_SIZES, Preferences, load_preferences, save_preferences

FULL = Preferences("en", "dark", 150, learner="Ada", reminder=time(18, 30), backups_kept=30)


def write(data_dir: Path, content: bytes) -> None:
    """Put that into the file of preferences."""
    data_dir.mkdir(exist_ok=True)
    (data_dir / "preferences.json").write_bytes(content)


def test_nothing_has_to_be_set_up(data_dir: Path) -> None:
    """Without a folder the system's language and theme and the plain size are used, and nothing is made."""
    expected = Preferences(None, "system", 100, learner=None, reminder=None, backups_kept=10)
    assert load_preferences(data_dir) == expected
    assert not data_dir.exists()


@pytest.mark.parametrize("language", [None, "de", "en"])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("type_size", TYPE_SIZES)
def test_every_choice_is_found_again(data_dir: Path, language: str | None, theme: str, type_size: int) -> None:
    """What was saved is loaded, and the file is the only thing left in the folder."""
    chosen = Preferences(language, theme, type_size)
    save_preferences(data_dir, FULL)
    save_preferences(data_dir, chosen)

    assert load_preferences(data_dir) == chosen
    assert [file.name for file in data_dir.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("learner", [None, "Ada", "Zoë Groß", "李雷", "A" * 80])
@pytest.mark.parametrize("reminder", [None, time(0), time(7, 5), time(23, 59)])
@pytest.mark.parametrize("backups_kept", [0, 1, MOST_BACKUPS])
def test_who_learns_and_when_is_found_again(
    data_dir: Path, learner: str | None, reminder: time | None, backups_kept: int
) -> None:
    """So are the learner, the reminder's time of day and how many backups stay."""
    chosen = Preferences(learner=learner, reminder=reminder, backups_kept=backups_kept)
    save_preferences(data_dir, chosen)

    assert load_preferences(data_dir) == chosen


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[1, 2]",
        b'"dark"',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"theme": "dark", "type_size": ' + b"9" * 5000 + b"}",
    ],
    ids=["empty", "cut off", "null", "a list", "a text", "no UTF-8", "nested deeply", "a number of 5000 digits"],
)
def test_a_spoilt_file_is_no_file(data_dir: Path, content: bytes) -> None:
    """Whatever stands in it, the program starts with its defaults and leaves the file as it is."""
    write(data_dir, content)

    assert load_preferences(data_dir) == Preferences()
    assert (data_dir / "preferences.json").read_bytes() == content


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("language", 1),
        ("language", ["de"]),
        ("theme", "pink"),
        ("theme", None),
        ("theme", {"dark": True}),
        ("type_size", 101),
        ("type_size", "100"),
        ("type_size", 125.0),
        ("type_size", True),
        ("type_size", None),
        ("learner", ""),
        ("learner", " "),
        ("learner", "A" * 81),
        ("learner", "A\x1b[2J"),
        ("learner", "\ud800"),
        ("learner", 7),
        ("learner", ["Ada"]),
        ("reminder", ""),
        ("reminder", "soon"),
        ("reminder", "25:00"),
        ("reminder", 18),
        ("reminder", {"hour": 18}),
        ("backups_kept", -1),
        ("backups_kept", MOST_BACKUPS + 1),
        ("backups_kept", "10"),
        ("backups_kept", 10.0),
        ("backups_kept", True),
        ("backups_kept", None),
    ],
)
def test_an_entry_that_cannot_be_is_the_default(data_dir: Path, name: str, value: Any) -> None:
    """It costs itself alone; the others stay as they were chosen."""
    save_preferences(data_dir, FULL)
    entries = json.loads((data_dir / "preferences.json").read_bytes())
    write(data_dir, json.dumps({**entries, name: value}).encode())

    loaded = load_preferences(data_dir)

    assert loaded == replace(FULL, **{name: getattr(Preferences(), name)})
    assert (type(loaded.type_size), type(loaded.backups_kept)) == (int, int)


def test_a_time_of_day_is_one_by_the_wall(data_dir: Path) -> None:
    """Seconds and zones that somebody wrote into the file mean nothing."""
    write(data_dir, b'{"reminder": "18:30:59.5+02:00"}')

    assert load_preferences(data_dir).reminder == time(18, 30)


def test_an_entry_that_is_missing_or_unknown(data_dir: Path) -> None:
    """What is missing is the default, and what a later version keeps there is passed over."""
    write(data_dir, b'{"theme": "light", "window": [0, 0, 800, 600]}')

    assert load_preferences(data_dir) == Preferences(theme="light")


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    """Where a file stands in the way, loading gives the defaults and saving says why it cannot."""
    folder = tmp_path / "data"
    folder.write_text("mine", "utf-8")

    assert load_preferences(folder) == Preferences()
    with pytest.raises(QuizError) as caught:
        save_preferences(folder, FULL)
    assert (caught.value.failure, caught.value.concerned) == (Failure.CANNOT_WRITE, folder / "preferences.json")
    assert caught.value.reason == "File exists"
    assert folder.read_text("utf-8") == "mine"


def test_what_cannot_be_written_whole_is_not_written(data_dir: Path) -> None:
    """Where the new file cannot be made, the old one stays."""
    save_preferences(data_dir, FULL)
    (data_dir / "preferences.json.new").mkdir()

    with pytest.raises(QuizError, match=r"cannot-write: .*preferences\.json Is a directory"):
        save_preferences(data_dir, Preferences())

    assert load_preferences(data_dir) == FULL


def test_a_draft_that_was_cut_off_is_in_nobodys_way(data_dir: Path) -> None:
    """What a killed program left beside the file is neither read nor kept."""
    save_preferences(data_dir, FULL)
    (data_dir / "preferences.json.new").write_text('{"theme": "li', "utf-8")

    assert load_preferences(data_dir) == FULL
    save_preferences(data_dir, Preferences(theme="light"))
    assert load_preferences(data_dir) == Preferences(theme="light")
    assert [file.name for file in data_dir.iterdir()] == ["preferences.json"]
