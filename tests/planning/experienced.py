"""Learners as their logs would tell of them."""

from quizapp.scheduling.maturity import Maturity
from quizapp.study.experience import Experience, Lot

NOBODY = Experience({})


def experienced(passed: dict[Maturity, tuple[int, int]]) -> Experience:
    """Who passed so many of so many answers in each class, all in time and none of the passes hard or easy.

    Each takes twelve seconds, as is well known.
    """
    lots: dict[Lot, int] = {}
    for maturity, (right, answers) in passed.items():
        lots[Lot(maturity, 1.0, 4)] = right
        lots[Lot(maturity, 1.0, 1)] = answers - right
    return Experience(lots, milliseconds=12_000, times=1_000_000)


ALWAYS_RIGHT = experienced(dict.fromkeys(Maturity, (100000, 100000)))
"""A learner who never fails."""
