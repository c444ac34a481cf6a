"""The slow way into a file with a slip in its YAML: entry by entry, so that a bad one does not hide the rest."""

import re
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final

from quizapp.decks_io.advice import NO_SPACE
from quizapp.decks_io.nodes import Mapping, Node, ProblemFound, Scalar, Sequence, parse
from quizapp.decks_io.problem import Kind, Problem

LISTS: Final = (
    "cards",
    "phases",
    "contractions",
    "structures",
    "actions",
    "consequences",
    "weaknesses",
    "exercises",
    "figures",
)

_LIST: Final = re.compile(rf"({'|'.join(LISTS)})\s*:\s*(#.*)?$")
_ITEM: Final = re.compile(r"( *)-(\s|$)")
_ITEM_WITH_ID: Final = re.compile(r" *-\s*id\s*:")
_NO_SPACE: Final = re.compile(r" *-(?=id\s*:)")
_HEAD_KEY: Final = re.compile(
    rf"(format|deck|title|languages|topics|sources|corrects|regions|{'|'.join(LISTS)})\s*:(\s|$)"
)
_ANY_KEY: Final = re.compile(r"[^\s#'\"-][^\s:]*\s*:(\s|$)|(---|\.\.\.)(\s|$)")


def parse_piecewise(text: str, path: Path) -> tuple[Node | None, list[Problem]]:
    """What can be read of the text, each card and each other entry on its own, and what could not be.

    The node is None where the fault lies in the head of the file, outside any of its lists.
    """
    lines = text.split("\n")
    head = list(lines)
    problems: list[Problem] = []
    lists: dict[str, list[Node]] = {}
    for name, begin in _lists(lines).items():
        starts, end = _entries(lines, begin)
        if starts:
            lists[name] = _parse_entries(lines, [*starts, end], path, problems)
            head[starts[0] : end] = [""] * (end - starts[0])
    try:
        root = _parse_head(head, path, problems)
    except ProblemFound as found:
        return None, [found.problem, *problems]
    if isinstance(root, Mapping):
        root.entries = [(key, _filled(key, value, lists)) for key, value in root.entries]
    return root, problems


def pieces(text: str, name: str) -> list[tuple[int, int]]:
    """Where each entry of that list begins and ends in the text; what stands below it up to the next belongs to it."""
    lines = text.split("\n")
    begin = _lists(lines).get(name)
    if begin is None:
        return []
    starts, end = _entries(lines, begin)
    places = list(accumulate((len(line) + 1 for line in lines), initial=0))
    return [(places[start], min(places[stop], len(text))) for start, stop in pairwise([*starts, end])]


def _parse_entries(lines: list[str], bounds: list[int], path: Path, problems: list[Problem]) -> list[Node]:
    """The entries between these lines, each parsed by itself."""
    entries: list[Node] = []
    for start, stop in pairwise(bounds):
        if slip := _NO_SPACE.match(lines[start]):
            problems.append(Problem(path, start + 1, slip.end(), Kind.SYNTAX, {"reason": NO_SPACE}))
            continue
        try:
            piece = parse("\n".join(lines[start:stop]), path, first_line=start + 1)
        except ProblemFound as found:
            problems.append(found.problem)
        else:
            entries += piece.items if isinstance(piece, Sequence) else [piece]
    return entries


def _parse_head(lines: list[str], path: Path, problems: list[Problem]) -> Node:
    """All but the entries of the lists; of several documents the first."""
    try:
        return parse("\n".join(lines), path)
    except ProblemFound as found:
        if found.problem.kind is not Kind.SEVERAL_DOCUMENTS:
            raise
        problems.append(found.problem)
        return parse("\n".join(lines[: found.problem.line - 1]), path)


def _filled(key: Node, value: Node, lists: dict[str, list[Node]]) -> Node:
    """The value of a key in the head: the entries that were parsed by themselves, if it is the key of such a list."""
    if isinstance(key, Scalar) and key.value in lists:
        return Sequence(lists[key.value], value.line, value.column)
    return value


def _lists(lines: list[str]) -> dict[str, int]:
    """The line on which each list begins, counted from 0."""
    begins: dict[str, int] = {}
    for number, line in enumerate(lines):
        if match := _LIST.match(line):
            begins.setdefault(match[1], number)
    return begins


def _entries(lines: list[str], begin: int) -> tuple[list[int], int]:
    """The lines on which an entry of the list begins, and the line after the last entry, all counted from 0.

    A slip may leave a line of an entry without its indentation, so a key that a deck's head does not know ends the list
    only if no entry follows it.
    """
    starts: list[int] = []
    indentation: str | None = None
    end: int | None = None
    for number in range(begin + 1, len(lines)):
        line = lines[number]
        item = _ITEM.match(line)
        if _ITEM_WITH_ID.match(line) or (item and indentation in (None, item[1])):
            indentation = item[1] if item and indentation is None else indentation
            starts.append(number)
            end = None
        elif _HEAD_KEY.match(line):
            return starts, number if end is None else end
        elif end is None and _ANY_KEY.match(line):
            end = number
    return starts, len(lines) if end is None else end
