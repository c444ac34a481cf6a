"""The text of a deck file in, a deck and the problems out."""

from pathlib import Path
from typing import Final

from quizapp.cards.card import Card, Source
from quizapp.cards.deck import Deck
from quizapp.cards.text import Text
from quizapp.decks_io.companions import Companions
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import (
    LANGUAGE,
    Fields,
    Reporter,
    boolean,
    identifier,
    mapping,
    sequence,
    set_apart,
    text,
    word,
)
from quizapp.decks_io.forms import FORMS
from quizapp.decks_io.knowledge_reader import read_knowledge, sections_of
from quizapp.decks_io.manuscript import Manuscript
from quizapp.decks_io.nodes import Node, ProblemFound, parse
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.decks_io.piecewise import parse_piecewise
from quizapp.decks_io.problem import Kind
from quizapp.knowledge.made import made_cards

FORMAT: Final = 1
MOST_LANGUAGES: Final = 20


def read_deck(content: str, path: Path, manuscript: Manuscript | None = None) -> ParsedDeck:
    """Read a deck; never raises on bad text, and a bad card costs that card alone.

    Into the manuscript, if one is given, goes what was read from where.
    """
    report, companions = Reporter(path), Companions(path)
    content = lines_as_editors_count(content)
    deck: Deck | None = None
    try:
        root: Node | None = parse(content, path)
    except ProblemFound as found:
        root, report.problems = None, [found.problem]
        if found.problem.kind is not Kind.EMPTY:
            root, problems = parse_piecewise(content, path)
            # Each piece may be fine by itself: then what is wrong is how they stand together.
            report.problems = problems or [found.problem]
    if manuscript is not None:
        manuscript.lines, manuscript.root = content.split("\n"), root
    corrects: dict[str, str] = {}
    if (fields := mapping(root, report)) is not None:
        corrects = _read_corrects(fields, report)
        deck = _read(fields, report, companions)
    problems = sorted(report.problems, key=lambda problem: (problem.line, problem.column))
    return ParsedDeck(path, deck, tuple(problems), companions.noted, corrects)


def read_tree(root: Node, report: Reporter) -> Deck | None:
    """The same from the tree of a text, or from such a tree that never stood in one file."""
    fields = mapping(root, report)
    return None if fields is None else _read(fields, report, Companions(report.path))


def lines_as_editors_count(content: str) -> str:
    """The text with one kind of line end. To YAML three rarer characters end a line too, but no editor counts them."""
    for end in ("\r\n", "\r"):
        content = content.replace(end, "\n")
    for rare in ("\x85", "\u2028", "\u2029"):
        content = content.replace(rare, " ")
    return content


def _read(fields: Fields, report: Reporter, companions: Companions) -> Deck | None:
    if not _known_format(fields, report):
        return None
    deck_id = identifier(fields.required("deck"), report)
    languages = _read_languages(fields, report)
    if languages is None:
        return None
    title = text(fields.required("title"), languages, report)
    topics = _read_topics(fields, languages, report)
    sources = _read_sources(fields, languages, report)
    sections = sections_of(fields)
    nodes = fields.optional("cards") if sections else fields.required("cards")
    companions.of_corrections = corrections = fields.optional("corrects") is not None
    fields.close()
    if deck_id is None or title is None or (nodes is None and not sections):
        return None
    context = Context(deck_id, title, languages, topics, sources, report, companions, corrections)
    cards = _read_cards(sequence(nodes, report) or [], context)
    knowledge = read_knowledge(sections, context) if sections else None
    if knowledge is not None:
        # A box may be called as a template is: then the card in the file stands.
        taken = {card.id for card in cards}
        cards += tuple(card for card in made_cards(knowledge, deck_id, languages) if card.id not in taken)
    if not cards and not report.problems and not corrections:
        report(nodes or next(iter(sections.values())), Kind.NO_CARDS)
    return Deck(id=deck_id, title=title, languages=languages, cards=cards, path=report.path, knowledge=knowledge)


def _known_format(fields: Fields, report: Reporter) -> bool:
    """Whether the file is in a format that this program reads."""
    node = fields.required("format")
    value = word(node, report)
    if value is None or node is None:
        return False
    if not value.isascii() or not value.isdecimal() or len(value) > 4 or int(value) == 0:
        report(node, Kind.BAD_FORMAT, value=value, known=str(FORMAT))
        return False
    if int(value) > FORMAT:
        report(node, Kind.NEWER_FORMAT, value=value, known=str(FORMAT))
        return False
    return True


def _read_languages(fields: Fields, report: Reporter) -> tuple[str, ...] | None:
    """The deck's languages, the original first."""
    nodes = sequence(fields.required("languages"), report)
    if nodes is None:
        return None
    languages: list[str] = []
    for node in nodes:
        value = word(node, report)
        if value is None:
            return None
        if not LANGUAGE.fullmatch(value) or value in languages or len(languages) == MOST_LANGUAGES:
            report(node, Kind.BAD_LANGUAGE, value=value)
            return None
        languages.append(value)
    if not languages:
        report(fields.required("languages") or nodes[0], Kind.WRONG_SHAPE, expected="list")
        return None
    return tuple(languages)


def _read_topics(fields: Fields, languages: tuple[str, ...], report: Reporter) -> dict[str, Text]:
    entries = mapping(fields.optional("topics"), report)
    topics: dict[str, Text] = {}
    for key, node in entries.items() if entries else []:
        name, label = identifier(key, report), text(node, languages, report)
        if name is not None and label is not None:
            topics[name] = label
    return topics


def _read_corrects(fields: Fields, report: Reporter) -> dict[str, str]:
    """The state of each shipped card when it was corrected."""
    entries = mapping(fields.optional("corrects"), report)
    items = entries.items() if entries else []
    found = [(identifier(key, report, made=True), word(node, report)) for key, node in items]
    return {name: state for name, state in found if name is not None and state is not None}


def _read_sources(fields: Fields, languages: tuple[str, ...], report: Reporter) -> dict[str, Source]:
    entries = mapping(fields.optional("sources"), report)
    sources: dict[str, Source] = {}
    for key, node in entries.items() if entries else []:
        name = identifier(key, report)
        source = _read_source(name, node, languages, report)
        if source is not None:
            sources[source.id] = source
    return sources


def _read_source(name: str | None, node: Node, languages: tuple[str, ...], report: Reporter) -> Source | None:
    """One source: its name in each language, and whether it goes beyond the article."""
    rest, own = set_apart(node, ("beyond",), report)
    beyond = boolean(own.get("beyond"), report)
    label = text(rest, languages, report)
    return None if name is None or label is None else Source(name, label, beyond is True)


def _read_cards(nodes: list[Node], context: Context) -> tuple[Card, ...]:
    """Every card that can be used, in the order of the file; the first of two entries with one id stays."""
    entries: dict[str, tuple[Card, ...]] = {}
    for node in nodes:
        cards = _read_entry(node, context)
        if not cards:
            continue
        name = cards[0].entry
        if name in entries:
            context.report(node, Kind.DUPLICATE_ID, value=name)
        else:
            entries[name] = cards
    return tuple(card for cards in entries.values() for card in cards)


def _read_entry(node: Node, context: Context) -> tuple[Card, ...]:
    fields = mapping(node, context.report)
    if fields is None:
        return ()
    form_node = fields.required("form")
    form = word(form_node, context.report)
    if form is None or form_node is None:
        return ()
    if form not in FORMS:
        nearest = context.report.suggestion(form, FORMS)
        context.report(form_node, Kind.UNKNOWN_FORM, value=form, known=", ".join(FORMS), suggestion=nearest)
        return ()
    read = FORMS[form](fields, context)
    fields.close()
    if read is None:
        return ()
    return read if isinstance(read, tuple) else (read,)
