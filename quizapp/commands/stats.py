"""stats: the figures of the statistics page."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

from quizapp.app import open_workspace, system_clock
from quizapp.commands.output import as_decimal, emit
from quizapp.errors import Failure, QuizError
from quizapp.statistics.sheet import Column, Sheet, Value
from quizapp.statistics.span import Span
from quizapp.statistics.statistics import Statistics, statistics
from quizapp.wording.catalog import current
from quizapp.wording.statistics import cell, figures, heading, none_yet, title


def print_statistics(
    data_dir: Path,
    learner: str | None,
    language: str | None,
    *,
    deck: str | None,
    span: str,
    as_json: bool,
    clock: Callable[[], datetime] | None,
) -> int:
    """The four figures, then each picture with its rows; topics and structures are named in that language."""
    workspace = open_workspace(data_dir, learner=learner, clock=clock or system_clock)
    notebook = workspace.notebook
    with closing(workspace.progress):
        if deck is not None and notebook.library.deck(deck) is None:
            raise QuizError(Failure.NO_SUCH_DECK, deck)
        asked_in = language or notebook.settings.study_language or current()
        with workspace.progress.totals(lambda: True) as totals:
            counted = statistics(notebook, totals, deck, Span(span), asked_in)
    if as_json:
        _emit(counted)
    else:
        _print(counted)
    return 0


def _emit(counted: Statistics) -> None:
    emit(
        {
            "picture": "figures",
            "day": counted.day.isoformat(),
            "deck": counted.deck,
            "span": counted.span.value,
            "answers": counted.answers,
            "retained": {
                "answers": counted.retained.answers,
                "passed": counted.retained.passed,
                "share": _json(Column.SHARE, counted.retained.share),
            },
            "streak": counted.streak,
            "easiness": _json(Column.EASINESS_FROM, counted.easiness),
        }
    )
    for sheet in counted.sheets.values():
        rows = [
            {column.value: _json(column, value) for column, value in zip(sheet.columns, row, strict=True)}
            for row in sheet.rows
        ]
        emit({"picture": sheet.picture.value, "rows": rows})


def _json(column: Column, value: Value) -> Any:
    match value:
        case date():
            return value.isoformat()
        case float():
            return round(value, 4)
        case int() if column in (Column.EASINESS_FROM, Column.EASINESS_TO):
            return as_decimal(value)
    return value


def _print(counted: Statistics) -> None:
    for value, words in figures(counted):
        print(f"{value:>8}  {words}")
    for sheet in counted.sheets.values():
        print(f"\n{title(sheet.picture)}")
        if sheet.rows:
            _print_rows(sheet)
        else:
            print(f"  {none_yet(sheet.picture)}")


def _print_rows(sheet: Sheet) -> None:
    shown = [[heading(column) for column in sheet.columns]]
    shown += [[cell(column, value) for column, value in zip(sheet.columns, row, strict=True)] for row in sheet.rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for cells in shown:
        print("  " + "  ".join(text.ljust(width) for text, width in zip(cells, widths, strict=True)).rstrip())
