"""What all forms of card have in common. Each form has a module of its own beside this one."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from random import Random
from typing import ClassVar

from quizapp.cards.card_id import CardId
from quizapp.cards.image import Image
from quizapp.cards.picture import Picture, Process
from quizapp.cards.question import Form, Option, Question, SourceLine
from quizapp.cards.text import Text


@dataclass(frozen=True, slots=True)
class Source:
    """A section of the article, or a reference that goes beyond it."""

    id: str
    text: Text
    beyond: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(ABC):
    """The thing that is scheduled. ``languages`` are those in which every text of it stands, the original first.

    Cards of one ``fact`` in one deck are siblings. ``structures`` are the ids of what the card is about, and ``made``
    says that the program made it from a fact. ``picture`` is what it asks about on a figure, ``process`` what happens
    in a picture beside its explanation, ``image`` what is shown with its stem.
    """

    form: ClassVar[Form]

    id: CardId
    languages: tuple[str, ...]
    topic: Text
    explanation: Text | None
    sources: tuple[Source, ...]
    fact: str | None = None
    structures: tuple[str, ...] = ()
    made: bool = False
    picture: Picture | None = None
    process: Process | None = None
    image: Image | None = None

    @property
    def entry(self) -> str:
        """The id of the entry in a deck file that would say it."""
        return self.id.card

    def explanation_in(self, language: str) -> str | None:
        """The explanation as shown, if there is one."""
        return None if self.explanation is None else self.explanation.in_language(language)

    def stem_in(self, language: str) -> str:
        """What it asks, in that language if the whole card stands in it."""
        return self.ask(language, Random(0)).stem

    def subject(self) -> str | None:
        """The id of what the right answer stands for, where it stands for one thing."""
        return self.structures[0] if len(self.structures) == 1 else None

    @abstractmethod
    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """One showing of this card, in the language if the whole card stands in it, else in the original.

        Where there are more wrong options than are shown, ``rivals`` come first: the ids of what the learner mixes up.
        """

    def shown(self, language: str, *, stem: str, answer: str, options: tuple[Option, ...] = ()) -> Question:
        """The question with these texts, and with all that every form shows in the same way."""
        return Question(
            card=self.id,
            form=self.form,
            language=language,
            topic=self.topic.in_language(language),
            stem=stem,
            answer=answer,
            options=options,
            explanation=self.explanation_in(language),
            sources=self.source_lines(language),
            structures=self.structures,
            made=self.made,
            entity=self.subject(),
            picture=self.picture,
            process=self.process,
            image=self.image,
        )

    def language_for(self, wanted: str) -> str:
        """The wanted language, or the original: a question never mixes two."""
        return wanted if wanted in self.languages else self.languages[0]

    def source_lines(self, language: str) -> tuple[SourceLine, ...]:
        """The sources as shown."""
        return tuple(SourceLine(source.text.in_language(language), source.beyond) for source in self.sources)
