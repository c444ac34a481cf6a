"""Brings the index file up to a library: each deck is indexed once, and stays until most of it is out of date."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from quizapp import __version__
from quizapp.cards.deck import Deck
from quizapp.cards.term import Names
from quizapp.store.index_file import add_languages, forget_texts
from quizapp.study.card_texts import structure_names, texts_in, texts_of
from quizapp.study.folding import haystack
from quizapp.study.library import Library
from quizapp.study.step import Step

_AT_ONCE: Final = 500  # cards
_PORTION: Final = 20_000  # cards
_SPARE: Final = 5_000  # cards out of date that are kept besides as many as there are
_PACKAGE: Final = Path(__file__).resolve().parent.parent
_INDEXING: Final = ("study/folding.py", "study/card_texts.py", "store/index_*.py")


@dataclass(frozen=True, slots=True)
class Rows:
    """The numbers under which the index knows the cards of a deck: so many from the first on."""

    first: int
    cards: int


class _BrokenOffError(Exception):
    """Raised where the progress was told not to go on."""


def bring_up_to_date(connection: sqlite3.Connection, library: Library, progress: Step) -> list[Rows] | None:
    """The rows of each deck, those that were not there added; None, with whole decks kept, if that was broken off.

    A deck counts by what is indexed of it, not by its file.
    """
    names = structure_names(library)
    digests = [_digest(deck, names) for deck in library.decks]
    with _transaction(connection):
        _forget_if_mostly_old(connection, frozenset(digests))
    kept = _rows(connection)
    wanted = zip(library.decks, digests, strict=True)
    missing = [(deck, digest) for deck, digest in wanted if digest not in kept or kept[digest].cards != len(deck.cards)]
    total = sum(len(deck.cards) for deck, _ in missing)
    done = 0

    def go_on(more: int) -> None:
        nonlocal done
        done += more
        if not progress(done, total):
            raise _BrokenOffError

    try:
        go_on(0)
        for some in _in_portions(missing):
            with _transaction(connection):
                for deck, digest in some:
                    _add(connection, deck, digest, names, go_on)
    except _BrokenOffError:
        return None
    if missing:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = _rows(connection)
    return [kept[digest] for digest in digests]


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _in_portions(decks: Sequence[tuple[Deck, bytes]]) -> Iterator[list[tuple[Deck, bytes]]]:
    """Decks to be kept together: each transaction costs time, but what was broken off should not be lost whole."""
    portion: list[tuple[Deck, bytes]] = []
    for deck, digest in decks:
        portion.append((deck, digest))
        if sum(len(deck.cards) for deck, _ in portion) >= _PORTION:
            yield portion
            portion = []
    if portion:
        yield portion


def _rows(connection: sqlite3.Connection) -> dict[bytes, Rows]:
    """Where the cards of each deck are, those of decks that are gone or were different among them."""
    return {digest: Rows(first, cards) for digest, first, cards in connection.execute("SELECT * FROM deck")}


def _beyond(connection: sqlite3.Connection) -> int:
    """The first number that was never used: who still reads an older state must find no wrong card."""
    (number,) = connection.execute("SELECT coalesce(max(first + cards), 0) FROM deck").fetchone()
    return int(number)


def _forget_if_mostly_old(connection: sqlite3.Connection, digests: frozenset[bytes]) -> None:
    """Begin anew where there is more in the index of what is gone than of what is there."""
    kept = _rows(connection)
    live = sum(rows.cards for digest, rows in kept.items() if digest in digests)
    if sum(rows.cards for rows in kept.values()) - live > live + _SPARE:
        number = _beyond(connection)
        forget_texts(connection)
        connection.execute("INSERT INTO deck VALUES (?, ?, 0)", (b"", number))


def _add(
    connection: sqlite3.Connection, deck: Deck, digest: bytes, names: Mapping[str, Names], done: Callable[[int], None]
) -> None:
    """Index every card of the deck in each of its languages."""
    first = _beyond(connection)
    tables = add_languages(connection, {language for card in deck.cards for language in card.languages})
    for start in range(0, len(deck.cards), _AT_ONCE):
        some = deck.cards[start : start + _AT_ONCE]
        found: dict[str, list[tuple[int, str]]] = {}
        for row, card in enumerate(some, start=first + start):
            for language in card.languages:
                found.setdefault(language, []).append((row, haystack(texts_in(card, deck, names, language))))
        for language, texts in found.items():
            connection.executemany(f"INSERT INTO {tables[language]} (rowid, text) VALUES (?, ?)", texts)
        done(len(some))
    connection.execute("INSERT OR REPLACE INTO deck VALUES (?, ?, ?)", (digest, first, len(deck.cards)))


def _digest(deck: Deck, names: Mapping[str, Names]) -> bytes:
    """What of the deck is indexed, and by which program."""
    parts = [_program(), deck.id, *deck.title.by_language.values()]
    structures: set[str] = set()
    for card in deck.cards:
        parts += (card.id.card, *card.languages, *card.structures)
        for text in texts_of(card):
            parts += text.by_language
            parts += text.by_language.values()
        structures.update(card.structures)
    for structure in sorted(structures & names.keys()):
        for language, each in names[structure].by_language.items():
            parts += (structure, language, *each)
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


@cache
def _program() -> str:
    """What the index depends on besides the decks: the modules that make its texts, by size and time."""
    files = sorted(file for pattern in _INDEXING for file in _PACKAGE.glob(pattern))
    stats = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return repr((__version__, stats))
