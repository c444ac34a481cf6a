"""The languages of an entry: what stands in a deck of others, and what a deck's head says of them."""

from collections.abc import Iterator, Sequence

from quizapp.cards.text import Text
from quizapp.decks_io.editing.deck_text import deck_text
from quizapp.decks_io.editing.entry import Entry, Value
from quizapp.decks_io.fields import LANGUAGE


def topics_in(text: str, languages: Sequence[str]) -> dict[str, Text]:
    """The topics in the head of that deck file by their ids; what can be no text is left out."""
    found = deck_text(text).head().get("topics")
    topics: dict[str, Text] = {}
    for name, value in found.items() if isinstance(found, dict) else ():
        words = dict.fromkeys(languages, value) if isinstance(value, str) else value
        if isinstance(words, dict):
            there = {code: word for code in languages if isinstance(word := words.get(code), str) and word}
            if there:
                topics[name] = Text(there)
    return topics


def languages_in(entry: Entry) -> list[str]:
    """The codes of the languages that the entry has texts in, in the order in which they are met."""
    return list(dict.fromkeys(_codes(entry)))


def in_languages(entry: Entry, before: Sequence[str], after: Sequence[str]) -> Entry:
    """The entry for a deck of other languages; of a text that has none of them, what it has becomes the original."""
    return {name: _in_languages(value, before, after) for name, value in entry.items()}


def _in_languages(value: Value, before: Sequence[str], after: Sequence[str]) -> Value:
    if not isinstance(value, dict):
        return value
    if not value or not value.keys() <= set(before) or any(isinstance(each, dict) for each in value.values()):
        return in_languages(value, before, after)
    there: Entry = {code: value[code] for code in after if code in value}
    there = there or {after[0]: next(iter(value.values()))}
    return next(iter(there.values())) if len(after) == 1 else there


def _codes(value: Value) -> Iterator[str]:
    if isinstance(value, dict):
        if value and all(LANGUAGE.fullmatch(name) and not isinstance(each, dict) for name, each in value.items()):
            yield from value
        for each in value.values():
            yield from _codes(each)
