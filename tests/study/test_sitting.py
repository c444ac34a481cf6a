"""A sitting from its first question to its end, back, and taken up again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.cards.locate import Click
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.card_state import Stage, stage_of
from quizapp.scheduling.quality import Quality
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.notebook import Notebook, Outcome
from quizapp.study.review import Kind, Response
from quizapp.study.settings import Settings
from quizapp.study.sitting import Sitting
from tests.conftest import BERLIN, MONDAY, FixedClock, a_clock, a_library
from tests.responses import HOWS, respond
from tests.study.test_atlas import drawn_library

EXTENSOR, FLEXOR, ABDUCTOR = (CardId("hip", name) for name in ("extensor", "flexor", "abductor"))
PUSH_OFF, LANDING = CardId("foot", "push-off"), CardId("foot", "landing")
IN_TURNS = [EXTENSOR, PUSH_OFF, FLEXOR, LANDING, ABDUCTOR]


def sit(notebook: Notebook, **scope: object) -> Sitting:
    """A sitting in German."""
    return Sitting(notebook, Random(7), "de", **scope)  # type: ignore[arg-type]


def answer(sitting: Sitting, how: str = "right") -> Outcome:
    """Answer the question on the table and go on."""
    assert sitting.question is not None
    outcome = sitting.answer(respond(sitting.question, how))
    sitting.advance()
    return outcome


def answer_all(sitting: Sitting, how: str = "right") -> list[CardId]:
    """Answer so until nothing is left; the cards in their order."""
    asked = []
    while sitting.question is not None:
        asked.append(answer(sitting, how).logged.review.card)
    return asked


def card_of(sitting: Sitting) -> CardId | None:
    """The card on the table."""
    return None if sitting.question is None else sitting.question.card


def standing(sitting: Sitting) -> tuple[CardId | None, int, int, bool]:
    """What the screen shows of a sitting."""
    return card_of(sitting), sitting.position, sitting.total, sitting.can_undo


def kinds(progress: SqlProgress) -> list[str]:
    """The kinds of all events, in the order of writing."""
    return [row.kind for row in progress.log()]


def test_a_whole_sitting(notebook: Notebook, progress: SqlProgress) -> None:
    """Every new card is asked once, in turns, and each right answer is one event and one day's interval."""
    sitting = sit(notebook)

    assert standing(sitting) == (EXTENSOR, 1, 5, False)
    assert answer_all(sitting) == IN_TURNS
    assert (sitting.question, sitting.outcome, sitting.total) == (None, None, 5)
    assert kinds(progress) == ["answer"] * 5
    assert {state.due for state in progress.states().values()} == {MONDAY + timedelta(days=1)}
    assert [outcome.logged for outcome in sitting.answered] == list(notebook.todays)


def test_the_answer_stays_on_the_table_until_the_learner_goes_on(notebook: Notebook) -> None:
    """Between answer and advance the same question is shown with its outcome, and counts as the same number."""
    sitting = sit(notebook)
    question = sitting.question
    assert question is not None

    outcome = sitting.answer(respond(question))

    assert (sitting.question, sitting.outcome, sitting.position) == (question, outcome, 1)
    sitting.advance()
    assert (card_of(sitting), sitting.outcome, sitting.position) == (PUSH_OFF, None, 2)


def test_an_empty_sitting(notebook: Notebook) -> None:
    """Where nothing is due there is no question, nothing to go on to and nothing to undo."""
    notebook.change_settings(Settings(new_per_day=0))
    sitting = sit(notebook)

    assert (sitting.question, sitting.total, sitting.can_undo) == (None, 0, False)
    assert sitting.advance() is None
    assert sitting.undo() is None


@pytest.mark.parametrize("how", ["wrong", "hard", "unknown", "sure and wrong"])
def test_what_went_badly_is_asked_again_until_it_settles(notebook: Notebook, progress: SqlProgress, how: str) -> None:
    """A repeat is drill: it is logged, moves no state, and comes until it goes well, behind all others."""
    notebook.change_settings(Settings(new_per_day=2))
    sitting = sit(notebook)
    first = answer(sitting, how)
    answer(sitting)
    state = notebook.state(EXTENSOR)
    repeats = [answer(sitting, how) for _ in range(3)]
    last = answer(sitting)

    assert first.again_today
    assert [outcome.again_today for outcome in repeats] == [True] * 3
    assert not last.again_today
    assert sitting.question is None
    assert kinds(progress) == ["answer", "answer", "drill", "drill", "drill", "drill"]
    assert {outcome.logged.review.card for outcome in repeats} == {EXTENSOR}
    assert notebook.state(EXTENSOR) == state == progress.states()[EXTENSOR]
    assert last.logged.review.before == last.logged.review.after


def test_repeats_wait_for_each_other(notebook: Notebook) -> None:
    """Cards that keep failing come round in turns, none twice in a row."""
    notebook.change_settings(Settings(new_per_day=3))
    sitting = sit(notebook)

    asked = [answer(sitting, "wrong").logged.review.card for _ in range(9)]

    assert asked == IN_TURNS[:3] * 3
    assert sitting.total == 12


def test_a_deck_of_its_own(notebook: Notebook) -> None:
    """A sitting on one deck asks that deck alone and counts that deck's answers alone."""
    answer(sit(notebook))
    sitting = sit(notebook, deck="foot")

    assert standing(sitting) == (PUSH_OFF, 1, 2, False)
    assert answer_all(sitting) == [PUSH_OFF, LANDING]


def test_options_are_shuffled_at_each_showing(notebook: Notebook) -> None:
    """A choice that comes again does not always have its options in the same places."""
    sitting = sit(notebook, deck="hip")
    orders = set()
    for _ in range(30):
        assert sitting.question is not None
        if sitting.question.card == ABDUCTOR:
            orders.add(tuple(option.key for option in sitting.question.options))
        answer(sitting, "wrong")

    assert len(orders) > 1


def test_undo_takes_back_the_last_answer(notebook: Notebook, progress: SqlProgress) -> None:
    """The question is back on the table as it was, its card is new again, and the log has both events."""
    sitting = sit(notebook)
    question = sitting.question
    assert question is not None
    outcome = sitting.answer(respond(question, "wrong"))

    assert sitting.undo() == question
    assert sitting.outcome is None
    assert standing(sitting) == (EXTENSOR, 1, 5, False)
    assert stage_of(notebook.state(EXTENSOR)) == Stage.NEW
    assert progress.states() == {}
    assert sitting.answered == []
    log = progress.log()
    assert [(row.kind, row.takes_back) for row in log] == [("answer", None), ("undo", outcome.logged.event)]
    assert log[0].id == outcome.logged.event
    assert list(notebook.todays) == list(progress.reviews()) == []


def test_undo_through_the_whole_sitting(notebook: Notebook, progress: SqlProgress) -> None:
    """Step by step back to the start, repeats included, everything is as it was at that step."""
    sitting = sit(notebook)
    seen = [(standing(sitting), dict(progress.states()))]
    for how in ("wrong", "right", "hard", "unknown", "easy", "hard", "right", "wrong", "right"):
        answer(sitting, how)
        seen.append((standing(sitting), dict(progress.states())))
    written = len(progress.log())

    for before in reversed(seen[:-1]):
        sitting.undo()

        assert (standing(sitting), dict(progress.states())) == before
    assert not sitting.can_undo
    assert sitting.undo() is None
    assert len(progress.log()) == 2 * written
    assert len({row.takes_back for row in progress.log() if row.kind == Kind.UNDO}) == written


def test_undo_of_a_repeat_leaves_it_owed(notebook: Notebook, progress: SqlProgress) -> None:
    """Taking back a repeat that went well brings it back, and the state that never moved stays."""
    notebook.change_settings(Settings(new_per_day=1))
    sitting = sit(notebook)
    answer(sitting, "wrong")
    state = notebook.state(EXTENSOR)
    answer(sitting)
    sitting.undo()

    assert standing(sitting) == (EXTENSOR, 2, 2, True)
    assert notebook.state(EXTENSOR) == state
    assert answer(sitting).logged.review.kind == Kind.DRILL
    assert sitting.question is None
    assert kinds(progress) == ["answer", "drill", "undo", "drill"]


def test_undo_after_the_last_question(notebook: Notebook) -> None:
    """From the end of the sitting the last answer can be taken back and given anew."""
    sitting = sit(notebook)
    answer_all(sitting)

    assert sitting.undo() is not None
    assert standing(sitting) == (ABDUCTOR, 5, 5, True)
    assert answer(sitting, "wrong").logged.review.was_new
    assert card_of(sitting) == ABDUCTOR


def test_undo_reaches_back_before_the_interruption(
    notebook: Notebook, progress: SqlProgress, clock: FixedClock
) -> None:
    """A sitting taken up again takes back what the one before it answered."""
    answer(sit(notebook), "wrong")
    sitting = sit(Notebook(a_library(), progress, clock))

    assert sitting.can_undo
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 1, 5, False)


def test_an_answer_after_undo_counts(notebook: Notebook, progress: SqlProgress) -> None:
    """What was taken back leaves no trace in the state: wrong, undone, right is right."""
    sitting = sit(notebook)
    answer(sitting, "wrong")
    sitting.undo()
    outcome = answer(sitting)

    assert (outcome.logged.review.kind, outcome.again_today) == (Kind.ANSWER, False)
    assert progress.states()[EXTENSOR].memory.repetitions == 1
    assert sitting.total == 5


def test_undo_of_a_due_answer_restores_the_state_before(notebook: Notebook, clock: FixedClock) -> None:
    """A lapse that is taken back is no lapse, and the card is due as it was."""
    answer_all(sit(notebook))
    clock.forward(days=1)
    sitting = sit(notebook)
    card = card_of(sitting)
    assert card is not None
    before = notebook.state(card)
    answer(sitting, "wrong")
    sitting.undo()

    assert notebook.state(card) == before
    assert standing(sitting) == (card, 1, 5, False)


def test_practice_is_drill(notebook: Notebook, progress: SqlProgress) -> None:
    """Cards that are not due are asked in the order handed in, repeated until settled, and stay as they were."""
    answer_all(sit(notebook))
    states = progress.states()
    sitting = sit(notebook, practice=[LANDING, EXTENSOR])

    assert (sitting.is_practice, standing(sitting)) == (True, (LANDING, 1, 2, False))
    asked = [answer(sitting, how).logged.review for how in ("wrong", "right", "right")]
    assert [(review.card, review.kind) for review in asked] == [
        (LANDING, Kind.DRILL),
        (EXTENSOR, Kind.DRILL),
        (LANDING, Kind.DRILL),
    ]
    assert sitting.question is None
    assert progress.states() == states
    assert notebook.plan().queue == ()


def test_practice_of_a_card_that_is_due_counts(notebook: Notebook, clock: FixedClock) -> None:
    """Practice of a due or new card moves its schedule, takes its place of the day, and owes its repeat to the day."""
    notebook.change_settings(Settings(new_per_day=1, reviews_per_day=10))
    answer(sit(notebook))
    clock.forward(days=1)
    sitting = sit(notebook, practice=[EXTENSOR, LANDING])
    due = answer(sitting)
    new = answer(sitting, "wrong")

    assert (due.logged.review.kind, new.logged.review.kind) == (Kind.ANSWER, Kind.ANSWER)
    assert notebook.plan().queue == (LANDING,)
    assert notebook.plan().owed == (LANDING,)


def test_undo_in_practice(notebook: Notebook, progress: SqlProgress) -> None:
    """Practice undoes its own answers and none that came before it."""
    answer_all(sit(notebook))
    sitting = sit(notebook, practice=[LANDING])
    answer(sitting)

    assert sitting.undo() is not None
    assert standing(sitting) == (LANDING, 1, 1, False)
    assert sitting.undo() is None
    assert kinds(progress) == ["answer"] * 5 + ["drill", "undo"]


def test_the_day_turns_at_four_in_the_middle(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """After 04:00 the sitting goes on with the new day's cards: due ones first, fresh limits, nothing owed."""
    notebook.change_settings(Settings(new_per_day=2))
    clock.set(MONDAY, time(3, 50))
    sitting = sit(notebook)
    answer(sitting, "wrong")
    clock.forward(minutes=15)
    crossing = answer(sitting)

    assert [row.study_day for row in progress.log()] == [MONDAY - timedelta(days=1), MONDAY]
    assert crossing.logged.review.card == PUSH_OFF
    assert standing(sitting) == (EXTENSOR, 2, 3, True)
    assert answer(sitting).logged.review.kind == Kind.ANSWER
    assert card_of(sitting) == FLEXOR


def test_a_repeat_given_after_the_day_turned_counts(notebook: Notebook, clock: FixedClock) -> None:
    """A card owed a repeat at 03:59 is due at 04:00, and the answer then moves it."""
    notebook.change_settings(Settings(new_per_day=1))
    clock.set(MONDAY, time(3, 59))
    sitting = sit(notebook)
    answer(sitting, "wrong")
    clock.forward(minutes=1)
    outcome = answer(sitting)

    assert (outcome.logged.review.card, outcome.logged.review.kind) == (EXTENSOR, Kind.ANSWER)
    assert outcome.logged.review.study_day == MONDAY


def test_the_question_on_the_table_can_be_undone_after_the_day_turned(notebook: Notebook, clock: FixedClock) -> None:
    """An answer from before 04:00 that is still on the table can be taken back after it, and given for the new day."""
    clock.set(MONDAY, time(3, 59))
    sitting = sit(notebook)
    assert sitting.question is not None
    sitting.answer(respond(sitting.question, "wrong"))
    clock.forward(minutes=1)
    sitting.undo()

    assert card_of(sitting) == EXTENSOR
    assert stage_of(notebook.state(EXTENSOR)) == Stage.NEW
    outcome = answer(sitting)
    assert (outcome.logged.review.kind, outcome.logged.review.study_day) == (Kind.ANSWER, MONDAY)
    assert standing(sitting) == (PUSH_OFF, 2, 5, True)


def test_a_clock_set_back_stays_on_its_day(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """Three days back, the sitting goes on with the newest study day of the log, also after a new start."""
    answer(sit(notebook), "wrong")
    clock.forward(days=-3)
    sitting = sit(Notebook(a_library(), progress, clock))
    answer(sitting)

    assert [row.study_day for row in progress.log()] == [MONDAY, MONDAY]
    assert sitting.total == 6


def test_an_undo_keeps_the_day_from_running_backwards(
    notebook: Notebook, progress: SqlProgress, clock: FixedClock
) -> None:
    """An undo written on a later day is the newest study day too, for the running program as for the next."""
    sitting = sit(notebook)
    answer(sitting)
    clock.forward(days=1)
    sitting.undo()
    clock.forward(days=-1)

    assert notebook.today() == Notebook(a_library(), progress, clock).today() == MONDAY + timedelta(days=1)
    answer(sitting)
    days = [row.study_day for row in progress.log()]
    assert days == sorted(days)


def test_a_flight_west_repeats_no_day(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """In another zone the study day goes by its wall clock, but never back; each event keeps the zone it came from."""
    answer(sit(notebook))
    clock.move_to(ZoneInfo("Pacific/Honolulu"))
    sitting = sit(notebook)
    answer(sitting)
    clock.move_to(ZoneInfo("Pacific/Kiritimati"))
    clock.forward(hours=6)
    answer(sitting)

    log = progress.log()
    assert clock.now.date() == MONDAY + timedelta(days=1)
    assert [row.study_day for row in log] == [MONDAY, MONDAY, MONDAY + timedelta(days=1)]
    assert [row.zone for row in log] == ["Europe/Berlin", "Pacific/Honolulu", "Pacific/Kiritimati"]


def test_the_outlook_is_that_of_the_card_on_the_table(notebook: Notebook) -> None:
    """The buttons show dates for an answer that counts and none for a repeat."""
    notebook.change_settings(Settings(new_per_day=1))
    sitting = sit(notebook)

    assert sitting.outlook()[Quality.GOOD].days == 1
    answer(sitting, "wrong")
    assert sitting.outlook()[Quality.GOOD].days is None


@contextmanager
def elsewhere(data_dir: Path, clock: FixedClock) -> Iterator[Notebook]:
    """The same learner in a second program on the same file."""
    progress = SqlProgress(open_database(data_dir / "quizapp.db"))
    yield Notebook(a_library(), progress, clock)
    progress.close()


def test_a_card_answered_elsewhere_is_not_kept_twice(
    notebook: Notebook, progress: SqlProgress, data_dir: Path, clock: FixedClock
) -> None:
    """The second answer is refused, the first stands, and the sitting goes on with what is left."""
    sitting = sit(notebook)
    with elsewhere(data_dir, clock) as other:
        first = answer(sit(other), "wrong")
    before = standing(sitting)
    assert sitting.question is not None

    with pytest.raises(QuizError) as caught:
        sitting.answer(respond(sitting.question))

    assert (caught.value.failure, caught.value.concerned) == (Failure.ANSWERED_ELSEWHERE, "hip/extensor")
    assert [row.id for row in progress.log()] == [first.logged.event]
    assert (standing(sitting), sitting.outcome, sitting.answered) == (before, None, [])
    assert notebook.state(EXTENSOR) == first.state
    sitting.drop_stale()
    assert standing(sitting) == (PUSH_OFF, 2, 6, True)
    assert answer_all(sitting) == [*IN_TURNS[1:], EXTENSOR]


def test_practice_goes_on_without_the_card_answered_elsewhere(
    notebook: Notebook, data_dir: Path, clock: FixedClock
) -> None:
    """In practice the card that another program answered is passed over."""
    sitting = sit(notebook, practice=[EXTENSOR, LANDING])
    with elsewhere(data_dir, clock) as other:
        answer(sit(other))
    assert sitting.question is not None

    with pytest.raises(QuizError, match="answered-elsewhere: hip/extensor"):
        sitting.answer(respond(sitting.question))

    sitting.drop_stale()
    assert answer_all(sitting) == [LANDING]


def test_an_answer_undone_elsewhere_is_undone(
    notebook: Notebook, progress: SqlProgress, data_dir: Path, clock: FixedClock
) -> None:
    """Taking back what another program took back already adds no second undo and puts the card on the table."""
    sitting = sit(notebook)
    answer(sitting)
    with elsewhere(data_dir, clock) as other:
        sit(other).undo()

    question = sitting.undo()

    assert question is not None
    assert question.card == EXTENSOR
    assert kinds(progress) == ["answer", "undo"]
    assert stage_of(notebook.state(EXTENSOR)) == Stage.NEW
    assert answer(sitting).logged.review.kind == Kind.ANSWER


def test_undo_finds_its_answer_in_the_hour_that_comes_twice(
    notebook: Notebook, data_dir: Path, clock: FixedClock
) -> None:
    """In the night that sets the clocks back, entries read from the file are those that memory holds."""
    clock.now = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    sitting = sit(notebook)
    answer(sitting)
    with elsewhere(data_dir, clock) as other:
        answer(sit(other))
    assert sitting.question is not None
    with pytest.raises(QuizError, match="answered-elsewhere"):
        sitting.answer(respond(sitting.question))
    sitting.drop_stale()

    sitting.undo()
    sitting.undo()

    assert sitting.answered == []
    assert standing(sitting) == (EXTENSOR, 1, 5, False)


def test_practice_undone_in_the_hour_that_comes_twice(notebook: Notebook, data_dir: Path, clock: FixedClock) -> None:
    """An answer that memory holds is taken out of a day that was read from the file since."""
    clock.now = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    sitting = sit(notebook, practice=[LANDING, EXTENSOR])
    answer(sitting)
    with elsewhere(data_dir, clock) as other:
        answer(sit(other))
    assert sitting.question is not None
    with pytest.raises(QuizError, match="answered-elsewhere"):
        sitting.answer(respond(sitting.question))
    sitting.drop_stale()

    sitting.undo()

    assert [logged.review.card for logged in notebook.todays] == [EXTENSOR]


STEPS = st.lists(
    st.one_of(
        st.sampled_from(HOWS),
        st.sampled_from(["undo", "undo", "leave", "next day", "three days back", "six hours on", "west"]),
    ),
    max_size=25,
)
LIMITS = st.builds(Settings, new_per_day=st.sampled_from([1, 2, 15]), reviews_per_day=st.sampled_from([1, 3, 200]))


def pass_time(clock: FixedClock, step: str) -> None:
    """What may happen to the clock between two answers."""
    match step:
        case "next day":
            clock.forward(days=1)
        case "three days back":
            clock.forward(days=-3)
        case "six hours on":
            clock.forward(hours=6)
        case "west":
            clock.move_to(ZoneInfo("America/Los_Angeles"))


@given(steps=STEPS, limits=LIMITS, deck=st.sampled_from([None, "hip"]))
@settings(deadline=None, max_examples=40)
def test_left_at_any_point_it_goes_on_where_it_was(steps: list[str], limits: Settings, deck: str | None) -> None:
    """After any answers, undos and days, a new start finds the card, number, total, states and day of the old one."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "quizapp.db"
        progress = SqlProgress(open_database(file))
        progress.save_settings(limits)
        clock = a_clock()
        notebook = Notebook(a_library(), progress, clock)
        sitting = sit(notebook, deck=deck)
        for step in steps:
            if step == "leave":
                progress.close()
                progress = SqlProgress(open_database(file))
                notebook = Notebook(a_library(), progress, clock)
                sitting = sit(notebook, deck=deck)
            elif step == "undo":
                sitting.undo()
            elif step not in HOWS:
                pass_time(clock, step)
                sitting.advance()
            elif sitting.question is not None:
                answer(sitting, step)
            again = Notebook(a_library(), progress, clock)

            assert again.today() == notebook.today()
            assert [again.state(card) for card in IN_TURNS] == [notebook.state(card) for card in IN_TURNS]
            assert list(again.todays) == list(notebook.todays)
            assert standing(sit(again, deck=deck)) == standing(sitting)
        progress.close()


WHERE, DOES = CardId("legs", "calf.locate.back"), CardId("legs", "push-off.does.calf")


@pytest.fixture
def drawn_legs(progress: SqlProgress, clock: FixedClock) -> Notebook:
    """The standard learner's notebook with the figures of the legs."""
    return Notebook(drawn_library(), progress, clock)


def test_without_pictures_nothing_is_asked_that_needs_one(drawn_legs: Notebook, clock: FixedClock) -> None:
    """Not today, not as a repeat, and not on the next day, while the window asks for it."""
    answer(sit(drawn_legs, practice=[WHERE]), "wrong")
    assert WHERE in answer_all(sit(drawn_legs))
    sitting = sit(drawn_legs, pictures=False)
    clock.forward(days=1)
    sitting.advance()
    asked, left = answer_all(sitting), answer_all(sit(drawn_legs))

    assert {drawn_legs.library.cards[card].form.needs_picture for card in asked} == {False}
    assert {drawn_legs.library.cards[card].form.needs_picture for card in left} == {True}


def test_earlier_misses_are_those_of_the_question_on_the_table(drawn_legs: Notebook) -> None:
    """On its figure, for its structure; a question without a figure, and a sitting that is over, have none."""
    for chosen in ("skull.mid@1.0,2.0", "hamstrings.left@3.0,4.0"):
        sit(drawn_legs, practice=[WHERE]).answer(Response(milliseconds=1, chosen=chosen))
    sitting = sit(drawn_legs, practice=[WHERE, DOES])

    assert sitting.misses() == [Click("skull.mid", (1.0, 2.0)), Click("hamstrings.left", (3.0, 4.0))]
    answer(sitting)
    assert sitting.misses() == []
    answer(sitting)
    assert (sitting.question, sitting.misses()) == (None, [])


def test_what_is_put_off_is_left_for_this_sitting(notebook: Notebook, progress: SqlProgress) -> None:
    """The next question comes, nothing is logged, and another sitting asks it."""
    sitting = sit(notebook)
    question = sitting.put_off()

    assert question is sitting.question
    assert standing(sitting) == (PUSH_OFF, 1, 4, False)
    assert answer_all(sitting) == IN_TURNS[1:]
    assert (kinds(progress), EXTENSOR in progress.states()) == (["answer"] * 4, False)
    assert answer_all(sit(notebook)) == [EXTENSOR]


def test_the_last_question_put_off_ends_the_sitting(notebook: Notebook) -> None:
    """And with nothing on the table nothing can be put off."""
    sitting = sit(notebook, practice=[EXTENSOR])

    assert sitting.put_off() is None
    assert sitting.put_off() is None
    assert standing(sitting) == (None, 1, 0, False)


def test_what_is_answered_cannot_be_put_off(notebook: Notebook) -> None:
    """The answer stands, its repeat is owed, and the next question comes."""
    sitting = sit(notebook)
    assert sitting.question is not None
    sitting.answer(respond(sitting.question, "wrong"))
    sitting.put_off()

    assert (standing(sitting), sitting.outcome) == ((PUSH_OFF, 2, 6, True), None)
    assert answer_all(sitting) == [*IN_TURNS[1:], EXTENSOR]


def test_undo_behind_what_was_put_off(notebook: Notebook) -> None:
    """The last answer comes back, not what was left out."""
    sitting = sit(notebook)
    answer(sitting)
    sitting.put_off()
    question = sitting.undo()

    assert question is not None
    assert question.card == EXTENSOR
    assert answer_all(sitting) == [EXTENSOR, *IN_TURNS[2:]]
