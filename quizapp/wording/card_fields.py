"""What the fields of a card are called wherever they are named: as on the form."""

from collections.abc import Mapping
from typing import Final

from quizapp.wording.catalog import N_

NAMES: Final[Mapping[str, str]] = {
    "id": N_("Id"),
    "form": N_("Form"),
    "topic": N_("Topic"),
    "front": N_("Front"),
    "back": N_("Back"),
    "stem": N_("Question"),
    "sentence": N_("Sentence with a gap"),
    "key": N_("The right answer"),
    "distractors": N_("Wrong options"),
    "statements": N_("Statements"),
    "text": N_("Text"),
    "true": N_("True or false"),
    "rationale": N_("Reason"),
    "accepted": N_("Accepted names"),
    "rejected": N_("Names that are near but wrong"),
    "explanation": N_("Explanation"),
    "source": N_("Source"),
    "fact": N_("Fact"),
    "structure": N_("Structure"),
    "structures": N_("Structures"),
    "picture": N_("Picture"),
    "image": N_("Image"),
    "file": N_("File"),
    "boxes": N_("Boxes"),
    "at": N_("Place"),
    "answer": N_("Answer"),
    "hide": N_("Covered meanwhile"),
}
