"""Deck texts made by hand, and what reading them gives."""

from pathlib import Path
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.text import Text
from quizapp.decks_io.deck_reader import read_deck
from quizapp.decks_io.problem import Problem
from quizapp.wording import catalog
from quizapp.wording.problems import line_of_report

PATH: Final = Path("hip.yaml")

HEAD: Final = """\
format: 1
deck: hip
title: {de: Hüfte, en: Hip}
languages: [de, en]
topics:
  movers: {de: Beweger, en: Movers}
sources:
  article: {de: Laufanatomie, en: Running anatomy}
cards:
"""
"""Nine lines, so that the first card begins on the tenth."""


def a_flashcard(name: str, *lines: str, indentation: str = "  ") -> str:
    """A flashcard of four lines, or of id, form and these lines."""
    body = ("form: flashcard", *(lines or (f"front: Was ist {name}?", f"back: Das ist {name}.")))
    return f"{indentation}- id: {name}\n" + "".join(f"{indentation}  {line}\n" for line in body)


def a_choice(name: str, *, key: str = "Gluteus maximus", wrong: str = "", more: str = "") -> str:
    """A choice with the wrong options of these lines (by default two), and further lines after it."""
    wrong = wrong or (
        "      iliopsoas: {text: Iliopsoas, rationale: Er beugt.}\n"
        "      soleus: {text: Soleus, rationale: Er senkt den Fuß.}\n"
    )
    return (
        f"  - id: {name}\n    form: choice\n    stem: Was streckt?\n    key: {key}\n    distractors:\n" + wrong + more
    )


def a_statement(name: str, *, text: str = "", true: str = "true", rationale: str = "R.") -> str:
    """One statement of a Kprim, on one line; by default its text is made of its name."""
    return f"      {name}: {{text: {text or f'Text {name}'}, true: {true}, rationale: {rationale}}}\n"


def a_kprim(name: str, *statements: str) -> str:
    """A Kprim with these statements, the first of them on its fifth line."""
    return f"  - id: {name}\n    form: kprim\n    stem: Was trifft zu?\n    statements:\n" + "".join(statements)


def a_cloze(name: str, sentence: str) -> str:
    """A cloze of three lines with this sentence."""
    return f"  - id: {name}\n    form: cloze\n    sentence: {sentence}\n"


def a_term(name: str, *lines: str) -> str:
    """A term with a stem and these lines."""
    body = "".join(f"    {line}\n" for line in lines)
    return f"  - id: {name}\n    form: term\n    stem: Wie heißt er?\n{body}"


def an_occlusion(name: str, *boxes: str, image: str = "knee.png", more: str = "") -> str:
    """An occlusion of a knee with further lines and these boxes, the first of them on its fifth line without any."""
    lines = "".join(f"      {box}\n" for box in boxes)
    return f"  - id: {name}\n    form: occlusion\n    image: {image}\n{more}    boxes:\n{lines}"


def cards(content: str) -> tuple[Card, ...]:
    """The cards that can be used."""
    deck = read_deck(content, PATH).deck
    return () if deck is None else deck.cards


def front(card: Card) -> Text:
    """The front of a flashcard."""
    assert isinstance(card, Flashcard)
    return card.front


def ids(content: str) -> list[str] | None:
    """The cards that can be used, by their ids; None where there is no deck."""
    deck = read_deck(content, PATH).deck
    return None if deck is None else [card.id.card for card in deck.cards]


def problems(content: str) -> tuple[Problem, ...]:
    """What is wrong with the text."""
    return read_deck(content, PATH).problems


def reports(content: str) -> list[str]:
    """The same as a teacher reads it, in English."""
    return in_english(*problems(content))


def in_english(*found: Problem) -> list[str]:
    """The problems as printed lines, whatever the language of the interface."""
    before = catalog.current()
    catalog.use("en")
    try:
        return [line_of_report(problem) for problem in found]
    finally:
        catalog.use(before)
