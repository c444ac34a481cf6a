"""What all forms of card have in common. Each form has a module of its own beside this one."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from random import Random
from typing import ClassVar

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form, Question, SourceLine
from quizapp.cards.text import Text


@dataclass(frozen=True, slots=True)
class Source:
    """A section of the article, or a reference that goes beyond it."""

    id: str
    text: Text
    beyond: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(ABC):
    """The thing that is scheduled. ``languages`` are those in which every text of it stands, the original first."""

    form: ClassVar[Form]

    id: CardId
    languages: tuple[str, ...]
    topic: Text
    explanation: Text | None
    sources: tuple[Source, ...]

    def explanation_in(self, language: str) -> str | None:
        """The explanation as shown, if there is one."""
        return None if self.explanation is None else self.explanation.in_language(language)

    @abstractmethod
    def ask(self, language: str, rng: Random) -> Question:
        """One showing of this card, in the language if the whole card stands in it, else in the original."""

    def language_for(self, wanted: str) -> str:
        """The wanted language, or the original: a question never mixes two."""
        return wanted if wanted in self.languages else self.languages[0]

    def source_lines(self, language: str) -> tuple[SourceLine, ...]:
        """The sources as shown."""
        return tuple(SourceLine(source.text.in_language(language), source.beyond) for source in self.sources)
