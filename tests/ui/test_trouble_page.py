"""What is shown when the progress cannot be opened: a sentence, a way to try again, and nothing touched."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from quizapp.store.database import open_database
from tests.ui.learner import Learner, OpenWindow


def foreign(file: Path) -> None:
    """Another program's database."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE bookmarks (id INTEGER)")


def newer(file: Path) -> None:
    """A database of a Quizapp to come."""
    open_database(file).dispose()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def garbage(file: Path) -> None:
    """No database at all."""
    file.write_bytes(bytes(range(256)) * 16)


def cut_off(file: Path) -> None:
    """The beginning of a database."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    file.write_bytes(file.read_bytes()[:1000])


def overwritten(file: Path) -> None:
    """A database of ours with a table of contents and nonsense behind it."""
    open_database(file).dispose()
    content = file.read_bytes()
    file.write_bytes(content[:8192] + b"\xa5" * (len(content) - 8192))


def folder(file: Path) -> None:
    """A folder where the file should be."""
    file.mkdir()


@pytest.mark.usefixtures("two_decks")
@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (foreign, "{file} is not a Quizapp database. It was left as it is. "),
        (garbage, "{file} is not a Quizapp database. It was left as it is. "),
        (newer, "{file} was written by a newer version of Quizapp. It was left as it is. "),
        (cut_off, "{file} is damaged and cannot be read ("),
        (overwritten, "{file} is damaged and cannot be read ("),
        (folder, "{file} cannot be opened ("),
    ],
)
def test_a_file_that_is_not_ours_to_open(
    open_window: OpenWindow,
    data_dir: Path,
    spoil: Callable[[Path], None],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A sentence with the file's name in the window and on standard error, exit status 1, and no byte changed."""
    file = data_dir / "quizapp.db"
    spoil(file)
    before = file.read_bytes() if file.is_file() else None

    learner = open_window(trouble=True)

    text = learner.read("troubleText")
    assert text.startswith(sentence.format(file=file))
    assert capsys.readouterr().err == text + "\n"
    assert learner.window.exit_status == 1
    assert (file.read_bytes() if file.is_file() else None) == before
    learner.close()
    assert [each.name for each in data_dir.iterdir() if each.name.startswith("quizapp.db")] == ["quizapp.db"]


def test_try_again_after_the_file_is_mended(
    open_window: OpenWindow, two_decks: None, data_dir: Path, qtbot: QtBot
) -> None:
    """Enter tries again: in vain first, and once the file is put away it opens, and all is well."""
    file = data_dir / "quizapp.db"
    garbage(file)
    learner = open_window(trouble=True)
    learner.press("Return")
    qtbot.waitUntil(lambda: learner.page == "troublePage")
    file.rename(data_dir / "elsewhere.db")

    with qtbot.waitSignal(learner.window.ready, timeout=20_000):
        learner.press("Return")

    assert learner.window.exit_status == 0
    assert learner.read("newCount") == "5"
    learner.press("Return")
    assert learner.finish() == 5


def test_try_again_by_mouse(open_window: OpenWindow, two_decks: None, data_dir: Path, qtbot: QtBot) -> None:
    """The button does what Enter does."""
    file = data_dir / "quizapp.db"
    garbage(file)
    learner = open_window(trouble=True)
    file.unlink()

    with qtbot.waitSignal(learner.window.ready, timeout=20_000):
        learner.click("retryButton")

    assert learner.page == "todayPage"


@pytest.mark.parametrize("how", ["key", "mouse"])
def test_quit(open_window: OpenWindow, two_decks: None, data_dir: Path, how: str) -> None:
    """The way out closes the window with exit status 1."""
    garbage(data_dir / "quizapp.db")
    learner = open_window(trouble=True)

    if how == "key":
        learner.press("Ctrl+Q")
    else:
        learner.click("quitButton")

    assert not learner.window.isVisible()
    assert learner.window.exit_status == 1


def test_keys_in_trouble_do_no_harm(open_window: OpenWindow, two_decks: None, data_dir: Path) -> None:
    """Without progress there is nothing to undo and nothing to study; Settings can be seen and left again."""
    garbage(data_dir / "quizapp.db")
    learner = open_window(trouble=True)

    learner.press("Ctrl+Z", "Ctrl+1", "1", "Esc")
    assert learner.page == "troublePage"
    learner.press("Ctrl+,")
    assert learner.page == "settingsPage"
    learner.press("Ctrl++", "Ctrl+-", "Ctrl+1")

    assert learner.page == "troublePage"


def test_a_folder_that_cannot_be_made(open_window: OpenWindow, two_decks: None, data_dir: Path) -> None:
    """Where a file stands in the place of the data folder, the sentence names the folder and what can be done."""
    data_dir.joinpath("file").write_text("mine")
    learner: Learner = open_window(folder=data_dir / "file", trouble=True)

    text = learner.read("troubleText")
    assert text.startswith(f"The data folder {data_dir / 'file'} cannot be written (")
    assert text.endswith("Nothing was changed. Make it writable, or choose another folder with --data-dir.")
    assert data_dir.joinpath("file").read_text() == "mine"


def test_trouble_in_german(open_window: OpenWindow, two_decks: None, data_dir: Path) -> None:
    """The sentence follows the language of the window."""
    garbage(data_dir / "quizapp.db")

    learner = open_window(language="de", trouble=True)

    assert "ist keine Datenbank von Quizapp" in learner.read("troubleText")
