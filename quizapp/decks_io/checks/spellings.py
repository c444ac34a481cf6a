"""Terms that one deck spells in two ways."""

import re
from collections.abc import Iterator
from typing import Final

from quizapp.decks_io.checks.comments import SHOWN
from quizapp.decks_io.checks.draft import Draft
from quizapp.decks_io.fields import Reporter
from quizapp.decks_io.nodes import Mapping, Node, Scalar, Sequence
from quizapp.decks_io.problem import Kind

_NOT_PROSE: Final = frozenset({"sources", "accepted", "rejected", "also", "la"})
"""Names of books, Latin, and lists of what one thing is called."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LATIN_BEFORE: Final = re.compile(r"(?:\b(?:musculus|musculi|mm?\.|tendo|ligamentum)\s+)$", re.IGNORECASE)
_LATIN_AFTER: Final = re.compile(r"\s+(?:femoris|brachii|surae|plantae|lumborum|[a-z]+(?:us|is|or|ae|ii))\b")
_SHORTEST: Final = 5
_MEANINGS: Final = frozenset({"masse", "massen", "busse", "bussen", "flosse", "flossen"})
"""What is one word with ß and another with ss."""

_UMLAUTS: Final = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ß", "ss"))
_C: Final = re.compile(r"c(?![hk])|(?<!c)k|(?<!t)z")
_ISE: Final = re.compile(r"is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)")


Spellings = dict[tuple[str, str], dict[str, list[tuple[Scalar, str]]]]
"""The places of each spelling, with the word as it stands there, by language and what its spellings have in common."""


def check_spellings(draft: Draft) -> None:
    """Warn of every word that stands in a deck with and without a hyphen, with ß and ss, with c and z, and so on.

    Told is the spelling that is rarer, at its first place, with the first place of the other. Capitals do not count.
    """
    if draft.manuscript.root is None:
        return
    for group in spellings_in(draft.manuscript.root, draft.deck.languages).values():
        tell_rarer(draft.report, group)


def spellings_in(root: Node, languages: tuple[str, ...]) -> Spellings:
    """Every word below the node that could be a term."""
    groups: Spellings = {}
    for language, node in _prose(root, languages):
        for word in _words(node.value, language):
            spelling = word.lower()
            places = groups.setdefault((language, _folded(spelling, language)), {})
            places.setdefault(spelling, []).append((node, word))
    return groups


def tell_rarer(report: Reporter, spellings: dict[str, list[tuple[Scalar, str]]]) -> None:
    """Report every spelling of a word but the most frequent."""
    usual, *others = sorted(spellings.values(), key=len, reverse=True)
    for rarer in others:
        (node, word), (first, usual_word) = rarer[0], usual[0]
        if not _one_word(word, usual_word):
            continue
        report(node, Kind.TWO_SPELLINGS, word=word, other=usual_word, line=str(first.line))


def _prose(node: Node, languages: tuple[str, ...], language: str | None = None) -> Iterator[tuple[str, Scalar]]:
    """Every text with its language. One for all languages is in none of them, except where the deck has only one."""
    if isinstance(node, Scalar):
        if language is not None:
            yield language, node
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            name = key.value if isinstance(key, Scalar) else ""
            if name in languages:
                yield from _prose(value, languages, name)
            elif name not in _NOT_PROSE:
                only = languages[0] if len(languages) == 1 and name in SHOWN else None
                yield from _prose(value, languages, only)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _prose(item, languages, language)


def _words(text: str, language: str) -> Iterator[str]:
    """The words that could be terms; in German without those of a Latin name, which is spelled as in Latin."""
    for found in _WORD.finditer(text):
        if len(found[0]) < _SHORTEST:
            continue
        if language == "de" and (_LATIN_BEFORE.search(text, 0, found.start()) or _LATIN_AFTER.match(text, found.end())):
            continue
        yield found[0]


def _folded(spelling: str, language: str) -> str:
    """What all spellings of a word have in common."""
    word = spelling.replace("-", "")
    if language == "en":
        return _ISE.sub("iz", word)
    if word.replace("ß", "ss") in _MEANINGS:
        return word
    return _C.sub("c", _plain(word))


def _one_word(one: str, other: str) -> bool:
    """Whether two words that fold alike are one: c may stand for k or z, but k is never z."""
    pairs = zip(_plain(one.lower().replace("-", "")), _plain(other.lower().replace("-", "")), strict=True)
    return all(left == right or {left, right} != {"k", "z"} for left, right in pairs)


def _plain(word: str) -> str:
    for one, other in _UMLAUTS:
        word = word.replace(one, other)
    return word
