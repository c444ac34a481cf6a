"""Makes a data folder as a learner has it who may ask for as much as there is."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from quizapp.app import Workspace, open_workspace, system_clock
from quizapp.study.ports import Clock
from tests.bench.probes.telling import tell

_NO_LIMIT: Final = 100_000


def open_without_limits(folder: Path, clock: Clock | None = None) -> Workspace:
    """A workspace in which every card may be asked today."""
    workspace = open_workspace(folder, clock=clock or system_clock, seed=1)
    notebook = workspace.notebook
    notebook.change_settings(replace(notebook.settings, new_per_day=_NO_LIMIT, reviews_per_day=_NO_LIMIT))
    return workspace


def main() -> None:
    """Make the folder argv[2]."""
    workspace = open_without_limits(Path(sys.argv[2]))
    workspace.progress.close()
    tell(cards=len(workspace.notebook.library.cards))


if __name__ == "__main__":
    main()
