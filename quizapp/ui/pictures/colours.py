"""How a contraction type looks: a hue, a pattern and a letter, so that nobody depends on the hue alone."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from quizapp.ui.theme import DARK, current_theme


class Pattern(Enum):
    """What fills a bar besides its colour."""

    SOLID = "solid"
    HATCHED = "hatched"
    DOTTED = "dotted"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Sign:
    """A hue that holds 3:1 against the panel, a pale tone of it to draw the pattern on, and the pattern."""

    hue: str
    soft: str
    pattern: Pattern


LIGHT_SIGNS: Final = {
    "concentric": Sign("#2470c7", "#e3edf9", Pattern.SOLID),
    "eccentric": Sign("#c4560a", "#fbeadd", Pattern.HATCHED),
    "isometric": Sign("#7a2560", "#f5e4ef", Pattern.DOTTED),
}
DARK_SIGNS: Final = {
    "concentric": Sign("#86bdfb", "#22344a", Pattern.SOLID),
    "eccentric": Sign("#f2a052", "#45311f", Pattern.HATCHED),
    "isometric": Sign("#c25fa6", "#3f2438", Pattern.DOTTED),
}
LIGHT_UNKNOWN: Final = Sign("#7d8587", "#e9eae8", Pattern.EMPTY)
DARK_UNKNOWN: Final = Sign("#8b9598", "#363e41", Pattern.EMPTY)


@dataclass(frozen=True, slots=True)
class Inks:
    """What bodies are drawn with in one theme."""

    skin: str
    skin_line: str
    far: str
    bone: str
    bone_line: str
    tendon: str
    tendon_line: str
    ghost: str
    earth: str


LIGHT_INKS: Final = Inks(
    skin="#f3e8dc",
    skin_line="#a0877a",
    far="#dcd5ca",
    bone="#faf5ea",
    bone_line="#9a8a70",
    tendon="#efdcae",
    tendon_line="#947a3c",
    ghost="#b9b3a8",
    earth="#8b8f8c",
)
DARK_INKS: Final = Inks(
    skin="#3a3431",
    skin_line="#94867d",
    far="#454c4f",
    bone="#c9bfaa",
    bone_line="#6f6655",
    tendon="#d9c48c",
    tendon_line="#8a7640",
    ghost="#5d666a",
    earth="#717c80",
)


def dark() -> bool:
    """Whether the program looks dark now."""
    return current_theme().colours is DARK


def sign_of(contraction: str | None) -> Sign:
    """The look of a contraction type now; of one that is not known a neutral one."""
    known, unknown = (DARK_SIGNS, DARK_UNKNOWN) if dark() else (LIGHT_SIGNS, LIGHT_UNKNOWN)
    return unknown if contraction is None else known.get(contraction, unknown)


def inks() -> Inks:
    """The colours of bodies now."""
    return DARK_INKS if dark() else LIGHT_INKS
