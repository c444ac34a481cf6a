"""Entries as plain values: what two versions differ in, and what is made of both."""

from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks_io.editing.entry import Entry, Value, chosen, differences, tidied_entry
from tests.decks_io.editing.handwriting import entries

BASE: Final[Entry] = {
    "id": "a",
    "stem": {"de": "S", "en": "S"},
    "distractors": {"x": {"text": "X"}, "y": {"text": "Y"}},
    "source": ["s"],
}


def told(mine: Entry | None, theirs: Entry | None, base: Entry | None = BASE) -> list[tuple[Value | None, ...]]:
    """Field, base, mine and theirs of each difference."""
    return [("/".join(each.field), each.base, each.mine, each.theirs) for each in differences(base, mine, theirs)]


def test_each_field_is_told_by_itself() -> None:
    """By the names that lead to it, in my order; what is the same on both sides is not told, though both changed it."""
    mine: Entry = BASE | {"stem": {"de": "T", "en": "S"}, "source": ["s", "t"], "topic": "m", "key": "K"}
    theirs: Entry = BASE | {"distractors": {"x": {"text": "Z"}, "y": {"text": "Y"}}, "topic": "t", "key": "K"}

    assert told(mine, theirs) == [
        ("stem/de", "S", "T", "S"),
        ("distractors/x/text", "X", "X", "Z"),
        ("source", ["s"], ["s", "t"], ["s"]),
        ("topic", None, "m", "t"),
    ]


def test_what_one_side_does_not_have_is_told_whole() -> None:
    """An option that one side has taken out is one difference, and so is a text that became one for each language."""
    theirs: Entry = BASE | {"distractors": {"x": {"text": "X"}}, "stem": "S"}

    assert told(BASE, theirs) == [
        ("stem", {"de": "S", "en": "S"}, {"de": "S", "en": "S"}, "S"),
        ("distractors/y", {"text": "Y"}, {"text": "Y"}, None),
    ]


def test_a_card_that_is_gone_differs_in_every_field() -> None:
    """All fields of the one that is left are told."""
    assert [field for field, *_ in told(BASE, None)] == list(BASE)
    assert told(BASE, BASE) == told(None, None) == []


@given(entries("a"), entries("a"), entries("a"))
def test_choosing_all_of_one_side_gives_that_side(base: Entry, mine: Entry, theirs: Entry) -> None:
    """With my side of every difference it is my version, with none of them the other one, and none is changed by it."""
    every = differences(base, mine, theirs)
    before = str(theirs)

    assert chosen(theirs, mine, every) == mine
    assert chosen(theirs, mine, ()) == theirs
    assert chosen(None, mine, ()) == mine
    assert str(theirs) == before


@given(entries("a"), entries("a"), st.data())
def test_choosing_some_leaves_the_others(mine: Entry, theirs: Entry, data: st.DataObject) -> None:
    """The version that comes of it differs from mine in just the fields that were not picked."""
    every = differences(None, mine, theirs)
    picked = data.draw(st.lists(st.sampled_from(every), unique_by=lambda each: each.field) if every else st.just([]))
    result = chosen(theirs, mine, tuple(picked))

    left = {each.field for each in every} - {each.field for each in picked}
    assert {each.field for each in differences(None, mine, result)} == left


def test_an_entry_is_tidied() -> None:
    """White space around texts and names goes, line ends become one kind, and half a character a whole one."""
    typed: Entry = {" a ": " x\r\ny ", "b": ["\ud800", {"c ": "\t"}]}

    assert tidied_entry(typed) == {"a": "x\ny", "b": ["\ufffd", {"c": ""}]}
    assert list(typed) == [" a ", "b"]
