"""The Kprim: four statements of one topic, each true or false by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.question import Form, Option, Question
from quizapp.cards.text import Text

STATEMENTS: Final = 4
TRUE: Final = "t"
FALSE: Final = "f"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement, whether it is true, and why; ``id`` is unique in its card."""

    id: str
    text: Text
    true: bool
    rationale: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Kprim(Card):
    """A stem and its four statements."""

    form = Form.KPRIM

    stem: Text
    statements: tuple[Statement, ...]

    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """Show the stem with all statements in a fresh order; a correct option is a true statement."""
        language = self.language_for(language)
        in_file = [
            Option(each.id, each.text.in_language(language), each.true, each.rationale.in_language(language))
            for each in self.statements
        ]
        answer = "\n".join(f"{'✓' if option.correct else '✗'} {option.text}" for option in in_file)
        options = rng.sample(in_file, len(in_file))
        question = self.shown(language, stem=self.stem.in_language(language), answer=answer, options=tuple(options))
        return replace(question, order=tuple(option.key for option in in_file))


def marks_as_text(question: Question, marks: Mapping[str, bool]) -> str:
    """The marks by statement id as the log keeps them, in the order of the file: ``a=t,b=f,c=f,d=t``."""
    return ",".join(f"{key}={TRUE if marks[key] else FALSE}" for key in question.order if key in marks)


def marks_of(question: Question, chosen: str | None) -> dict[str, bool]:
    """The marks that the log keeps; raise ValueError unless every statement of the question is marked true or false."""
    marks = _written(chosen)
    if set(marks) != set(question.order) or not set(marks.values()) <= {TRUE, FALSE}:
        raise ValueError(f"no marks for the statements of {question.card}: {chosen!r}")
    return {key: mark == TRUE for key, mark in marks.items()}


def given_marks(question: Question, chosen: str | None) -> dict[str, bool]:
    """The marks of those statements of the question that have one, as long as not all of them need have."""
    marks = _written(chosen)
    return {key: marks[key] == TRUE for key in question.order if marks.get(key) in (TRUE, FALSE)}


def _written(chosen: str | None) -> dict[str, str]:
    return dict(mark.split("=", 1) for mark in (chosen or "").split(",") if "=" in mark)
