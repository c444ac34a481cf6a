"""The one composition root: data folder, decks, store, notebook and window are put together here and nowhere else."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.paths import SHIPPED_DECKS, corrections, database_file, deck_cache, own_decks
from quizapp.preferences import load_preferences
from quizapp.scheduling.study_day import study_day
from quizapp.study.backup_file import BackupFile, Restored
from quizapp.study.library import Library, read_library
from quizapp.study.notebook import Notebook
from quizapp.study.ports import Clock

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from quizapp.store.learners import SqlLearners
    from quizapp.store.progress import SqlProgress
    from quizapp.study.authoring import Author
    from quizapp.study.card_index import CardIndex
    from quizapp.study.step import Step
    from quizapp.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Workspace:
    """A learner's notebook on an open database, and what can be done with the data folder meanwhile.

    What is about backups uses a connection of its own and may be called on any thread.
    """

    notebook: Notebook
    progress: "SqlProgress"
    rng: Random
    data_dir: Path
    clock: Clock
    engine: "Engine"

    def author(self, language: Callable[[], str]) -> "Author":
        """Who writes cards into the decks of this folder."""
        from quizapp.study.authoring import Author

        return Author(self.notebook, self.data_dir, language, self.clock)

    def read_library(self) -> Library:
        """The decks as they are on the disk now; on any thread."""
        return _read_library(self.data_dir)

    def build_index(self, library: Library, progress: "Step") -> "CardIndex | None":
        """The full-text index of these decks, kept for the next time; on any thread. None where it was stopped."""
        from quizapp.store.card_index import build_card_index

        return build_card_index(library, deck_cache(self.data_dir), progress)

    @property
    def learners(self) -> "SqlLearners":
        """Everybody whose progress is in this folder."""
        from quizapp.store.learners import SqlLearners

        return SqlLearners(self.engine)

    def backups(self) -> list[BackupFile]:
        """The backups that there are, the newest first."""
        from quizapp.store.backup import backups

        return backups(self.data_dir)

    def back_up(self, target: Path | None = None, *, overwrite: bool = False) -> BackupFile:
        """Make a backup there, or in the folder for them; raise QuizError where it cannot be."""
        from quizapp.store.backup import back_up, back_up_beside

        if target is None:
            return back_up_beside(self.data_dir, "quizapp", self.clock())
        return back_up(self.data_dir, target, self.clock(), overwrite=overwrite)

    def keep_backup(self) -> BackupFile | None:
        """Make the study day's backup unless there is one or none are kept; raise QuizError where it cannot be."""
        from quizapp.store.automatic import automatic

        now = self.clock()
        day = study_day(now, self.notebook.settings.rollover)
        return automatic(self.data_dir, day, load_preferences(self.data_dir).backups_kept, now)

    def restore(self, backup: Path) -> Restored:
        """Go back to a backup; raise QuizError, with nothing changed, where that cannot be.

        Afterwards this workspace is of the past: let go of it and open another.
        """
        from quizapp.store.restore import restore

        self.progress.close()
        return restore(self.data_dir, backup, self.clock())


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Do not look for garbage meanwhile: what is read then stays, and with many cards looking takes longest."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def system_clock() -> datetime:
    """Now, in the zone that the system says we are in."""
    import tzlocal

    try:
        return datetime.now(tzlocal.get_localzone())
    except (LookupError, ValueError):  # a zone that nobody knows: its offset is known all the same
        return datetime.now().astimezone()


@_no_garbage()
def open_workspace(
    data_dir: Path, *, learner: str | None = None, clock: Clock = system_clock, seed: int | str | None = None
) -> Workspace:
    """Read the decks and open the database; raise QuizError where that cannot be.

    A learner named here is made if new; without one it is who was chosen last on this device. With a seed the order of
    cards and options can be repeated.
    """
    from quizapp.store.database import open_database
    from quizapp.store.progress import SqlProgress, remembered_learner

    engine = open_database(database_file(data_dir))
    try:
        name = learner or remembered_learner(engine, load_preferences(data_dir).learner)
        progress = SqlProgress(engine, name)
        notebook = Notebook(_read_library(data_dir), progress, clock, seed="" if seed is None else str(seed))
    except QuizError:
        engine.dispose()
        raise
    gc.freeze()  # no later look passes every card again
    return Workspace(notebook, progress, Random(seed), data_dir, clock, engine)


@_no_garbage()
def _read_library(data_dir: Path) -> Library:
    return read_library([SHIPPED_DECKS, own_decks(data_dir)], deck_cache(data_dir), corrections(data_dir))


def build(
    data_dir: Path | str,
    *,
    clock: Clock | None = None,
    seed: int | str | None = None,
    language: str | None = None,
    study_language: str | None = None,
    learner: str | None = None,
) -> "MainWindow":
    """The main window, not yet shown, on that data folder.

    ``clock`` returns an aware datetime in the learner's zone. ``language`` and ``study_language`` outrank what is
    stored, for this window alone. The database is opened, off the window's thread, once the window is on the screen.
    """
    from quizapp.ui.main_window import MainWindow

    folder = Path(data_dir)
    opener: Callable[[str], Workspace] = lambda chosen: open_workspace(  # noqa: E731
        folder, learner=chosen or learner, clock=clock or system_clock, seed=seed
    )
    return MainWindow(opener, load_preferences(folder), folder, language=language, study_language=study_language)
