"""Cards set aside in a sitting, decks that change in its middle, and the way back through all of it."""

from datetime import time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.errors import QuizError
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.study.review import Kind, Response
from quizapp.study.settings import CatchUp, Settings
from quizapp.study.sitting import Sitting
from quizapp.study.treatment import UNTREATED, Treatment
from quizapp.study.upkeep import Deed, Upkeep
from tests.conftest import FOOT, HIP, MONDAY, FixedClock, a_clock, a_library
from tests.responses import HOWS, respond
from tests.shin_deck import SHIN
from tests.store.breaking import fault
from tests.study.test_atlas import drawn_library
from tests.study.test_sitting import (
    ABDUCTOR,
    EXTENSOR,
    FLEXOR,
    IN_TURNS,
    LANDING,
    PUSH_OFF,
    answer,
    answer_all,
    card_of,
    elsewhere,
    kinds,
    pass_time,
    sit,
    standing,
)

TUESDAY = MONDAY + timedelta(days=1)


@pytest.mark.parametrize("how", ["bury", "suspend"])
def test_a_card_is_set_aside(notebook: Notebook, progress: SqlProgress, how: str) -> None:
    """The next question comes, nothing is logged, and no other sitting of today asks the card."""
    sitting = sit(notebook)
    change = getattr(sitting, how)()

    assert change is not None
    assert change.deed is (Deed.BURIED if how == "bury" else Deed.SUSPENDED)
    assert standing(sitting) == (PUSH_OFF, 1, 4, True)
    assert standing(sit(notebook)) == (PUSH_OFF, 1, 4, False)
    assert (kinds(progress), progress.treatments()) == ([], dict(notebook.treatments))
    assert answer_all(sitting) == IN_TURNS[1:]


def test_treatments_of_other_kinds_stay(notebook: Notebook) -> None:
    """A card that is buried in the sitting keeps its mark, tags and note, and undo leaves them too."""
    decided = Treatment(marked=True, tags=("hard",), note="mine")
    notebook.treat({EXTENSOR: decided})
    sitting = sit(notebook)
    sitting.bury()

    assert notebook.treatment(EXTENSOR) == Treatment(False, TUESDAY, True, ("hard",), "mine")
    sitting.undo()
    assert notebook.treatment(EXTENSOR) == decided


def test_what_is_buried_is_back_tomorrow_and_what_is_suspended_is_not(notebook: Notebook, clock: FixedClock) -> None:
    """In the sitting that goes on over the turn of the day; what was put off yesterday is asked today."""
    clock.set(MONDAY, time(3, 50))
    sitting = sit(notebook)
    sitting.bury()
    sitting.suspend()
    sitting.put_off()
    assert card_of(sitting) == LANDING
    clock.forward(minutes=15)
    sitting.advance()

    assert answer_all(sitting) == [EXTENSOR, *IN_TURNS[2:]]


def test_the_place_in_the_days_limit_another_card_takes(notebook: Notebook) -> None:
    """Two new cards a day are two, whichever was set aside; undo gives the place back."""
    notebook.change_settings(Settings(new_per_day=2))
    sitting = sit(notebook)
    sitting.bury()

    assert standing(sitting) == (PUSH_OFF, 1, 2, True)
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 1, 2, False)
    assert answer_all(sitting) == IN_TURNS[:2]


def test_undo_puts_it_on_the_table_again(notebook: Notebook, progress: SqlProgress) -> None:
    """It is treated as before, and what was answered since is taken back first."""
    sitting = sit(notebook)
    answer(sitting)
    sitting.suspend()
    answer(sitting, "wrong")
    assert card_of(sitting) == LANDING

    sitting.undo()
    assert (card_of(sitting), notebook.treatment(PUSH_OFF).suspended) == (FLEXOR, True)
    sitting.undo()
    assert (card_of(sitting), notebook.treatment(PUSH_OFF)) == (PUSH_OFF, UNTREATED)
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 1, 5, False)
    assert kinds(progress) == ["answer", "answer", "undo", "undo"]
    assert sitting.undo() is None


def test_a_card_set_aside_after_its_answer_owes_no_repeat(notebook: Notebook) -> None:
    """Undo lets it come again at the end; another takes the answer back and asks it as if it had never been met."""
    notebook.change_settings(Settings(new_per_day=2))
    sitting = sit(notebook)
    assert sitting.question is not None
    sitting.answer(respond(sitting.question, "wrong"))
    sitting.suspend()

    assert standing(sitting) == (PUSH_OFF, 2, 2, True)
    sitting.undo()
    assert standing(sitting) == (PUSH_OFF, 2, 3, True)
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 1, 2, False)
    assert notebook.state(EXTENSOR) is None
    assert [answer(sitting, how).logged.review.kind for how in ("wrong", "right", "right")] == [
        Kind.ANSWER,
        Kind.ANSWER,
        Kind.DRILL,
    ]


def test_the_last_card_set_aside_ends_the_sitting(notebook: Notebook) -> None:
    """And undo begins it again."""
    sitting = sit(notebook, practice=[FLEXOR])
    sitting.bury()

    assert standing(sitting) == (None, 1, 0, True)
    assert sitting.undo() is not None
    assert standing(sitting) == (FLEXOR, 1, 1, False)


def test_in_practice_a_card_goes_back_to_its_place(notebook: Notebook) -> None:
    """Set aside after its answer it is the last again, unanswered the first; the day's other cards stay away."""
    sitting = sit(notebook, practice=[LANDING, EXTENSOR, FLEXOR])
    assert sitting.question is not None
    sitting.answer(respond(sitting.question, "wrong"))
    sitting.bury()
    sitting.suspend()

    assert standing(sitting) == (FLEXOR, 2, 2, True)
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 2, 3, True)
    sitting.undo()
    assert answer_all(sitting) == [EXTENSOR, FLEXOR, LANDING]


def test_what_was_set_aside_before_can_be_left_out_of_practice(notebook: Notebook) -> None:
    """The card goes though nothing is changed by that; undo puts it back, and takes no other step back."""
    Upkeep(notebook).suspend([LANDING])
    sitting = sit(notebook, practice=[EXTENSOR, LANDING, FLEXOR])
    sitting.suspend()

    assert card_of(sitting) == LANDING
    assert sitting.suspend() is None
    assert standing(sitting) == (FLEXOR, 1, 1, True)
    sitting.undo()
    assert standing(sitting) == (LANDING, 1, 2, True)
    assert [notebook.treatment(card).suspended for card in (EXTENSOR, LANDING)] == [True, True]
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 1, 3, False)
    assert [notebook.treatment(card).suspended for card in (EXTENSOR, LANDING)] == [False, True]


def test_a_sibling_may_come_in_the_place_of_what_was_set_aside(progress: SqlProgress, clock: FixedClock) -> None:
    """Kept apart are cards that are asked; undo sends the sibling away again."""
    notebook = Notebook(drawn_library(), progress, clock)
    sitting = sit(notebook)
    first, facts = card_of(sitting), notebook.library.facts
    assert first is not None
    siblings = set(notebook.library.of_fact[facts[first]]) - {first}
    assert siblings
    assert not siblings & set(notebook.plan().queue)
    sitting.bury()

    assert len(siblings & set(notebook.plan().queue)) == 1
    sitting.undo()
    assert not siblings & set(notebook.plan().queue)


def test_what_the_disk_refuses_stays_on_the_table(notebook: Notebook, data_dir: Path) -> None:
    """Neither setting aside nor its undo is done by half."""
    sitting = sit(notebook)
    refusing = "BEFORE INSERT ON treatment BEGIN SELECT RAISE(ABORT, 'disk fault'); END"
    with fault(data_dir / "quizapp.db", refusing), pytest.raises(QuizError, match="change-not-saved:  disk fault"):
        sitting.bury()
    assert standing(sitting) == (EXTENSOR, 1, 5, False)
    sitting.bury()
    refusing = "BEFORE UPDATE ON treatment BEGIN SELECT RAISE(ABORT, 'disk fault'); END"
    with fault(data_dir / "quizapp.db", refusing), pytest.raises(QuizError, match="change-not-saved:  disk fault"):
        sitting.undo()

    assert (standing(sitting), notebook.treatment(EXTENSOR).buried_until) == ((PUSH_OFF, 1, 4, True), TUESDAY)
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 1, 5, False)


def test_on_a_new_day_the_last_answer_is_undone_and_not_what_was_set_aside_before(
    notebook: Notebook, clock: FixedClock
) -> None:
    """Yesterday's steps are past, as yesterday's answers are."""
    clock.set(MONDAY, time(3, 50))
    sitting = sit(notebook)
    answer(sitting)
    answer(sitting)
    sitting.suspend()
    clock.forward(minutes=15)
    sitting.advance()
    assert not sitting.can_undo
    first = card_of(sitting)
    answer(sitting)
    sitting.undo()

    assert (card_of(sitting), sitting.can_undo) == (first, False)
    assert notebook.treatment(FLEXOR).suspended


def test_what_is_set_aside_after_the_day_turned_is_the_new_days(notebook: Notebook, clock: FixedClock) -> None:
    """The question was shown before four and buried after it: out for the day that has begun."""
    clock.set(MONDAY, time(3, 59))
    sitting = sit(notebook)
    clock.forward(minutes=1)
    sitting.bury()

    assert notebook.treatment(EXTENSOR).buried_until == TUESDAY
    assert standing(sitting) == (PUSH_OFF, 1, 4, True)
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 1, 5, False)


def test_what_was_put_off_stays_away(notebook: Notebook) -> None:
    """Also where the rest of the day is planned anew; a fresh sitting asks it."""
    sitting = sit(notebook)
    answer(sitting, "wrong")
    sitting.put_off()
    sitting.bury()

    assert answer_all(sitting) == [LANDING, ABDUCTOR, EXTENSOR]
    for _ in range(3):
        sitting.undo()
    assert (card_of(sitting), notebook.treatment(FLEXOR).buried_until) == (LANDING, TUESDAY)
    sitting.undo()
    sitting.undo()
    assert answer_all(sitting) == [EXTENSOR, FLEXOR, LANDING, ABDUCTOR]
    assert card_of(sit(notebook)) == PUSH_OFF


def test_a_repeat_that_was_put_off_is_asked_again_where_its_answer_is_taken_back(notebook: Notebook) -> None:
    """And is not lost when the rest of the day is planned anew."""
    notebook.change_settings(Settings(new_per_day=2))
    sitting = sit(notebook)
    answer(sitting, "wrong")
    answer(sitting)
    sitting.put_off()
    assert sitting.question is None
    sitting.undo()
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 1, 2, False)
    sitting.refresh()

    assert answer_all(sitting) == [EXTENSOR, PUSH_OFF]


def test_answers_of_another_program_do_not_lose_what_was_set_aside(
    notebook: Notebook, data_dir: Path, clock: FixedClock
) -> None:
    """Undo takes its answer back first, then the card comes in again."""
    sitting = sit(notebook)
    sitting.bury()
    with elsewhere(data_dir, clock) as other:
        answer(sit(other))
    assert sitting.question is not None
    with pytest.raises(QuizError, match="answered-elsewhere"):
        sitting.answer(respond(sitting.question))
    sitting.drop_stale()
    assert standing(sitting) == (FLEXOR, 2, 4, True)

    sitting.undo()
    assert card_of(sitting) == PUSH_OFF
    sitting.undo()
    assert standing(sitting) == (EXTENSOR, 1, 5, False)


def test_an_answer_is_overruled_though_others_were_taken_back_elsewhere(
    progress: SqlProgress, data_dir: Path, clock: FixedClock
) -> None:
    """What was set aside before it is not what that takes back."""
    notebook = Notebook(a_library(HIP, SHIN), progress, clock)
    typed = next(card for card in notebook.cards() if notebook.library.cards[card].form is Form.TERM)
    sitting = sit(notebook)
    for _ in range(2):
        assert card_of(sitting) != typed
        answer(sitting)
    aside = card_of(sitting)
    sitting.bury()
    with elsewhere(data_dir, clock) as other:
        for logged in other.todays:
            other.take_back(logged)
    notebook.reload()
    sitting.drop_stale()
    while card_of(sitting) != typed:
        sitting.put_off()
    sitting.answer(Response(milliseconds=1, chosen="Xyz"))
    assert aside not in (None, typed)

    assert sitting.overrule().logged.review.card == typed
    assert [logged.review.overruled for logged in notebook.todays] == [True]
    assert aside in notebook.treatments
    sitting.undo()
    sitting.undo()
    assert (sitting.can_undo, dict(notebook.treatments)) == (False, {})


def changed(notebook: Notebook, sitting: Sitting, *decks: str) -> None:
    """The deck files have become these."""
    notebook.change_library(a_library(*decks))
    sitting.refresh()


def test_a_deck_that_vanishes_is_asked_no_more(notebook: Notebook) -> None:
    """The question on the table goes with it; what was answered stays answered, and counted."""
    sitting = sit(notebook)
    answer(sitting)
    changed(notebook, sitting, HIP)

    assert standing(sitting) == (FLEXOR, 2, 3, True)
    assert answer_all(sitting) == [FLEXOR, ABDUCTOR]
    changed(notebook, sitting, HIP, FOOT)
    assert standing(sitting) == (PUSH_OFF, 4, 5, True)


def test_every_deck_vanishes(notebook: Notebook) -> None:
    """The sitting is over, and goes on when they are back."""
    sitting = sit(notebook)
    notebook.change_library(Library([]))
    sitting.refresh()

    assert standing(sitting) == (None, 1, 0, False)
    changed(notebook, sitting, HIP, FOOT)
    assert standing(sitting) == (EXTENSOR, 1, 5, False)


@pytest.mark.parametrize("practice", [None, [PUSH_OFF, LANDING, EXTENSOR]])
def test_an_answer_can_be_undone_when_its_deck_has_vanished(
    notebook: Notebook, progress: SqlProgress, practice: list[CardId] | None
) -> None:
    """It is taken back and not asked again."""
    sitting = sit(notebook, practice=practice)
    while card_of(sitting) != PUSH_OFF:
        answer(sitting)
    assert sitting.question is not None
    sitting.answer(respond(sitting.question, "wrong"))
    changed(notebook, sitting, HIP)
    assert (card_of(sitting), sitting.outcome is None) == (PUSH_OFF, False)
    sitting.undo()

    assert progress.states().keys() <= {EXTENSOR}
    assert sitting.question is not None
    assert (sitting.question.card.deck, sitting.outcome) == ("hip", None)
    assert sitting.total == (1 if practice else 3)


def test_a_card_set_aside_can_be_taken_in_when_its_deck_has_vanished(notebook: Notebook) -> None:
    """It is treated as before, and asked once the deck is back."""
    sitting = sit(notebook)
    sitting.put_off()
    sitting.suspend()
    changed(notebook, sitting, HIP)
    sitting.undo()

    assert (notebook.treatment(PUSH_OFF), standing(sitting)) == (UNTREATED, (FLEXOR, 1, 2, False))
    changed(notebook, sitting, HIP, FOOT)
    assert answer_all(sitting) == [FLEXOR, PUSH_OFF, LANDING, ABDUCTOR]


def test_in_practice_a_card_whose_deck_has_vanished_is_not_counted(notebook: Notebook) -> None:
    """Neither one that waits nor one that was set aside, before its answer or after it, and is taken in."""
    sitting = sit(notebook, practice=[EXTENSOR, PUSH_OFF, LANDING, FLEXOR])
    answer(sitting)
    sitting.suspend()
    assert sitting.question is not None
    sitting.answer(respond(sitting.question, "wrong"))
    sitting.bury()
    assert standing(sitting) == (FLEXOR, 3, 3, True)
    changed(notebook, sitting, HIP)
    assert standing(sitting) == (FLEXOR, 3, 3, True)
    sitting.undo()
    assert (notebook.treatment(LANDING), standing(sitting)) == (UNTREATED, (FLEXOR, 3, 3, True))
    sitting.undo()
    sitting.undo()

    assert (notebook.treatment(PUSH_OFF), standing(sitting)) == (UNTREATED, (FLEXOR, 2, 2, True))


def test_in_practice_what_has_vanished_is_not_waited_for(notebook: Notebook) -> None:
    """The number of questions tells what is still to come."""
    sitting = sit(notebook, practice=[EXTENSOR, PUSH_OFF, FLEXOR, LANDING])
    changed(notebook, sitting, HIP)

    assert standing(sitting) == (EXTENSOR, 1, 2, False)
    assert answer_all(sitting) == [EXTENSOR, FLEXOR]


def test_what_was_typed_can_be_overruled_when_its_deck_has_vanished(progress: SqlProgress, clock: FixedClock) -> None:
    """The second answer is that of the same question, not of the next one."""
    notebook = Notebook(a_library(SHIN, HIP), progress, clock)
    typed = next(card for card in notebook.cards() if notebook.library.cards[card].form is Form.TERM)
    sitting = sit(notebook, practice=[typed, EXTENSOR])
    sitting.answer(Response(milliseconds=1, chosen="Xyz"))
    changed(notebook, sitting, HIP)
    outcome = sitting.overrule()

    assert (outcome.logged.review.card, outcome.logged.review.overruled) == (typed, True)
    assert [row.card for row in progress.log() if row.kind == "answer"] == [typed.card, typed.card]
    sitting.advance()
    assert answer_all(sitting) == [EXTENSOR]


def test_a_question_that_is_what_it_was_stays_on_the_table(notebook: Notebook) -> None:
    """Its options do not change places because of another file; new cards come after it."""
    sitting = sit(notebook, deck="hip")
    question = sitting.question
    changed(notebook, sitting, HIP, FOOT.replace("Wade beim", "Wade im"))
    assert sitting.question is question

    extra = "  - {id: first, form: flashcard, topic: movers, front: {de: x, en: x}, back: {de: y, en: y}}\n"
    changed(notebook, sitting, HIP.replace("cards:\n", "cards:\n" + extra))
    assert sitting.question is question
    assert (sitting.position, sitting.total) == (1, 4)
    assert answer_all(sitting) == [EXTENSOR, CardId("hip", "first"), FLEXOR, ABDUCTOR]


def test_a_question_that_was_mended_is_asked_anew(notebook: Notebook) -> None:
    """As it reads now, in its place; one that is answered already stays until undo asks it again."""
    sitting = sit(notebook)
    mended = HIP.replace("Welcher Muskel streckt die Hüfte?", "Was streckt die Hüfte?")
    changed(notebook, sitting, mended, FOOT)
    assert sitting.question is not None
    assert sitting.question.stem == "Was streckt die Hüfte?"
    assert standing(sitting) == (EXTENSOR, 1, 5, False)

    sitting.answer(respond(sitting.question))
    changed(notebook, sitting, HIP, FOOT)
    assert (sitting.question.stem, sitting.outcome is None) == ("Was streckt die Hüfte?", False)
    sitting.undo()
    assert sitting.question.stem == "Welcher Muskel streckt die Hüfte?"
    assert (sitting.outcome, standing(sitting)) == (None, (EXTENSOR, 1, 5, False))


def test_a_question_in_another_language_is_asked_anew(notebook: Notebook) -> None:
    """Where the learner has chosen that meanwhile."""
    sitting = sit(notebook)
    sitting.language = "en"
    sitting.refresh()

    assert sitting.question is not None
    assert sitting.question.stem == "Which muscle extends the hip?"


def test_a_question_that_reads_otherwise_keeps_the_places_of_its_options(notebook: Notebook) -> None:
    """A hand on its way to a key finds what it meant."""
    sitting = sit(notebook)
    for edit in range(6):
        assert sitting.question is not None
        places = [option.key for option in sitting.question.options]
        changed(notebook, sitting, HIP.replace("Welcher Muskel streckt", f"{edit} - Was streckt"), FOOT)

        assert sitting.question.stem.startswith(f"{edit} - ")
        assert [option.key for option in sitting.question.options] == places


def test_what_was_suspended_elsewhere_is_not_asked_on(notebook: Notebook) -> None:
    """Nor what was suspended while it lay on the table."""
    sitting = sit(notebook)
    Upkeep(notebook).suspend([EXTENSOR, LANDING])
    sitting.refresh()

    assert standing(sitting) == (PUSH_OFF, 1, 3, False)
    assert answer_all(sitting) == [PUSH_OFF, FLEXOR, ABDUCTOR]


def test_without_a_refresh_a_deck_that_vanished_breaks_nothing(notebook: Notebook, progress: SqlProgress) -> None:
    """The question on the table can be answered, and the next is one that there is."""
    sitting = sit(notebook)
    answer(sitting)
    notebook.change_library(a_library(HIP))

    assert answer_all(sitting) == [PUSH_OFF, FLEXOR, ABDUCTOR]
    assert len(progress.states()) == 4


STEPS = st.lists(
    st.one_of(
        st.sampled_from(HOWS),
        st.sampled_from(["bury", "suspend", "bury", "undo", "undo"]),
        st.sampled_from(["answer and suspend", "answer and bury", "refresh"]),
    ),
    max_size=20,
)
LIMITS = st.builds(
    Settings,
    new_per_day=st.sampled_from([1, 2, 15]),
    reviews_per_day=st.sampled_from([1, 3, 200]),
    catch_up=st.sampled_from([None, CatchUp(MONDAY, 3), CatchUp(MONDAY, 2, new_too=True)]),
)


def seen(notebook: Notebook, sitting: Sitting) -> tuple[object, ...]:
    """All that a learner could notice of where things stand."""
    treated = {card: each for card, each in notebook.treatments.items() if each != UNTREATED}
    return dict(notebook.states), treated, standing(sitting), sitting._queue


def set_out(folder: str, limits: Settings, *, begun: bool) -> tuple[SqlProgress, FixedClock, Notebook]:
    """A learner with both decks, who answered three cards two weeks ago if he has begun."""
    progress, clock = SqlProgress(open_database(Path(folder) / "quizapp.db")), a_clock()
    notebook = Notebook(a_library(), progress, clock)
    if begun:
        clock.set(MONDAY - timedelta(days=14))
        for card, how in ((EXTENSOR, "right"), (LANDING, "wrong"), (FLEXOR, "hard")):
            answer(sit(notebook, practice=[card]), how)
        clock.set(MONDAY)
    notebook.change_settings(limits)
    return progress, clock, notebook


def take(sitting: Sitting, step: str) -> int:
    """Do that step where it can be done; how many undos take it back."""
    if step == "refresh":
        sitting.refresh()
    if sitting.question is None or step == "refresh":
        return 0
    if step in HOWS:
        answer(sitting, step)
        return 1
    if step.startswith("answer"):
        sitting.answer(respond(sitting.question, "wrong"))
    (sitting.suspend if step.endswith("suspend") else sitting.bury)()
    return 1 + step.startswith("answer")


@given(steps=STEPS, limits=LIMITS, begun=st.booleans(), deck=st.sampled_from([None, "hip"]))
@settings(deadline=None, max_examples=60)
def test_undone_as_often_as_done_all_is_as_at_the_start(
    *, steps: list[str], limits: Settings, begun: bool, deck: str | None
) -> None:
    """Through answers and cards set aside in any mix; and left at any point the sitting goes on where it was."""
    with TemporaryDirectory() as folder:
        progress, clock, notebook = set_out(folder, limits, begun=begun)
        sitting = sit(notebook, deck=deck)
        start, done = seen(notebook, sitting), 0
        for step in steps:
            if step == "undo":
                done -= sitting.can_undo
                sitting.undo()
            else:
                done += take(sitting, step)
            again = Notebook(a_library(), progress, clock)
            resumed = Sitting(again, Random(7), "de", deck=deck)
            assert (dict(again.states), dict(again.treatments)) == (dict(notebook.states), dict(notebook.treatments))
            assert standing(resumed)[:3] == standing(sitting)[:3]
            assert resumed._queue == sitting._queue

        for _ in range(done):
            assert sitting.can_undo
            sitting.undo()
        assert not sitting.can_undo
        assert seen(notebook, sitting) == start
        progress.close()


@given(steps=STEPS)
@settings(deadline=None, max_examples=30)
def test_practice_undone_is_as_at_the_start(steps: list[str]) -> None:
    """The cards handed in are in their order again."""
    with TemporaryDirectory() as folder:
        progress, _clock, notebook = set_out(folder, Settings(), begun=True)
        sitting = sit(notebook, practice=[LANDING, PUSH_OFF, EXTENSOR])
        start, done = seen(notebook, sitting), 0
        for step in steps:
            if step == "undo":
                done -= sitting.can_undo
                sitting.undo()
            else:
                done += take(sitting, step)

        for _ in range(done):
            sitting.undo()
        assert not sitting.can_undo
        assert seen(notebook, sitting) == start
        progress.close()


HAPPENINGS = st.lists(
    st.sampled_from([*HOWS, "bury", "suspend", "undo", "undo", "hip", "foot", "both", "next day", "west"])
)


@given(steps=HAPPENINGS, practice=st.booleans())
@settings(deadline=None, max_examples=60)
def test_nothing_that_happens_breaks_a_sitting(steps: list[str], *, practice: bool) -> None:
    """Decks that come and go, days that pass: what is asked is there, and memory is what the disk says."""
    decks = {"hip": (HIP,), "foot": (FOOT,), "both": (HIP, FOOT)}
    with TemporaryDirectory() as folder:
        progress, clock, notebook = set_out(folder, Settings(), begun=True)
        sitting = sit(notebook, practice=[LANDING, PUSH_OFF, EXTENSOR] if practice else None)
        for step in steps:
            if step in decks:
                changed(notebook, sitting, *decks[step])
            elif step == "undo":
                sitting.undo()
            elif step in ("next day", "west"):
                pass_time(clock, step)
                sitting.advance()
            else:
                take(sitting, step)

            assert sitting.question is None or sitting.question.card in notebook.library.cards
            decided = {card: each for card, each in progress.treatments().items() if each != UNTREATED}
            assert (progress.states(), decided) == (dict(notebook.states), dict(notebook.treatments))
            assert not practice or sitting.total >= len(sitting.answered)
        left = len(sitting._done) + len(sitting._set_aside)
        for _ in range(left):
            assert sitting.can_undo
            sitting.undo()
        assert not sitting.can_undo
        progress.close()
