"""One answer: what the learner did, and what the log keeps of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState

EventId = str


class Kind(StrEnum):
    """An answer moves the schedule, a drill does not, a reset makes the card new, an undo takes one of them back."""

    ANSWER = "answer"
    DRILL = "drill"
    RESET = "reset"
    UNDO = "undo"


class Confidence(StrEnum):
    """What the learner said of the answer besides giving it."""

    SURE = "sure"
    GUESSED = "guessed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What the learner did with a question.

    ``chosen`` is the key of the option taken, the marks of statements as quizapp.cards.kprim writes them, or what was
    typed; ``grade`` is the learner's own word on a flashcard or cloze. ``away`` says that the window was inactive
    meanwhile, so that the time means nothing; ``overruled`` that the learner calls right what the program called wrong.
    """

    milliseconds: int
    chosen: str | None = None
    grade: Quality | None = None
    confidence: Confidence | None = None
    away: bool = False
    overruled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """An answer or a drill as the log keeps it: the raw inputs, what was made of them, and the memory around it.

    ``answered_at`` carries the learner's zone; ``correct`` is None where the learner grades, and False where the answer
    was but nearly right; ``words`` is how much there was to read. ``confusion`` is what was asked for and what was
    taken for it, where both are known.
    """

    kind: Kind
    card: CardId
    answered_at: datetime
    study_day: date
    form: Form
    language: str
    quality: Quality
    correct: bool | None
    milliseconds: int
    words: int
    away: bool
    chosen: str | None
    confidence: Confidence | None
    scheduler: str
    scheduler_version: int
    before: MemoryState
    after: MemoryState
    overruled: bool = False
    confusion: tuple[str, str] | None = None

    @property
    def was_new(self) -> bool:
        """Whether the card had never been answered before."""
        return self.before.interval == 0


@dataclass(frozen=True, slots=True)
class Step:
    """An answer, drill or reset as far as the state of its card goes; ``quality`` says nothing of a reset."""

    kind: Kind
    card: CardId
    study_day: date
    quality: int = 0


@dataclass(frozen=True, slots=True)
class Logged:
    """A review with the id under which the log knows it."""

    event: EventId
    review: Review
