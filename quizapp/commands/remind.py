"""remind: what is due today in one line, printed or as a notification of the desktop."""

from contextlib import closing
from pathlib import Path

from quizapp.app import open_workspace, system_clock
from quizapp.reminding import last_reminded, note_reminded, notify
from quizapp.study.overview import overview
from quizapp.study.ports import Clock
from quizapp.study.reminder import decide
from quizapp.wording.reminder import due_today


def remind(data_dir: Path, learner: str | None, *, by_desktop: bool, clock: Clock | None) -> int:
    """Print what is due; or notify once a study day, if something is due and nothing was answered yet."""
    clock = clock or system_clock
    workspace = open_workspace(data_dir, learner=learner, clock=clock)
    with closing(workspace.progress):
        today = overview(workspace.notebook)
        rollover = workspace.notebook.settings.rollover
    if not by_desktop:
        print(due_today(today))
        return 0
    # Whoever runs this says by that that it is time.
    decision = decide(
        clock(),
        rollover,
        last=last_reminded(data_dir),
        due=today.left > 0,
        studied=today.answered > 0,
        rollover=rollover,
    )
    if decision.remind:
        notify("Quizapp", due_today(today))
        note_reminded(data_dir, today.day)
    return 0
