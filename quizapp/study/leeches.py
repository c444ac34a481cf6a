"""Cards that will not stick, and what could help with each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quizapp.cards.card_id import CardId
from quizapp.scheduling.leech import is_leech
from quizapp.study.mixups import MixUp
from quizapp.study.notebook import Notebook

OTHERS_SHOWN: Final = 5
PAIRS_SHOWN: Final = 2


@dataclass(frozen=True, slots=True)
class Help:
    """What could help with one card.

    ``lapses`` is how often it was forgotten, ``others`` ask for the same fact or structure in another form, ``pairs``
    are what its subject is mixed up with.
    """

    lapses: int
    others: Sequence[CardId]
    pairs: Sequence[MixUp]


def leeches(notebook: Notebook) -> list[CardId]:
    """All leeches that are not suspended, those forgotten most often first."""
    lapses = notebook.settings.leech_lapses
    found = [
        (-state.lapses, card)
        for card, state in notebook.known()
        if state.lapses and is_leech(state, lapses) and not notebook.treatment(card).suspended
    ]
    return [card for _, card in sorted(found)]


def help_with(notebook: Notebook, card: CardId) -> Help:
    """What could help with that card; cards of the same fact come before those about the same thing."""
    library, state = notebook.library, notebook.state(card)
    subject, form = library.cards[card].subject(), library.cards[card].form
    siblings = library.of_fact.get(library.facts.get(card, ""), ())
    about = [other for other in library.about.get(subject or "", ()) if library.cards[other].form is not form]
    others = [
        other
        for other in dict.fromkeys((*siblings, *about))
        if other != card and not notebook.treatment(other).suspended
    ]
    pairs = [pair for pair in notebook.mixups() if subject in (pair.first, pair.second)]
    return Help(0 if state is None else state.lapses, others[:OTHERS_SHOWN], pairs[:PAIRS_SHOWN])
