"""The attempt: what acts do to it, and a clock that nobody turns back."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.exam.attempt import Attempt, begin
from tests.conftest import a_clock, a_library
from tests.exam.papers import drawn, many

NOW = a_clock().now
MINUTES = 30


def an_attempt(questions: int = 5) -> Attempt:
    """At ten in the morning, for half an hour."""
    paper = drawn(a_library(many(a=questions)), questions, 7)
    return begin(paper, MINUTES, NOW, "one")


_KEYS = st.sampled_from(["key", "a", "b", "c", "gone"])
_ACTS = st.one_of(
    st.tuples(st.just("answer"), st.one_of(st.none(), st.sampled_from(["key", "a", "b", "c"]))),
    st.tuples(st.just("strike"), _KEYS),
    st.tuples(st.just("flag"), st.none()),
    st.tuples(st.just("move"), st.integers(-3, 9)),
)


def acted(attempt: Attempt, act: str, what: object) -> Attempt:
    """After that act on the question on the table."""
    item = attempt.item
    match act, what:
        case "answer", (str() | None) as chosen:
            return attempt.with_item(attempt.place, item.answered(chosen, "en"))
        case "strike", str(key):
            return attempt.with_item(attempt.place, item.strike_turned(key))
        case "move", int(place):
            return attempt.moved(place)
    return attempt.with_item(attempt.place, item.flag_turned())


@settings(deadline=None)
@given(st.lists(_ACTS))
def test_nothing_is_chosen_and_struck_out(acts: list[tuple[str, object]]) -> None:
    """Whatever is done: no option is both, what is struck out is an option, and a question is on the table."""
    attempt = an_attempt()
    for act, what in acts:
        before, attempt = attempt, acted(attempt, act, what)
        assert sum(one != other for one, other in zip(before.items, attempt.items, strict=True)) <= 1
        for item in attempt.items:
            assert item.chosen not in item.struck
            assert item.struck <= set(item.options)
            assert (item.language is None) == (item.chosen is None)
        assert 0 <= attempt.place < len(attempt.items)


@settings(deadline=None)
@given(_KEYS)
def test_the_same_act_takes_it_back(key: str) -> None:
    """A flag and a struck option go by the act that made them."""
    item = an_attempt().item

    assert item.strike_turned(key).strike_turned(key) == item
    assert item.flag_turned().flag_turned() == item


def test_striking_the_choice_out_takes_it_back() -> None:
    """Then nothing is chosen; and what is chosen is struck out no more."""
    chosen = an_attempt().item.answered("a", "en")

    assert chosen.strike_turned("a").chosen is None
    assert chosen.strike_turned("a").answered("a", "en").struck == frozenset()
    assert chosen.strike_turned("b").chosen == "a"


_JUMPS = st.lists(st.tuples(st.integers(-100_000, 100_000), st.integers(0, 5_000)))


@settings(deadline=None)
@given(_JUMPS)
def test_no_jump_of_the_clock_gives_time(jumps: list[tuple[int, int]]) -> None:
    """Wherever the hands are turned: time never comes back, and what a steady clock counted is gone."""
    attempt, steadily = an_attempt(), timedelta(0)
    for wall, steady in jumps:
        before = attempt
        steadily += timedelta(seconds=steady)
        attempt = attempt.at(attempt.seen_at + timedelta(seconds=wall), timedelta(seconds=steady))
        assert attempt.left <= before.left
        assert attempt.used >= max(steadily, attempt.seen_at - attempt.started_at)


def test_the_time_runs_while_nobody_looks() -> None:
    """Closed for twenty minutes: ten are left; closed for a day: none, and never less than none."""
    assert an_attempt().at(NOW + timedelta(minutes=20)).left == timedelta(minutes=10)
    assert an_attempt().at(NOW + timedelta(days=1)).left == timedelta(0)
    assert an_attempt().at(NOW + timedelta(days=1)).is_time_over


def test_a_clock_set_back_while_the_program_was_closed() -> None:
    """It gives nothing back, and a clock set right again costs nothing."""
    later = an_attempt().at(NOW + timedelta(minutes=20))
    back = NOW + timedelta(minutes=5)

    assert later.was_set_back(back)
    assert later.at(back).left == timedelta(minutes=10)
    assert later.at(back).at(NOW + timedelta(minutes=21)).left == timedelta(minutes=9)


def test_what_is_open() -> None:
    """Questions without an answer, and those with a flag, by their places."""
    attempt = an_attempt(3)
    attempt = attempt.with_item(1, replace(attempt.items[1], chosen="a", flagged=True))

    assert attempt.unanswered == [0, 2]
    assert attempt.flagged == [1]
