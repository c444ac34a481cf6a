"""An entry of a deck file as plain values: what an editor of cards works with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

Value = str | list["Value"] | dict[str, "Value"]
Entry = dict[str, Value]
"""Names and values in the order of the file; every text as readers see it, without white space around it."""

Field = tuple[str, ...]
"""The names that lead to a value within an entry: ``("distractors", "soleus", "text", "de")``."""

_LINE_END: Final = re.compile(r"\r\n?")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")


def tidied(value: Value) -> Value:
    """The value with what a file can hold: one kind of line end, whole characters, no white space around a text."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", _LINE_END.sub("\n", value)).strip()
    if isinstance(value, list):
        return [tidied(each) for each in value]
    return {name.strip(): tidied(each) for name, each in value.items()}


def tidied_entry(entry: Entry) -> Entry:
    """The same for a whole entry, which is a new one and shares nothing with the old."""
    return {name.strip(): tidied(value) for name, value in entry.items()}


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that reads otherwise in two versions of an entry; None where a version does not have it."""

    field: Field
    base: Value | None
    mine: Value | None
    theirs: Value | None


def differences(base: Entry | None, mine: Entry | None, theirs: Entry | None) -> tuple[Difference, ...]:
    """Every field in which the two versions differ, in their order, each by itself; lists are compared whole."""
    return tuple(_differences((), base, mine, theirs))


def _differences(field: Field, base: Value | None, mine: Value | None, theirs: Value | None) -> Iterator[Difference]:
    if mine == theirs:
        return
    there = [each for each in (mine, theirs) if each is not None]
    if all(isinstance(each, dict) for each in there) and (len(there) == 2 or not field):
        old, one, other = (each if isinstance(each, dict) else {} for each in (base, mine, theirs))
        for name in [*one, *(each for each in other if each not in one)]:
            yield from _differences((*field, name), old.get(name), one.get(name), other.get(name))
    else:
        yield Difference(field, base, mine, theirs)


def chosen(theirs: Entry | None, mine: Entry, picked: tuple[Difference, ...]) -> Entry:
    """The other version with my side of these differences; mine as a whole where there is no other version."""
    if theirs is None:
        return tidied_entry(mine)
    result = tidied_entry(theirs)
    for each in picked:
        _set(result, each.field, each.mine)
    return result


def _set(entry: Entry, field: Field, value: Value | None) -> None:
    *way, name = field
    place: Entry = entry
    for step in way:
        inner = place[step]
        if not isinstance(inner, dict):
            raise TypeError(f"{step} holds no entries")
        place = inner
    if value is None:
        place.pop(name, None)
    else:
        place[name] = tidied(value)
