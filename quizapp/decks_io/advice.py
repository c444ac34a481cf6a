"""What a person did where the YAML parser stumbled: its complaint is often about the wrong place."""

import re
from typing import Final

CLOSED_EARLY: Final = "quotation mark closed early"
TOO_FAR_RIGHT: Final = "indented too deep"
NOT_INDENTED: Final = "block text not indented"
NO_SPACE: Final = "no space after hyphen"

# What opens something that a text may begin with by mistake: a quotation mark, a list, a mapping.
_OPENED: Final = re.compile(r"(\s*(?:-\s+)?[^\s:]+:\s+|\s*-\s+)([\"'\[{])")
_NAME: Final = re.compile(r"\s*(?:-\s+)?[a-z_]+:(?=\s|$)")
_NAME_WITH_TEXT: Final = re.compile(r"\s*(?:-\s+)?[a-z_]+:\s+[^\s\"'|>\[{#]")
_WITHIN_TEXT: Final = ("mapping values are not allowed in this context", "did not find expected key")
_BLOCK: Final = re.compile(r"\s*(?:-\s+)?[^\s:]+:\s+[|>][-+0-9]*\s*(?:#.*)?$")


def advised(lines: list[str], row: int, column: int, reason: str) -> tuple[int, int, str]:
    """Where a person would look for the fault and what it is; place and reason as they came where nothing is better.

    Rows and columns count from 0.
    """
    line, above = lines[row], _line_above(lines, row)
    indentation = _indentation(line)
    if reason.startswith("did not find expected") and column > indentation and (opened := _OPENED.match(line)):
        # The text goes on after the quotation mark or bracket that it began with was closed.
        if opened[2] in "\"'":
            return row, opened.start(2), CLOSED_EARLY
        if reason != "did not find expected node content":
            return row, opened.start(2), "found character that cannot start any token"
    name = _NAME.match(line)
    if reason in _WITHIN_TEXT and name is not None and column in (indentation, name.end() - 1):
        deeper = indentation > _indentation(above.replace("- ", "  ", 1))
        if deeper and _NAME_WITH_TEXT.match(above):
            return row, indentation, TOO_FAR_RIGHT
    if reason in ("could not find expected ':'", "did not find expected key") and _BLOCK.match(above):
        return row, indentation, NOT_INDENTED
    return row, column, reason


def _line_above(lines: list[str], row: int) -> str:
    """The nearest line above with something on it that is no remark."""
    above = (line for line in reversed(lines[:row]) if line.strip() and not line.lstrip().startswith("#"))
    return next(above, "")


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())
