"""What was typed into the search, as conditions that all have to hold. Nothing that can be typed is an error.

Words are looked for, ``"words in quotation marks"`` as they follow each other; ``-`` turns what follows it round;
``field:value`` asks for a property. Fields and values are understood in English and German.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quizapp.study.folding import fold
from quizapp.study.query_words import FIELDS, VALUES, Field

LONGEST: Final = 1_000
"""Characters of a query that are read."""
MOST: Final = 20
"""Conditions of a query that are kept."""

QUOTES: Final = '"„“”'
"""Any of these opens and any closes."""

_SHOWN: Final = 40
_TOKEN: Final = re.compile(
    rf"(?P<minus>-?)(?:(?P<field>[^\W\d_]+):)?(?:[{QUOTES}](?P<phrase>[^{QUOTES}]*)[{QUOTES}]?|(?P<word>\S*))"
)


class HintKind(StrEnum):
    """What a query had that could not be followed."""

    UNKNOWN_VALUE = "unknown-value"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    NOTHING_TO_FIND = "nothing-to-find"


@dataclass(frozen=True, slots=True)
class Hint:
    """A word to the learner: what was ``typed``, shortened where it is long, and the ``nearest`` that is known.

    ``field`` is that of an unknown value.
    """

    kind: HintKind
    typed: str = ""
    nearest: str = ""
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing asked of a card: the words folded, or a value of the field; None is a value that nobody knows."""

    field: Field
    wanted: str | None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All conditions in the order of typing, each once, and what could not be followed."""

    conditions: tuple[Condition, ...] = ()
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: where it begins, its field, what is asked for, whether it is turned round."""

    start: int
    field: Field
    text: str
    negated: bool
    typed: str


def parse(text: str) -> Query:
    """Read the query; what is too long is cut, and whatever cannot be followed becomes a hint."""
    hints = [Hint(HintKind.TOO_LONG)] if len(text) > LONGEST else []
    conditions: dict[Condition, None] = {}
    for token in tokens(text[:LONGEST]):
        condition, hint = _understood(token)
        if hint is not None and hint not in hints:
            hints.append(hint)
        if condition is not None:
            conditions[condition] = None
    if len(conditions) > MOST:
        hints.append(Hint(HintKind.TOO_MANY))
    return Query(tuple(conditions)[:MOST], tuple(hints))


def tokens(text: str) -> Iterator[Token]:
    """The pieces of a query in their order; a quotation mark that was not closed reaches to the end."""
    place = 0
    while True:
        while place < len(text) and text[place].isspace():
            place += 1
        found = _TOKEN.match(text, place)
        if found is None or not found[0]:
            return
        place = found.end()
        said = found["word"] if found["phrase"] is None else found["phrase"]
        field = Field.WORDS
        if found["field"] is not None:
            meaning = FIELDS.meaning(found["field"])
            if meaning is None:
                said = f"{found['field']} {said}"  # "load:high" is two words, and no field of ours
            else:
                field = Field(meaning)
        yield Token(found.start(), field, said, bool(found["minus"]), found[0])


def _understood(token: Token) -> tuple[Condition | None, Hint | None]:
    """The condition that a piece stands for, if it is finished; and what there is to be said of it."""
    if token.field in VALUES:
        if not token.text:
            return None, None
        vocabulary = VALUES[token.field]
        value = vocabulary.meaning(token.text)
        hint = None
        if value is None:
            hint = Hint(HintKind.UNKNOWN_VALUE, _shown(token.typed), vocabulary.nearest(token.text), token.field)
        return Condition(token.field, value, token.negated), hint
    if folded := fold(token.text):
        return Condition(token.field, folded, token.negated), None
    if not token.text.strip(f"-{QUOTES} "):  # begun, not finished
        return None, None
    return None, Hint(HintKind.NOTHING_TO_FIND, _shown(token.typed))


def _shown(typed: str) -> str:
    """What was typed, as a sentence can quote it."""
    short = typed if len(typed) <= _SHOWN else typed[: _SHOWN - 1] + "…"
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in short)
