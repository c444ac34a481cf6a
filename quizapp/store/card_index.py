"""Finds cards by words and parts of words, in a full-text index of SQLite that may be deleted at any time."""

import sqlite3
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from functools import reduce
from hashlib import blake2b
from operator import and_
from pathlib import Path
from typing import Final

from quizapp.store.index_building import Rows, bring_up_to_date
from quizapp.store.index_file import NAME, has_full_text, open_index, text_tables, throw_away
from quizapp.study.card_index import CardIndex, PlainIndex, order_by_stem
from quizapp.study.folding import needles
from quizapp.study.library import Library
from quizapp.study.step import Step

_REMEMBERED: Final = 32  # searches, a byte for each card
_PLACE: Final = array("I").itemsize


def build_card_index(
    library: Library, folder: Path | None, progress: Step = lambda _done, _total: True
) -> CardIndex | None:
    """The index of these decks, kept in the folder for the next time; None if ``progress`` says not to go on.

    Takes seconds for a hundred thousand new cards, and may be called on any thread. What is spoilt is built anew; a
    folder that refuses, as None, means memory. ``progress`` hears of cards that had to be indexed.
    """
    if not has_full_text():
        return PlainIndex(library)
    file = None if folder is None else folder / NAME
    try:
        return _built(library, file, progress)
    except (sqlite3.Error, OSError) as error:
        if file is None:
            return PlainIndex(library)
        if "locked" not in str(error):
            throw_away(file)
    try:
        return _built(library, file, progress)
    except (sqlite3.Error, OSError):
        return build_card_index(library, None, progress)


def _built(library: Library, file: Path | None, progress: Step) -> CardIndex | None:
    connection = open_index(file)
    try:
        rows = bring_up_to_date(connection, library, progress)
        if rows is not None:
            return SqlCardIndex(connection, library, rows, file)
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


class SqlCardIndex:
    """The index of one library on an open file; what it finds it remembers for a while.

    Where the file lets it down it is thrown away, and the texts themselves are searched.
    """

    def __init__(
        self, connection: sqlite3.Connection, library: Library, rows: Sequence[Rows], file: Path | None
    ) -> None:
        self._connection = connection
        self._library = library
        self._rows = rows
        self._file = file
        self._first = min((each.first for each in rows), default=0)
        self._beyond = max((each.first + each.cards for each in rows), default=0)
        self._tables = text_tables(connection)
        self._shown: dict[str, dict[str, int]] = {}
        self._found: OrderedDict[tuple[str, ...], int] = OrderedDict()
        self._instead: PlainIndex | None = None
        languages = {language for deck in library.decks for language in deck.languages}
        self._orders = {language: self._stored_order(language) for language in sorted(languages)}
        for language in languages:  # now, while nobody waits
            self._shown_in(language)

    def matching(self, words: Sequence[str], language: str) -> bytes:
        """One byte for each card: 1 if all of this stands in it as it is shown, else 0."""
        if self._instead is None:
            try:
                return self._matching(words, language)
            except sqlite3.Error:
                self.close()
                if self._file is not None:
                    throw_away(self._file)
                self._instead = PlainIndex(self._library)
        return self._instead.matching(words, language)

    def by_stem(self, language: str) -> Sequence[int]:
        """The places of all cards, sorted by what they ask as it is shown."""
        if language not in self._orders:
            self._orders[language] = order_by_stem(self._library, language)
        return self._orders[language]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _matching(self, words: Sequence[str], language: str) -> bytes:
        found = 0
        for each, shown in self._shown_in(language).items():
            found |= shown & self._all_in(words, each)
        return found.to_bytes(len(self._library.cards), "little")

    def _shown_in(self, language: str) -> dict[str, int]:
        """The languages in which cards are shown to who wants this one, with the cards."""
        if language not in self._shown:
            shown = [card.language_for(language) for card in self._library.cards.values()]
            masks = {each: bytes([each == other for other in shown]) for each in set(shown)}
            self._shown[language] = {each: int.from_bytes(mask, "little") for each, mask in masks.items()}
        return self._shown[language]

    def _all_in(self, words: Sequence[str], language: str) -> int:
        """The cards with all of these words in that language; each word that was asked alone is remembered."""
        known = [(language, word) for word in words if (language, word) in self._found]
        new = tuple(word for word in words if (language, word) not in self._found)
        parts = [*known, (language, *new)] if new else known
        if new and parts[-1] not in self._found:
            self._found[parts[-1]] = self._ask(new, language)
        for part in parts:
            self._found.move_to_end(part)
        found = reduce(and_, (self._found[part] for part in parts), -1)
        while len(self._found) > _REMEMBERED:
            self._found.popitem(last=False)
        return found

    def _ask(self, words: Sequence[str], language: str) -> int:
        """The cards in the order of the library, a byte for each, the first one lowest."""
        wanted = " AND ".join(f"({' OR '.join(map(_quoted, needles(word)))})" for word in words)
        table = self._tables[language]
        found = bytearray(self._beyond - self._first)
        # All in one text: for each row handed over this thread would have to wait for the interpreter again.
        (rows,) = self._connection.execute(
            f"SELECT group_concat(rowid) FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ?",
            (wanted, self._first, self._beyond - 1),
        ).fetchone()
        for row in map(int, rows.split(",") if rows else ()):
            found[row - self._first] = 1
        starts = ((rows.first - self._first, rows.cards) for rows in self._rows)
        return int.from_bytes(b"".join(found[start : start + cards] for start, cards in starts), "little")

    def _stored_order(self, language: str) -> list[int]:
        """The order by stems that was kept for just these decks, or a new one, which is kept."""
        decks = blake2b(repr(self._rows).encode(), digest_size=16).digest()
        asked = "SELECT places FROM stems WHERE language = ? AND decks = ?"
        kept = self._connection.execute(asked, (language, decks)).fetchone()
        cards = len(self._library.cards)
        if kept is not None and len(kept[0]) == cards * _PLACE:
            order = array("I", kept[0]).tolist()
            if sorted(order) == list(range(cards)):
                return order
        order = order_by_stem(self._library, language)
        places = array("I", order).tobytes()
        self._connection.execute("INSERT OR REPLACE INTO stems VALUES (?, ?, ?)", (language, decks, places))
        return order


def _quoted(needle: str) -> str:
    """As a string of the full-text language, in which nothing has a meaning."""
    return '"' + needle.replace('"', '""') + '"'
