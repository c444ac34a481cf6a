"""Readings of one thing, and what is said of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from statistics import median
from typing import Any, Final

_ENOUGH_FOR_P99: Final = 100


@dataclass(frozen=True, slots=True)
class Measure:
    """What was read of one thing, and the measure under which it cannot fall."""

    name: str
    unit: str
    readings: tuple[float, ...]
    floor: "Measure | None" = None

    @property
    def median(self) -> float:
        """The middle reading."""
        return median(self.readings)

    @property
    def p99(self) -> float | None:
        """What 99 of 100 readings do not exceed; None for too few."""
        if len(self.readings) < _ENOUGH_FOR_P99:
            return None
        return sorted(self.readings)[ceil(len(self.readings) * 0.99) - 1]

    @property
    def times_floor(self) -> float | None:
        """How many times the floor's median it takes."""
        return None if self.floor is None else self.median / self.floor.median


@dataclass(frozen=True, slots=True)
class Section:
    """Measures that were taken together."""

    title: str
    measures: tuple[Measure, ...]


def section(title: str, measures: Iterable[Measure]) -> Section:
    """Those measures of which there are readings."""
    return Section(title, tuple(measure for measure in measures if measure.readings))


def each(found: Iterable[dict[str, Any]], name: str) -> tuple[float, ...]:
    """What several processes found under that name, where anything was."""
    return tuple(run[name] for run in found if run.get(name) is not None)
