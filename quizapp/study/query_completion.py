"""What a value that was begun may become."""

from collections.abc import Callable, Iterable
from typing import Final

from quizapp.study.card_query import QUOTES, tokens
from quizapp.study.folding import fold, haystack, holds, needles, spelled_out
from quizapp.study.query_words import Field

MOST: Final = 10


def completed(text: str, known: Callable[[Field], Iterable[str]]) -> list[str]:
    """The text with its last value completed from what is known of the field, at most ten of them.

    Values that begin so come first. There are none where the text does not end in a field with a value begun.
    """
    *_, last = [None, *tokens(text)]
    if last is None or last.field is Field.WORDS or last.start + len(last.typed) != len(text):
        return []
    before = text[: last.start] + last.typed[: last.typed.index(":") + 1]
    if sum(letter in QUOTES for letter in text[len(before) :]) > 1:  # the value is closed
        return []
    return [before + _as_value(value) for value in _fitting(last.text, known(last.field))][:MOST]


def piece_at_end(text: str) -> str:
    """The piece of a query with which the text ends: what of a completion differs from what was typed."""
    *_, last = [None, *tokens(text)]
    return "" if last is None else text[last.start :]


def _fitting(begun: str, values: Iterable[str]) -> list[str]:
    """The values that begin so, then those with a part that does; what is there already is none."""
    folded = fold(begun)
    others = [value for value in dict.fromkeys(values) if value != begun]
    if not folded:
        return others
    first = [value for value in others if fold(value).startswith(folded) or spelled_out(value).startswith(folded)]
    looked_for = needles(folded)
    return first + [value for value in others if value not in first and holds(haystack([value]), looked_for)]


def _as_value(value: str) -> str:
    plain = "".join(letter for letter in value if letter not in QUOTES)
    return f'"{plain}"' if any(letter.isspace() for letter in plain) else plain
