"""A program that sits an exam until it is killed: ``python -m tests.store.sit_forever FILE``.

It begins one unless there is one, and prints each act once it is kept: its number, its place, and what was chosen.
"""

import sys
from itertools import count
from pathlib import Path
from random import Random

from quizapp.exam.sitting import ExamSitting, start
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from tests.conftest import a_clock, a_library
from tests.exam.papers import drawn, many

QUESTIONS = 20
MINUTES = 100_000


def main(file: Path) -> None:
    """Answer, flag, strike out and move on at random."""
    exams = SqlProgress(open_database(file)).exams
    library, clock, rng = a_library(many(a=QUESTIONS)), a_clock(), Random()
    attempt = exams.unfinished() or start(exams, drawn(library, QUESTIONS, 7), MINUTES, clock)
    sitting = ExamSitting(exams, attempt, library, clock=clock, steady=lambda: 0.0, language="en")
    for number in count(1):
        clock.forward(minutes=1)
        sitting.go(rng.randrange(QUESTIONS))
        sitting.answer(rng.choice(["key", "a", "b", None]))
        if number % 3 == 0:
            sitting.flag()
        if number % 4 == 0:
            sitting.strike("c")
        item = sitting.attempt.item
        said = (sitting.attempt.place, item.chosen, int(item.flagged), ",".join(sorted(item.struck)))
        print(number, *said, sep="|", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
