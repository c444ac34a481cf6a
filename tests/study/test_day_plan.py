"""What a day asks for: limits, order, and the repeats that the log still owes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.day_plan import DayPlan, owed_repeats, plan_day, settles
from quizapp.study.review import Confidence, Kind, Review
from quizapp.study.settings import Settings
from quizapp.study.treatment import Treatment
from tests.conftest import MONDAY
from tests.study.reviews import a_review

HIP = [CardId("hip", f"h{number}") for number in range(1, 6)]
FOOT = [CardId("foot", f"f{number}") for number in range(1, 4)]
CARDS = HIP + FOOT
NO_LIMIT = Settings(new_per_day=1000, reviews_per_day=1000)


def due_on(day: date) -> CardState:
    """A card that falls due on that day."""
    return CardState(MemoryState(2, 6), day)


def overdue(days: int) -> CardState:
    """A card that has been due for so many days."""
    return due_on(MONDAY - timedelta(days=days))


def plan(
    states: dict[CardId, CardState] | None = None,
    todays: Sequence[Review] = (),
    settings: Settings = NO_LIMIT,
    *,
    cards: Sequence[CardId] = CARDS,
    day: date = MONDAY,
    seed: str = "",
    facts: dict[CardId, str] | None = None,
    treatments: dict[CardId, Treatment] | None = None,
) -> DayPlan:
    """The plan of that day for these cards."""
    return plan_day(cards, states or {}, todays, day, settings, seed=seed, facts=facts, treatments=treatments)


def test_decks_take_turns_with_new_cards() -> None:
    """New cards come in the order of their files, one from each deck in turn; a short deck just ends."""
    expected = [HIP[0], FOOT[0], HIP[1], FOOT[1], HIP[2], FOOT[2], HIP[3], HIP[4]]

    assert list(plan().new) == expected


def test_new_cards_are_limited_and_todays_count() -> None:
    """Three a day are three, and those already begun today are taken off."""
    settings = Settings(new_per_day=3)
    begun = {HIP[0]: due_on(MONDAY + timedelta(days=1))}

    assert plan(settings=settings).new == (HIP[0], FOOT[0], HIP[1])
    assert plan(begun, [a_review(HIP[0], 4)], settings).new == (FOOT[0], HIP[1])


def test_an_answer_of_a_due_card_takes_no_place_of_a_new_one() -> None:
    """The two limits are counted apart."""
    settings = Settings(new_per_day=2, reviews_per_day=2)
    states = {HIP[0]: due_on(MONDAY + timedelta(days=15)), HIP[1]: overdue(1), HIP[2]: overdue(2)}
    left = plan(states, [a_review(HIP[0], 4, new=False)], settings)

    assert len(left.new) == 2
    assert left.due == (HIP[2],)


def test_drill_takes_no_place() -> None:
    """Practice and repeats count against no limit."""
    settings = Settings(new_per_day=2, reviews_per_day=1)
    states = {HIP[0]: overdue(1), HIP[1]: due_on(MONDAY + timedelta(days=3))}
    drills = [a_review(HIP[1], 1, Kind.DRILL, new=new) for new in (False, True)]

    assert plan(states, drills, settings) == plan(states, [], settings)


@pytest.mark.parametrize("limit", [0, -5])
def test_a_limit_of_nothing_is_nothing(limit: int) -> None:
    """With a limit of 0 no card comes, and more answers than the limit allows break nothing."""
    settings = Settings(new_per_day=limit, reviews_per_day=limit)
    left = plan({HIP[0]: overdue(1)}, [a_review(HIP[1], 4), a_review(HIP[2], 4, new=False)], settings)

    assert (left.due, left.new) == ((), ())


def test_over_the_limit_the_longest_overdue_are_taken() -> None:
    """Of five due cards and a limit of two, the two that have waited longest come."""
    states = {card: overdue(days) for card, days in zip(HIP, (1, 30, 2, 7, 0), strict=True)}

    assert set(plan(states, settings=Settings(reviews_per_day=2)).due) == {HIP[1], HIP[3]}


def test_due_before_new_before_owed() -> None:
    """The sitting asks what is due, then what is new, then what went badly."""
    states = {HIP[0]: overdue(0), HIP[1]: due_on(MONDAY + timedelta(days=1))}
    left = plan(states, [a_review(HIP[1], 1)], Settings(new_per_day=2))

    assert left.queue == (HIP[0], FOOT[0], HIP[1])
    assert (left.due, left.new, left.owed) == ((HIP[0],), (FOOT[0],), (HIP[1],))


def test_what_is_due_tomorrow_is_not_due() -> None:
    """A card comes on its day and on every day after until it is answered, never before."""
    states = {HIP[0]: due_on(MONDAY + timedelta(days=1)), HIP[1]: due_on(MONDAY), HIP[2]: overdue(700)}

    assert set(plan(states).due) == {HIP[1], HIP[2]}


def test_the_order_of_due_cards_is_the_days_own() -> None:
    """The same day gives the same order; another day or another seed gives another."""
    states = {card: overdue(3) for card in CARDS}
    today = plan(states).due

    assert plan(dict(reversed(states.items())), cards=CARDS[::-1]).due == today
    assert plan(states, day=MONDAY + timedelta(days=1)).due != today
    assert plan(states, seed="exam").due != today


def test_states_of_cards_that_are_gone_are_left_alone() -> None:
    """A card that no deck holds any more is neither due nor owed, and takes nobody's place."""
    gone = CardId("old-deck", "card")
    left = plan({gone: overdue(99), HIP[0]: overdue(1)}, [a_review(gone, 1)], Settings(reviews_per_day=1))

    assert (left.due, left.owed) == ((HIP[0],), ())


def test_another_decks_repeats_are_not_owed_in_this_one() -> None:
    """A sitting on one deck repeats cards of that deck alone."""
    todays = [a_review(HIP[0], 1), a_review(FOOT[0], 1)]
    states = dict.fromkeys((HIP[0], FOOT[0]), due_on(MONDAY + timedelta(days=1)))

    assert plan(states, todays, cards=FOOT).owed == (FOOT[0],)


def test_the_limits_hold_over_all_decks() -> None:
    """What one deck took of the day's limit is gone for the other."""
    assert plan(todays=[a_review(HIP[0], 4)], settings=Settings(new_per_day=2), cards=FOOT).new == (FOOT[0],)


@given(
    overdue_by=st.lists(st.integers(-2, 9), min_size=len(CARDS), max_size=len(CARDS)),
    reviews_per_day=st.integers(0, 9),
    new_per_day=st.integers(0, 9),
    quality=st.integers(0, 5),
)
def test_an_answer_takes_a_card_out_and_moves_no_other(
    *, overdue_by: list[int], reviews_per_day: int, new_per_day: int, quality: int
) -> None:
    """Whatever is due, new and limited, the plan after an answer is the plan before it without that card."""
    states = {card: overdue(days) for card, days in zip(CARDS, overdue_by, strict=True) if days > -2}
    settings = Settings(new_per_day=new_per_day, reviews_per_day=reviews_per_day)
    before = plan(states, settings=settings)
    todays: list[Review] = []

    for answered, card in enumerate(before.queue, start=1):
        todays.append(a_review(card, quality, new=card not in states))
        states[card] = due_on(MONDAY + timedelta(days=1))
        after = plan(states, todays, settings)

        assert after.due + after.new == before.queue[answered:]
        assert len(after.owed) == (answered if quality < 4 else 0)


@pytest.mark.parametrize("quality", range(6))
def test_an_answer_settles_from_four_on(quality: int) -> None:
    """An answer that scored under 4 is owed a repeat, a right one that was slow or guessed too."""
    assert settles(a_review(HIP[0], quality)) == (quality >= 4)
    assert not settles(a_review(HIP[0], 3, correct=True))


@pytest.mark.parametrize(
    ("quality", "correct", "confidence", "expected"),
    [
        (4, True, None, True),
        (5, True, None, True),
        (3, True, None, True),
        (3, True, Confidence.SURE, True),
        (3, True, Confidence.GUESSED, False),
        (2, False, Confidence.UNKNOWN, False),
        (1, False, None, False),
        (0, False, Confidence.SURE, False),
        (4, None, None, True),
        (5, None, None, True),
        (3, None, None, False),
        (1, None, None, False),
    ],
)
def test_a_repeat_settles(quality: int, correct: bool | None, confidence: Confidence | None, expected: bool) -> None:
    """A repeat is done with 4 or, where the program grades, when it is right and not guessed, however slow."""
    assert settles(a_review(HIP[0], quality, Kind.DRILL, correct=correct, confidence=confidence)) is expected


def test_repeats_are_owed_until_settled_the_longest_waiting_first() -> None:
    """A repeat that went badly puts the card behind the others; one that went well takes it out."""
    todays = [a_review(card, 1) for card in HIP[:3]]

    assert owed_repeats(todays) == HIP[:3]
    todays.append(a_review(HIP[0], 1, Kind.DRILL))
    assert owed_repeats(todays) == [HIP[1], HIP[2], HIP[0]]
    todays.append(a_review(HIP[1], 4, Kind.DRILL))
    assert owed_repeats(todays) == [HIP[2], HIP[0]]
    todays.append(a_review(HIP[1], 1, Kind.DRILL))
    assert owed_repeats(todays) == [HIP[2], HIP[0]]


def test_what_was_asked_for_besides_is_owed_until_it_is_settled() -> None:
    """Answered before it was asked for, it is asked all the same; answered badly afterwards, again; well, no more."""
    asked = {card: datetime.combine(MONDAY, time(10, 30), UTC) for card in HIP[3:]}
    todays = [a_review(HIP[3], 4), a_review(HIP[0], 1)]

    def later(card: CardId, quality: int, kind: Kind) -> Review:
        return replace(a_review(card, quality, kind), answered_at=datetime.combine(MONDAY, time(11), UTC))

    assert owed_repeats(todays, asked) == [HIP[0], HIP[3], HIP[4]]
    todays.append(later(HIP[3], 1, Kind.DRILL))
    assert owed_repeats(todays, asked) == [HIP[0], HIP[4], HIP[3]]
    todays.append(later(HIP[3], 4, Kind.DRILL))
    todays.append(later(HIP[4], 4, Kind.ANSWER))
    assert owed_repeats(todays, asked) == [HIP[0]]


def test_what_was_asked_for_besides_comes_once_and_last() -> None:
    """Whatever the limits say: a new card and one that is not due come after the rest; what comes anyway comes once."""
    asked = dict.fromkeys([HIP[0], HIP[1], HIP[4]], datetime.combine(MONDAY, time(10), UTC))
    states = {HIP[0]: overdue(1), HIP[1]: due_on(MONDAY + timedelta(days=3))}
    left = plan_day(HIP, states, (), MONDAY, Settings(new_per_day=0), seed="", extras=asked)
    out = {HIP[1]: Treatment(suspended=True)}

    assert left == DayPlan(due=(HIP[0],), new=(), owed=(HIP[1], HIP[4]))
    assert plan_day(HIP, states, (), MONDAY, NO_LIMIT, seed="", extras=asked).owed == (HIP[1],)
    assert plan_day(HIP, states, (), MONDAY, NO_LIMIT, seed="", extras=asked, treatments=out).owed == ()


def test_practice_owes_nothing() -> None:
    """A drill of a card that no answer of today left open is practice, and failing it owes no repeat."""
    assert owed_repeats([a_review(HIP[0], 4), a_review(HIP[0], 1, Kind.DRILL), a_review(HIP[1], 0, Kind.DRILL)]) == []


def test_siblings_do_not_meet_on_one_day() -> None:
    """Of two cards of one fact the second waits, be it new beside a due one, and does not use up the day's number."""
    facts = {HIP[0]: "hip/a", HIP[1]: "hip/a", HIP[2]: "hip/b", HIP[3]: "hip/b"}
    planned = plan({HIP[3]: overdue(2)}, settings=Settings(new_per_day=3), facts=facts)

    assert planned.due == (HIP[3],)
    assert planned.new == (HIP[0], FOOT[0], FOOT[1])


def test_a_sibling_answered_today_keeps_the_other_away() -> None:
    """After the answer the sibling still waits, and comes on the next day."""
    facts = {HIP[0]: "hip/a", HIP[1]: "hip/a"}
    states = {HIP[0]: due_on(MONDAY + timedelta(days=6)), HIP[1]: overdue(1)}
    answered = [a_review(HIP[0], 4)]

    assert plan(states, answered, facts=facts, cards=HIP[:2]).queue == ()
    assert plan(states, facts=facts, cards=HIP[:2], day=MONDAY + timedelta(days=1)).due == (HIP[1],)


@given(st.sets(st.sampled_from(CARDS)), st.integers(0, 8))
def test_of_one_fact_one_card_a_day(due: set[CardId], limit: int) -> None:
    """Whatever is due and new, no two cards of the plan share a fact, and an answer brings no sibling in."""
    facts = {card: f"fact {number // 2}" for number, card in enumerate(CARDS)}
    states = {card: overdue(1) for card in due}
    settings = Settings(new_per_day=limit, reviews_per_day=limit)
    planned = plan(states, settings=settings, facts=facts).queue

    assert len({facts[card] for card in planned}) == len(planned)
    for card in planned:
        after = {**states, card: due_on(MONDAY + timedelta(days=6))}
        review = a_review(card, 4, new=card not in due)
        left = plan(after, [review], settings, facts=facts).queue
        assert left == tuple(other for other in planned if other != card)


OUT = {"suspended": Treatment(suspended=True), "buried": Treatment(buried_until=MONDAY + timedelta(days=1))}


@pytest.mark.parametrize("out", OUT.values(), ids=OUT)
def test_what_is_suspended_or_buried_is_not_asked(out: Treatment) -> None:
    """Neither due nor new nor owed; it takes nobody's place and keeps no sibling away."""
    states = {HIP[0]: overdue(9), HIP[1]: overdue(1), HIP[2]: due_on(MONDAY + timedelta(days=1))}
    todays = [a_review(HIP[2], 1)]
    left = plan(
        states,
        todays,
        Settings(new_per_day=2, reviews_per_day=1),
        facts={HIP[0]: "hip/a", HIP[1]: "hip/a"},
        treatments=dict.fromkeys((HIP[0], HIP[2], HIP[3], FOOT[0]), out),
    )

    assert left == DayPlan(due=(HIP[1],), new=(FOOT[1],), owed=())


def test_a_buried_card_is_back_on_its_day() -> None:
    """A mark, a tag or a note keeps no card out on any day."""
    treatments = {HIP[0]: OUT["buried"], HIP[1]: Treatment(marked=True, tags=("out",), note="out")}
    states = {HIP[0]: overdue(1), HIP[1]: overdue(1)}

    assert plan(states, treatments=treatments).due == (HIP[1],)
    assert set(plan(states, treatments=treatments, day=MONDAY + timedelta(days=1)).due) == {HIP[0], HIP[1]}


def test_a_card_made_new_owes_nothing() -> None:
    """What went badly before the reset is forgotten; it comes as a new card, if the day has room for one."""
    todays = [a_review(HIP[0], 1)]

    assert plan({}, todays, Settings(new_per_day=2)) == DayPlan(due=(), new=(HIP[0],), owed=())
    assert plan({}, todays, Settings(new_per_day=1)).queue == ()


@given(due=st.sets(st.sampled_from(CARDS)), out=st.lists(st.sampled_from(CARDS), unique=True))
def test_what_is_set_aside_goes_without_moving_the_others(due: set[CardId], out: list[CardId]) -> None:
    """Where no limit calls others in its place, the plan is that of before without it, one card after the other."""
    states = {card: overdue(1) for card in due}
    left = list(plan(states).queue)
    for number, card in enumerate(out, start=1):
        left.remove(card)
        assert list(plan(states, treatments=dict.fromkeys(out[:number], OUT["suspended"])).queue) == left
