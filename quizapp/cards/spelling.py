"""What makes two typed names the same: capitals, white space, umlauts, hyphens and “M.” for “Musculus” do not count."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"mm?\.|[^\s\-\u00ad\u2010-\u2015]+", re.IGNORECASE)
_ABBREVIATIONS: Final = {"m": "musculus", "m.": "musculus", "mm.": "musculi"}
_UMLAUTS: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A name as it is compared; ``places`` tells for each of its letters where in the name as written it comes from."""

    text: str
    places: tuple[int, ...]


def composed(name: str) -> str:
    """The name as written, without surrounding white space, an umlaut being one letter however it was typed."""
    return unicodedata.normalize("NFC", name).strip()


def fold(name: str) -> Folded:
    """The name as it is compared; places count in the composed name."""
    letters: list[str] = []
    places: list[int] = []
    for word in _WORD.finditer(composed(name)):
        if letters:
            letters.append(" ")
            places.append(word.start() - 1)
        meant = _ABBREVIATIONS.get(word[0].lower())
        for place, written in enumerate(word[0], start=word.start()) if meant is None else [(word.start(), meant)]:
            for letter in _plain(written):
                letters.append(letter)
                places.append(place)
    return Folded("".join(letters), tuple(places))


def same(one: str, other: str) -> bool:
    """Whether the two are one name, differently spelled at most."""
    return fold(one).text == fold(other).text


def _plain(letter: str) -> str:
    """Small letters without accents; umlauts in two letters."""
    small = letter.casefold()
    if small in _UMLAUTS:
        return _UMLAUTS[small]
    return "".join(each for each in unicodedata.normalize("NFKD", small) if not unicodedata.combining(each))
