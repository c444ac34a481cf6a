"""How soon a process has the first question at hand, without a window."""

import sys
from datetime import datetime
from pathlib import Path

from quizapp.app import open_workspace
from quizapp.study.sitting import Sitting
from tests.bench.probes.telling import begun, peak_memory, since, tell


def main() -> None:
    """Open the data folder argv[2] at the moment argv[3] and ask the first question of the day."""
    now = datetime.fromisoformat(sys.argv[3])
    workspace = open_workspace(Path(sys.argv[2]), clock=lambda: now, seed=1)
    question = Sitting(workspace.notebook, workspace.rng, "de").question
    took = since(begun())
    assert question is not None
    tell(question=took, memory=peak_memory())
    workspace.progress.close()


if __name__ == "__main__":
    main()
