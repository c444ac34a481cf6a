"""The slow way into a file with a slip in its YAML: card by card, so that a bad one does not hide the rest."""

import re
from pathlib import Path
from typing import Final

from quizapp.decks_io.nodes import Mapping, Node, ProblemFound, Scalar, Sequence, parse
from quizapp.decks_io.problem import Problem

_CARDS: Final = re.compile(r"cards:\s*(#.*)?$")
_ITEM: Final = re.compile(r"( *)- ")
_NEXT_KEY: Final = re.compile(r"[^\s#-]")


def parse_piecewise(text: str, path: Path) -> tuple[Node | None, list[Problem]]:
    """What can be read of the text, each card on its own, and what could not be.

    The node is None where the fault lies in the head of the file, outside any card.
    """
    lines = text.split("\n")
    starts, end = _cards(lines)
    problems: list[Problem] = []
    items: list[Node] = []
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        try:
            piece = parse("\n".join(lines[start:stop]), path, first_line=start + 1)
        except ProblemFound as found:
            problems.append(found.problem)
        else:
            items += piece.items if isinstance(piece, Sequence) else [piece]
    first = starts[0] if starts else end
    head = [*lines[:first], *[""] * (end - first), *lines[end:]]
    try:
        root = parse("\n".join(head), path)
    except ProblemFound as found:
        return None, [found.problem, *problems]
    if isinstance(root, Mapping):
        root.entries = [
            (key, Sequence(items, value.line, value.column) if starts and _is_cards(key) else value)
            for key, value in root.entries
        ]
    return root, problems


def _is_cards(key: Node) -> bool:
    return isinstance(key, Scalar) and key.value == "cards"


def _cards(lines: list[str]) -> tuple[list[int], int]:
    """The lines on which a card begins, and the line after the last card, all counted from 0."""
    begin = next((number for number, line in enumerate(lines) if _CARDS.match(line)), None)
    if begin is None:
        return [], len(lines)
    starts: list[int] = []
    indentation: str | None = None
    for number in range(begin + 1, len(lines)):
        line = lines[number]
        if (item := _ITEM.match(line)) and indentation in (None, item[1]):
            indentation = item[1]
            starts.append(number)
        elif _NEXT_KEY.match(line):
            return starts, number
    return starts, len(lines)
