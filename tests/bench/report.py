"""What was measured, as a table for people and as JSON for programs."""

import json
import os
import platform
import sqlite3
from collections.abc import Sequence
from importlib.metadata import version
from itertools import groupby
from typing import Any

from tests.bench.measure import Measure, Section
from tests.bench.peer import Anki


def machine(anki: Anki | None = None) -> dict[str, str | int | float]:
    """What the figures depend on; the load tells whether others were at work, and what Anki was measured, if any."""
    facts: dict[str, str | int | float] = {
        "python": platform.python_version(),
        "qt": version("pyside6-essentials"),
        "sqlalchemy": version("sqlalchemy"),
        "sqlite": sqlite3.sqlite_version,
        "system": platform.platform(),
        "cores": os.cpu_count() or 1,
        "anki": "not measured (--anki)" if anki is None else anki.version,
    }
    if hasattr(os, "getloadavg"):
        facts["load before"] = round(os.getloadavg()[0], 2)
    return facts


def as_json(facts: dict[str, Any], sections: Sequence[Section], questions: Sequence[dict[str, Any]]) -> str:
    """One object."""
    measures = [{"section": part.title, **_values(measure)} for part in sections for measure in part.measures]
    return json.dumps({"machine": facts, "measures": measures, "questions": questions}, ensure_ascii=False, indent=1)


def as_text(facts: dict[str, Any], sections: Sequence[Section], questions: Sequence[dict[str, Any]]) -> str:
    """A table for each section, and one of the questions where they were counted."""
    lines = [", ".join(f"{name} {value}" for name, value in facts.items())]
    for part in sections:
        lines += ["", f"{part.title:<58}{'median':>11}{'min':>10}{'max':>10}{'p99':>10}{'× floor':>9}{'n':>6}"]
        lines += [_line(measure) for measure in part.measures]
    if questions:
        lines += ["", *_question_lines(questions)]
    return "\n".join(lines)


def _values(measure: Measure) -> dict[str, Any]:
    return {
        "name": measure.name,
        "unit": measure.unit,
        "median": measure.median,
        "min": min(measure.readings),
        "max": max(measure.readings),
        "p99": measure.p99,
        "floor": None if measure.floor is None else measure.floor.name,
        "times_floor": measure.times_floor,
        "count": len(measure.readings),
    }


def _line(measure: Measure) -> str:
    ratio = "" if measure.times_floor is None else f"{measure.times_floor:.1f}"
    p99 = "" if measure.p99 is None else _rounded(measure.p99)
    low, high = _rounded(min(measure.readings)), _rounded(max(measure.readings))
    middle = f"{_rounded(measure.median)} {measure.unit:<2}"
    return f"  {measure.name:<56}{middle:>11}{low:>10}{high:>10}{p99:>10}{ratio:>9}{len(measure.readings):>6}"


def _rounded(value: float) -> str:
    """Three figures or so."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.3f}"


def _question_lines(questions: Sequence[dict[str, Any]]) -> list[str]:
    """A row for each deck, a column for each form and language, and the sums."""
    columns = sorted({(row["form"], row["language"]) for row in questions})
    lines = [f"{'Questions':<28}" + "".join(f"{' '.join(column):>15}" for column in columns)]
    ordered = sorted(questions, key=lambda row: str(row["deck"]))
    decks = [(deck, list(rows)) for deck, rows in groupby(ordered, key=lambda row: str(row["deck"]))]
    for deck, rows in [*decks, ("all", ordered)]:
        sums = [sum(row["questions"] for row in rows if (row["form"], row["language"]) == column) for column in columns]
        lines.append(f"  {deck:<26}" + "".join(f"{count:>15}" for count in sums))
    return lines
