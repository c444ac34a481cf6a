"""Letters as a search compares them: capitals, accents, umlauts in either spelling and punctuation do not count.

Quicker and looser than quizapp.cards.spelling, which judges what was typed: a library is folded whole.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import Final

INFIX_FROM: Final = 3
"""Letters from which on any part of a word is looked for; what is shorter has to begin one."""

# Two blanks between words and round them: with these the beginning of a word is three signs long, the least that a
# trigram index can look for, even where one letter was typed.
_BETWEEN: Final = "  "
_APART: Final = "\n"
_FREQUENT: Final = (
    *(("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss"), ("Ä", "a"), ("Ö", "o"), ("Ü", "u")),
    *((sign, " ") for sign in "„“”–…\u202f\u00a0"),
)
_UMLAUT: Final = re.compile("[äöüÄÖÜ]")
_LETTERS: Final = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"}  # which Unicode does not take apart
_DIGRAPHS: Final = {"ae": "a", "oe": "o", "ue": "u"}
_MOST_DIGRAPHS: Final = 4


class _Table(dict[int, str]):
    """What becomes of each letter, worked out when it is met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _base(chr(code))
        return folded


def _base(letter: str) -> str:
    """Small letters and digits without accents; a sign as a word of its own; a blank for anything else."""
    small = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    return "".join(map(_kept, small))


def _kept(letter: str) -> str:
    category = unicodedata.category(letter)
    if category[0] in "LN":
        return _LETTERS.get(letter, letter)
    if category[0] == "M" or category == "Cf":
        return ""
    return f" {letter} " if category[0] == "S" or letter == "%" else " "


_TABLE: Final = _Table()
_WITH_E: Final = _Table((ord(letter), base) for letter, base in zip("äöüÄÖÜ", ("ae", "oe", "ue") * 2, strict=True))


def fold(text: str) -> str:
    """Small base letters, digits and signs, words one blank apart; empty where there is nothing to search for."""
    for letter, base in _FREQUENT:  # quicker than the table, which has to go letter by letter unless all is ASCII
        text = text.replace(letter, base)
    return " ".join(text.translate(_TABLE).split())


def haystack(texts: Iterable[str]) -> str:
    """Texts as needles are found in them: each folded, and its words with umlauts once more as ae, oe and ue."""
    return _APART.join(map(_searchable, texts))


@lru_cache(maxsize=2048)  # topics, answers and explanations stand in many cards
def _searchable(text: str) -> str:
    pieces = [fold(text)]
    if not text.isascii():
        words = unicodedata.normalize("NFC", text).split()
        umlauts = [word for word in words if not word.isascii() and _UMLAUT.search(word)]
        pieces += spelled_out(" ".join(umlauts)).split()
    return _APART.join([_BETWEEN + piece.replace(" ", _BETWEEN) + _BETWEEN for piece in pieces])


def spelled_out(text: str) -> str:
    """The text folded, but with its umlauts in two letters."""
    return " ".join(text.translate(_WITH_E).split())


def needles(folded: str) -> tuple[str, ...]:
    """What to look for in a haystack, any one of which will do; the words must be folded and not empty.

    A haystack spells single words both ways. In several words on end each ae, oe and ue may be an umlaut or not.
    """
    if len(folded) < INFIX_FROM:
        return (_BETWEEN[: INFIX_FROM - len(folded)] + folded,)
    spellings = _spellings(folded) if " " in folded else (folded,)
    return tuple(spelling.replace(" ", _BETWEEN) for spelling in spellings)


def _spellings(words: str) -> tuple[str, ...]:
    pieces: list[tuple[str, ...]] = []
    place = digraphs = 0
    while place < len(words):
        pair = words[place : place + 2]
        if pair in _DIGRAPHS and digraphs < _MOST_DIGRAPHS:
            pieces.append((pair, _DIGRAPHS[pair]))
            digraphs += 1
        else:
            pair = words[place]
            pieces.append((pair,))
        place += len(pair)
    return tuple(map("".join, product(*pieces)))


def holds(hay: str, wanted: Iterable[str]) -> bool:
    """Whether one of these needles is in the haystack."""
    return any(needle in hay for needle in wanted)
