"""What a learner mixes up: kept in the log, counted in pairs, set against each other, taken back by undo."""

from pathlib import Path
from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Question
from quizapp.decks_io.deck_reader import read_deck
from quizapp.study.library import Library
from quizapp.study.mixups import REMEMBERED_DAYS, MixUp, confusion, mixups, rivals
from quizapp.study.notebook import Notebook
from quizapp.study.ports import Progress
from quizapp.study.review import Logged, Response
from tests.cards.test_locate import WHERE
from tests.cards.test_name import BY_CHOICE, BY_TYPING
from tests.conftest import FixedClock
from tests.study.test_atlas import drawn_library

DECK = """\
format: 1
deck: hip
title: Hip
languages: [en]
cards:
  - id: pelvis
    form: choice
    structures: [gluteus-medius]
    stem: Which muscle keeps the pelvis level?
    key: Gluteus medius
    distractors:
      maximus: {text: Gluteus maximus, rationale: It extends the hip., structure: gluteus-maximus}
      iliopsoas: {text: Iliopsoas, rationale: It flexes the hip.}
  - id: extension
    form: choice
    structures: [gluteus-maximus]
    stem: Which muscle extends the hip?
    key: Gluteus maximus
    distractors:
      medius: {text: Gluteus medius, rationale: It keeps the pelvis level., structure: gluteus-medius}
      iliopsoas: {text: Iliopsoas, rationale: It flexes the hip.}
"""
PELVIS, EXTENSION = CardId("hip", "pelvis"), CardId("hip", "extension")
PAIR = MixUp("gluteus-maximus", "gluteus-medius", 2)


@pytest.fixture
def hip(progress: Progress, clock: FixedClock) -> Notebook:
    """A notebook on a deck whose options name their structures."""
    deck = read_deck(DECK, Path("hip.yaml")).deck
    assert deck is not None
    return Notebook(Library([deck]), progress, clock)


def asked(notebook: Notebook, card: CardId) -> Question:
    """A showing of that card."""
    return notebook.library.cards[card].ask("en", Random(1), rivals=notebook.rivals(card))


def take(notebook: Notebook, card: CardId, chosen: str) -> Logged:
    """Answer the card with that option."""
    return notebook.answer(asked(notebook, card), Response(milliseconds=5000, chosen=chosen)).logged


def test_a_confusion_counts_from_the_second_time_either_way_round(hip: Notebook) -> None:
    """Medius taken for maximus and maximus for medius are one pair; once is no pair, and an option without id none."""
    take(hip, PELVIS, "iliopsoas")
    take(hip, PELVIS, "maximus")

    assert hip.mixups() == []
    take(hip, EXTENSION, "medius")
    assert hip.mixups() == [PAIR]


def test_the_two_stand_against_each_other(hip: Notebook) -> None:
    """The rivals of a card are what the learner mixes up with its subject."""
    take(hip, PELVIS, "maximus")
    take(hip, PELVIS, "maximus")

    assert hip.rivals(PELVIS) == {"gluteus-maximus"}
    assert hip.rivals(EXTENSION) == {"gluteus-medius"}


def test_the_log_keeps_what_was_taken_for_what(hip: Notebook, progress: Progress, clock: FixedClock) -> None:
    """A notebook opened anew on the same file knows the pair, and cards to practise it with."""
    take(hip, PELVIS, "maximus")
    take(hip, PELVIS, "maximus")
    again = Notebook(hip.library, progress, clock)

    assert again.mixups() == [PAIR]
    assert again.about(PAIR, 10) == [PELVIS, EXTENSION]


def test_undo_takes_a_confusion_back(hip: Notebook) -> None:
    """What was taken back was never mixed up."""
    take(hip, PELVIS, "maximus")
    hip.take_back(take(hip, PELVIS, "maximus"))

    assert hip.mixups() == []


def test_what_is_long_past_is_forgotten(hip: Notebook, clock: FixedClock, progress: Progress) -> None:
    """After sixty days without the confusion the pair is gone."""
    take(hip, PELVIS, "maximus")
    take(hip, PELVIS, "maximus")
    clock.forward(days=REMEMBERED_DAYS)
    assert Notebook(hip.library, progress, clock).mixups() == [PAIR]
    clock.forward(days=1)

    assert Notebook(hip.library, progress, clock).mixups() == []


def test_pairs_come_by_how_often() -> None:
    """The most frequent pair is first."""
    confusions = {("a", "b"): 1, ("b", "a"): 1, ("c", "d"): 3, ("e", "f"): 1}

    assert mixups(confusions) == [MixUp("c", "d", 3), MixUp("a", "b", 2)]
    assert rivals(mixups(confusions), "a") == {"b"}
    assert rivals(mixups(confusions), None) == frozenset()


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("gastrocnemius.left@1.0,2.0", ("soleus", "gastrocnemius")),
        ("gastrocnemius.right", ("soleus", "gastrocnemius")),
        ("soleus.right", None),
        ("plantaris.left", None),
        (None, None),
    ],
)
def test_what_was_pointed_at_was_taken_for_what_was_asked(chosen: str | None, expected: tuple[str, str] | None) -> None:
    """What is right is no confusion, what helps neither; who does not know has confused nothing."""
    assert confusion(WHERE.ask("en", Random(1)), chosen) == expected


def test_where_several_are_right_nothing_was_taken_for_one_of_them() -> None:
    """Which of them the learner looked for is not known."""
    library = drawn_library()
    several = library.cards[CardId("legs", "extend-hip.locate")].ask("en", Random(1))
    one = library.cards[CardId("legs", "lift-foot.locate")].ask("en", Random(1))

    assert confusion(several, "calf.right") is None
    assert confusion(one, "calf.right") == ("tibialis-anterior", "calf")


def test_a_part_or_a_label_of_what_was_asked_is_no_confusion() -> None:
    """It is right; what is pointed at elsewhere is known by its label."""
    question = drawn_library().cards[CardId("legs", "quadriceps.locate.front")].ask("en", Random(1))

    assert confusion(question, "vastus-lateralis.right") is None
    assert confusion(question, "skull.mid") == ("quadriceps", "skull")


def test_of_names_those_chosen_are_confused_and_those_typed_are_not() -> None:
    """A wrong option is known by its id; what a wrong name stands for is not."""
    assert confusion(BY_CHOICE.ask("en", Random(1)), "plantaris") == ("soleus", "plantaris")
    assert confusion(BY_CHOICE.ask("en", Random(1)), "key") is None
    assert confusion(BY_TYPING.ask("en", Random(1)), "plantaris") is None


def test_what_is_mixed_up_on_a_figure_stands_among_the_options(progress: Progress, clock: FixedClock) -> None:
    """Looked for in the wrong place twice, the two are rivals wherever a name is chosen."""
    notebook = Notebook(drawn_library(), progress, clock)
    place, lit = CardId("legs", "gluteus-medius.locate.back"), CardId("legs", "calf.lit")
    take(notebook, place, "calf.right@1.0,2.0")
    take(notebook, place, "calf.right")

    assert notebook.mixups() == [MixUp("calf", "gluteus-medius", 2)]
    assert notebook.rivals(lit) == {"gluteus-medius"}
    assert "gluteus-medius" in {option.entity for option in asked(notebook, lit).options}
