"""What is kept of what a learner decides: tags and notes made of any letters, days on which a card is out."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.study.treatment import (
    LONGEST_NOTE,
    LONGEST_TAG,
    MOST_TYPED,
    UNTREATED,
    Treatment,
    in_order,
    key_of,
    note_in,
    tags_in,
    without_step,
)
from tests.conftest import MONDAY

RUNNER, FAMILY, ENGLAND, NEWEST = "🏃‍♀️", "👨‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\U0001faef"

TYPED = {
    "blanks and commas": ("hip  knee,foot ,, \t calf\nheel", ("calf", "foot", "heel", "hip", "knee")),
    "nothing": (" , ,\n", ()),
    "capitals": ("Hip hip HIP", ("Hip",)),
    "umlauts beside their vowel": ("zeh über Ufer ärger Achse", ("Achse", "ärger", "Ufer", "über", "zeh")),
    "an umlaut in two letters": ("u\u0308ber Über", ("über",)),
    "sharp s": ("Fuß FUSS", ("Fuß",)),
    "emoji of several": (f"{RUNNER} {FAMILY} {ENGLAND}", tuple(sorted((RUNNER, FAMILY, ENGLAND)))),
    "an emoji newer than our table of letters": (NEWEST, (NEWEST,)),
    "what cannot be seen": ("a\u200bb\u00ad \u202ecba \ufeff \u200d \U000e0067", ("ab", "cba")),
    "NUL and half a letter": ("hi\0p \ud83d", ("hip",)),
    "blanks of other scripts": ("a\u00a0b\u3000c", ("a", "b", "c")),
    "endless": ("x" * 10_000, ("x" * LONGEST_TAG,)),
}


@pytest.mark.parametrize(("text", "expected"), TYPED.values(), ids=TYPED)
def test_tags_in_what_was_typed(text: str, expected: tuple[str, ...]) -> None:
    """Parted by blanks or commas, each once, in the order of the alphabet, nothing that cannot be seen."""
    assert tags_in(text) == expected


def test_a_book_pasted_for_tags_is_cut() -> None:
    """So many tags at most come from one line, however long it is."""
    assert len(tags_in(" ".join(f"tag-{number}" for number in range(100_000)))) == MOST_TYPED


@given(st.lists(st.text(max_size=80)))
def test_tags_in_order_stay_in_order(tags: list[str]) -> None:
    """Put in order again they are the same; none is empty, endless, has a blank, or can be kept by no file."""
    once = in_order(tags)

    assert in_order(once) == once == in_order(reversed(once))
    assert tuple(" ".join(once).split()) == once
    assert len({key_of(tag) for tag in once}) == len(once)
    assert all(0 < len(tag) <= LONGEST_TAG for tag in once)
    "".join(once).encode()


def test_the_first_of_those_that_differ_in_capitals_is_kept() -> None:
    """So a tag that a card has stays as it was written."""
    assert in_order(["Hüfte", "hüfte", "HÜFTE"]) == ("Hüfte",)
    assert in_order(["hüfte", "Hüfte"]) == ("hüfte",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a note \n", "a note"),
        ("one\r\ntwo\rthree\n\n\tfour", "one\ntwo\nthree\n\n\tfour"),
        ("a\0b\x1b[31mc\ud83d", "ab[31mc"),
        (f"{FAMILY} says: öß", f"{FAMILY} says: öß"),
        ("x" * 100_000, "x" * LONGEST_NOTE),
        ("x" * (LONGEST_NOTE - 1) + " y", "x" * (LONGEST_NOTE - 1)),
        (" \n\t\0", ""),
    ],
)
def test_what_is_kept_of_a_note(text: str, expected: str) -> None:
    """Lines and letters, without what no file can hold or nobody see; not endless."""
    assert note_in(text) == note_in(note_in(text)) == expected


def test_a_card_is_out_while_suspended_or_buried() -> None:
    """Buried until a day it is back on that day; suspended it stays out; marks, tags and notes keep no card out."""
    tomorrow = MONDAY + timedelta(days=1)
    buried, both = Treatment(buried_until=tomorrow), Treatment(suspended=True, buried_until=tomorrow)

    assert [buried.is_out(day) for day in (MONDAY, tomorrow)] == [True, False]
    assert [buried.is_buried(day) for day in (MONDAY, tomorrow)] == [True, False]
    assert [both.is_out(day) for day in (MONDAY, tomorrow)] == [True, True]
    assert not Treatment(marked=True, tags=("out",), note="out").is_out(MONDAY)
    assert not UNTREATED.is_out(MONDAY)


TREATMENTS = st.builds(
    Treatment,
    suspended=st.booleans(),
    buried_until=st.sampled_from([None, MONDAY, MONDAY + timedelta(days=1)]),
    marked=st.booleans(),
    tags=st.lists(st.sampled_from(["a", "b", "C", "ä"])).map(in_order),
    note=st.sampled_from(["", "x", "y"]),
)


@given(before=TREATMENTS, after=TREATMENTS)
def test_a_step_taken_back_at_once_has_never_been(before: Treatment, after: Treatment) -> None:
    """Whatever it changed is as it was."""
    assert without_step(after, before, after) == before


@given(before=TREATMENTS, after=TREATMENTS, now=TREATMENTS)
def test_a_step_that_changed_nothing_takes_nothing_back(before: Treatment, after: Treatment, now: Treatment) -> None:
    """And of any step what it did not touch stays as it is now."""
    back = without_step(now, before, after)

    assert without_step(now, before, before) == now
    assert back.suspended == now.suspended or before.suspended != after.suspended
    assert back.marked == now.marked or before.marked != after.marked
    assert back.note == now.note or now.note == after.note != before.note
    assert now.buried_until in (back.buried_until, after.buried_until)
    assert set(back.tags) - set(now.tags) <= set(before.tags) - set(after.tags)
    assert set(now.tags) - set(back.tags) <= set(after.tags) - set(before.tags)


def test_what_was_decided_since_stays() -> None:
    """A tag is taken back; the suspension, the other tag and the later note are not."""
    before, after = Treatment(tags=("old",), note="old"), Treatment(tags=("new", "old"), note="new")
    now = Treatment(suspended=True, tags=("later", "new", "old"), note="later")

    assert without_step(now, before, after) == Treatment(suspended=True, tags=("later", "old"), note="later")
