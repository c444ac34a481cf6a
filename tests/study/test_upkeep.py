"""What a learner does with cards besides answering them, and back: in memory as on the disk."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.errors import QuizError
from quizapp.scheduling.card_state import CardState
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.notebook import Notebook
from quizapp.study.replay import replay
from quizapp.study.treatment import UNTREATED, Treatment
from quizapp.study.upkeep import Change, Deed, Upkeep
from tests.conftest import FOOT, MONDAY, FixedClock, a_clock, a_library
from tests.store.breaking import fault
from tests.study.test_notebook import ABDUCTOR, EXTENSOR, FLEXOR, LANDING, PUSH_OFF, TUESDAY, answer

Doing = Callable[[Upkeep], Change | None]

DEEDS: Mapping[str, tuple[Doing, Deed, Treatment]] = {
    "suspend": (lambda upkeep: upkeep.suspend([FLEXOR, LANDING]), Deed.SUSPENDED, Treatment(suspended=True)),
    "bury": (lambda upkeep: upkeep.bury([FLEXOR, LANDING]), Deed.BURIED, Treatment(buried_until=TUESDAY)),
    "mark": (lambda upkeep: upkeep.mark([FLEXOR, LANDING]), Deed.MARKED, Treatment(marked=True)),
    "tag": (lambda upkeep: upkeep.tag([FLEXOR, LANDING], ["b", "a"]), Deed.TAGGED, Treatment(tags=("a", "b"))),
    "note": (lambda upkeep: upkeep.note(FLEXOR, " mine "), Deed.NOTED, Treatment(note="mine")),
}


@pytest.fixture
def upkeep(notebook: Notebook) -> Upkeep:
    """The upkeep of the standard learner's cards."""
    return Upkeep(notebook)


@pytest.mark.parametrize(("do", "deed", "expected"), DEEDS.values(), ids=DEEDS)
def test_a_deed_and_back(
    notebook: Notebook, progress: SqlProgress, upkeep: Upkeep, *, do: Doing, deed: Deed, expected: Treatment
) -> None:
    """Each names itself and the cards that it changed, is kept at once, and is undone as if it had never been."""
    change = do(upkeep)

    assert change is not None
    assert (change.deed, notebook.treatment(FLEXOR), upkeep.can_undo) == (deed, expected, True)
    assert progress.treatments() == dict.fromkeys(change.cards, expected) == dict(notebook.treatments)
    assert do(upkeep) is None
    assert upkeep.undo() == change
    assert set(progress.treatments().values()) == {UNTREATED} == {notebook.treatment(card) for card in change.cards}
    assert (upkeep.can_undo, upkeep.undo()) == (False, None)


def test_the_other_way(notebook: Notebook, upkeep: Upkeep) -> None:
    """Resumed, unburied, unmarked and untagged, a card is as it was before; undo brings each back."""
    upkeep.suspend([FLEXOR])
    upkeep.bury([FLEXOR])
    upkeep.mark([FLEXOR])
    upkeep.tag([FLEXOR], ["Hip", "knee"])
    treated = notebook.treatment(FLEXOR)
    changes = [
        upkeep.suspend([FLEXOR], suspended=False),
        upkeep.bury([FLEXOR], buried=False),
        upkeep.mark([FLEXOR], marked=False),
        upkeep.untag([FLEXOR], ["HIP", "KNE\u200bE"]),
    ]

    assert [change and change.deed for change in changes] == ["resumed", "unburied", "unmarked", "untagged"]
    assert notebook.treatment(FLEXOR) == UNTREATED
    for _ in changes:
        upkeep.undo()
    assert notebook.treatment(FLEXOR) == treated


def test_only_what_changes_is_a_change(notebook: Notebook, upkeep: Upkeep) -> None:
    """Of many cards those are named that were not so before; undo leaves the others as they are."""
    upkeep.suspend([FLEXOR])
    change = upkeep.suspend([FLEXOR, LANDING, LANDING, EXTENSOR])

    assert change is not None
    assert change.cards == (LANDING, EXTENSOR)
    upkeep.undo()
    assert [card for card in notebook.cards() if notebook.treatment(card).suspended] == [FLEXOR]


NOTHING: Sequence[Doing] = [
    lambda upkeep: upkeep.suspend([]),
    lambda upkeep: upkeep.suspend([FLEXOR], suspended=False),
    lambda upkeep: upkeep.bury([FLEXOR], buried=False),
    lambda upkeep: upkeep.tag([FLEXOR], ["\0", " ", "\u200d"]),
    lambda upkeep: upkeep.untag([FLEXOR], ["hip"]),
    lambda upkeep: upkeep.note(FLEXOR, " \n"),
    lambda upkeep: upkeep.reset([FLEXOR]),
]


@pytest.mark.parametrize("do", NOTHING)
def test_nothing_to_change_is_no_step(progress: SqlProgress, upkeep: Upkeep, do: Doing) -> None:
    """Undo then takes back the step before, not one that did nothing."""
    assert do(upkeep) is None
    assert (upkeep.can_undo, progress.treatments(), list(progress.log())) == (False, {}, [])


def test_a_card_is_buried_until_the_next_study_day(notebook: Notebook, upkeep: Upkeep, clock: FixedClock) -> None:
    """After the turn of the day it is asked again, without being taken out; then there is nothing to unbury."""
    upkeep.bury([FLEXOR])

    assert FLEXOR not in notebook.plan().queue
    clock.forward(hours=17, minutes=59)
    assert FLEXOR not in notebook.plan().queue
    clock.forward(minutes=1)
    assert FLEXOR in notebook.plan().queue
    assert upkeep.bury([FLEXOR], buried=False) is None
    again = upkeep.bury([FLEXOR])
    assert again is not None
    assert notebook.treatment(FLEXOR).buried_until == TUESDAY + timedelta(days=1)


def test_a_reset_and_back(notebook: Notebook, progress: SqlProgress, upkeep: Upkeep, clock: FixedClock) -> None:
    """Cards that were answered are new again, others are not named; taken back each has its state and date again."""
    answer(notebook, card=FLEXOR)
    answer(notebook, "wrong", LANDING)
    clock.forward(days=1)
    answer(notebook, card=LANDING)
    states = dict(notebook.states)
    change = upkeep.reset([FLEXOR, PUSH_OFF, LANDING, FLEXOR])

    assert change is not None
    assert (change.deed, change.cards, len(change.events)) == (Deed.RESET, (FLEXOR, LANDING), 2)
    assert dict(notebook.states) == progress.states() == {}
    assert [logged.review.card for logged in notebook.history(LANDING)] == [LANDING, LANDING]
    assert upkeep.undo() == change
    assert dict(notebook.states) == progress.states() == states


def test_a_card_made_new_is_asked_as_new(notebook: Notebook, upkeep: Upkeep) -> None:
    """Today still, if the day has room for it; the repeat that it owed is forgotten."""
    answer(notebook, "wrong", FLEXOR)
    assert notebook.plan().owed == (FLEXOR,)
    upkeep.reset([FLEXOR])

    assert FLEXOR in notebook.plan().new
    assert notebook.plan().owed == ()
    again = answer(notebook, "hard", FLEXOR)
    assert again.logged.review.was_new
    assert notebook.plan().owed == (FLEXOR,)


def test_what_a_sitting_decided_since_is_not_taken_back(notebook: Notebook) -> None:
    """Two places that change cards do not undo each other's steps."""
    decks, sitting = Upkeep(notebook), Upkeep(notebook)
    decks.tag([FLEXOR], ["hard"])
    sitting.suspend([FLEXOR])
    sitting.tag([FLEXOR], ["leech"])
    decks.undo()

    assert notebook.treatment(FLEXOR) == Treatment(suspended=True, tags=("leech",))
    sitting.undo()
    sitting.undo()
    assert notebook.treatment(FLEXOR) == UNTREATED


def test_cards_that_have_left_the_decks_can_be_undone(notebook: Notebook, upkeep: Upkeep) -> None:
    """Their treatment and state belong to their ids."""
    answer(notebook, card=FLEXOR)
    state = notebook.state(FLEXOR)
    upkeep.suspend([FLEXOR])
    upkeep.reset([FLEXOR])
    notebook.change_library(a_library(FOOT))
    upkeep.undo()
    upkeep.undo()

    assert (notebook.state(FLEXOR), notebook.treatment(FLEXOR)) == (state, UNTREATED)


def test_a_step_that_was_not_kept_is_none(notebook: Notebook, upkeep: Upkeep, data_dir: Path) -> None:
    """Neither the deed nor its undo: what is shown is what is on the disk, and the next try goes through."""
    file = data_dir / "quizapp.db"
    answer(notebook, card=FLEXOR)
    state = notebook.state(FLEXOR)
    with fault(file, "BEFORE INSERT ON treatment BEGIN SELECT RAISE(ABORT, 'disk fault'); END"):
        with pytest.raises(QuizError, match="change-not-saved:  disk fault"):
            upkeep.suspend([FLEXOR])
        assert (notebook.treatment(FLEXOR), upkeep.can_undo) == (UNTREATED, False)
    with fault(file, "BEFORE DELETE ON card_state BEGIN SELECT RAISE(ABORT, 'disk fault'); END"):
        with pytest.raises(QuizError, match="change-not-saved:  disk fault"):
            upkeep.reset([FLEXOR])
        assert (notebook.state(FLEXOR), upkeep.can_undo) == (state, False)
    upkeep.suspend([FLEXOR])
    upkeep.reset([FLEXOR])
    with fault(file, "BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'disk fault'); END"):
        with pytest.raises(QuizError, match="change-not-saved:  disk fault"):
            upkeep.undo()
        assert (notebook.state(FLEXOR), upkeep.can_undo) == (None, True)
    assert [change and change.deed for change in (upkeep.undo(), upkeep.undo())] == ["reset", "suspended"]
    assert (notebook.state(FLEXOR), notebook.treatment(FLEXOR)) == (state, UNTREATED)


def test_a_note_of_any_letters_is_kept(notebook: Notebook, progress: SqlProgress, upkeep: Upkeep) -> None:
    """Half a letter, as a broken paste leaves it, costs itself alone."""
    upkeep.note(FLEXOR, "knee \ud83d first\0\n👩‍⚕️")

    assert progress.treatments()[FLEXOR].note == notebook.treatment(FLEXOR).note == "knee  first\n👩‍⚕️"


@dataclass(frozen=True)
class Standing:
    """All that can be seen of a learner's cards."""

    states: Mapping[CardId, CardState]
    treatments: Mapping[CardId, Treatment]
    queue: Sequence[CardId]


def standing(notebook: Notebook) -> Standing:
    """As it is in memory."""
    treated = {card: each for card, each in notebook.treatments.items() if each != UNTREATED}
    return Standing(dict(notebook.states), treated, notebook.plan().queue)


CARDS = st.lists(st.sampled_from([EXTENSOR, FLEXOR, ABDUCTOR, LANDING]), max_size=3)
TAGS = st.lists(st.sampled_from(["a", "A", "b", "ä", "👩‍⚕️"]), max_size=2)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["suspend", "bury", "mark"]), CARDS, st.booleans()),
        st.tuples(st.sampled_from(["tag", "untag"]), CARDS, TAGS),
        st.tuples(st.just("note"), st.sampled_from([EXTENSOR, FLEXOR]), st.sampled_from(["", "x", "y"])),
        st.tuples(st.just("reset"), CARDS, st.none()),
        st.tuples(st.just("undo"), st.none(), st.none()),
    ),
    max_size=15,
)


def take(upkeep: Upkeep, step: tuple[str, Any, Any]) -> None:
    """Do that step."""
    match step:
        case ("suspend", cards, on):
            upkeep.suspend(cards, suspended=on)
        case ("bury", cards, on):
            upkeep.bury(cards, buried=on)
        case ("mark", cards, on):
            upkeep.mark(cards, marked=on)
        case ("tag", cards, tags):
            upkeep.tag(cards, tags)
        case ("untag", cards, tags):
            upkeep.untag(cards, tags)
        case ("note", card, text):
            upkeep.note(card, text)
        case ("reset", cards, _):
            upkeep.reset(cards)
        case _:
            upkeep.undo()


@given(steps=STEPS)
@settings(deadline=None, max_examples=60)
def test_whatever_was_done_can_be_undone(steps: list[tuple[str, Any, Any]]) -> None:
    """After every step the disk says what memory says, and all undone in turn everything passes its way back."""
    with TemporaryDirectory() as folder:
        progress = SqlProgress(open_database(Path(folder) / "quizapp.db"))
        clock = a_clock()
        notebook = Notebook(a_library(), progress, clock)
        for how, card in (("right", EXTENSOR), ("wrong", FLEXOR), ("hard", LANDING)):
            answer(notebook, how, card)
        clock.set(MONDAY + timedelta(days=1))
        answer(notebook, "easy", FLEXOR)
        upkeep, way = Upkeep(notebook), [standing(notebook)]
        for step in steps:
            take(upkeep, step)
            if step[0] == "undo":
                way = way[:-1] or way
                assert standing(notebook) == way[-1]
            elif standing(notebook) != way[-1]:
                way.append(standing(notebook))
            again = Notebook(a_library(), progress, clock)
            assert standing(again) == standing(notebook)
            assert replay(progress.steps()) == progress.states()

        for before in reversed(way[:-1]):
            upkeep.undo()
            assert standing(notebook) == before
        assert not upkeep.can_undo
        assert [row.sequence for row in progress.log()] == list(range(1, len(progress.log()) + 1))
        progress.close()


def test_what_was_broken_off_can_be_done_and_taken_back(notebook: Notebook) -> None:
    """A step that says no leaves all as it was, and the one before to be taken back, which can be broken off too."""
    upkeep = Upkeep(notebook)

    def no(_done: int, _total: int) -> bool:
        return False

    with pytest.raises(QuizError, match="broken-off"):
        upkeep.suspend([FLEXOR, LANDING], step=no)
    assert (upkeep.can_undo, dict(notebook.treatments)) == (False, {})
    upkeep.suspend([FLEXOR, LANDING], step=lambda _done, _total: True)
    suspended = dict(notebook.treatments)
    with pytest.raises(QuizError, match="broken-off"):
        upkeep.undo(step=no)
    assert dict(notebook.treatments) == suspended
    assert upkeep.undo() is not None
    assert dict(notebook.treatments) == {}
