"""What an open workspace does with its data folder: backups, going back, and who learns."""

import gc
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Thread

import pytest

import quizapp.app
from quizapp.app import Workspace, open_workspace
from quizapp.errors import Failure, QuizError
from quizapp.paths import corrections, own_decks
from quizapp.preferences import Preferences, save_preferences
from quizapp.store.archive import FOLDERS
from quizapp.study.learner import Learner
from quizapp.study.sitting import Sitting
from tests.conftest import FOOT, HIP, FixedClock
from tests.responses import respond
from tests.store.folders import names_in


@pytest.fixture
def workspace(data_dir: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """An open workspace on two small decks, with one answer."""
    monkeypatch.setattr(quizapp.app, "SHIPPED_DECKS", data_dir.parent / "no-decks")
    (data_dir / "decks").mkdir(parents=True)
    for number, content in enumerate((HIP, FOOT)):
        (data_dir / "decks" / f"own-{number}.yaml").write_text(content, "utf-8")
    workspace = open_workspace(data_dir, clock=clock)
    answer(workspace)
    yield workspace
    workspace.progress.close()


def answer(workspace: Workspace) -> None:
    """Answer one question."""
    sitting = Sitting(workspace.notebook, Random(1), "de")
    assert sitting.question is not None
    sitting.answer(respond(sitting.question))


def test_what_is_kept_is_what_learners_write() -> None:
    """The folders in a backup are those that decks and corrections are read from."""
    assert set(FOLDERS) == {own_decks(Path()).name, corrections(Path()).name}


def test_backups_while_it_is_open(workspace: Workspace, data_dir: Path, tmp_path: Path) -> None:
    """By hand into the folder for them or elsewhere, and the day's; all but the one elsewhere are listed."""
    by_hand = workspace.back_up()
    elsewhere = workspace.back_up(tmp_path / "quiz.zip")
    daily = workspace.keep_backup()

    assert daily is not None
    assert workspace.keep_backup() is None
    assert [backup.answers for backup in (by_hand, elsewhere, daily)] == [1, 1, 1]
    assert {backup.path for backup in workspace.backups()} == {by_hand.path, daily.path}
    assert workspace.back_up(tmp_path / "quiz.zip", overwrite=True).path == tmp_path / "quiz.zip"


def test_the_days_backup_on_another_thread(workspace: Workspace) -> None:
    """It needs nothing of the thread that studies, which goes on meanwhile."""
    thread = Thread(target=workspace.keep_backup)
    thread.start()
    answer(workspace)
    thread.join()

    assert [backup.readable for backup in workspace.backups()] == [True]
    assert len(workspace.progress.log()) == 2


def test_back_to_a_backup_and_on(workspace: Workspace, data_dir: Path, clock: FixedClock) -> None:
    """Going back lets go of the file first; another workspace finds what was there then, and goes on from it."""
    made = workspace.back_up()
    answer(workspace)
    done = workspace.restore(made.path)

    again = open_workspace(data_dir, clock=clock)
    assert (done.answers, len(again.progress.log())) == (1, 1)
    assert done.before is not None
    answer(again)
    assert len(again.progress.log()) == 2
    again.progress.close()


def test_a_backup_that_is_no_good(workspace: Workspace, tmp_path: Path) -> None:
    """Where one cannot go back this workspace goes on as if nothing had been asked."""
    (tmp_path / "quiz.zip").write_text("a shopping list")
    with pytest.raises(QuizError) as caught:
        workspace.restore(tmp_path / "quiz.zip")
    answer(workspace)

    assert caught.value.failure is Failure.NOT_A_BACKUP
    assert len(workspace.progress.log()) == 2


def test_going_back_while_a_backup_is_made(workspace: Workspace) -> None:
    """One of the two waits or is refused; what is there is whole, and nothing else is left."""
    made = workspace.back_up()
    said: list[QuizError] = []
    thread = Thread(target=workspace.keep_backup)
    thread.start()
    try:
        workspace.restore(made.path)
    except QuizError as error:
        said.append(error)
    thread.join()

    assert [error.failure for error in said] in ([], [Failure.DATABASE_BUSY])
    assert {"restoring", "restored"} & set(names_in(workspace.data_dir)) == set()


def test_who_learns_here(workspace: Workspace, data_dir: Path, clock: FixedClock) -> None:
    """Learners are managed beside the one who studies, and the next opening follows the choice of this device."""
    workspace.learners.add("Ada")
    save_preferences(data_dir, Preferences(learner="Ada"))
    assert (workspace.progress.name, workspace.learners.all()[1]) == ("Standard", Learner("Ada"))

    adas = open_workspace(data_dir, clock=clock)
    assert adas.progress.name == "Ada"
    adas.progress.close()
    named = open_workspace(data_dir, clock=clock, learner="Björn")
    assert named.progress.name == "Björn"
    named.progress.close()
    assert [each.name for each in workspace.learners.all()] == ["Standard", "Ada", "Björn"]


def test_the_days_backup_follows_the_clock(workspace: Workspace, clock: FixedClock) -> None:
    """A day later there is another."""
    workspace.keep_backup()
    clock.now += timedelta(days=1)
    made = workspace.keep_backup()

    assert made is not None
    assert made.path.name == "quizapp-2026-11-24.zip"


def test_garbage_is_collected_again_afterwards(workspace: Workspace, data_dir: Path, clock: FixedClock) -> None:
    """Also where a folder could not be opened or decks were only read anew; who had it switched off keeps it so."""
    assert gc.isenabled()
    with pytest.raises(QuizError):
        open_workspace(data_dir / "decks" / "own-0.yaml", clock=clock)
    assert gc.isenabled()
    workspace.read_library()
    assert gc.isenabled()

    gc.disable()
    try:
        workspace.read_library()
        assert not gc.isenabled()
    finally:
        gc.enable()
