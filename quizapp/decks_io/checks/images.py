"""Images that say nothing to those who cannot see them."""

from typing import Final

from quizapp.decks_io.checks.draft import Draft
from quizapp.decks_io.manuscript import place_of, value_of
from quizapp.decks_io.problem import Kind

EXAMPLE: Final = "{file: …, text: …}"


def check_images(draft: Draft) -> None:
    """Warn of every image without a text; a text that cannot be used has been told."""
    for card, node in draft.cards:
        image = place_of(node, "image")
        if card.image is not None and value_of(image, "text") is None:
            draft.report(image, Kind.IMAGE_WITHOUT_TEXT, file=card.image.path.name, example=EXAMPLE)
