"""What a learner mixes up stands on Today, and can be practised from there."""

from collections.abc import Callable

import pytest

from tests.ui.learner import Learner, OpenWindow

DECK = """\
format: 1
deck: hip
title: Hip
languages: [en]
sources: {book: A book}
regions: {hip: Hip}
structures:
  - {id: gluteus-medius, kind: muscle, names: gluteus medius, region: hip, source: book}
  - {id: gluteus-maximus, kind: muscle, names: gluteus maximus, region: hip, source: book}
cards:
  - id: pelvis
    form: choice
    structures: [gluteus-medius]
    stem: Which muscle keeps the pelvis level?
    key: Gluteus medius
    distractors:
      maximus: {text: Gluteus maximus, rationale: It extends the hip., structure: gluteus-maximus}
      iliopsoas: {text: Iliopsoas, rationale: It flexes the hip.}
"""


@pytest.fixture
def mixing(write_decks: Callable[..., None], open_window: OpenWindow) -> Learner:
    """A learner with one card, who takes maximus for medius twice and leaves."""
    write_decks(DECK)
    learner = open_window()
    learner.press("Return")
    take(learner, "maximus")
    learner.press("Space")
    take(learner, "maximus")
    return learner


def take(learner: Learner, key: str) -> None:
    """Choose the option of that key."""
    keys = [option.key for option in learner.question.options]
    learner.press(str(keys.index(key) + 1))


def test_a_pair_stands_on_today(mixing: Learner) -> None:
    """Both names and how often; before the second confusion there is nothing of it."""
    mixing.press("Escape")

    assert mixing.texts("mixups") == ["What you mix up", "gluteus maximus", "with gluteus medius", "2 ×"]
    assert mixing.find("mixup-gluteus-maximus-gluteus-medius").accessibleName() == (
        "Practise these: gluteus maximus and gluteus medius"
    )


def test_an_undone_confusion_goes(mixing: Learner) -> None:
    """The pair is gone when one of the two answers was taken back."""
    mixing.press("Ctrl+Z", "Escape")

    assert not mixing.sees("mixups")


def test_practise_these(mixing: Learner) -> None:
    """A click on the pair asks its cards as practice, which moves no date."""
    mixing.press("Escape")
    before = mixing.states()
    mixing.click("mixup-gluteus-maximus-gluteus-medius")

    assert mixing.question.card.card == "pelvis"
    assert mixing.read("count") == "practice, 1 of 1"
    take(mixing, "key")
    assert mixing.kinds() == ["answer", "drill", "drill"]
    assert mixing.states() == before
