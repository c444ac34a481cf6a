"""Texts that a number sign cuts off."""

import re
from collections.abc import Iterator
from typing import Final

from quizapp.decks_io.checks.draft import Draft
from quizapp.decks_io.nodes import Mapping, Node, Scalar, Sequence
from quizapp.decks_io.problem import Kind

SHOWN: Final = frozenset(
    {
        "title",
        "front",
        "back",
        "stem",
        "key",
        "text",
        "rationale",
        "explanation",
        "sentence",
        "answer",
        "name",
        "about",
        "phrase",
    }
)
"""The names whose values are read by learners. A remark behind an id or a word of ours hides nothing."""

_COMMENT: Final = re.compile(r"\s+#")


def check_comments(draft: Draft) -> None:
    """Warn of every text that was typed without quotation marks and goes on behind `` #`` on its line."""
    if draft.manuscript.root is None:
        return
    for node in _texts(draft.manuscript.root, SHOWN | {*draft.deck.languages}):
        line = draft.manuscript.lines[node.line - 1][node.column - 1 :]
        # A text in quotation marks begins with one on its line, but not in the tree.
        if node.value and line.startswith(node.value) and _COMMENT.match(line, len(node.value)):
            draft.report(node, Kind.CUT_OFF, text=node.value)


def _texts(node: Node, names: frozenset[str]) -> Iterator[Scalar]:
    """The texts below a node that stand under one of these names."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if isinstance(value, Scalar):
                if isinstance(key, Scalar) and key.value in names:
                    yield value
            else:
                yield from _texts(value, names)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item, names)
