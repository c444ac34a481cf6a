"""One showing of a card: what the learner meets on the screen."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.cards.card_id import CardId
from quizapp.cards.image import Covers, Image
from quizapp.cards.picture import Picture, Process


class Form(StrEnum):
    """How a question is put and answered."""

    FLASHCARD = "flashcard"
    CHOICE = "choice"
    KPRIM = "kprim"
    CLOZE = "cloze"
    TERM = "term"
    LOCATE = "locate"
    NAME = "name"
    TIMELINE = "timeline"
    OCCLUSION = "occlusion"

    @property
    def graded_by_learner(self) -> bool:
        """Whether the learner says how well it went; otherwise the program knows what is right."""
        return self in (Form.FLASHCARD, Form.CLOZE, Form.OCCLUSION)

    @property
    def needs_picture(self) -> bool:
        """Whether it can be answered only with a figure or an image before one's eyes."""
        return self in (Form.LOCATE, Form.NAME, Form.OCCLUSION)


@dataclass(frozen=True, slots=True)
class Option:
    """One choice or statement as shown; ``key`` names it wherever it stands, ``rationale`` is why it is wrong, or true.

    ``entity`` is the id of the structure, phase, contraction type, action or the like that it stands for.
    """

    key: str
    text: str
    correct: bool
    rationale: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a statement comes from; ``beyond`` marks what the article itself does not say."""

    text: str
    beyond: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A card in one language with its options in the order of this showing.

    ``order`` are the keys of statements in the order of the file. ``accepted`` are the names that answer a term, and
    ``rejected`` those that are none of its slips. ``entity`` is the id of what the right answer stands for, where it
    stands for one thing. ``process`` is what happens in a picture beside the explanation, ``image`` what is shown with
    the stem, and ``covers`` what of it is covered.
    """

    card: CardId
    form: Form
    language: str
    topic: str
    stem: str
    answer: str
    options: tuple[Option, ...] = ()
    order: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    explanation: str | None = None
    sources: tuple[SourceLine, ...] = ()
    structures: tuple[str, ...] = ()
    made: bool = False
    entity: str | None = None
    picture: Picture | None = None
    process: Process | None = None
    image: Image | None = None
    covers: Covers | None = None

    @property
    def typed(self) -> bool:
        """Whether the learner types the answer; then the program may err, and the learner has the last word."""
        return bool(self.accepted)

    @property
    def words(self) -> int:
        """How many words there are to read before answering."""
        return sum(len(text.split()) for text in (self.stem, *(option.text for option in self.options)))
