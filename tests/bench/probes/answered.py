"""Makes a data folder with many cards and many answers to them, and sees that states and log agree."""

import sys
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Final

from quizapp.app import open_workspace
from quizapp.cards.card_id import CardId
from quizapp.paths import deck_cache, own_decks
from quizapp.study.library import read_library
from quizapp.study.notebook import Notebook
from quizapp.study.replay import replay
from tests.bench.handover import hand_over
from tests.bench.made_log import write_made_log
from tests.bench.probes.telling import tell

_SAMPLE: Final = 500


def main() -> None:
    """Answer the decks in the folder argv[2] argv[3] times, the first card argv[4] times, until shortly before argv[5].

    The cards are handed over to a peer in the file argv[6], if given. Tells the first card and some others.
    """
    folder, now = Path(sys.argv[2]), datetime.fromisoformat(sys.argv[5])
    cards = list(read_library([own_decks(folder)], deck_cache(folder)).cards.values())
    write_made_log(folder, cards, int(sys.argv[3]), int(sys.argv[4]), now)
    workspace = open_workspace(folder, clock=lambda: now)  # and keeps what was read of the decks
    notebook = workspace.notebook
    known = [card.id for card in cards if notebook.state(card.id) is not None]
    some = Random(2).sample(known, min(_SAMPLE, len(known)))
    _see_that_they_agree(notebook, [known[0], *some])
    if len(sys.argv) > 6:
        hand_over(Path(sys.argv[6]), notebook.library, notebook, "de")
    total = len(notebook.library.cards)
    workspace.progress.close()
    tell(often=str(known[0]), some=[str(card) for card in some[:100]], cards=total, known=len(known))


def _see_that_they_agree(notebook: Notebook, cards: list[CardId]) -> None:
    """Stop where the state of a card is not what its answers make of it."""
    for card in cards:
        told = replay(logged.review for logged in notebook.history(card))
        if told.get(card) != notebook.state(card):
            sys.exit(f"{card}: {notebook.state(card)} in the states, {told.get(card)} in the log")


if __name__ == "__main__":
    main()
