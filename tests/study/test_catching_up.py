"""A backlog worked off in so many days: each day's share, and the days as they are foretold."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState, after_answer
from quizapp.scheduling.fragility import fragility
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store.progress import SqlProgress
from quizapp.study.catching_up import backlog, preview, spread, to_come
from quizapp.study.day_plan import DayPlan, plan_day
from quizapp.study.notebook import Notebook
from quizapp.study.review import Review
from quizapp.study.settings import CatchUp, Settings
from quizapp.study.treatment import Treatment
from tests.conftest import MONDAY, FixedClock
from tests.study.reviews import a_review
from tests.study.test_atlas import drawn_library
from tests.study.test_notebook import answer
from tests.study.test_sitting import answer_all, sit

CARDS = [CardId(("hip", "foot")[number % 2], f"card-{number:02}") for number in range(24)]
NO_LIMIT = Settings(new_per_day=1000, reviews_per_day=1000)


def overdue(days: int, interval: int = 6) -> CardState:
    """A card of that interval that has been due for so many days on Monday."""
    return CardState(MemoryState(2, interval), MONDAY - timedelta(days=days))


def catching(days: int, settings: Settings = NO_LIMIT, *, new_too: bool = False) -> Settings:
    """Settings under which a backlog is worked off from Monday on."""
    return replace(settings, catch_up=CatchUp(MONDAY, days, new_too))


def plan(
    states: Mapping[CardId, CardState],
    settings: Settings,
    todays: Sequence[Review] = (),
    *,
    day: date = MONDAY,
    cards: Sequence[CardId] = CARDS,
    facts: Mapping[CardId, str] | None = None,
) -> DayPlan:
    """The plan of that day for these cards."""
    return plan_day(cards, states, todays, day, settings, seed="", facts=facts, sharing=CARDS)


ALL_OVERDUE = {card: overdue(number + 1) for number, card in enumerate(CARDS)}


def test_a_plan_lasts_its_days() -> None:
    """It has so many days left from the first to the last, and none before and after, to the end of the calendar."""
    plan = CatchUp(MONDAY, 3)
    days = [MONDAY + timedelta(days=number) for number in range(-1, 4)]

    assert [plan.days_left(day) for day in days] == [0, 3, 2, 1, 0]
    assert [CatchUp(date.max, 365).days_left(day) for day in (MONDAY, date.max)] == [0, 365]
    assert (Settings().days_left(MONDAY), Settings().is_new_paused(MONDAY)) == (0, False)


def test_each_day_has_its_share() -> None:
    """A quarter on the first of four days, and on the last all that is left."""
    for passed, expected in enumerate((6, 8, 12, 24)):
        assert len(plan(ALL_OVERDUE, catching(4), day=MONDAY + timedelta(days=passed)).due) == expected


def test_when_the_days_are_over_a_day_is_as_before() -> None:
    """What is left then comes as the limits have it, the longest overdue, and new cards come again."""
    settings = catching(4, Settings(new_per_day=3, reviews_per_day=5))
    after = MONDAY + timedelta(days=4)

    assert plan(ALL_OVERDUE, settings, day=after) == plan(ALL_OVERDUE, replace(settings, catch_up=None), day=after)
    assert set(plan(ALL_OVERDUE, settings, day=after).due) == set(CARDS[-5:])


def test_the_most_fragile_come_first() -> None:
    """A week too late is worse for a card of three days than for one of three months."""
    states = {CARDS[0]: overdue(7, 90), CARDS[1]: overdue(7, 3), CARDS[2]: overdue(2, 1), CARDS[3]: overdue(30, 90)}

    assert set(plan(states, catching(2)).due) == {CARDS[1], CARDS[2]}


def test_new_cards_wait_unless_wanted() -> None:
    """While the days last, and no longer."""
    states = dict(list(ALL_OVERDUE.items())[:4])

    assert plan(states, catching(2)).new == ()
    assert len(plan(states, catching(2), day=MONDAY + timedelta(days=2)).new) == 20
    assert len(plan(states, catching(2, new_too=True)).new) == 20


def test_the_limit_of_a_day_holds() -> None:
    """Where it is under the share the day takes no more, and what was answered today is taken off."""
    settings = catching(2, replace(NO_LIMIT, reviews_per_day=5))
    done = [a_review(CardId("gone", "card"), 4, new=False)]

    assert len(plan(ALL_OVERDUE, settings).due) == 5
    assert len(plan(ALL_OVERDUE, settings, done).due) == 4
    assert plan(ALL_OVERDUE, settings, done * 9).due == ()


def test_what_was_answered_of_the_share_is_done() -> None:
    """The rest of the day's share is left; a new card that was answered, and drill, are no part of it."""
    states = {**ALL_OVERDUE, CARDS[23]: CardState(MemoryState(3, 15), MONDAY + timedelta(days=15))}
    first = plan(ALL_OVERDUE, catching(4)).due
    assert CARDS[23] in first

    assert set(plan(states, catching(4), [a_review(CARDS[23], 4, new=False)]).due) == set(first) - {CARDS[23]}
    assert len(plan(states, catching(4), [a_review(CardId("gone", "card"), 4)]).due) == 6


def test_a_deck_has_its_part_of_one_share() -> None:
    """What all decks together are asked today, each of them is asked its own of, also after answers in the other."""
    states, todays, settings = dict(ALL_OVERDUE), list[Review](), catching(4)
    decks = {deck: [card for card in CARDS if card.deck == deck] for deck in ("hip", "foot")}
    while left := plan(states, settings, todays).due:
        parts = [plan(states, settings, todays, cards=cards).due for cards in decks.values()]
        assert sorted(card for part in parts for card in part) == sorted(left)

        card = max(parts, key=len)[0]
        todays.append(a_review(card, 4, new=False))
        states[card] = after_answer(states[card], 4, MONDAY)
    assert len(todays) == 6


def test_siblings_meet_only_where_the_share_needs_them() -> None:
    """With enough other facts they are kept apart; on the last day all come, or the backlog would outlast its days."""
    facts = {card: f"fact {number // 4}" for number, card in enumerate(CARDS)}
    first, last = (plan(ALL_OVERDUE, catching(4), day=MONDAY + timedelta(days=n), facts=facts).due for n in (0, 3))

    assert len({facts[card] for card in first}) == len(first) == 6
    assert set(last) == set(CARDS)


STATES = st.builds(
    lambda interval, repetitions, late: CardState(
        MemoryState(repetitions, interval), MONDAY - timedelta(days=late), lapses=0
    ),
    st.integers(1, 40),
    st.integers(0, 5),
    st.integers(-6, 60),
)
BACKLOGS = st.dictionaries(st.sampled_from(CARDS), STATES)
LIMITS = st.sampled_from([2, 5, 1000])


@given(states=BACKLOGS, days=st.integers(1, 6), limit=LIMITS, kin=st.sampled_from([1, 2, 5]), quality=st.integers(0, 5))
def test_an_answer_takes_a_card_out_and_moves_no_other(
    *, states: dict[CardId, CardState], days: int, limit: int, kin: int, quality: int
) -> None:
    """Whatever is due, and however many siblings there are, the share after an answer is that before without it."""
    facts = {card: f"fact {number // kin}" for number, card in enumerate(CARDS)}
    settings, todays = catching(days, replace(NO_LIMIT, reviews_per_day=limit)), list[Review]()
    planned = plan(states, settings, facts=facts).due

    # From its end, so that a sibling further down goes before one further up.
    for answered, card in enumerate(reversed(planned), start=1):
        todays.append(a_review(card, quality, new=False))
        states[card] = after_answer(states[card], quality, MONDAY)
        assert plan(states, settings, todays, facts=facts).due == planned[: len(planned) - answered]


@given(states=BACKLOGS, days=st.integers(1, 6), limit=LIMITS, late=st.integers(0, 5))
def test_the_days_come_as_they_were_foretold(states: dict[CardId, CardState], days: int, limit: int, late: int) -> None:
    """Where every answer is good each day asks what was foretold, at whatever moment; no day more than its share.

    Unless the limit is too low nothing is left at the end.
    """
    settings = catching(days, replace(NO_LIMIT, reviews_per_day=limit))
    foretold = list(spread(states, MONDAY, days, 60_000, limit))
    for passed, each in enumerate(foretold):
        day, todays = MONDAY + timedelta(days=passed), list[Review]()
        due = sum(state.due <= day for state in states.values())
        planned = plan(states, settings, day=day).due
        for number, card in enumerate(planned):
            if number == late:
                again = [o.asked for o in spread(states, day, days - passed, 60_000, limit, answered=late)]
                assert again == [each.asked - late, *(o.asked for o in foretold[passed + 1 :])]
            todays.append(a_review(card, 4, new=False))
            states[card] = after_answer(states[card], 4, day)
            assert plan(states, settings, todays, day=day).due == planned[number + 1 :]

        assert (each.day, each.asked, each.waiting) == (day, len(planned), due - len(planned))
        assert each.asked == min(limit, ceil(due / (days - passed)))
        assert each.minutes == each.asked
    assert len(foretold) == days
    assert limit < 1000 or foretold[-1].waiting == 0


@given(states=BACKLOGS, days=st.integers(1, 6), kin=st.sampled_from([2, 5, 24]), quality=st.integers(0, 5))
def test_nothing_is_left_at_the_end(*, states: dict[CardId, CardState], days: int, kin: int, quality: int) -> None:
    """However the answers are and however many siblings there are, each day has its share and the last one the rest."""
    facts = {card: f"fact {number // kin}" for number, card in enumerate(CARDS)}
    for passed in range(days):
        day = MONDAY + timedelta(days=passed)
        due = sum(state.due <= day for state in states.values())
        planned = plan(states, catching(days), day=day, facts=facts).due
        assert len(planned) == ceil(due / (days - passed))
        for card in planned:
            states[card] = after_answer(states[card], quality, day)
    assert all(state.due > day for state in states.values())


@given(late=st.lists(st.integers(0, 60), min_size=1, max_size=24), days=st.integers(1, 6))
def test_the_days_are_alike(late: list[int], days: int) -> None:
    """Of cards that do not come back within the days none has more than one card more than another."""
    states = {card: overdue(each, 30) for card, each in zip(CARDS, late, strict=False)}
    asked = [each.asked for each in spread(states, MONDAY, days, 8000, 1000)]

    assert sum(asked) == len(states)
    assert max(asked) - min(asked) <= 1


@given(states=BACKLOGS, days=st.integers(1, 6))
def test_what_waits_is_no_more_fragile_than_what_is_asked(states: dict[CardId, CardState], days: int) -> None:
    """On whichever day."""
    due = {card for card, state in states.items() if state.due <= MONDAY}
    asked = plan(states, catching(days)).due
    waiting = [fragility(states[card], MONDAY) for card in due.difference(asked)]

    assert max(waiting, default=0) <= min((fragility(states[card], MONDAY) for card in asked), default=99)


def test_the_backlog_is_what_should_have_been_asked_before(holiday: Notebook, clock: FixedClock) -> None:
    """New cards, what falls due today, and what is suspended or buried, are none of it."""
    assert backlog(holiday) == 16
    one, two, three, *_ = holiday.cards()
    day = holiday.today()
    holiday.treat({one: Treatment(suspended=True), two: Treatment(buried_until=day + timedelta(days=1))})
    assert backlog(holiday) == 14
    answer(holiday, "wrong", three)
    assert backlog(holiday) == 13
    clock.forward(days=1)
    assert backlog(holiday) == 14
    assert holiday.plan().due.count(three) == 1


def test_a_preview_tells_day_minutes_and_what_waits(holiday: Notebook) -> None:
    """In whole minutes, at least one; a buried card is back tomorrow, a suspended one is not foretold."""
    one, two, *_ = holiday.cards()
    day = holiday.today()
    holiday.treat({one: Treatment(suspended=True), two: Treatment(buried_until=day + timedelta(days=1))})
    ahead = preview(holiday, 3, 18_000)

    assert [(each.asked, each.waiting, each.minutes) for each in ahead] == [(5, 9, 2), (5, 5, 2), (5, 0, 2)]
    assert [each.day for each in ahead] == [day + timedelta(days=number) for number in range(3)]
    assert [each.minutes for each in preview(holiday, 1, 1)] == [1]


def test_what_was_answered_before_the_plan_was_made_is_todays_share(holiday: Notebook) -> None:
    """Begun in the middle of a day the plan asks what its preview said; a new card is no part of a backlog."""
    answer_all(sit(holiday, practice=[*holiday.cards()[:3], *holiday.cards()[8:10]]))
    ahead = [each.asked for each in preview(holiday, 4, 8000)]
    holiday.change_settings(Settings(catch_up=CatchUp(holiday.today(), 4)))

    assert ahead == [1, 5, 5, 4]
    assert len(holiday.plan().due) == ahead[0]
    assert [each.asked for each in to_come(holiday)] == ahead


def test_four_days_of_sittings_end_the_backlog(holiday: Notebook, clock: FixedClock) -> None:
    """Deck by deck, in as many days as were said, new cards coming again on the day after."""
    holiday.change_settings(Settings(catch_up=CatchUp(holiday.today(), 4)))
    ahead = [each.asked for each in to_come(holiday)]
    asked = []
    for _ in ahead:
        asked.append(sum(len(answer_all(sit(holiday, deck=name))) for name in ("foot", "hip")))
        assert answer_all(sit(holiday)) == []
        clock.forward(days=1)

    assert asked == ahead
    assert sum(asked) == 16
    assert (backlog(holiday), len(holiday.plan().new)) == (0, 4)
    assert list(to_come(holiday)) == []


def test_without_figures_the_share_is_that_with_them(progress: SqlProgress, clock: FixedClock) -> None:
    """A sitting in the terminal asks its part of the day, and not what the window would ask on another."""
    notebook = Notebook(drawn_library(), progress, clock)
    for card in notebook.cards()[::7]:
        answer(notebook, "right", card)
    clock.forward(days=28)
    notebook.change_settings(Settings(catch_up=CatchUp(notebook.today(), 3)))
    whole, part = notebook.plan().due, notebook.plan(pictures=False).due

    assert part == tuple(card for card in whole if not notebook.library.cards[card].form.needs_picture)
    assert 0 < len(part) < len(whole)
