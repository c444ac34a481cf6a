"""Reads a Kprim."""

from quizapp.cards.kprim import STATEMENTS, Kprim, Statement
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import Fields, boolean, identifier, mapping
from quizapp.decks_io.nodes import Node, Scalar
from quizapp.decks_io.problem import Kind


def read_kprim(fields: Fields, context: Context) -> Kprim | None:
    """The card, or None where an entry cannot be used; the problems are reported."""
    common = context.common(fields)
    stem = context.text(fields.required("stem"))
    statements = _read_statements(fields.required("statements"), context)
    if common is None or stem is None or statements is None:
        return None
    texts = [text for each in statements for text in (each.text, each.rationale)]
    return Kprim(
        **common,
        languages=context.complete(common, stem, *texts),
        stem=stem,
        statements=statements,
    )


def _read_statements(node: Node | None, context: Context) -> tuple[Statement, ...] | None:
    """All four, or None where one of them cannot be used: a Kprim is asked whole or not at all."""
    entries = mapping(node, context.report)
    if entries is None or node is None:
        return None
    read = [_read_statement(name, value, context) for name, value in entries.items()]
    statements = tuple(each for each in read if each is not None)
    if len(read) != STATEMENTS:
        context.report(node, Kind.STATEMENT_COUNT, count=str(len(read)))
        return None
    if len(statements) < len(read):
        return None
    if (shown := context.repeated([each.text for each in statements])) is not None:
        context.report(node, Kind.SAME_STATEMENT, text=shown)
        return None
    return statements


def _read_statement(name: Scalar, node: Node, context: Context) -> Statement | None:
    statement_id = identifier(name, context.report)
    fields = mapping(node, context.report)
    if fields is None:
        return None
    text = context.text(fields.required("text"))
    true = boolean(fields.required("true"), context.report)
    rationale = context.text(fields.required("rationale"))
    fields.close()
    if statement_id is None or text is None or true is None or rationale is None:
        return None
    return Statement(statement_id, text, true, rationale)
