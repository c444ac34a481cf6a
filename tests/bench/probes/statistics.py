"""The figures of the statistics page from the totals, and the same sums straight from the log."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from quizapp.app import Workspace, open_workspace
from quizapp.paths import database_file
from quizapp.statistics.span import Span
from quizapp.statistics.statistics import statistics
from quizapp.store.totals import SqlTotals
from quizapp.study.still import StillNotebook
from tests.bench.probes.deeds import Deed, stand_by

_STANDS: Final = "learner = 1 AND study_day >= ? AND id NOT IN (SELECT takes_back FROM event WHERE takes_back NOT NULL)"
_DAYS: Final = (
    f"SELECT study_day, count(*) FROM event WHERE kind IN ('answer', 'drill') AND {_STANDS} GROUP BY study_day"
)
_SUMS: Final = (
    "SELECT facet, value, count(*), sum(passed), sum(milliseconds), sum(timed) "
    f"FROM event_facet WHERE {_STANDS} GROUP BY facet, value"
)


def main() -> None:
    """Open the data folder argv[2] at the moment argv[3] and wait to be asked; words are a span and a deck."""
    folder, now = Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
    workspace = open_workspace(folder, clock=lambda: now, seed=1)
    since = {span.value: span.since(workspace.notebook.today()) for span in Span}

    def read(what: Callable[[SqlTotals, str], int]) -> Deed:
        def deed(span: str) -> int:
            with workspace.progress.totals(lambda: True) as totals:
                return what(totals, span)

        return deed

    with closing(sqlite3.connect(database_file(folder))) as log:
        deeds: dict[str, Deed] = {
            "all": lambda words: _all(workspace, *words.split()),
            "days": read(lambda totals, _span: len(totals.days(None))),
            "days_floor": lambda span: len(log.execute(_DAYS, [str(since[span] or "")]).fetchall()),
            "sums": read(lambda totals, span: sum(map(len, totals.tallies(None, since[span]).values()))),
            "sums_floor": lambda span: len(log.execute(_SUMS, [str(since[span] or "")]).fetchall()),
            "kept": read(lambda totals, span: len(list(totals.kept(None, since[span])))),
        }
        stand_by(deeds, totals=log.execute("SELECT count(*) FROM daily_total").fetchone()[0])
    workspace.progress.close()


def _all(workspace: Workspace, span: str, deck: str = "") -> int:
    """Every figure of the page; found are the answers."""
    with workspace.progress.totals(lambda: True) as totals:
        return statistics(StillNotebook(workspace.notebook), totals, deck or None, Span(span), "de").answers


if __name__ == "__main__":
    main()
