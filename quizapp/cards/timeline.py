"""The timeline: mark the phases of the running cycle in which something happens."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.question import Form, Option, Question
from quizapp.cards.text import Text

_AND: Final = "+"


@dataclass(frozen=True, slots=True)
class Span:
    """One phase of the cycle, and whether it belongs to the answer; ``about`` is a sentence on the phase."""

    id: str
    name: Text
    about: Text
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Card):
    """A stem and all phases in their order, at least one of them right and one of them wrong."""

    form = Form.TIMELINE

    stem: Text
    spans: tuple[Span, ...]

    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """Show the stem over the cycle, whose order is that of time; nothing about it is random."""
        language = self.language_for(language)
        options = tuple(
            Option(each.id, each.name.in_language(language), each.right, each.about.in_language(language))
            for each in self.spans
        )
        answer = ", ".join(option.text for option in options if option.correct)
        return self.shown(language, stem=self.stem.in_language(language), answer=answer, options=options)


def phases_as_text(question: Question, marked: Iterable[str]) -> str:
    """The phases marked as the log keeps them, in their order: ``braking+midstance``."""
    chosen = frozenset(marked)
    return _AND.join(option.key for option in question.options if option.key in chosen)


def phases_of(question: Question, chosen: str | None) -> frozenset[str]:
    """The phases that the log keeps; raise ValueError unless there is one at least and the question has them all."""
    marked = frozenset((chosen or "").split(_AND))
    if not marked <= {option.key for option in question.options}:
        raise ValueError(f"no phases of {question.card}: {chosen!r}")
    return marked
