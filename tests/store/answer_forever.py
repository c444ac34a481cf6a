"""A program that answers and answers until it is killed: ``python -m tests.store.answer_forever FILE``.

It prints the id of each event once it is kept, what was taken back, and the number of each note that was kept.
"""

import sys
from itertools import count, cycle
from pathlib import Path
from random import Random

from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.notebook import Notebook
from quizapp.study.sitting import Sitting
from quizapp.study.treatment import Treatment
from tests.conftest import a_clock, a_library
from tests.responses import respond


def main(file: Path) -> None:
    """Study day after day, with a wrong answer, an undo and a new beginning now and then, and a note on every card."""
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
        cards = notebook.cards()
        notebook.treat({card: Treatment(note=str(number), tags=(f"day-{number}",)) for card in cards})
        print("noted", number, flush=True)
        if number % 5 == 0:
            for event in notebook.reset([card for card in cards[:3] if notebook.state(card) is not None]):
                print("kept", event, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
