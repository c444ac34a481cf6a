"""Reads a term."""

from quizapp.cards.spelling import same
from quizapp.cards.term import Names, Term
from quizapp.cards.text import Text
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import Fields, mapping, word
from quizapp.decks_io.nodes import Mapping, Node, Sequence
from quizapp.decks_io.problem import Kind


def read_term(fields: Fields, context: Context) -> Term | None:
    """The card, or None where an entry cannot be used; the problems are reported."""
    common = context.common(fields)
    stem = context.text(fields.required("stem"))
    accepted = _read_names(fields.required("accepted"), context, needed=True)
    rejected_node = fields.optional("rejected")
    rejected = _read_names(rejected_node, context, needed=False)
    if common is None or stem is None or accepted is None or (rejected is None and rejected_node is not None):
        return None
    if rejected is not None and rejected_node is not None and _contradict(accepted, rejected, rejected_node, context):
        return None
    model = Text({language: names[0] for language, names in accepted.by_language.items()})
    return Term(
        **common,
        languages=context.complete(common, stem, model),
        stem=stem,
        accepted=accepted,
        rejected=rejected,
    )


def _read_names(node: Node | None, context: Context, *, needed: bool) -> Names | None:
    """Names for all languages, or for each; ``needed`` ones stand in the original and in every translation."""
    if node is None:
        return None
    if not isinstance(node, Mapping):
        names = _read_list(node, context)
        return Names(dict.fromkeys(context.languages, names)) if names else None
    found: dict[str, tuple[str, ...]] = {}
    entries = mapping(node, context.report)
    for key, value in entries.items() if entries else []:
        if key.value not in context.languages:
            context.report(key, Kind.UNDECLARED_LANGUAGE, language=key.value, known=", ".join(context.languages))
        elif names := _read_list(value, context):
            found[key.value] = names
    original, *others = context.languages
    if needed:
        named = {key.value for key, _ in entries.items()} if entries else set()
        if original not in named:
            context.report(node, Kind.MISSING_ORIGINAL, language=original)
        for language in others:
            if original in found and language not in named:
                context.report(node, Kind.MISSING_TRANSLATION, language=language)
        if original not in found:
            return None
    return Names({language: found[language] for language in context.languages if language in found})


def _read_list(node: Node, context: Context) -> tuple[str, ...] | None:
    """A list of names, or one name by itself; None where one of them cannot be used."""
    nodes = node.items if isinstance(node, Sequence) else [node]
    if not nodes:
        context.report(node, Kind.EMPTY_TEXT)
    names = [word(each, context.report) for each in nodes]
    return None if None in names else tuple(name for name in names if name is not None)


def _contradict(accepted: Names, rejected: Names, node: Node, context: Context) -> bool:
    """Whether a name is rejected that is accepted in the same language; a problem for the first that is."""
    for language, names in rejected.by_language.items():
        for name in names:
            if any(same(name, other) for other in accepted.in_language(language)):
                context.report(node, Kind.REJECTED_ACCEPTED, text=name)
                return True
    return False
