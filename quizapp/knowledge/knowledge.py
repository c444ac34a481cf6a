"""All facts of a deck, and look-ups among them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol, TypeVar

from quizapp.cards.text import Text
from quizapp.knowledge.model import Action, Consequence, Contraction, Exercise, Phase, Structure, Weakness
from quizapp.knowledge.plate import Plate


class Entry(Protocol):
    """What has an id in its list."""

    @property
    def id(self) -> str:
        """The id, unique among its like."""


E = TypeVar("E", bound=Entry)


def by_id(entries: Sequence[E]) -> dict[str, E]:
    """The entries under their ids."""
    return {entry.id: entry for entry in entries}


def _under(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """What stands second, sorted under what stands first."""
    found: dict[str, set[str]] = {}
    for first, second in pairs:
        found.setdefault(first, set()).add(second)
    return {first: sorted(entries) for first, entries in found.items()}


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """All facts of a deck in the order of the file; every id that an entry names is there."""

    regions: Mapping[str, Text] = field(default_factory=dict)
    phases: tuple[Phase, ...] = ()
    contractions: tuple[Contraction, ...] = ()
    structures: tuple[Structure, ...] = ()
    actions: tuple[Action, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    weaknesses: tuple[Weakness, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    plates: tuple[Plate, ...] = ()

    @cached_property
    def structure(self) -> Mapping[str, Structure]:
        """Every structure by its id."""
        return by_id(self.structures)

    @cached_property
    def phase(self) -> Mapping[str, Phase]:
        """Every phase by its id."""
        return by_id(self.phases)

    @cached_property
    def contraction(self) -> Mapping[str, Contraction]:
        """Every contraction type by its id."""
        return by_id(self.contractions)

    @cached_property
    def action(self) -> Mapping[str, Action]:
        """Every action by its id."""
        return by_id(self.actions)

    @cached_property
    def consequence(self) -> Mapping[str, Consequence]:
        """Every consequence by its id."""
        return by_id(self.consequences)

    @cached_property
    def weakness(self) -> Mapping[str, Weakness]:
        """Every weakness by its id."""
        return by_id(self.weaknesses)

    @cached_property
    def exercise(self) -> Mapping[str, Exercise]:
        """Every exercise by its id."""
        return by_id(self.exercises)

    @cached_property
    def plate(self) -> Mapping[str, Plate]:
        """Every figure by its id."""
        return by_id(self.plates)

    @cached_property
    def actions_of(self) -> Mapping[str, Sequence[str]]:
        """The actions of which a structure is a main mover."""
        return _under((mover.structure, action.id) for action in self.actions for mover in action.main)

    @cached_property
    def weaknesses_of(self) -> Mapping[str, Sequence[str]]:
        """The weaknesses that concern a structure."""
        return _under((structure, weakness.id) for weakness in self.weaknesses for structure in weakness.of)

    @cached_property
    def consequences_of(self) -> Mapping[str, Sequence[str]]:
        """What follows from the weaknesses that concern a structure."""
        named = ((each.of, each.leads_to) for each in self.weaknesses)
        return _under((structure, each) for of, leads_to in named for structure in of for each in leads_to)

    @cached_property
    def weaknesses_behind(self) -> Mapping[str, Sequence[str]]:
        """The weaknesses that lead to a consequence."""
        return _under((consequence, weakness.id) for weakness in self.weaknesses for consequence in weakness.leads_to)

    @cached_property
    def exercises_of(self) -> Mapping[str, Sequence[str]]:
        """The exercises that mainly train a structure."""
        return _under((target, exercise.id) for exercise in self.exercises for target in exercise.targets)

    @cached_property
    def groups_of(self) -> Mapping[str, frozenset[str]]:
        """For every structure the groups that it is a part of, and the groups of these."""
        above: dict[str, set[str]] = {structure.id: set() for structure in self.structures}
        for group in self.structures:
            for part in self.parts_of[group.id]:
                above[part].add(group.id)
        return {structure: frozenset(groups) for structure, groups in above.items()}

    @cached_property
    def parts_of(self) -> Mapping[str, frozenset[str]]:
        """For every structure its parts, and the parts of these."""
        return {structure.id: self._below(structure.id) for structure in self.structures}

    def _below(self, structure: str) -> frozenset[str]:
        found: set[str] = set()
        waiting = [structure]
        while waiting:
            new = [part for part in self.structure[waiting.pop()].parts if part not in found]
            found.update(new)
            waiting += new
        return frozenset(found)
