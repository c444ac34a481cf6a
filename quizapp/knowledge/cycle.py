"""The running cycle as a chart: who works in which phase, and how."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from quizapp.cards.text import Text
from quizapp.knowledge.knowledge import Knowledge

MOST_ROWS: Final = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """Work of one structure in one phase; ``contraction`` is None where its type is not known."""

    phase: int
    contraction: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """All bars of one structure in the order of the phases; two of one phase lie in the same place."""

    structure: str
    name: Text
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class CycleChart:
    """The phases by id and name, in their order, and a row for each structure."""

    phases: Sequence[tuple[str, Text]]
    contractions: Sequence[tuple[str, Text]]
    rows: Sequence[Row]


def chart_of(knowledge: Knowledge, structures: Sequence[str] = ()) -> CycleChart:
    """The chart of what the facts say of main movers: these first, then the muscles that work in most phases.

    A group has its row in place of its parts, unless a part is asked for.
    """
    wanted = [name for name in structures if name in knowledge.structure]
    bars = {structure.id: _bars(knowledge, {structure.id}) for structure in knowledge.structures}
    phases = {name: len({bar.phase for bar in found}) for name, found in bars.items() if found}
    busy = sorted(phases, key=lambda name: (-phases[name], name))
    others = [
        name
        for name in busy
        if knowledge.structure[name].kind.contracts and not any(bars[group] for group in knowledge.groups_of[name])
    ]
    shown = list(dict.fromkeys((*(_with_bars(knowledge, name, bars) for name in wanted), *others)))
    rows = tuple(Row(name, knowledge.structure[name].names, bars[name]) for name in shown if bars[name])
    return CycleChart(
        tuple((phase.id, phase.name) for phase in knowledge.phases),
        tuple((each.id, each.name) for each in knowledge.contractions),
        rows[:MOST_ROWS],
    )


def _with_bars(knowledge: Knowledge, name: str, bars: Mapping[str, tuple[Bar, ...]]) -> str:
    """The structure, or the group that works for it."""
    groups = (group for group in sorted(knowledge.groups_of[name]) if bars[group])
    return name if bars[name] else next(groups, name)


def work_of(knowledge: Knowledge, structure: str) -> tuple[Bar, ...]:
    """What the structure mainly does, by itself and with its groups."""
    return _bars(knowledge, {structure, *knowledge.groups_of[structure]})


def _bars(knowledge: Knowledge, structures: Set[str]) -> tuple[Bar, ...]:
    """What these mainly do, phase by phase; a type that is known stands for one that is not."""
    places = {phase.id: place for place, phase in enumerate(knowledge.phases)}
    found: dict[int, set[str]] = {}
    for name in sorted({action for each in structures for action in knowledge.actions_of.get(each, ())}):
        for mover in knowledge.action[name].main:
            if mover.structure in structures:
                for phase in mover.phases:
                    found.setdefault(places[phase], set()).update(mover.contractions)
    known = [each.id for each in knowledge.contractions]
    bars: list[Bar] = []
    for place in sorted(found):
        bars += [Bar(place, each) for each in known if each in found[place]] or [Bar(place, None)]
    return tuple(bars)
