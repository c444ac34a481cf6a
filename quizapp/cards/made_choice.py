"""A choice made from facts: more wrong options than are shown, of which each showing draws the tempting ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from random import Random
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.choice import KEY
from quizapp.cards.question import Form, Option, Question
from quizapp.cards.text import Text

SHOWN: Final = 3
FEWEST: Final = 2

# How far chance, and another length than the key's, may move a candidate among the ranks of nearness.
_CHANCE: Final = 1.5
_LENGTH: Final = 1.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the facts prove wrong: ``id`` is the entity's and never ``key``, ``rank`` 0 is nearest to the key.

    ``kin`` are the ids of what is a part of it, or of which it is a part.
    """

    id: str
    text: Text
    rationale: Text
    rank: int
    kin: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeChoice(Card):
    """A stem, its key and at least two candidates.

    No two texts read the same in any language of the card, and at least two rationales differ.
    """

    form = Form.CHOICE

    stem: Text
    key: Text
    entity: str
    candidates: tuple[Candidate, ...]

    def subject(self) -> str | None:
        """The entity of the key."""
        return self.entity

    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """Show the stem with its key and three candidates, two if there are no more to be had, in a fresh order.

        Rivals of the learner come first, then what is near to the key and alike in length; two that teach the same are
        not shown together, nor are whole and part, unless they are rivals. A seed gives as many options, and the key in
        the same place, in every language.
        """
        language = self.language_for(language)
        answer = self.key.in_language(language)
        options = [Option(KEY, answer, correct=True, entity=self.entity)]
        options += [
            Option(wrong.id, wrong.text.in_language(language), False, wrong.rationale.in_language(language), wrong.id)
            for wrong in self._drawn(language, rng, rivals)
        ]
        rng.shuffle(options)
        return self.shown(language, stem=self.stem.in_language(language), answer=answer, options=tuple(options))

    def _drawn(self, language: str, rng: Random, rivals: frozenset[str]) -> list[Candidate]:
        """The candidates of this showing."""
        length = len(self.key.in_language(language))
        distance: dict[str, tuple[bool, float]] = {}
        for wrong in self.candidates:
            unlike = abs(log(len(wrong.text.in_language(language)) / length))
            distance[wrong.id] = (wrong.id not in rivals, wrong.rank + _CHANCE * rng.random() + _LENGTH * unlike)
        order = sorted(self.candidates, key=lambda wrong: distance[wrong.id])
        drawn = [wrong for wrong in order if wrong.id in rivals][:SHOWN]
        others = [wrong for wrong in order if wrong.id not in rivals and not any(_alike(wrong, one) for one in drawn)]
        return _enough([*drawn, *_apart(others, SHOWN - len(drawn))], order)

    def nearest(self) -> list[Candidate]:
        """The three candidates that are nearest to the key and unlike each other; two if there are no more such."""
        return _enough(_apart(self.candidates, SHOWN), self.candidates)


def _enough(drawn: list[Candidate], order: Sequence[Candidate]) -> list[Candidate]:
    """These, and where they are too few the first that teaches something else."""
    if len(drawn) < FEWEST:
        return drawn + [wrong for wrong in order if wrong.rationale != drawn[0].rationale][: FEWEST - len(drawn)]
    return drawn


def _apart(order: Sequence[Candidate], most: int) -> list[Candidate]:
    """The first of them of which no two are alike: as many as there can be, so that their order changes no number."""
    best: list[Candidate] = []
    for place, first in enumerate(order):
        if len(best) == most:
            break
        rest = [other for other in order[place + 1 :] if not _alike(first, other)]
        found = [first, *_apart(rest, most - 1)]
        if len(found) > len(best):
            best = found
    return best


def _alike(one: Candidate, other: Candidate) -> bool:
    """Whether the two teach the same, or one is a part of the other."""
    return one.rationale == other.rationale or other.id in one.kin or one.id in other.kin
