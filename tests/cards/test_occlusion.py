"""The occlusion: what is asked, and what else is covered."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.image import Box, Covers, Image
from quizapp.cards.occlusion import Occlusion
from quizapp.cards.question import Form
from quizapp.cards.text import Text

BOXES = (Box("femur", 0, 0, 9, 9), Box("patella", 10, 10, 9, 9), Box("tibia", 20, 20, 9, 9))
PATELLA = Occlusion(
    id=CardId("knee", "front.patella"),
    languages=("de", "en"),
    topic=Text({"de": "Knie", "en": "Knee"}),
    explanation=None,
    sources=(),
    fact="front",
    structures=("patella", "knee"),
    image=Image(Path("knee.png"), 40, 30, Text({"de": "Knie von vorn", "en": "Knee from the front"})),
    stem=Text({"de": "Was ist verdeckt?", "en": "What is covered?"}),
    answer=Text({"de": "Kniescheibe", "en": "kneecap"}),
    covers=Covers(BOXES, "patella"),
    structure="patella",
)


def test_a_showing_has_the_image_and_its_covers() -> None:
    """Texts in the language asked for; the image, its boxes, and which of them is meant."""
    question = PATELLA.ask("en", Random(1))

    assert (question.form, question.stem, question.answer) == (Form.OCCLUSION, "What is covered?", "kneecap")
    assert (question.image, question.covers, question.picture) == (PATELLA.image, PATELLA.covers, None)
    assert question.entity == "patella"


def test_without_a_structure_of_its_own_a_box_stands_for_nothing() -> None:
    """What the whole entry is about is not what lies under each box."""
    other = replace(PATELLA, structures=("knee",), structure=None)

    assert other.ask("en", Random(1)).entity is None


@pytest.mark.parametrize(("alone", "others"), [(False, (BOXES[0], BOXES[2])), (True, ())])
def test_what_else_is_covered(alone: bool, others: tuple[Box, ...]) -> None:
    """All other boxes, or none."""
    covers = Covers(BOXES, "patella", alone)

    assert (covers.box, covers.place, covers.others) == (BOXES[1], 2, others)
