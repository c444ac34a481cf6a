"""A desk at which cards are written: folders with decks, a notebook on them, and an author."""

import shutil
from pathlib import Path
from typing import Any

from quizapp.cards.card_id import CardId
from quizapp.decks_io.editing.entry import Entry
from quizapp.decks_io.editing.outcome import Merged, Saved
from quizapp.store.progress import SqlProgress
from quizapp.study.authoring import Author
from quizapp.study.library import read_library
from quizapp.study.notebook import Notebook
from quizapp.study.task import Task
from tests.conftest import FOOT, HIP, FixedClock


class Desk:
    """The foot is shipped, the hip is the learner's own."""

    def __init__(self, folder: Path, progress: SqlProgress, clock: FixedClock) -> None:
        self.shipped, self.data = folder / "shipped", folder / "data"
        self.own = self.data / "decks"
        self.own.mkdir(parents=True)
        self.shipped.mkdir()
        self.lay("hip.yaml", HIP)
        self.ship(FOOT)
        self.clock = clock
        self.notebook = Notebook(self._read(), progress, clock)
        self.language = "en"
        self.author = Author(self.notebook, self.data, lambda: self.language, clock)

    def lay(self, name: str, text: str) -> Path:
        """Write an own deck file, as a text editor would."""
        file = self.own / name
        file.write_text(text, "utf-8")
        return file

    def ship(self, text: str) -> None:
        """Another version of the shipped deck."""
        (self.shipped / "foot.yaml").write_text(text, "utf-8")

    def reread(self) -> None:
        """Read all decks anew, as the window does when a file has changed."""
        self.notebook.change_library(self._read())

    def remove_decks(self) -> None:
        """Take the folder of own decks away."""
        shutil.rmtree(self.own)

    def text(self, name: str = "hip.yaml") -> str:
        """What stands in an own deck."""
        return (self.own / name).read_text("utf-8")

    def begin(self, card: str = "hip/flexor") -> Task:
        """Take a card up."""
        return a_task(self.author.begin(CardId.parse(card)))

    def save(self, task: Task, **changes: Any) -> Entry:
        """Save the card with these changes, and read all decks anew."""
        outcome = self.author.save(task, {**task.entry, **changes})
        assert isinstance(outcome, Saved | Merged), outcome
        assert outcome.entry is not None
        self.author.drop_draft(task.key)
        self.reread()
        return outcome.entry

    def _read(self) -> Any:
        return read_library([self.shipped, self.own], None, self.data / "corrections")


def a_task(begun: object) -> Task:
    """What was begun, as it should be."""
    assert isinstance(begun, Task), begun
    return begun
