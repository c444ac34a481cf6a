"""The entries of knowledge: structures, what they do, when and how, what goes wrong, what trains them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from quizapp.cards.card import Source
from quizapp.cards.picture import Process
from quizapp.cards.text import Text


class StructureKind(StrEnum):
    """What a structure is."""

    MUSCLE = "muscle"
    GROUP = "group"
    TENDON = "tendon"
    FASCIA = "fascia"
    JOINT = "joint"

    @property
    def contracts(self) -> bool:
        """Whether it can shorten and pull by itself."""
        return self.sort == "muscular"

    @property
    def sort(self) -> str:
        """The coarser kind: what a learner would compare with each other."""
        match self:
            case StructureKind.MUSCLE | StructureKind.GROUP:
                return "muscular"
            case StructureKind.TENDON | StructureKind.FASCIA:
                return "elastic"
            case StructureKind.JOINT:
                return "joint"


class View(StrEnum):
    """A side from which a structure can be seen."""

    FRONT = "front"
    BACK = "back"
    SIDE = "side"
    LEG = "leg"
    SOLE = "sole"


class Role(StrEnum):
    """How much a mover counts in an action."""

    MAIN = "main"
    HELPER = "helper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A part of the running cycle; ``about`` is a sentence on what happens in it."""

    id: str
    name: Text
    about: Text
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contraction:
    """A contraction type, named as the answer to "how does it work?"; ``about`` is a sentence on it."""

    id: str
    name: Text
    about: Text
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """A muscle, group, tendon, fascia or joint.

    ``also`` holds further names by language, Latin under ``la``. ``parts``, ``neighbours`` and ``antagonists`` are ids
    of structures; a deep structure is covered by others. ``place`` says where it lies.
    """

    id: str
    kind: StructureKind
    names: Text
    latin: str | None
    also: Mapping[str, tuple[str, ...]]
    region: str
    views: tuple[View, ...]
    deep: bool
    place: Text | None = None
    parts: tuple[str, ...]
    neighbours: tuple[str, ...]
    antagonists: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mover:
    """A structure in an action. Phases and contractions are whole lists, and empty where nothing is known."""

    structure: str
    role: Role
    phases: tuple[str, ...]
    contractions: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What can be done, and by whom; ``complete`` says that no other structure does it to a noteworthy degree."""

    id: str
    phrase: Text
    movers: tuple[Mover, ...]
    complete: bool
    explanation: Text | None
    sources: tuple[Source, ...]
    process: Process | None = None

    @property
    def main(self) -> tuple[Mover, ...]:
        """The main movers."""
        return tuple(mover for mover in self.movers if mover.role is Role.MAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What may follow from a weakness, as a sentence."""

    id: str
    phrase: Text
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weakness:
    """What may be wrong with structures; ``complete`` says that none of the other consequences follows from it."""

    id: str
    of: tuple[str, ...]
    phrase: Text
    leads_to: tuple[str, ...]
    complete: bool
    explanation: Text | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """What trains structures; ``complete`` says that none of the others that have exercises is a main target."""

    id: str
    phrase: Text
    targets: tuple[str, ...]
    complete: bool
    explanation: Text | None
    sources: tuple[Source, ...]
