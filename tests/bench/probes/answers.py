"""What pages ask of a learner's record, once it is open, and what SQLite alone takes for the like."""

import sqlite3
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from quizapp.app import Workspace, open_workspace
from quizapp.cards.card_id import CardId
from quizapp.paths import database_file
from quizapp.preferences import load_preferences
from quizapp.store.automatic import automatic
from quizapp.study.catching_up import backlog
from quizapp.study.leeches import leeches
from quizapp.study.overview import overview
from quizapp.study.sitting import Sitting
from tests.bench.probes.deeds import Deed, stand_by
from tests.responses import respond

_HISTORY: Final = "SELECT * FROM event WHERE learner = 1 AND deck = ? AND card = ? ORDER BY study_day, sequence"
_STATES: Final = "SELECT * FROM card_state WHERE learner = 1"


def main() -> None:
    """Open the data folder argv[2] at the moment argv[3] and wait to be asked."""
    folder, now = Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
    workspace = open_workspace(folder, clock=lambda: now, seed=1)
    notebook, progress = workspace.notebook, workspace.progress
    sitting = Sitting(notebook, workspace.rng, "de")
    with closing(sqlite3.connect(database_file(folder))) as floor:
        deeds: dict[str, Deed] = {
            "history": lambda card: len(notebook.history(CardId.parse(card))),
            "history_floor": lambda card: len(floor.execute(_HISTORY, card.split("/")).fetchall()),
            "states": lambda _: len(progress.states()),
            "states_floor": lambda _: len(floor.execute(_STATES).fetchall()),
            "leeches": lambda _: len(leeches(notebook)),
            "backlog": lambda _: backlog(notebook),
            "today": lambda _: overview(notebook).left,
            "learners": lambda _: len(workspace.learners.all()),
            "answer": lambda _: _answer(sitting),
            "backup": lambda days: _back_up(workspace, int(days)),
            "backup_floor": lambda _: _copy(floor, folder / "floor.db"),
        }
        stand_by(deeds, size=database_file(folder).stat().st_size)
    progress.close()


def _answer(sitting: Sitting) -> int:
    assert sitting.question is not None
    sitting.answer(respond(sitting.question))
    sitting.advance()
    return 1


def _back_up(workspace: Workspace, days: int) -> int:
    """The bytes of the backup of a day so many days on."""
    day = workspace.notebook.today() + timedelta(days=days)
    made = automatic(workspace.data_dir, day, load_preferences(workspace.data_dir).backups_kept, workspace.clock())
    assert made is not None
    return made.size


def _copy(source: sqlite3.Connection, target: Path) -> int:
    """The bytes of a copy that nobody has checked or packed."""
    with closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    size = target.stat().st_size
    target.unlink()
    return size


if __name__ == "__main__":
    main()
