"""Locate: point at a structure on a figure."""

from dataclasses import dataclass
from math import isfinite
from random import Random
from typing import Final, NamedTuple

from quizapp.cards.card import Card
from quizapp.cards.question import Form, Question
from quizapp.cards.text import Text

_AT: Final = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class Locate(Card):
    """A stem, and in ``picture`` what may be pointed at; ``answer`` names it."""

    form = Form.LOCATE

    stem: Text
    answer: Text

    def ask(self, language: str, rng: Random, *, rivals: frozenset[str] = frozenset()) -> Question:
        """Show the stem over the figure; nothing about it is random."""
        language = self.language_for(language)
        return self.shown(language, stem=self.stem.in_language(language), answer=self.answer.in_language(language))


class Click(NamedTuple):
    """What was pointed at: a shape by its id, and where, in units of the sheet; by keyboard there is no place."""

    shape: str
    place: tuple[float, float] | None = None

    @property
    def structure(self) -> str:
        """The structure or label whose shape it is."""
        return self.shape.rpartition(".")[0]


def click_as_text(click: Click) -> str:
    """The click as the log keeps it: ``gluteus-medius.right@171.3,455.0``, or the shape alone."""
    if click.place is None:
        return click.shape
    x, y = click.place
    return f"{click.shape}{_AT}{x:.1f},{y:.1f}"


def click_of(chosen: str | None) -> Click:
    """The click that the log keeps; raise ValueError for any other text."""
    shape, at, place = (chosen or "").partition(_AT)
    structure, _, side = shape.rpartition(".")
    if not (structure and side):
        raise ValueError(f"no shape in {chosen!r}")
    if not at:
        return Click(shape)
    x, y = map(float, place.partition(",")[::2])
    if not (isfinite(x) and isfinite(y)):
        raise ValueError(f"no place in {chosen!r}")
    return Click(shape, (x, y))
