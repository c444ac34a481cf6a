"""simulate: what SM-2 does with one card."""

import sys
from collections.abc import Iterable
from typing import Any

from quizapp.commands.output import as_decimal, emit, fail
from quizapp.scheduling.sm2 import MemoryState, review


def simulate(qualities: list[int], *, as_json: bool) -> int:
    """Print the card's state after each answer; without answers, one sequence a line from standard input."""
    # The interval has no cap; Python would refuse to print one of more than 4,300 digits.
    sys.set_int_max_str_digits(0)
    if not qualities:
        return _from_standard_input()
    for step in _steps(qualities):
        if as_json:
            emit(step)
        else:
            print("{quality}  n={repetitions}  {interval} d  EF={easiness:.2f}".format(**step), flush=True)
    return 0


def _from_standard_input() -> int:
    status = 0
    for number, line in enumerate(sys.stdin, start=1):
        words = line.replace(",", " ").split()
        if not all(word in ("0", "1", "2", "3", "4", "5") for word in words):
            status = fail(f"standard input, line {number}: a quality is 0 to 5")
            continue
        emit(list(_steps(map(int, words))))
    return status


def _steps(qualities: Iterable[int]) -> Iterable[dict[str, Any]]:
    state = MemoryState()
    for quality in qualities:
        state = review(state, quality)
        yield {"quality": quality, **memory(state)}


def memory(state: MemoryState) -> dict[str, Any]:
    """A memory's three figures, the easiness as a decimal."""
    return {
        "repetitions": state.repetitions,
        "interval": state.interval,
        "easiness": as_decimal(state.easiness),
    }
