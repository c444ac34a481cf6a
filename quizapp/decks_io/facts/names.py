"""Reads what something is called: in the languages of the deck, in Latin, and by further names."""

from typing import Final

from quizapp.cards.text import Text
from quizapp.decks_io.facts.desk import Desk
from quizapp.decks_io.fields import mapping, sequence, set_apart, word
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind

LA: Final = "la"


def names_in(desk: Desk, node: Node | None) -> tuple[Text | None, str | None]:
    """The names in the languages of the deck, and the Latin one, which no deck has to have."""
    latin: str | None = None
    if node is not None and LA not in desk.context.languages:
        node, own = set_apart(node, (LA,), desk.context.report)
        latin = word(own.get(LA), desk.context.report)
    names = desk.context.text(node)
    if names is not None and LA in desk.context.languages:
        latin = names.by_language.get(LA)
    return names, latin


def also_in(desk: Desk, node: Node | None) -> dict[str, tuple[str, ...]]:
    """Further names by language, Latin among them."""
    report, known = desk.context.report, (*desk.context.languages, LA)
    entries = mapping(node, report)
    found: dict[str, tuple[str, ...]] = {}
    for key, value in entries.items() if entries else []:
        if key.value not in known:
            report(key, Kind.UNDECLARED_LANGUAGE, language=key.value, known=", ".join(known))
            continue
        names = (word(each, report) for each in sequence(value, report) or [])
        found[key.value] = tuple(dict.fromkeys(name for name in names if name is not None))
    return found
