"""How far a card has come: the classes in which pass rates are told."""

from enum import StrEnum
from typing import Final

from quizapp.scheduling.sm2 import SECOND_INTERVAL, MemoryState

MATURE_FROM: Final = 21
"""Days of interval from which on a card is mature, as other programs count it."""


class Maturity(StrEnum):
    """What a card is before an answer: never asked, failed the last time, passed once, of a few days, of weeks."""

    FIRST = "first"
    FAILED = "failed"
    LEARNING = "learning"
    YOUNG = "young"
    MATURE = "mature"


def maturity_of(memory: MemoryState) -> Maturity:
    """The class of a card with that memory."""
    if memory.interval == 0:
        return Maturity.FIRST
    if memory.repetitions == 0:
        return Maturity.FAILED
    if memory.interval < SECOND_INTERVAL:
        return Maturity.LEARNING
    return Maturity.YOUNG if memory.interval < MATURE_FROM else Maturity.MATURE
