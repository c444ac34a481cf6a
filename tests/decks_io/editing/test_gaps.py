"""What is selected of a sentence becomes its gap, and the only one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.cloze import gaps_in
from quizapp.decks_io.editing.gaps import with_gap


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The calf [works] hard.", "The calf {{[works]}} hard."),
        ("The calf[ works ]hard.", "The calf {{[works]}} hard."),
        ("The calf wo[]rks hard.", "The calf {{[works]}} hard."),
        ("Die Achilles-Se[]hne zieht.", "Die {{[Achilles-Sehne]}} zieht."),
        ("The {{calf}} [works] hard.", "The calf {{[works]}} hard."),
        ("The {{calf}} works {{[hard]}}.", "The calf works {{[hard]}}."),
        ("The {{ca[]lf}} works.", "The [calf] works."),
        ("The [{{calf}}] works.", "The [calf] works."),
        ("The [{{calf}} works].", "The {{[calf works]}}."),
        ("", ""),
        ("a [  ] b", "a [  ] b"),
    ],
)
def test_the_gap(before: str, after: str) -> None:
    """Around what is selected, in square brackets here, or the word at the caret; a second time it is closed."""
    sentence = before.replace("[", "").replace("]", "")
    made, start, end = with_gap(sentence, before.index("[") if "[" in before else 0, max(0, before.find("]") - 1))

    if made == sentence:
        assert after == before
    else:
        assert made[:start] + "[" + made[start:end] + "]" + made[end:] == after


@given(st.text("ab {}.", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_no_letter_is_lost(sentence: str, one: int, other: int) -> None:
    """Whatever is selected, braces alone come and go."""
    start, end = sorted((min(one, len(sentence)), min(other, len(sentence))))
    made, first, last = with_gap(sentence, start, end)

    assert made.replace("{", "").replace("}", "") == sentence.replace("{", "").replace("}", "")
    assert 0 <= first <= last <= len(made)


@given(st.text("ab .", max_size=30), st.data())
def test_there_is_one_gap_at_most(sentence: str, data: st.DataObject) -> None:
    """However often another part is chosen."""
    for _ in range(3):
        start = data.draw(st.integers(0, len(sentence)))
        sentence = with_gap(sentence, start, data.draw(st.integers(start, len(sentence))))[0]

        assert len(gaps_in(sentence)) <= 1
