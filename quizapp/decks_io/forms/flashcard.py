"""Reads a flashcard."""

from quizapp.cards.flashcard import Flashcard
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import Fields


def read_flashcard(fields: Fields, context: Context) -> Flashcard | None:
    """The card, or None where an entry cannot be used; the problems are reported."""
    common = context.common(fields)
    front = context.text(fields.required("front"))
    back = context.text(fields.required("back"))
    if common is None or front is None or back is None:
        return None
    return Flashcard(
        **common,
        languages=context.complete(common, front, back),
        front=front,
        back=back,
    )
