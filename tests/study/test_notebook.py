"""One learner's progress at hand: what an answer does, and that nothing is seen before it is kept."""

from datetime import date, time, timedelta
from pathlib import Path
from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.locate import Click
from quizapp.cards.question import Form, Question
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.store.progress import SqlProgress
from quizapp.study.grading import Reason
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook, Outcome
from quizapp.study.review import Confidence, Kind, Response
from quizapp.study.settings import Settings
from quizapp.study.sitting import Sitting
from tests.conftest import HIP, MONDAY, FixedClock, a_library
from tests.responses import respond
from tests.store.breaking import fault
from tests.study.test_atlas import drawn_library

EXTENSOR, FLEXOR, ABDUCTOR = (CardId("hip", name) for name in ("extensor", "flexor", "abductor"))
PUSH_OFF, LANDING = CardId("foot", "push-off"), CardId("foot", "landing")
TUESDAY = MONDAY + timedelta(days=1)


def ask(notebook: Notebook, card: CardId = EXTENSOR) -> Question:
    """A showing of that card."""
    return notebook.library.cards[card].ask("de", Random(1))


def answer(
    notebook: Notebook, how: str = "right", card: CardId = EXTENSOR, *, thinking: int = 4000, away: bool = False
) -> Outcome:
    """Answer that card so, with that thinking time in milliseconds on top of the reading."""
    question = ask(notebook, card)
    return notebook.answer(question, respond(question, how, milliseconds=thinking + question.words * 250, away=away))


def set_pace(notebook: Notebook, count: int, card: CardId = EXTENSOR) -> None:
    """That many right answers of 4 s thinking each; the first counts, the others are drill."""
    for _ in range(count):
        answer(notebook, card=card)


def test_the_first_answer_of_a_card(notebook: Notebook, progress: SqlProgress) -> None:
    """Everything that the learner did is in the entry that the log keeps, with the memory before and after."""
    question = ask(notebook)
    response = Response(milliseconds=7654, chosen="iliopsoas", confidence=Confidence.SURE, away=True)
    outcome = notebook.answer(question, response)
    kept = outcome.logged.review

    assert list(progress.reviews()) == [outcome.logged]
    assert (kept.kind, kept.card, kept.study_day, kept.form) == (Kind.ANSWER, EXTENSOR, MONDAY, Form.CHOICE)
    assert (kept.chosen, kept.confidence, kept.correct) == ("iliopsoas", Confidence.SURE, False)
    assert (kept.milliseconds, kept.words, kept.away, kept.language) == (7654, 10, True, "de")
    assert (kept.quality, outcome.reason) == (Quality.WRONG_THOUGH_SURE, Reason.WRONG_THOUGH_SURE)
    assert (kept.scheduler, kept.scheduler_version) == ("sm2", 1)
    assert (kept.before, kept.after) == (MemoryState(), MemoryState(0, 1, 250))
    assert outcome.state == notebook.state(EXTENSOR) == CardState(MemoryState(0, 1, 250), TUESDAY)
    assert outcome.again_today


def test_a_grade_can_be_made_again_from_the_log(notebook: Notebook, progress: SqlProgress) -> None:
    """Undo, option shuffling or language change nothing about the inputs kept: they give the quality kept."""
    for how in ("right", "wrong", "hard", "unknown", "sure and wrong"):
        answer(notebook, how)
    entries = [(entry.review.correct, entry.review.confidence) for entry in progress.reviews()]

    assert entries == [
        (True, None),
        (False, None),
        (True, Confidence.GUESSED),
        (False, Confidence.UNKNOWN),
        (False, Confidence.SURE),
    ]
    assert [entry.review.quality for entry in progress.reviews()] == [4, 1, 3, 2, 0]


def test_a_second_answer_on_one_day_is_drill(notebook: Notebook) -> None:
    """After its answer a card has had its turn: the second is logged and moves nothing."""
    first = answer(notebook)
    second = answer(notebook, "wrong")

    assert (first.logged.review.kind, second.logged.review.kind) == (Kind.ANSWER, Kind.DRILL)
    assert second.state == first.state == notebook.state(EXTENSOR)


def test_a_card_has_one_progress_in_all_languages(notebook: Notebook, clock: FixedClock) -> None:
    """Begun in German and gone on with in English it is one card, and the log tells the language of each answer."""
    kept = []
    for language in ("de", "en"):
        question = notebook.library.cards[FLEXOR].ask(language, Random(1))
        kept.append(notebook.answer(question, respond(question)).logged.review)
        clock.forward(days=1)

    assert [(review.language, review.kind) for review in kept] == [("de", Kind.ANSWER), ("en", Kind.ANSWER)]
    assert notebook.state(FLEXOR) == CardState(MemoryState(2, 6, 250), MONDAY + timedelta(days=7))


def test_time_counts_from_the_twenty_first_right_answer(notebook: Notebook) -> None:
    """Twenty right answers of a form give its usual time, drill included; the next slow one is 3."""
    set_pace(notebook, 19)

    assert answer(notebook, thinking=60_000).reason == Reason.RIGHT
    assert answer(notebook, thinking=60_000).reason == Reason.RIGHT_BUT_SLOW


def test_fast_needs_the_time_before_right(notebook: Notebook, clock: FixedClock) -> None:
    """A card that was right last time gets 5 for a fast answer; one that is new or was wrong gets 4."""
    set_pace(notebook, 20)
    new = answer(notebook, card=ABDUCTOR, thinking=0)
    answer(notebook, "wrong", LANDING)
    clock.forward(days=1)
    known = answer(notebook, card=EXTENSOR, thinking=0)
    failed = answer(notebook, card=LANDING, thinking=0)

    assert [outcome.logged.review.quality for outcome in (new, known, failed)] == [4, 5, 4]


def test_a_repeat_is_no_right_answer_the_time_before(notebook: Notebook, clock: FixedClock) -> None:
    """Drill counts for nothing: failed in the answer, right in the repeat, fast tomorrow is 4."""
    set_pace(notebook, 20, LANDING)
    answer(notebook, "wrong")
    answer(notebook)
    clock.forward(days=1)

    assert answer(notebook, thinking=0).reason == Reason.RIGHT


def test_only_right_answers_at_the_window_make_the_pace(notebook: Notebook, progress: SqlProgress) -> None:
    """Wrong answers, those given while away and those taken back do not count towards the twenty."""
    set_pace(notebook, 18)
    answer(notebook, "wrong", thinking=1)
    answer(notebook, "unknown", thinking=1)
    notebook.take_back(answer(notebook, thinking=1).logged)
    for _ in range(3):
        answer(notebook, away=True, thinking=1)

    assert list(progress.right_thinking_times(Form.CHOICE, 100)) == [4000] * 18
    assert answer(notebook, thinking=60_000).reason == Reason.RIGHT
    assert answer(notebook, thinking=60_000).reason == Reason.RIGHT
    assert answer(notebook, thinking=60_000).reason == Reason.RIGHT_BUT_SLOW


def test_each_form_has_its_own_pace(notebook: Notebook, progress: SqlProgress) -> None:
    """Flashcards, which the learner grades, tell nothing about how fast choices are answered."""
    set_pace(notebook, 25, FLEXOR)

    assert list(progress.right_thinking_times(Form.FLASHCARD, 100)) == []
    assert answer(notebook, thinking=60_000).reason == Reason.RIGHT


def test_each_learner_has_their_own_pace(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """What one learner takes for a question says nothing about another on the same file."""
    set_pace(notebook, 25)
    other = Notebook(a_library(), SqlProgress(progress._engine, "Ada"), clock)

    assert answer(other, thinking=60_000).reason == Reason.RIGHT


def test_the_pace_outlives_the_program(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """After a new start an answer is graded as it would have been before it."""
    set_pace(notebook, 20)
    again = Notebook(a_library(), progress, clock)

    assert answer(again, thinking=6001).reason == Reason.RIGHT_BUT_SLOW
    assert answer(again, thinking=6000).reason == Reason.RIGHT


def test_the_pace_is_that_of_the_last_hundred(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """A learner who became slower is measured by the last hundred right answers, in memory as in the file."""
    set_pace(notebook, 30)
    for _ in range(100):
        answer(notebook, thinking=40_000)

    for each in (notebook, Notebook(a_library(), progress, clock)):
        assert answer(each, thinking=59_000).reason == Reason.RIGHT


def test_the_setting_switches_the_time_off(notebook: Notebook) -> None:
    """Without time a slow right answer is 4, from the answer after the change on."""
    set_pace(notebook, 20)
    notebook.change_settings(Settings(timed=False))

    assert answer(notebook, thinking=60_000).reason == Reason.RIGHT


def test_settings_are_kept(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """Other limits hold at once and after a new start."""
    notebook.change_settings(Settings(new_per_day=2))

    assert len(notebook.plan().new) == 2
    assert Notebook(a_library(), progress, clock).settings == Settings(new_per_day=2)


def test_the_turn_of_the_day_can_be_moved(notebook: Notebook, clock: FixedClock) -> None:
    """At 02:00 it is still Sunday, with midnight as turn it is Monday, and moving it back brings no Sunday back."""
    clock.set(MONDAY, time(2))

    assert notebook.today() == MONDAY - timedelta(days=1)
    notebook.change_settings(Settings(rollover=time(0)))
    assert notebook.today() == MONDAY
    answer(notebook)
    notebook.change_settings(Settings(rollover=time(4)))
    assert notebook.today() == MONDAY


def test_a_program_left_open_overnight(notebook: Notebook, clock: FixedClock) -> None:
    """The next day has its own plan and an empty list of what was done."""
    answer(notebook, "wrong")
    clock.forward(days=1)

    assert notebook.today() == TUESDAY
    assert list(notebook.todays) == []
    assert (notebook.plan().due, notebook.plan().owed) == ((EXTENSOR,), ())


@pytest.mark.parametrize(
    "trigger",
    [
        "AFTER INSERT ON event BEGIN SELECT RAISE(ABORT, 'disk fault'); END",
        "BEFORE INSERT ON card_state BEGIN SELECT RAISE(ABORT, 'disk fault'); END",
    ],
)
def test_an_answer_that_was_not_kept_changes_nothing(
    notebook: Notebook, progress: SqlProgress, data_dir: Path, trigger: str
) -> None:
    """The failure is told, the question stays on the table, and answered once more it is kept."""
    sitting = Sitting(notebook, Random(1), "de")
    question = sitting.question
    assert question is not None
    plan = notebook.plan()
    with fault(data_dir / "quizapp.db", trigger), pytest.raises(QuizError) as caught:
        sitting.answer(respond(question))

    assert (caught.value.failure, caught.value.reason) == (Failure.NOT_SAVED, "disk fault")
    assert (sitting.question, sitting.outcome, sitting.can_undo, sitting.total) == (question, None, False, 5)
    assert (notebook.plan(), notebook.state(EXTENSOR), list(notebook.todays)) == (plan, None, [])
    assert list(progress.log()) == []
    assert sitting.answer(respond(question)).logged.review.kind == Kind.ANSWER
    assert [row.sequence for row in progress.log()] == [1]


def test_an_undo_that_was_not_kept_changes_nothing(notebook: Notebook, progress: SqlProgress, data_dir: Path) -> None:
    """The answer stands, on the screen as in the file, and can be taken back once the disk is free."""
    sitting = Sitting(notebook, Random(1), "de")
    assert sitting.question is not None
    outcome = sitting.answer(respond(sitting.question))
    with (
        fault(data_dir / "quizapp.db", "BEFORE DELETE ON card_state BEGIN SELECT RAISE(ABORT, 'disk fault'); END"),
        pytest.raises(QuizError, match="not-saved:  disk fault"),
    ):
        sitting.undo()

    assert (sitting.outcome, sitting.answered, sitting.can_undo) == (outcome, [outcome], True)
    assert notebook.state(EXTENSOR) == outcome.state == progress.states()[EXTENSOR]
    assert list(notebook.todays) == list(progress.reviews()) == [outcome.logged]
    sitting.undo()
    assert notebook.state(EXTENSOR) is None


def test_settings_that_were_not_kept_do_not_hold(notebook: Notebook, data_dir: Path) -> None:
    """Where the disk refuses, the old limits stay."""
    with (
        fault(data_dir / "quizapp.db", "BEFORE INSERT ON setting BEGIN SELECT RAISE(ABORT, 'disk fault'); END"),
        pytest.raises(QuizError, match="not-saved:  disk fault"),
    ):
        notebook.change_settings(Settings(new_per_day=1))

    assert notebook.settings == Settings()


def test_an_impossible_choice_keeps_nothing(notebook: Notebook, progress: SqlProgress) -> None:
    """An option that the question does not have is refused before anything is written."""
    with pytest.raises(ValueError, match="no option of hip/extensor: 'deltoid'"):
        notebook.answer(ask(notebook), Response(milliseconds=1, chosen="deltoid"))

    assert list(progress.log()) == []


def test_cards_ahead_are_the_next_to_fall_due(notebook: Notebook, clock: FixedClock) -> None:
    """Study ahead takes what was answered and is not due, the soonest first, and never a new card."""
    answer(notebook, card=LANDING)
    clock.forward(days=1)
    answer(notebook, card=LANDING)
    answer(notebook, card=EXTENSOR)
    answer(notebook, "wrong", FLEXOR)

    assert notebook.ahead(10) == [EXTENSOR, FLEXOR, LANDING]
    assert notebook.ahead(1) == [EXTENSOR]
    clock.forward(days=1)
    assert notebook.ahead(10) == [LANDING]


def test_weak_cards_are_those_that_do_not_hold(notebook: Notebook, clock: FixedClock) -> None:
    """Failed last time comes before low easiness, the lowest first; two hard answers alone are not yet weak."""
    for card, hows in {
        EXTENSOR: ["wrong"],
        FLEXOR: ["hard", "hard"],
        ABDUCTOR: ["right"],
        PUSH_OFF: ["hard", "hard", "wrong"],
        LANDING: ["hard"],
    }.items():
        for how in hows:
            clock.set(max(notebook.today(), state.due if (state := notebook.state(card)) else date.min))
            answer(notebook, how, card)

    assert notebook.weak(10) == [PUSH_OFF, EXTENSOR, FLEXOR]
    assert notebook.weak(1) == [PUSH_OFF]


def test_the_mean_answering_time(notebook: Notebook) -> None:
    """It is unknown before the first answer, and leaves out what was given while away or taken back."""
    assert notebook.mean_answering_time() is None
    question = ask(notebook)
    for milliseconds, away in ((4000, False), (8000, False), (3_600_000, True)):
        notebook.answer(question, Response(milliseconds=milliseconds, chosen="key", away=away))
    notebook.take_back(notebook.answer(question, Response(milliseconds=90_000, chosen="key")).logged)

    assert notebook.mean_answering_time() == 6000


def test_cards_of_one_deck_and_of_all(notebook: Notebook) -> None:
    """Cards come in the order of decks and files."""
    assert notebook.cards() == [EXTENSOR, FLEXOR, ABDUCTOR, PUSH_OFF, LANDING]
    assert notebook.cards("foot") == [PUSH_OFF, LANDING]
    assert notebook.cards("knee") == []


def test_progress_of_a_deck_that_is_gone_is_kept(notebook: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """While a deck is away its cards are not asked; when it is back they are where they were."""
    answer(notebook, "wrong", LANDING)
    without: Library = a_library(HIP)
    away = Notebook(without, progress, clock)

    assert LANDING not in away.plan().queue
    assert (away.ahead(9), away.weak(9)) == ([], [])
    clock.forward(days=1)
    assert LANDING not in away.plan().queue
    assert Notebook(a_library(), progress, clock).plan().due == (LANDING,)


@pytest.fixture
def drawn_legs(progress: SqlProgress, clock: FixedClock) -> Notebook:
    """The standard learner's notebook with the figures of the legs."""
    return Notebook(drawn_library(), progress, clock)


def leg(name: str) -> CardId:
    """The card of the legs with that id."""
    return CardId("legs", name)


def point(notebook: Notebook, card: str, chosen: str | None) -> Outcome:
    """Point there, or nowhere."""
    confidence = Confidence.UNKNOWN if chosen is None else None
    return notebook.answer(ask(notebook, leg(card)), Response(milliseconds=5000, chosen=chosen, confidence=confidence))


def test_misses_are_where_the_learner_pointed_in_vain(drawn_legs: Notebook) -> None:
    """For that structure on that figure, by its name or by its job; what is right, helps or is not known is none."""
    point(drawn_legs, "gluteus-medius.locate.back", "calf.right@10.0,20.0")
    point(drawn_legs, "gluteus-medius.locate.back", "gluteus-medius.left@5.0,5.0")
    point(drawn_legs, "gluteus-medius.locate.back", None)
    point(drawn_legs, "pelvis-level.locate", "gluteus-maximus.left")
    point(drawn_legs, "gluteus-medius.locate.front", "iliopsoas.left@1.0,2.0")
    point(drawn_legs, "calf.locate.back", "gluteus-medius.left@3.0,4.0")

    assert drawn_legs.misses("gluteus-medius", "legs", "back") == [
        Click("calf.right", (10.0, 20.0)),
        Click("gluteus-maximus.left"),
    ]
    assert drawn_legs.misses("gluteus-medius", "legs", "front") == [Click("iliopsoas.left", (1.0, 2.0))]
    assert drawn_legs.misses("gluteus-medius", "legs", "side") == []
    assert drawn_legs.misses("iliopsoas", "legs", "front") == []


def test_a_helper_is_no_miss(drawn_legs: Notebook) -> None:
    """It was nearly right."""
    outcome = point(drawn_legs, "flex-hip.locate", "rectus-femoris.left@1.0,1.0")

    assert (outcome.reason, outcome.logged.review.correct) == (Reason.NEARLY, False)
    assert drawn_legs.misses("iliopsoas", "legs", "front") == []


def test_a_miss_outlives_the_program_and_not_its_undo(
    drawn_legs: Notebook, progress: SqlProgress, clock: FixedClock
) -> None:
    """It comes from the log; what was taken back, or whose card is gone, is no miss."""
    point(drawn_legs, "calf.locate.back", "skull.mid@1.0,2.0")
    drawn_legs.take_back(point(drawn_legs, "calf.locate.back", "skull.mid@3.0,4.0").logged)

    assert drawn_legs.misses("calf", "legs", "back") == [Click("skull.mid", (1.0, 2.0))]
    assert Notebook(drawn_library(), progress, clock).misses("calf", "legs", "back") == drawn_legs.misses(
        "calf", "legs", "back"
    )
    assert Notebook(a_library(), progress, clock).misses("calf", "legs", "back") == []


def test_without_figures_the_day_has_the_rest(drawn_legs: Notebook, clock: FixedClock) -> None:
    """Due, new and owed; what was answered on a figure stays in the schedule and counts against the limits."""
    assert drawn_legs.plan() != drawn_legs.plan(pictures=False)
    point(drawn_legs, "calf.locate.back", "skull.mid")
    assert drawn_legs.plan().owed == (leg("calf.locate.back"),)
    assert drawn_legs.plan(pictures=False).owed == ()
    drawn_legs.change_settings(Settings(new_per_day=1))
    assert drawn_legs.plan(pictures=False).new == ()
    clock.forward(days=1)
    answer(drawn_legs, card=leg("push-off.does.calf"))

    assert drawn_legs.plan().due == (leg("calf.locate.back"),)
    assert drawn_legs.plan(pictures=False).due == ()
    for plan in (drawn_legs.plan(pictures=False), drawn_legs.plan("legs", pictures=False)):
        assert [card for card in plan.queue if drawn_legs.library.cards[card].picture is not None] == []


def test_a_typed_name_has_no_pace_and_makes_none(drawn_legs: Notebook, progress: SqlProgress) -> None:
    """How fast names are chosen says nothing of how fast they are typed, nor the other way round."""
    chosen, written = leg("calf.lit"), leg("calf.lit-typed")
    set_pace(drawn_legs, 25, written)

    assert list(progress.right_thinking_times(Form.NAME, 100)) == []
    assert answer(drawn_legs, card=chosen, thinking=60_000).reason == Reason.RIGHT
    set_pace(drawn_legs, 19, chosen)
    assert answer(drawn_legs, card=chosen, thinking=60_000).reason == Reason.RIGHT_BUT_SLOW
    assert answer(drawn_legs, card=written, thinking=60_000).reason == Reason.RIGHT


def test_the_pace_of_names_outlives_the_program(drawn_legs: Notebook, progress: SqlProgress, clock: FixedClock) -> None:
    """In the file as in memory only those chosen count."""
    set_pace(drawn_legs, 20, leg("calf.lit"))
    set_pace(drawn_legs, 100, leg("calf.lit-typed"))
    again = Notebook(drawn_library(), progress, clock)

    assert list(progress.right_thinking_times(Form.NAME, 100)) == [4000] * 20
    assert answer(again, card=leg("calf.lit"), thinking=6001).reason == Reason.RIGHT_BUT_SLOW


@pytest.mark.parametrize(
    ("card", "typed"),
    [("calf.lit", False), ("calf.lit-typed", True), ("calf.locate.back", False), ("push-off.timeline.calf", False)],
)
def test_only_a_name_that_was_typed_can_be_overruled(drawn_legs: Notebook, card: str, typed: bool) -> None:
    """In every other form on a figure the program knows."""
    outcome = answer(drawn_legs, "wrong", leg(card))

    assert (outcome.typed, outcome.can_be_overruled) == (typed, typed)


def test_a_timeline_is_kept_by_its_phases(drawn_legs: Notebook) -> None:
    """In the order of the cycle; nearly right is hard, and no confusion."""
    card = leg("pelvis-level.timeline.gluteus-medius")
    outcome = drawn_legs.answer(ask(drawn_legs, card), Response(milliseconds=5000, chosen="braking"))
    kept = outcome.logged.review

    assert (kept.form, kept.chosen, kept.correct, kept.quality) == (Form.TIMELINE, "braking", False, Quality.HARD)
    assert (outcome.reason, outcome.again_today, kept.confusion) == (Reason.NEARLY, True, None)
