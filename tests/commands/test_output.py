"""What commands print: one JSON value a line, flushed, and sentences on standard error."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.commands.output import as_decimal, emit, fail

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


class Pipe(io.StringIO):
    """Shows its reader nothing that was not flushed."""

    seen = ""

    def flush(self) -> None:
        """Show all of it."""
        self.seen = self.getvalue()


@given(VALUES)
def test_one_value_is_one_line(value: object) -> None:
    """Whatever is in it, a value takes one line, reads back the same, and is there at once."""
    with redirect_stdout(Pipe()) as pipe:
        emit(value)

    assert pipe.seen.count("\n") == 1
    assert pipe.seen.endswith("\n")
    assert json.loads(pipe.seen) == value


def test_letters_stay_letters() -> None:
    """Umlauts are not escaped."""
    with redirect_stdout(Pipe()) as pipe:
        emit({"stem": "Hüfte → Fuß"})

    assert pipe.seen == '{"stem": "Hüfte → Fuß"}\n'


def test_a_failure_is_told_apart_from_the_output() -> None:
    """Its sentence goes to standard error, and its status is 1."""
    with redirect_stdout(Pipe()) as out, redirect_stderr(Pipe()) as err:
        status = fail("Something is wrong.")

    assert (status, out.getvalue(), err.seen) == (1, "", "Something is wrong.\n")


@pytest.mark.parametrize(("hundredths", "text"), [(250, "2.5"), (130, "1.3"), (236, "2.36"), (300, "3.0")])
def test_easiness(hundredths: int, text: str) -> None:
    """An easiness is the decimal that people know."""
    assert json.dumps(as_decimal(hundredths)) == text


@given(st.integers(130, 10**9))
def test_no_hundredth_is_lost(hundredths: int) -> None:
    """Printed and read again an easiness is the same, with two decimals at most."""
    text = json.dumps(as_decimal(hundredths))

    assert round(float(text) * 100) == hundredths
    assert len(text.partition(".")[2]) <= 2
