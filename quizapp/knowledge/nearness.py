"""How near a wrong option lies to the right one: the nearer, the more it tempts and teaches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Final

from quizapp.knowledge.knowledge import Knowledge

NEIGHBOURS: Final = 0
SAME_REGION: Final = 1
SAME_PHASE: Final = 2
THE_REST: Final = 3
OF_ANOTHER_SORT: Final = 2

MOST: Final = 200
"""How many are ranked: all of them in any deck that a person would write."""


class Nearness:
    """Ranks among the entries of one deck, 0 being the nearest."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def ranks(self, structure: str) -> dict[str, int]:
        """The nearest structures, itself first.

        Neighbours and antagonists come before the same region, that before the same phase, that before the rest; what
        is of another sort, a tendon beside a muscle, is further away.
        """
        sort = self._knowledge.structure[structure].kind.sort
        ranks = {structure: NEIGHBOURS}
        for other, rank in self._in_tiers(structure):
            if other not in ranks:
                same_sort = self._knowledge.structure[other].kind.sort == sort
                ranks[other] = rank if same_sort else rank + OF_ANOTHER_SORT
                if len(ranks) == MOST:
                    break
        return ranks

    def ranks_of(self, structures: Iterable[str], entries: Mapping[str, Sequence[str]]) -> dict[str, int]:
        """The nearest entries of another list: as near as the nearest of their structures, under which they stand."""
        ranks: dict[str, int] = {}
        for structure in structures:
            for other, rank in self.ranks(structure).items():
                for entry in entries.get(other, ())[:MOST]:
                    ranks[entry] = min(rank, ranks.get(entry, rank))
                if len(ranks) >= MOST:
                    break
        return ranks

    def of_phases(self, one: str, other: str) -> int:
        """How many phases lie between them; the cycle has no end."""
        places = self._places
        steps = abs(places[one] - places[other])
        return min(steps, len(places) - steps) - 1

    def _in_tiers(self, structure: str) -> Iterator[tuple[str, int]]:
        """Structures from the nearest to the furthest; one may come more than once."""
        for other in sorted(self._near[structure]):
            yield other, NEIGHBOURS
        for other in self._regions[self._knowledge.structure[structure].region]:
            yield other, SAME_REGION
        for phase in sorted(self._phases[structure]):
            for other in self._active[phase]:
                yield other, SAME_PHASE
        for other in sorted(self._phases):
            yield other, THE_REST

    @cached_property
    def _near(self) -> Mapping[str, frozenset[str]]:
        """For every structure its neighbours and antagonists, in both directions, groups and parts included."""
        knowledge = self._knowledge
        found: dict[str, set[str]] = {structure.id: set() for structure in knowledge.structures}
        for structure in knowledge.structures:
            own = {structure.id, *knowledge.parts_of[structure.id]}
            for named in chain(structure.neighbours, structure.antagonists):
                others = {named, *knowledge.parts_of[named]}
                for one in own:
                    found[one] |= others
                for other in others:
                    found[other] |= own
        return {structure: frozenset(near) for structure, near in found.items()}

    @cached_property
    def _regions(self) -> Mapping[str, list[str]]:
        """The structures of every region."""
        found: dict[str, list[str]] = {}
        for structure in sorted(self._knowledge.structures, key=lambda each: each.id):
            found.setdefault(structure.region, []).append(structure.id)
        return found

    @cached_property
    def _phases(self) -> Mapping[str, set[str]]:
        """For every structure the phases in which it does something."""
        found: dict[str, set[str]] = {structure.id: set() for structure in self._knowledge.structures}
        for action in self._knowledge.actions:
            for mover in action.movers:
                found[mover.structure].update(mover.phases)
        return found

    @cached_property
    def _active(self) -> Mapping[str, list[str]]:
        """The structures that do something in every phase."""
        found: dict[str, list[str]] = {phase.id: [] for phase in self._knowledge.phases}
        for structure, phases in sorted(self._phases.items()):
            for phase in phases:
                found[phase].append(structure)
        return found

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """The place of every phase in the cycle."""
        return {phase.id: place for place, phase in enumerate(self._knowledge.phases)}
