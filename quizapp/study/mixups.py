"""What a learner mixes up: two things of which one was taken for the other, more than once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from quizapp.cards.locate import click_of
from quizapp.cards.question import Form, Question

MIXED_UP_FROM: Final = 2
REMEMBERED_DAYS: Final = 60

Confusion = tuple[str, str]
"""The id of what was asked for, and the id of what was taken for it."""


@dataclass(frozen=True, slots=True)
class MixUp:
    """Two ids, in the order of the alphabet, and how often one was taken for the other."""

    first: str
    second: str
    count: int


def confusion(question: Question, chosen: str | None) -> Confusion | None:
    """What was asked and what was taken for it; None where the answer was right or one of the two has no id."""
    if question.form is Form.LOCATE:
        return _confusion_on_figure(question, chosen)
    key = next((option.entity for option in question.options if option.correct), None)
    taken = next((option.entity for option in question.options if option.key == chosen and not option.correct), None)
    return None if key is None or taken is None or key == taken else (key, taken)


def _confusion_on_figure(question: Question, chosen: str | None) -> Confusion | None:
    """What was pointed at for what was asked; what is right, or helps, is no confusion."""
    if chosen is None or question.entity is None or question.picture is None:
        return None
    hit = click_of(chosen).structure
    known = {*question.picture.structures, *question.picture.helpers, question.entity}
    return None if hit in known else (question.entity, hit)


def remembered_since(day: date) -> date:
    """The first study day whose confusions still count: what has not been mixed up for long is mixed up no more."""
    return day - timedelta(days=REMEMBERED_DAYS)


def mixups(confusions: Mapping[Confusion, int]) -> list[MixUp]:
    """The pairs that were confused at least twice, either way round, the most frequent first."""
    pairs: Counter[Confusion] = Counter()
    for (asked, taken), count in confusions.items():
        pairs[min(asked, taken), max(asked, taken)] += count
    found = [MixUp(first, second, count) for (first, second), count in pairs.items() if count >= MIXED_UP_FROM]
    return sorted(found, key=lambda pair: (-pair.count, pair.first, pair.second))


def rivals(pairs: Iterable[MixUp], subject: str | None) -> frozenset[str]:
    """What the learner mixes up with that subject."""
    return frozenset(
        pair.second if pair.first == subject else pair.first for pair in pairs if subject in (pair.first, pair.second)
    )
