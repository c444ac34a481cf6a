"""Edits find their way back to the file's own text, whatever its line ends are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks_io.editing.sheet import Edit, Sheet

TEXTS = st.text(st.sampled_from("ab \r\n\ufeff\x85\u2028🦵"), max_size=40)


@given(TEXTS)
def test_without_an_edit_nothing_changes(text: str) -> None:
    """Every byte comes back, rare line ends and stray marks too."""
    assert Sheet(text).edited([]) == text


@given(TEXTS, st.data())
def test_what_is_not_edited_is_as_it_was(text: str, data: st.DataObject) -> None:
    """In front of an edit and behind it stands what stood there, and in between what was said."""
    sheet = Sheet(text)
    start = data.draw(st.integers(0, len(sheet.content)))
    end = data.draw(st.integers(start, len(sheet.content)))
    after = sheet.edited([Edit(start, end, "X\nY")])

    before, behind = after.split(f"X{sheet.line_end}Y")
    assert text.startswith(before)
    assert text.endswith(behind)
    assert Sheet(before).content == sheet.content[:start]
    assert Sheet(f"x{behind}").content == "x" + sheet.content[end:]


def test_new_lines_end_as_most_lines_do() -> None:
    """In a file of mixed line ends as well; in one of a single line as ours do."""
    assert Sheet("a\r\nb\nc\r\n").edited([Edit(2, 2, "x\n")]) == "a\r\nx\r\nb\nc\r\n"
    assert Sheet("a\rb\n\r").edited([Edit(2, 3, "x\ny")]) == "a\rx\ry\n\r"
    assert Sheet("a").edited([Edit(1, 1, "\nb")]) == "a\nb"


def test_edits_at_one_place_keep_their_order() -> None:
    """What was said first stands first; edits that overlap are our fault."""
    assert Sheet("ab").edited([Edit(1, 2, "3"), Edit(1, 1, "1"), Edit(1, 1, "2"), Edit(0, 1, "0")]) == "0123"
    with pytest.raises(ValueError, match="overlap"):
        Sheet("abc").edited([Edit(0, 2, ""), Edit(1, 3, "")])


def test_a_part_is_what_the_whole_has_there() -> None:
    """The lines of one card after edits, without the rest."""
    sheet = Sheet("one\r\ntwo\r\nthree\r\n")

    assert sheet.part_edited(4, 7, [Edit(5, 6, "WW"), Edit(7, 7, "\nmore")]) == "tWWo\nmore"
    assert (sheet.line_of(4), sheet.start_of_line(6), sheet.end_of_line(5), sheet.column(6)) == (2, 4, 7, 2)
    assert sheet.end_of_line(14) == 14
