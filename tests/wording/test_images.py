"""Images in sentences: refusals, notes, and what is told of them."""

from pathlib import Path

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.image import Box, Covers, Image
from quizapp.cards.question import Form, Question
from quizapp.cards.text import Text
from quizapp.images.bad_image import BadImage, Refusal
from quizapp.images.taken import Note, RefusedImage, Taken
from quizapp.wording import catalog, images

DETAILS = {
    "holds": "PNG",
    "right": ".png",
    "megabytes": "20",
    "width": "9",
    "height": "8",
    "most": "50",
    "reason": "{x}",
}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("reason", Refusal)
def test_every_refusal_has_a_sentence(reason: Refusal, language: str) -> None:
    """Each says what is wrong and what would be right, whatever its facts hold."""
    catalog.use(language)
    said = images.refusal(reason, DETAILS)

    assert said.endswith(".")
    assert said.count(". ") >= 1
    assert not {f"{{{name}}}" for name in DETAILS} & set(said.split())
    assert images.refused(RefusedImage(reason, DETAILS)) == said


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("note", Note)
def test_every_note_has_a_sentence(note: Note, language: str) -> None:
    """Names from outside may look like placeholders."""
    catalog.use(language)
    (said,) = images.notes(Taken("knee.png", "{name} %s.jpg", "PNG", (note,)))

    assert said.endswith(".")
    assert len(said.split()) > 5


def test_german_and_english_are_two() -> None:
    """Nothing is left in English under a German interface, and no two sentences read the same."""

    def all_said() -> list[str]:
        refusals = [images.refusal(reason, DETAILS) for reason in Refusal]
        return refusals + images.notes(Taken("a.png", "a.bmp", "BMP", tuple(Note)))

    english = all_said()
    catalog.use("de")
    german = all_said()

    assert not set(german) & set(english)
    assert len(set(german)) == len(set(english)) == len(Refusal) + len(Note)


def test_what_stands_in_the_place_of_an_image() -> None:
    """That it cannot be shown, and why."""
    assert images.cannot_be_shown(BadImage(Refusal.DAMAGED)) == (
        "The image cannot be shown: The file is damaged or not complete. Copy it again, or save the image anew."
    )


@pytest.mark.parametrize(
    ("text", "covers", "open_", "said"),
    [
        (None, None, False, "Image"),
        ("Knee", None, False, "Image: Knee"),
        (None, "b", False, "Image; covered region 2 of 2"),
        ("Knee", "a", False, "Image: Knee; covered region 1 of 2"),
        ("Knee", "a", True, "Image: Knee; region 1 of 2: kneecap"),
    ],
)
def test_an_image_is_told(text: str | None, covers: str | None, open_: bool, said: str) -> None:
    """The answer is told only once it is open."""
    question = Question(
        card=CardId("knee", "front.a"),
        form=Form.OCCLUSION,
        language="en",
        topic="Knee",
        stem="What is covered?",
        answer="kneecap",
        image=Image(Path("knee.png"), 40, 30, None if text is None else Text({"de": "Knie", "en": text})),
        covers=None if covers is None else Covers((Box("a", 0, 0, 9, 9), Box("b", 9, 9, 9, 9)), covers),
    )

    assert images.spoken(question, open_=open_) == said
