"""Cards that will not stick, and what could help."""

import pytest

from quizapp.cards.card_id import CardId
from quizapp.store.progress import SqlProgress
from quizapp.study.leeches import OTHERS_SHOWN, help_with, leeches
from quizapp.study.mixups import MixUp
from quizapp.study.notebook import Notebook
from quizapp.study.settings import Settings
from quizapp.study.upkeep import Upkeep
from tests.conftest import FixedClock
from tests.study.test_atlas import drawn_library
from tests.study.test_notebook import ABDUCTOR, EXTENSOR, FLEXOR, LANDING, answer, leg, point


def forget(notebook: Notebook, clock: FixedClock, card: CardId, times: int) -> None:
    """Learn the card and forget it so often."""
    for _ in range(times):
        for how in ("right", "wrong"):
            state = notebook.state(card)
            clock.set(max(notebook.today(), state.due if state is not None else notebook.today()))
            answer(notebook, how, card)


def test_leeches_are_named_the_worst_first(notebook: Notebook, clock: FixedClock) -> None:
    """From the learner's own limit on, by how often they were forgotten; one that is suspended is dealt with."""
    notebook.change_settings(Settings(leech_lapses=2))
    for card, times in ((FLEXOR, 2), (EXTENSOR, 3), (ABDUCTOR, 1), (LANDING, 2)):
        forget(notebook, clock, card, times)

    assert leeches(notebook) == [EXTENSOR, LANDING, FLEXOR]
    assert [notebook.is_leech(card) for card in (FLEXOR, ABDUCTOR)] == [True, False]
    Upkeep(notebook).suspend([LANDING])
    assert leeches(notebook) == [EXTENSOR, FLEXOR]
    notebook.change_settings(Settings(leech_lapses=0))
    assert leeches(notebook) == []


def test_a_leech_made_new_is_none(notebook: Notebook, clock: FixedClock) -> None:
    """Its lapses are forgotten with the rest; undo brings them back."""
    notebook.change_settings(Settings(leech_lapses=1))
    forget(notebook, clock, FLEXOR, 1)
    upkeep = Upkeep(notebook)
    upkeep.reset([FLEXOR])

    assert leeches(notebook) == []
    upkeep.undo()
    assert leeches(notebook) == [FLEXOR]


def test_a_leech_that_has_left_the_decks_is_not_named(notebook: Notebook, clock: FixedClock) -> None:
    """Nobody could open it."""
    notebook.change_settings(Settings(leech_lapses=1))
    forget(notebook, clock, FLEXOR, 1)
    notebook.change_library(drawn_library())

    assert leeches(notebook) == []


@pytest.fixture
def drawn_legs(progress: SqlProgress, clock: FixedClock) -> Notebook:
    """The standard learner's notebook with the figures of the legs."""
    return Notebook(drawn_library(), progress, clock)


def test_other_cards_of_the_same_thing_could_help(drawn_legs: Notebook) -> None:
    """Those of the same fact first, then those on the same structure in another form; none that is suspended."""
    card = leg("calf.locate.back")
    library = drawn_legs.library
    others = help_with(drawn_legs, card).others
    fact = library.facts.get(card)

    assert 0 < len(others) <= OTHERS_SHOWN
    assert card not in others
    assert len(set(others)) == len(others)
    siblings = [other for other in others if library.facts.get(other) == fact]
    assert others[: len(siblings)] == siblings
    for other in others[len(siblings) :]:
        assert library.cards[other].form is not library.cards[card].form
        assert "calf" in library.cards[other].structures
    Upkeep(drawn_legs).suspend([others[0]])
    assert others[0] not in help_with(drawn_legs, card).others


def test_what_it_is_mixed_up_with(drawn_legs: Notebook) -> None:
    """The pairs of its own subject, and how often it was forgotten."""
    for _ in range(2):
        point(drawn_legs, "calf.locate.back", "gluteus-medius.left")
        point(drawn_legs, "iliopsoas.locate.front", "gluteus-medius.left")

    found = help_with(drawn_legs, leg("calf.locate.back"))
    assert list(found.pairs) == [MixUp("calf", "gluteus-medius", 2)]
    assert found.lapses == 0


def test_a_card_without_kin_has_no_help(notebook: Notebook) -> None:
    """It can be edited or suspended."""
    found = help_with(notebook, FLEXOR)

    assert (found.lapses, list(found.others), list(found.pairs)) == (0, [], [])
