"""Cards as they would be written into a file: read again they are the same questions."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from quizapp.cards.card import Card
from quizapp.cards.choice import Choice
from quizapp.cards.deck import Deck
from quizapp.cards.made_choice import MadeChoice
from quizapp.cards.question import Form
from quizapp.decks_io.deck_reader import read_deck
from quizapp.decks_io.editing.cards import put_card, read_entry
from quizapp.decks_io.editing.deck_text import DeckText
from quizapp.decks_io.editing.entry_of import entry_of
from quizapp.paths import SHIPPED_DECKS
from tests.knee_deck import KNEE, write_knee

BY_HAND = [path for path in sorted(SHIPPED_DECKS.glob("*.yaml")) if path.stem != "running-muscles"]


def deck_of(path: Path, text: str | None = None) -> Deck:
    """The deck of that file, or of that text in its place."""
    deck = read_deck(path.read_text("utf-8") if text is None else text, path).deck
    assert deck is not None
    return deck


@pytest.mark.parametrize("path", BY_HAND, ids=lambda path: path.stem)
def test_a_hand_written_card_is_made_again(path: Path) -> None:
    """Every card, put in the place of what stands in the file, reads as the same card, its topic apart."""
    text, deck = path.read_text("utf-8"), deck_of(path)
    for card in deck.cards:
        entry, written = entry_of(card, deck), read_entry(text, card.id.card)
        assert entry is not None
        assert written is not None
        topic = {} if "topic" not in written else {"topic": written["topic"]}
        text = put_card(text, entry | topic)

    assert deck_of(path, text).cards == deck.cards


def test_a_card_with_an_image_is_made_again(tmp_path: Path) -> None:
    """In every form, with what is seen on the image; the boxes of one image are one entry."""
    path = tmp_path / "knee.yaml"
    write_knee(tmp_path)
    text, deck = KNEE, deck_of(path)
    for card in deck.cards:
        entry = entry_of(card, deck)
        assert entry is not None
        text = put_card(text, entry)

    assert deck_of(path, text).cards == deck.cards
    assert {card.image is not None for card in deck.cards} == {True}


def test_made_cards_become_questions_of_their_own() -> None:
    """Each that is no question on a figure or a timeline is asked with the same stem, answer and explanation."""
    path = SHIPPED_DECKS / "running-muscles.yaml"
    deck = deck_of(path)
    made = {card.id.card: (card, entry_of(card, deck)) for card in deck.cards}
    kept = {name: (card, entry) for name, (card, entry) in made.items() if entry is not None}
    head = {
        name: each for name, each in DeckText(path.read_text("utf-8")).head().items() if name in ("topics", "sources")
    }
    text = "format: 1\ndeck: running-muscles\ntitle: T\nlanguages: [de, en]\ncorrects: {}\n"
    text += "".join(f"{name}: {_flow(each)}\n" for name, each in head.items()) + "cards:\n"
    text += "".join(f"  - {_flow(entry)}\n" for _, entry in kept.values())
    parsed = read_deck(text, path)

    assert parsed.problems == ()
    assert {type(card) for name, (card, _) in made.items() if name not in kept} == {
        type(card) for card, entry in made.values() if card.form in (Form.LOCATE, Form.NAME, Form.TIMELINE)
    }
    assert parsed.deck is not None
    assert len(parsed.deck.cards) == len(kept) > 300
    for card in parsed.deck.cards:
        same(kept[card.id.card][0], card)


def same(made: Card, typed: Card) -> None:
    """The same question, but for the wrong options that are not drawn any more."""
    for language in ("de", "en"):
        one, other = made.ask(language, Random(1)), typed.ask(language, Random(1))
        assert (one.stem, one.answer, one.explanation) == (other.stem, other.answer, other.explanation)
        assert (one.sources, one.accepted, one.rejected) == (other.sources, other.accepted, other.rejected)
    assert (typed.fact, typed.structures, typed.process) == (made.fact, made.structures, made.process)
    if isinstance(made, MadeChoice):
        assert isinstance(typed, Choice)
        assert [wrong.id for wrong in typed.distractors] == [wrong.id for wrong in made.nearest()]
        assert len(typed.distractors) == min(3, len(typed.distractors)) >= 2


def test_the_nearest_are_unlike_each_other() -> None:
    """What teaches the same is not shown twice, unless there would be too few; the nearest come first."""
    deck = deck_of(SHIPPED_DECKS / "running-muscles.yaml")
    choice = next(card for card in deck.cards if isinstance(card, MadeChoice) and len(card.candidates) > 4)
    first, second, third, *_ = choice.candidates
    alike = replace(choice, candidates=(first, replace(second, rationale=first.rationale, kin=frozenset()), third))

    assert [wrong.id for wrong in alike.nearest()] == [first.id, third.id]
    two = replace(choice, candidates=(first, replace(second, kin=frozenset({first.id}))))
    assert [wrong.id for wrong in two.nearest()] == [first.id, second.id]


def _flow(value: object) -> str:
    """The value on one line; what JSON writes is YAML too."""
    return json.dumps(value, ensure_ascii=False)
