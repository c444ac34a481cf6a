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
    """A wrong option with what it really is; ``id`` is unique in its card and never ``key``.

    ``structure`` is the id of the structure that it stands for, if it stands for one.
    """

    id: str
    text: Text
    rationale: Text
    structure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Card):
    """A stem, its key and two or three distractors."""

    form = Form.CHOICE

    stem: Text
    key: Text
    distractors: tuple[Distractor, ...]

    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """Show the stem with all its options in a fresh order."""
        language = self.language_for(language)
        answer = self.key.in_language(language)
        options = [Option(KEY, answer, correct=True, entity=self.subject())]
        options += [
            Option(
                wrong.id,
                wrong.text.in_language(language),
                False,
                wrong.rationale.in_language(language),
                wrong.structure,
            )
            for wrong in self.distractors
        ]
        rng.shuffle(options)
        return self.shown(language, stem=self.stem.in_language(language), answer=answer, options=tuple(options))
