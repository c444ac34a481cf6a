"""A program that answers and answers until it is killed: ``python -m tests.store.answer_forever FILE``.

It prints the id of each event once it is kept, or of what was taken back, as the next question would be shown.
"""

import sys
from itertools import count, cycle
from pathlib import Path
from random import Random

from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.notebook import Notebook
from quizapp.study.sitting import Sitting
from tests.conftest import a_clock, a_library
from tests.responses import respond


def main(file: Path) -> None:
    """Study day after day, with a wrong answer and an undo now and then."""
    progress = SqlProgress(open_database(file))
    clock = a_clock()
    notebook = Notebook(a_library(), progress, clock)
    clock.set(notebook.today())
    hows = cycle(["right", "wrong", "easy", "hard"])
    for number in count(1):
        clock.forward(days=1)
        sitting = Sitting(notebook, Random(number), "de")
        while sitting.question is not None:
            outcome = sitting.answer(respond(sitting.question, next(hows)))
            print("kept", outcome.logged.event, flush=True)
            sitting.advance()
        if number % 3 == 0 and sitting.can_undo:
            sitting.undo()
            print("taken back", sitting.can_undo, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
