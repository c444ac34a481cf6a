"""SM-2 as a table, so that many thousand answers are stepped through in little time."""

from typing import Final, NamedTuple

from quizapp.scheduling import sm2
from quizapp.scheduling.maturity import Maturity, maturity_of
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState

PLACES: Final = {maturity: place for place, maturity in enumerate(Maturity)}
"""The place of each class in what is kept by class."""


class Rung(NamedTuple):
    """A memory: its interval, the place of its class, and the numbers of the memories after each kind of answer."""

    interval: int
    place: int
    failed: int
    hard: int
    good: int
    easy: int


class Ladder:
    """Gives every memory that is met a number, and works out only once what an answer makes of it."""

    def __init__(self) -> None:
        self._numbers: dict[MemoryState, int] = {}
        self.memories: list[MemoryState] = []
        self.intervals: list[int] = []
        self.places: list[int] = []
        self.rungs: list[Rung | None] = []

    def number(self, memory: MemoryState) -> int:
        """The number of that memory."""
        found = self._numbers.get(memory)
        if found is None:
            found = self._numbers[memory] = len(self.memories)
            self.memories.append(memory)
            self.intervals.append(memory.interval)
            self.places.append(PLACES[maturity_of(memory)])
            self.rungs.append(None)
        return found

    def rung(self, number: int) -> Rung:
        """The memory of that number, with what comes after it."""
        found = self.rungs[number]
        if found is None:
            memory = self.memories[number]
            after = (
                self.number(sm2.review(memory, quality))
                for quality in (Quality.WRONG, Quality.HARD, Quality.GOOD, Quality.EASY)
            )
            found = self.rungs[number] = Rung(memory.interval, self.places[number], *after)
        return found
