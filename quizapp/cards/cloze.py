"""The cloze: recall what belongs into the gap of a sentence."""

import re
from dataclasses import dataclass
from random import Random
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.question import Form, Question
from quizapp.cards.text import Text

BLANK: Final = "______"
"""The gap as it is shown: always as long, so that it does not give its word away."""

_GAP: Final = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands before the gap, in it and behind it."""

    before: str
    answer: str
    after: str


def gaps_in(sentence: str) -> list[Gap]:
    """Every gap in a sentence, as written in a deck: ``The calf works {{eccentrically}}.``"""
    return [Gap(sentence[: gap.start()], gap[1].strip(), sentence[gap.end() :]) for gap in _GAP.finditer(sentence)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloze(Card):
    """A sentence with exactly one gap in every language."""

    form = Form.CLOZE

    sentence: Text

    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """Show the sentence with a blank for the gap; nothing about it is random."""
        language = self.language_for(language)
        (gap,) = gaps_in(self.sentence.in_language(language))
        return self.shown(language, stem=gap.before + BLANK + gap.after, answer=gap.answer)


def gap_of(question: Question) -> Gap:
    """The sentence of a question around its blank."""
    before, _blank, after = question.stem.partition(BLANK)
    return Gap(before, question.answer, after)
