"""The term: type what something is called."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from quizapp.cards.card import Card
from quizapp.cards.question import Form, Question
from quizapp.cards.text import Text


@dataclass(frozen=True, slots=True)
class Names:
    """Names by language code, in each language the first one before its synonyms; the first language is the original.

    A language of ``by_language`` has at least one name.
    """

    by_language: Mapping[str, tuple[str, ...]]

    def in_language(self, language: str) -> tuple[str, ...]:
        """The names in that language; none where there are none."""
        return self.by_language.get(language, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Card):
    """A stem and the names that answer it.

    The first accepted name is the model answer. A ``rejected`` one is a near miss that means something else, and is
    never taken for a slip of the pen.
    """

    form = Form.TERM

    stem: Text
    accepted: Names
    rejected: Names | None = None

    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """Show the stem; nothing about it is random."""
        language = self.language_for(language)
        accepted = self.accepted.in_language(language)
        rejected = () if self.rejected is None else self.rejected.in_language(language)
        question = self.shown(language, stem=self.stem.in_language(language), answer=accepted[0])
        return replace(question, accepted=accepted, rejected=rejected)
