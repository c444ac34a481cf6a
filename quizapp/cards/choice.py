"""The choice: pick the one right option of three or four."""

from dataclasses import dataclass
from random import Random
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.question import Form, Option, Question
from quizapp.cards.text import Text

KEY: Final = "key"


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong option with what it really is; ``id`` is unique in its card and never ``key``."""

    id: str
    text: Text
    rationale: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Card):
    """A stem, its key and two or three distractors."""

    form = Form.CHOICE

    stem: Text
    key: Text
    distractors: tuple[Distractor, ...]

    def ask(self, language: str, rng: Random) -> Question:
        """Show the stem with its options in a fresh order."""
        language = self.language_for(language)
        options = [Option(KEY, self.key.in_language(language), correct=True)]
        options += [
            Option(wrong.id, wrong.text.in_language(language), False, wrong.rationale.in_language(language))
            for wrong in self.distractors
        ]
        rng.shuffle(options)
        return Question(
            card=self.id,
            form=self.form,
            language=language,
            topic=self.topic.in_language(language),
            stem=self.stem.in_language(language),
            answer=self.key.in_language(language),
            options=tuple(options),
            explanation=self.explanation_in(language),
            sources=self.source_lines(language),
        )
