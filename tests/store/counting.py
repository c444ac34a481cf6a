"""The totals as they stand in a file, and as they are when somebody goes through its log, event by event."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

Totals = tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]
"""Rows of daily_total and of confusion_total."""

_LONGEST = 60_000


def totals(file: Path) -> Totals:
    """What the program has kept."""
    with closing(sqlite3.connect(file)) as connection:
        daily = connection.execute("SELECT * FROM daily_total ORDER BY 1, 2, 3, 4, 5").fetchall()
        return daily, connection.execute("SELECT * FROM confusion_total ORDER BY 1, 2, 3, 4, 5").fetchall()


def counted(file: Path) -> Totals:
    """What the log says, by rules that are written down here once more, without the program's SQL."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        events = connection.execute("SELECT * FROM event").fetchall()
    gone = {event["takes_back"] for event in events}
    sums: dict[tuple[Any, ...], Counter[str]] = {}
    confusions: Counter[tuple[Any, ...]] = Counter()
    for event in events:
        if event["kind"] not in ("answer", "drill") or event["id"] in gone:
            continue
        timed = not event["away"]
        for facet, value in _facets(event):
            key = event["learner"], facet, event["study_day"], event["deck"], value
            found = sums.setdefault(key, Counter())
            found["answers"] += 1
            found["passed"] += event["quality"] >= 3
            found["milliseconds"] += min(event["milliseconds"], _LONGEST) if timed else 0
            found["timed"] += timed
        if event["taken_entity"] is not None:
            pair = event["asked_entity"], event["taken_entity"]
            confusions[(event["learner"], event["study_day"], event["deck"], *pair)] += 1
    names = "answers", "passed", "milliseconds", "timed"
    daily = [(*key, *(found[name] for name in names)) for key, found in sums.items()]
    return sorted(daily), sorted((*key, times) for key, times in confusions.items())


def _facets(event: sqlite3.Row) -> list[tuple[str, str]]:
    counts, interval = event["kind"] == "answer", event["before_interval"]
    found = [("maturity", _maturity(interval) if counts else "drill"), ("form", event["form"])]
    if counts and interval and event["hour"] is not None:
        found.append(("hour", str(event["hour"])))
    if counts and event["correct"] is not None:
        found.append(("confidence", event["confidence"] or ""))
    return found


def _maturity(interval: int) -> str:
    for least, name in ((21, "mature"), (7, "young"), (1, "learning")):
        if interval >= least:
            return name
    return "new"
