"""Reads a choice."""

from typing import Final

from quizapp.cards.choice import KEY, Choice, Distractor
from quizapp.cards.text import Text
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import Fields, identifier, mapping
from quizapp.decks_io.nodes import Node, Scalar
from quizapp.decks_io.problem import Kind

FEWEST: Final = 2
MOST: Final = 3


def read_choice(fields: Fields, context: Context) -> Choice | None:
    """The card, or None where an entry cannot be used; the problems are reported."""
    common = context.common(fields)
    stem = context.text(fields.required("stem"))
    key_node = fields.required("key")
    key = context.text(key_node)
    distractors_node = fields.required("distractors")
    distractors = _read_distractors(distractors_node, key, context)
    if common is None or stem is None or key is None or distractors_node is None or distractors is None:
        return None
    if not FEWEST <= len(distractors) <= MOST:
        context.report(distractors_node, Kind.DISTRACTOR_COUNT, count=str(len(distractors)))
        return None
    texts = [text for wrong in distractors for text in (wrong.text, wrong.rationale)]
    return Choice(
        **common,
        languages=context.complete(common, stem, key, *texts),
        stem=stem,
        key=key,
        distractors=distractors,
    )


def _read_distractors(node: Node | None, key: Text | None, context: Context) -> tuple[Distractor, ...] | None:
    """All wrong options, or None where one of them cannot be used: a choice is asked whole or not at all."""
    entries = mapping(node, context.report)
    if entries is None:
        return None
    read = [_read_distractor(name, value, context) for name, value in entries.items()]
    distractors = tuple(wrong for wrong in read if wrong is not None)
    if len(distractors) < len(read):
        return None
    texts = [wrong.text for wrong in distractors] + ([key] if key else [])
    if node is not None and (shown := context.repeated(texts)) is not None:
        context.report(node, Kind.SAME_OPTION, text=shown)
        return None
    return distractors


def _read_distractor(name: Scalar, node: Node, context: Context) -> Distractor | None:
    wrong_id = identifier(name, context.report)
    if wrong_id == KEY:
        context.report(name, Kind.RESERVED_ID, value=KEY)
        return None
    fields = mapping(node, context.report)
    if fields is None:
        return None
    text = context.text(fields.required("text"))
    rationale = context.text(fields.required("rationale"))
    structure = identifier(fields.optional("structure"), context.report)
    fields.close()
    if wrong_id is None or text is None or rationale is None:
        return None
    return Distractor(wrong_id, text, rationale, structure)
