"""An image that a card shows, and what may be covered on it."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from quizapp.cards.text import Text


@dataclass(frozen=True, slots=True)
class Image:
    """An image file and its size in pixels; ``text`` says what is seen on it."""

    path: Path
    width: int
    height: int
    text: Text | None = None


class Box(NamedTuple):
    """A rectangle on an image, in its pixels; ``id`` is unique on that image."""

    id: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Covers:
    """All boxes of an image and the id of the one that is asked for; ``alone`` says that no other is covered."""

    boxes: tuple[Box, ...]
    asked: str
    alone: bool = False

    @property
    def box(self) -> Box:
        """The box that is asked for."""
        return self.boxes[self.place - 1]

    @property
    def place(self) -> int:
        """Its number among all boxes, counted from 1."""
        return next(place for place, box in enumerate(self.boxes, start=1) if box.id == self.asked)

    @property
    def others(self) -> tuple[Box, ...]:
        """What else is covered, before and after the answer."""
        return () if self.alone else tuple(box for box in self.boxes if box.id != self.asked)
