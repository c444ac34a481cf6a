"""Reads a cloze."""

from quizapp.cards.cloze import BLANK, Cloze, gaps_in
from quizapp.cards.text import Text
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import Fields
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind


def read_cloze(fields: Fields, context: Context) -> Cloze | None:
    """The card, or None where an entry cannot be used; the problems are reported."""
    common = context.common(fields)
    node = fields.required("sentence")
    sentence = context.text(node)
    if common is None or node is None or sentence is None or not _has_one_gap(sentence, node, context):
        return None
    return Cloze(
        **common,
        languages=context.complete(common, sentence),
        sentence=sentence,
    )


def _has_one_gap(sentence: Text, node: Node, context: Context) -> bool:
    """Whether there is one gap with a word in it and words around it, in each language; a problem for the first not."""
    for shown in sentence.by_language.values():
        gaps = gaps_in(shown)
        blanks = shown.count(BLANK)  # drawn by hand, it would stand beside the one that we draw
        if len(gaps) != 1 or blanks:
            context.report(node, Kind.GAP_COUNT, count=str(len(gaps) + blanks), example="{{…}}")
            return False
        (gap,) = gaps
        around = gap.before + gap.after
        if "{{" in around or "}}" in around or "{" in gap.answer:
            context.report(node, Kind.GAP_BRACES, example="{{…}}")
            return False
        if not any(letter.isalnum() for letter in gap.answer):
            context.report(node, Kind.EMPTY_GAP)
            return False
        if not any(letter.isalnum() for letter in around):
            context.report(node, Kind.GAP_ALONE)
            return False
    return True
