"""simulate: SM-2 at the terminal, from arguments or line by line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.sm2 import MemoryState, review
from tests.commands.door import Door, here

QUALITIES = st.lists(st.integers(0, 5), min_size=1, max_size=30)


def steps(qualities: list[int]) -> list[dict[str, float]]:
    """What should be printed for these qualities."""
    state, seen = MemoryState(), []
    for quality in qualities:
        state = review(state, quality)
        numbers = {"repetitions": state.repetitions, "interval": state.interval, "easiness": state.easiness / 100}
        seen.append({"quality": quality, **numbers})
    return seen


def test_one_object_for_each_quality() -> None:
    """Each answer gives a line with its quality and the state after it, the easiness as the decimal."""
    done = here("simulate", "4", "5", "3", "1", "--json")

    assert done.status == 0
    assert done.out.splitlines() == [
        '{"quality": 4, "repetitions": 1, "interval": 1, "easiness": 2.5}',
        '{"quality": 5, "repetitions": 2, "interval": 6, "easiness": 2.6}',
        '{"quality": 3, "repetitions": 3, "interval": 16, "easiness": 2.46}',
        '{"quality": 1, "repetitions": 0, "interval": 1, "easiness": 2.46}',
    ]


def test_for_people() -> None:
    """Without --json the same figures stand in short lines."""
    assert here("simulate", "4", "3").out.splitlines() == ["4  n=1  1 d  EF=2.50", "3  n=2  6 d  EF=2.36"]


@given(st.lists(QUALITIES, max_size=5))
def test_one_array_for_each_line_of_input(sequences: list[list[int]]) -> None:
    """Without arguments each line of standard input is a card's history, and gives its states as one array."""
    done = here("simulate", "--json", stdin="".join(" ".join(map(str, each)) + "\n" for each in sequences))

    assert (done.status, done.err) == (0, "")
    assert done.rows == [steps(each) for each in sequences]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("4 4\n", [4, 4]), ("4,4\n", [4, 4]), ("  4\t4\r\n", [4, 4]), ("4 4", [4, 4]), ("\n", []), ("", None)],
)
def test_ways_to_write_a_line(line: str, expected: list[int] | None) -> None:
    """Spaces, tabs or commas part the qualities, any line end will do, and an empty line is a card never answered."""
    done = here("simulate", stdin=line)

    assert done.rows == ([] if expected is None else [steps(expected)])


def test_a_bad_line_costs_that_line_alone() -> None:
    """The fault is named with its line, the other lines are simulated, and the status says that there was a fault."""
    done = here("simulate", stdin="4\n4 six\n-1\n5\n")

    assert done.status == 1
    assert done.rows == [steps([4]), steps([5])]
    assert done.err.splitlines() == [
        "standard input, line 2: a quality is 0 to 5",
        "standard input, line 3: a quality is 0 to 5",
    ]


@given(st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])), max_size=5))
def test_no_input_breaks_it(lines: list[str]) -> None:
    """Whatever text comes in, each line is either an array out or a sentence on standard error."""
    done = here("simulate", stdin="".join(f"{line}\n" for line in lines))

    complaints = done.err.splitlines()
    assert len(done.rows) + len(complaints) == len(lines)
    assert all(line.endswith("a quality is 0 to 5") for line in complaints)
    assert done.status == (1 if complaints else 0)


@pytest.mark.parametrize("word", ["6", "-1", "4.5", "4,4", "", " 4", "four", "٤", "⁴", "1e1"])
def test_a_word_that_is_no_quality_is_wrong_usage(word: str) -> None:
    """Only the six digits are qualities."""
    done = here("simulate", "4", word)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("usage: quizapp simulate")
    assert done.err.endswith(f"argument QUALITY: {word!r} is no quality; it is 0 to 5\n")


def test_thousands_of_qualities(door: Door) -> None:
    """An interval of more digits than Python likes to print is printed in full, from arguments and from input."""
    many = 2500
    by_arguments = door.outside("simulate", *["5"] * many, "--json")
    by_input = door.outside("simulate", stdin="5 " * many)

    last = by_arguments.out.splitlines()[-1]
    assert (by_arguments.status, by_input.status) == (0, 0)
    assert last.startswith(f'{{"quality": 5, "repetitions": {many}, "interval": ')
    assert len(last) > 4300
    assert by_input.out.endswith(f"{last}]\n")


def test_bytes_that_are_no_text(door: Door) -> None:
    """Input that is no UTF-8 is a bad line like any other."""
    done = door.outside("simulate", stdin="\x00\x07ü\n4\n", PYTHONIOENCODING="latin-1")

    assert done.status == 1
    assert done.rows == [steps([4])]


def test_nothing_is_written(door: Door) -> None:
    """It needs no data folder and makes none."""
    done = door("simulate", "4", "--json")

    assert json.loads(done.out)["interval"] == 1
    assert not door.data.exists()
