"""One showing of a card: what the learner meets on the screen."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.cards.card_id import CardId


class Form(StrEnum):
    """How a question is put and answered."""

    FLASHCARD = "flashcard"
    CHOICE = "choice"

    @property
    def graded_by_learner(self) -> bool:
        """Whether the learner says how well it went; otherwise the program knows what is right."""
        return self is Form.FLASHCARD


@dataclass(frozen=True, slots=True)
class Option:
    """One choice as shown; ``key`` names it wherever it stands, ``rationale`` is why it is wrong."""

    key: str
    text: str
    correct: bool
    rationale: str | None = None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a statement comes from; ``beyond`` marks what the article itself does not say."""

    text: str
    beyond: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A card in one language with its options in the order of this showing."""

    card: CardId
    form: Form
    language: str
    topic: str
    stem: str
    answer: str
    options: tuple[Option, ...] = ()
    explanation: str | None = None
    sources: tuple[SourceLine, ...] = ()

    @property
    def words(self) -> int:
        """How many words there are to read before answering."""
        return sum(len(text.split()) for text in (self.stem, *(option.text for option in self.options)))
