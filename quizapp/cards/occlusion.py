"""Occlusion: recall what is covered on an image."""

from dataclasses import dataclass, replace
from random import Random

from quizapp.cards.card import Card
from quizapp.cards.image import Covers
from quizapp.cards.question import Form, Question
from quizapp.cards.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Occlusion(Card):
    """One covered box of an image, which it always has; ``structure`` is the id of what lies under it."""

    form = Form.OCCLUSION

    stem: Text
    answer: Text
    covers: Covers
    structure: str | None = None

    @property
    def entry(self) -> str:
        """The id of the entry of all boxes, which stands before that of its own."""
        return self.id.entry

    def subject(self) -> str | None:
        """What lies under the box; the whole card may be about more."""
        return self.structure

    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """Show the image with its covers; nothing about it is random."""
        language = self.language_for(language)
        stem, answer = self.stem.in_language(language), self.answer.in_language(language)
        return replace(self.shown(language, stem=stem, answer=answer), covers=self.covers)
