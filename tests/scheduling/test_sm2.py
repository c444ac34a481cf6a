"""SM-2: whole histories worked out by hand, and what holds for every history."""

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.sm2 import LOWEST_EASINESS, MemoryState, review

QUALITIES = st.lists(st.integers(0, 5), max_size=60)


def history(*qualities: int) -> list[tuple[int, int, int]]:
    """Repetitions, interval and easiness after each answer of a new card."""
    state, seen = MemoryState(), []
    for quality in qualities:
        state = review(state, quality)
        seen.append((state.repetitions, state.interval, state.easiness))
    return seen


@pytest.mark.parametrize(
    ("qualities", "expected"),
    [
        ([4, 4, 4, 4], [(1, 1, 250), (2, 6, 250), (3, 15, 250), (4, 38, 250)]),
        ([5, 5, 5, 5], [(1, 1, 260), (2, 6, 270), (3, 17, 280), (4, 48, 290)]),
        ([3, 3, 3, 3], [(1, 1, 236), (2, 6, 222), (3, 14, 208), (4, 30, 194)]),
        # A failure keeps the easiness that was earned and starts with one day again.
        ([5, 5, 1, 4, 4, 4], [(1, 1, 260), (2, 6, 270), (0, 1, 270), (1, 1, 270), (2, 6, 270), (3, 17, 270)]),
        ([0], [(0, 1, 250)]),
        ([2, 2, 5], [(0, 1, 250), (0, 1, 250), (1, 1, 260)]),
        # The floor: nine hard passes take 14 hundredths each until 130.
        ([3] * 9, [(1, 1, 236), (2, 6, 222), (3, 14, 208), (4, 30, 194), (5, 59, 180), (6, 107, 166), (7, 178, 152),
                   (8, 271, 138), (9, 374, 130)]),
    ],
)  # fmt: skip
def test_whole_histories(qualities: list[int], expected: list[tuple[int, int, int]]) -> None:
    """A new card answered so goes through exactly these states."""
    assert history(*qualities) == expected


def test_the_next_date_is_the_same_for_every_pass_and_the_one_after_differs() -> None:
    """Hard, Good and Easy share the next interval; the easiness that they leave shows one answer later."""
    before = MemoryState(repetitions=2, interval=6, easiness=250)

    after = {quality: review(before, quality) for quality in (3, 4, 5)}

    assert {state.interval for state in after.values()} == {15}
    assert [review(after[quality], 4).interval for quality in (3, 4, 5)] == [36, 38, 39]


@given(QUALITIES)
def test_easiness_never_falls_under_the_floor(qualities: list[int]) -> None:
    """Whatever the answers, the easiness stays at 1.30 or above."""
    assert all(easiness >= LOWEST_EASINESS for _, _, easiness in history(*qualities))


@given(QUALITIES, st.integers(3, 5))
def test_a_pass_never_shrinks_the_interval(qualities: list[int], quality: int) -> None:
    """From any state that answers can reach, a pass leads to an interval at least as long."""
    before = MemoryState()
    for earlier in qualities:
        before = review(before, earlier)

    assert review(before, quality).interval >= before.interval


@given(QUALITIES, st.integers(0, 2))
def test_a_failure_keeps_the_easiness_and_starts_again(qualities: list[int], quality: int) -> None:
    """Under quality 3 only the repetitions and the interval begin anew."""
    before = MemoryState()
    for earlier in qualities:
        before = review(before, earlier)

    assert review(before, quality) == MemoryState(0, 1, before.easiness)


@given(st.integers(2, 40), st.integers(1, 10**6), st.integers(130, 400), st.integers(3, 5))
def test_the_interval_is_rounded_up_exactly(repetitions: int, interval: int, easiness: int, quality: int) -> None:
    """The third interval and all later ones are the exact product rounded up, without a float's stray day."""
    after = review(MemoryState(repetitions, interval, easiness), quality)

    assert after.interval == ceil(Fraction(interval) * Fraction(easiness, 100))


@pytest.mark.parametrize("quality", [-1, 6, 100])
def test_there_are_six_qualities(quality: int) -> None:
    """Anything but 0 to 5 is refused."""
    with pytest.raises(ValueError, match=str(quality)):
        review(MemoryState(), quality)


@pytest.mark.parametrize("numbers", [(-1, 0, 250), (0, -1, 250), (0, 0, 129)])
def test_impossible_states_are_refused(numbers: tuple[int, int, int]) -> None:
    """A state that SM-2 cannot reach is not made."""
    with pytest.raises(ValueError, match="no SM-2 state"):
        MemoryState(*numbers)
