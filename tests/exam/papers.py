"""A library for exams: every form that an exam asks, siblings, topics of different sizes, and what no exam asks."""

from typing import Final

from quizapp.cards.question import Form
from quizapp.exam.paper import Paper, Section, Wanted, draw, sections
from quizapp.study.library import Library
from tests.conftest import FOOT, HIP, a_library
from tests.shin_deck import SHIN

_CHOICE: Final = """\
  - id: {name}
    form: choice
    topic: {topic}
    stem: {{de: "Was ist {name}?", en: "What is {name}?"}}
    key: {{de: "richtig {name}", en: "right {name}"}}
    distractors:
      a: {{text: {{de: A {name}, en: A {name}}}, rationale: {{de: Nein, en: "No"}}}}
      b: {{text: {{de: B {name}, en: B {name}}}, rationale: {{de: Nie, en: Never}}}}
      c: {{text: {{de: C {name}, en: C {name}}}, rationale: {{de: Kaum, en: Hardly}}}}
"""


def many(**topics: int) -> str:
    """A deck of choices, so many of each topic."""
    head = "format: 1\ndeck: many\ntitle: {de: Viele, en: Many}\nlanguages: [de, en]\ntopics:\n"
    head += "".join(f"  {topic}: {{de: Thema {topic}, en: Topic {topic}}}\n" for topic in topics)
    cards = [
        _CHOICE.format(name=f"{topic}-{number}", topic=topic)
        for topic, count in topics.items()
        for number in range(count)
    ]
    return head + "cards:\n" + "".join(cards)


def every_form() -> Library:
    """Three choices, a Kprim and a term; two flashcards and a cloze that no exam asks."""
    return a_library(HIP, FOOT, SHIN)


def everything(library: Library, questions: int, seed: int = 0) -> Wanted:
    """So many questions from all topics."""
    return Wanted(frozenset(sections(library)), questions, seed)


def drawn(library: Library, questions: int, seed: int = 0) -> Paper:
    """The paper of that number from all topics."""
    paper = draw(library, everything(library, questions, seed))
    assert isinstance(paper, Paper)
    return paper


def of_deck(library: Library, deck: str) -> frozenset[Section]:
    """The topics of a deck."""
    return frozenset(section for section in sections(library) if section.deck == deck)


FORMS_THERE: Final = {Form.CHOICE, Form.KPRIM, Form.TERM}
