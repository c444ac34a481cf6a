"""A card's state: stages, lapses, and which answers count."""

from datetime import date, timedelta

import pytest

from quizapp.scheduling.card_state import CardState, Stage, after_answer, counts, stage_of

DAY = date(2026, 11, 23)


def answered(*qualities: int) -> CardState | None:
    """The state after these answers, each on the day that the card was due."""
    state, day = None, DAY
    for quality in qualities:
        state = after_answer(state, quality, day)
        day = state.due
    return state


@pytest.mark.parametrize(
    ("qualities", "stage", "lapses"),
    [
        ([], Stage.NEW, 0),
        ([1], Stage.LEARNING, 0),
        ([1, 2, 0], Stage.LEARNING, 0),
        ([4], Stage.REVIEW, 0),
        ([4, 4, 1], Stage.RELEARNING, 1),
        ([4, 1, 1], Stage.RELEARNING, 1),
        ([4, 1, 4, 1, 4], Stage.REVIEW, 2),
    ],
)
def test_stages_and_lapses(qualities: list[int], stage: Stage, lapses: int) -> None:
    """A lapse is a failure after a pass; failing again before the next pass adds none."""
    state = answered(*qualities)

    assert stage_of(state) == stage
    assert (state.lapses if state else 0) == lapses


def test_an_answer_counts_once_a_day() -> None:
    """A new or due card counts; after the answer nothing on that day does, whatever its quality."""
    for quality in range(6):
        state = after_answer(None, quality, DAY)

        assert not counts(state, DAY)
        assert counts(state, DAY + timedelta(days=1))
    assert counts(None, DAY)


def test_the_calendar_ends_before_the_intervals_do() -> None:
    """An interval beyond the year 9999 falls due on the calendar's last day."""
    state = CardState(answered(*[5] * 20).memory, DAY)  # type: ignore[union-attr]

    assert after_answer(state, 5, DAY).due == date.max
