"""One card put into a file, changed or taken out: what is written is what was meant, and nothing else moves."""

import re
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.decks_io.editing.cards import put_card, read_entry
from quizapp.decks_io.editing.entry import Entry
from tests.decks_io.editing.handwriting import decks, entries

REMARK: Final = re.compile(r"# (\d+) (?:remark|between)")


@settings(max_examples=300, deadline=None)
@given(decks(), st.data())
def test_an_unchanged_card_leaves_every_byte(deck: tuple[str, list[Entry]], data: st.DataObject) -> None:
    """What was read is what was written by hand, and putting it back changes nothing."""
    text, cards = deck
    card = data.draw(st.sampled_from(cards))
    entry = read_entry(text, str(card["id"]))

    assert entry == card
    assert put_card(text, entry) == text


@settings(max_examples=600, deadline=None)
@given(decks(), st.data())
def test_any_change_is_written_and_stays_among_the_lines_of_its_card(
    deck: tuple[str, list[Entry]], data: st.DataObject
) -> None:
    """The changed entry is read back, every other card and every line above and below it is as it was."""
    text, cards = deck
    number = data.draw(st.integers(0, len(cards) - 1))
    new = data.draw(entries(str(cards[number]["id"])))
    after = put_card(text, new)

    assert [read_entry(after, str(card["id"])) for card in cards] == [*cards[:number], new, *cards[number + 1 :]]
