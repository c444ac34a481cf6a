"""The one composition root: data folder, decks, store, notebook and window are put together here and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.paths import SHIPPED_DECKS, corrections, database_file, deck_cache, own_decks
from quizapp.study.library import Library, read_library
from quizapp.study.notebook import Notebook
from quizapp.study.ports import Clock

if TYPE_CHECKING:
    from quizapp.store.progress import SqlProgress
    from quizapp.study.authoring import Author
    from quizapp.study.card_index import CardIndex, Step
    from quizapp.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Workspace:
    """A learner's notebook on an open database."""

    notebook: Notebook
    progress: "SqlProgress"
    rng: Random
    data_dir: Path
    clock: Clock

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


def system_clock() -> datetime:
    """Now, in the zone that the system says we are in."""
    import tzlocal

    try:
        return datetime.now(tzlocal.get_localzone())
    except (LookupError, ValueError):  # a zone that nobody knows: its offset is known all the same
        return datetime.now().astimezone()


def open_workspace(
    data_dir: Path, *, learner: str | None = None, clock: Clock = system_clock, seed: int | str | None = None
) -> Workspace:
    """Read the decks and open the database; raise QuizError where that cannot be.

    With a seed the order of cards and options can be repeated.
    """
    from quizapp.store.database import open_database
    from quizapp.store.progress import STANDARD_LEARNER, SqlProgress

    engine = open_database(database_file(data_dir))
    try:
        progress = SqlProgress(engine, learner or STANDARD_LEARNER)
        notebook = Notebook(_read_library(data_dir), progress, clock, seed="" if seed is None else str(seed))
    except QuizError:
        engine.dispose()
        raise
    return Workspace(notebook, progress, Random(seed), data_dir, clock)


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
    from quizapp.preferences import load_preferences
    from quizapp.ui.main_window import MainWindow

    folder = Path(data_dir)
    opener: Callable[[], Workspace] = lambda: open_workspace(  # noqa: E731
        folder, learner=learner, clock=clock or system_clock, seed=seed
    )
    return MainWindow(opener, load_preferences(folder), folder, language=language, study_language=study_language)
