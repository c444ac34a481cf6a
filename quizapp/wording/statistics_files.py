"""The figures of a picture as text that other programs read."""

import csv
from datetime import date
from io import StringIO
from typing import Final

from quizapp.statistics.sheet import Column, Sheet, Value
from quizapp.wording.statistics import cell, heading

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet takes a text for something to be worked out; a deck's words never are."""

_NAMED: Final = (Column.MATURITY, Column.CONFIDENCE, Column.FORM)


def as_csv(sheet: Sheet) -> str:
    """For spreadsheets: a comma between values, points in numbers, days as 2026-11-23, whatever the language."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([heading(column) for column in sheet.columns])
    for row in sheet.rows:
        writer.writerow([_plain(column, value) for column, value in zip(sheet.columns, row, strict=True)])
    return text.getvalue()


def as_tsv(sheet: Sheet, rows: list[int] | None = None) -> str:
    """For the clipboard: what the table shows, a tab between cells, headings above; of all rows, or of these."""
    shown = [[heading(column) for column in sheet.columns]]
    for place in range(len(sheet.rows)) if rows is None else rows:
        row = sheet.rows[place]
        shown.append([_harmless(cell(column, value)) for column, value in zip(sheet.columns, row, strict=True)])
    return "".join("\t".join(" ".join(each.split()) for each in cells) + "\n" for cells in shown)


def _plain(column: Column, value: Value) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case float():
            return f"{value:.4f}"
        case int():
            easiness = column in (Column.EASINESS_FROM, Column.EASINESS_TO)
            return f"{value / 100:.2f}" if easiness else str(value)
    return cell(column, value) if column in _NAMED else _harmless(value)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
