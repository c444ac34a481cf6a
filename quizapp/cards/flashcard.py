"""The flashcard: recall, reveal, say how well it went."""

from dataclasses import dataclass
from random import Random

from quizapp.cards.card import Card
from quizapp.cards.question import Form, Question
from quizapp.cards.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Flashcard(Card):
    """A front to answer and the back that answers it."""

    form = Form.FLASHCARD

    front: Text
    back: Text

    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """Show the front; nothing about it is random."""
        language = self.language_for(language)
        return self.shown(language, stem=self.front.in_language(language), answer=self.back.in_language(language))
