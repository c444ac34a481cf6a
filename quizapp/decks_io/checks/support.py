"""What a card rests on: its source and its explanation."""

from quizapp.decks_io.checks.draft import Draft
from quizapp.decks_io.manuscript import value_of
from quizapp.decks_io.problem import Kind


def check_support(draft: Draft) -> None:
    """Warn of every card that names no source or explains nothing; a source that is not known has been told."""
    for card, node in draft.cards:
        if value_of(node, "source") is None:
            draft.warn(node, Kind.NO_SOURCE, "id")
        if card.explanation is None and value_of(node, "explanation") is None:
            draft.warn(node, Kind.NO_EXPLANATION, "id")
