"""learners: everybody whose progress is in the data folder."""

from pathlib import Path

from quizapp.commands.output import emit
from quizapp.paths import database_file
from quizapp.preferences import load_preferences
from quizapp.store.database import open_database
from quizapp.store.learners import SqlLearners
from quizapp.store.progress import remembered_learner
from quizapp.wording.catalog import _
from quizapp.wording.learners import learner_line


def list_learners(data_dir: Path, learner: str | None, *, as_json: bool) -> int:
    """Everybody in the order in which they began, and whose progress commands use; nobody is made."""
    engine = open_database(database_file(data_dir))
    try:
        everybody = SqlLearners(engine).all()
        current = learner or remembered_learner(engine, load_preferences(data_dir).learner)
    finally:
        engine.dispose()
    for each in everybody:
        if as_json:
            day = each.last_study_day
            row = {"name": each.name, "answers": each.answers, "last_study_day": day and day.isoformat()}
            emit({**row, "current": each.name == current})
        else:
            print(("* " if each.name == current else "  ") + learner_line(each))
    if not everybody and not as_json:
        print(_("Nobody has learned here yet."))
    return 0
