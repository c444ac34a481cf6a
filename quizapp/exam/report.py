"""What an exam came to: by question, by topic, and beside the exams before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quizapp.cards.locate import click_of
from quizapp.cards.question import Form, Question
from quizapp.exam.asking import asked_anew
from quizapp.exam.attempt import Attempt, Item
from quizapp.exam.marking import FULL, is_complete
from quizapp.exam.paper import Section
from quizapp.knowledge.plate import Plate
from quizapp.study.illustrations import Illustrations
from quizapp.study.library import Library


@dataclass(frozen=True, slots=True)
class Score:
    """Points in halves: those that were given, and those that there were to be had."""

    points: int
    possible: int

    @property
    def share(self) -> float | None:
        """The share that was given; None where there was nothing to be had."""
        return self.points / self.possible if self.possible else None

    @classmethod
    def of(cls, items: Sequence[Item]) -> "Score":
        """What these questions came to; those that are not counted come to nothing."""
        counted = [item.points for item in items if item.points is not None]
        return cls(sum(counted), FULL * len(counted))


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question of the paper, its number counted from 1. ``question`` is None where it is not in the decks now.

    ``plate`` is the figure on which something is to be pointed at, ``hit`` what was pointed at, by its name.
    """

    number: int
    item: Item
    question: Question | None
    hit: str | None = None
    plate: Plate | None = None

    @property
    def is_wrong(self) -> bool:
        """Whether it was counted and did not bring all its points."""
        return self.item.points is not None and self.item.points < FULL


@dataclass(frozen=True, slots=True)
class TopicResult:
    """A topic of a deck under its names of today, and how it went in all earlier exams together."""

    deck: str
    topic: str
    score: Score
    before: Score


@dataclass(frozen=True, slots=True)
class Past:
    """Another exam that was handed in."""

    id: str
    seed: int
    mark: str
    at: datetime
    questions: int
    score: Score

    @classmethod
    def of(cls, attempt: Attempt) -> "Past":
        """What is told of it in a list."""
        return cls(
            attempt.id,
            attempt.seed,
            attempt.mark,
            attempt.handed_in_at or attempt.seen_at,
            len(attempt.items),
            Score.of(attempt.items),
        )


@dataclass(frozen=True, slots=True)
class Report:
    """All there is to say of an exam that was handed in; what prints it needs nothing else.

    ``topics`` are in the order of the decks, ``earlier`` are the exams before this one, the newest first.
    """

    id: str
    seed: int
    mark: str
    language: str
    started_at: datetime
    handed_in_at: datetime
    minutes: int
    used: timedelta
    is_time_over: bool
    score: Score
    questions: tuple[QuestionResult, ...]
    topics: tuple[TopicResult, ...]
    earlier: tuple[Past, ...]

    @property
    def wrong(self) -> list[QuestionResult]:
        """The questions that did not bring all their points."""
        return [each for each in self.questions if each.is_wrong]

    @property
    def unanswered(self) -> int:
        """How many questions were counted and had no answer."""
        return sum(each.item.chosen is None and each.item.points is not None for each in self.questions)

    @property
    def not_counted(self) -> int:
        """How many questions had gone from their decks before the paper was handed in."""
        return sum(each.item.points is None for each in self.questions)

    @property
    def to_schedule(self) -> list[QuestionResult]:
        """The answers that could be counted in the schedule and are not yet."""
        return [
            each
            for each in self.questions
            if each.question is not None
            and not each.item.in_schedule
            and each.item.points is not None
            and is_complete(each.question, each.item.chosen)
        ]


def report_on(attempt: Attempt, library: Library, language: str, others: Sequence[Attempt] = ()) -> Report:
    """The report on an attempt that is handed in, its questions in that language; ``others`` are all that are."""
    assert attempt.handed_in_at is not None
    handed_in_at = attempt.handed_in_at
    earlier = [each for each in others if each.id != attempt.id and (each.handed_in_at or handed_in_at) < handed_in_at]
    illustrations = Illustrations(library)
    results = []
    for number, item in enumerate(attempt.items, start=1):
        question = _question(attempt, item, library, language)
        plate = illustrations.plate(question) if question is not None and item.form is Form.LOCATE else None
        hit = None if question is None else _hit(question, item, plate, illustrations)
        results.append(QuestionResult(number, item, question, hit, plate))
    questions = tuple(results)
    return Report(
        id=attempt.id,
        seed=attempt.seed,
        mark=attempt.mark,
        language=language,
        started_at=attempt.started_at,
        handed_in_at=handed_in_at,
        minutes=attempt.minutes,
        used=min(attempt.used, timedelta(minutes=attempt.minutes)),
        is_time_over=attempt.is_time_over,
        score=Score.of(attempt.items),
        questions=questions,
        topics=tuple(_topics(questions, library, language, [item for each in earlier for item in each.items])),
        earlier=tuple(Past.of(each) for each in earlier),
    )


def _question(attempt: Attempt, item: Item, library: Library, language: str) -> Question | None:
    """As it reads now; a typed answer is shown beside the names of the language in which it was typed."""
    spoken = item.language if item.language and item.form is Form.TERM else language
    return asked_anew(library, item.card, item.form, item.options, seed=attempt.seed, language=spoken)


def _hit(question: Question, item: Item, plate: Plate | None, illustrations: Illustrations) -> str | None:
    if plate is None or item.chosen is None:
        return None
    return illustrations.name(plate, click_of(item.chosen).structure, question.language)


def _topics(
    questions: Sequence[QuestionResult], library: Library, language: str, before: Sequence[Item]
) -> list[TopicResult]:
    order = {deck.id: place for place, deck in enumerate(library.decks)}
    of_section: dict[Section, list[QuestionResult]] = {}
    for each in questions:
        of_section.setdefault(each.item.section, []).append(each)
    found = []
    for section in sorted(of_section, key=lambda section: (order.get(section.deck, len(order)), section)):
        results = of_section[section]
        deck = library.deck(section.deck)
        cards = (library.cards.get(each.item.card) for each in results)
        named = next((card.topic.in_language(language) for card in cards if card is not None), section.topic)
        found.append(
            TopicResult(
                section.deck if deck is None else deck.title.in_language(language),
                named,
                Score.of([each.item for each in results]),
                Score.of([item for item in before if item.section == section]),
            )
        )
    return found
