"""The slow way into a file with a slip in its YAML: card by card, so that a bad one does not hide the rest."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Final

from quizapp.decks_io.nodes import Mapping, Node, ProblemFound, Scalar, Sequence, parse
from quizapp.decks_io.problem import Kind, Problem

_CARDS: Final = re.compile(r"cards\s*:\s*(#.*)?$")
_ITEM: Final = re.compile(r"( *)-(\s|$)")
_ITEM_WITH_ID: Final = re.compile(r" *-\s+id\s*:")
_HEAD_KEY: Final = re.compile(r"(format|deck|title|languages|topics|sources|cards)\s*:(\s|$)")
_ANY_KEY: Final = re.compile(r"[^\s#'\"-][^\s:]*\s*:(\s|$)|(---|\.\.\.)(\s|$)")


def parse_piecewise(text: str, path: Path) -> tuple[Node | None, list[Problem]]:
    """What can be read of the text, each card on its own, and what could not be.

    The node is None where the fault lies in the head of the file, outside any card.
    """
    lines = text.split("\n")
    starts, end = _cards(lines)
    problems: list[Problem] = []
    items: list[Node] = []
    for start, stop in pairwise([*starts, end]):
        try:
            piece = parse("\n".join(lines[start:stop]), path, first_line=start + 1)
        except ProblemFound as found:
            problems.append(found.problem)
        else:
            items += piece.items if isinstance(piece, Sequence) else [piece]
    first = starts[0] if starts else end
    head = [*lines[:first], *[""] * (end - first), *lines[end:]]
    try:
        root = _parse_head(head, path, problems)
    except ProblemFound as found:
        return None, [found.problem, *problems]
    if isinstance(root, Mapping):
        root.entries = [
            (key, Sequence(items, value.line, value.column) if starts and _is_cards(key) else value)
            for key, value in root.entries
        ]
    return root, problems


def _parse_head(lines: list[str], path: Path, problems: list[Problem]) -> Node:
    """All but the cards; of several documents the first."""
    try:
        return parse("\n".join(lines), path)
    except ProblemFound as found:
        if found.problem.kind is not Kind.SEVERAL_DOCUMENTS:
            raise
        problems.append(found.problem)
        return parse("\n".join(lines[: found.problem.line - 1]), path)


def _is_cards(key: Node) -> bool:
    return isinstance(key, Scalar) and key.value == "cards"


def _cards(lines: list[str]) -> tuple[list[int], int]:
    """The lines on which a card begins, and the line after the last card, all counted from 0.

    A slip may leave a line of a card without its indentation, so a key that a deck's head does not know ends the cards
    only if no card follows it.
    """
    begin = next((number for number, line in enumerate(lines) if _CARDS.match(line)), None)
    if begin is None:
        return [], len(lines)
    starts: list[int] = []
    indentation: str | None = None
    end: int | None = None
    for number in range(begin + 1, len(lines)):
        line = lines[number]
        if (item := _ITEM.match(line)) and (indentation in (None, item[1]) or _ITEM_WITH_ID.match(line)):
            indentation = item[1] if indentation is None else indentation
            starts.append(number)
            end = None
        elif _HEAD_KEY.match(line):
            return starts, number if end is None else end
        elif end is None and _ANY_KEY.match(line):
            end = number
    return starts, len(lines) if end is None else end
