"""A small deck on an image of a knee: two boxes that are asked for, one card of each other form with the image."""

from pathlib import Path
from typing import Final

from tests.ui.images.pictures import BLUE, GREEN, RED, drawn, write

FEMUR_AT: Final = (100, 20, 120, 60)
PATELLA_AT: Final = (180, 110, 60, 50)
FEMUR_COLOUR, PATELLA_COLOUR = BLUE, RED

KNEE: Final = """\
format: 1
deck: knee
title: {de: Knie, en: Knee}
languages: [de, en]
sources: {atlas: {de: Atlas, en: Atlas}}
cards:
  - id: front
    form: occlusion
    image: {file: knee.png, text: {de: Knie von vorn, en: Knee from the front}}
    boxes:
      femur: {at: [100, 20, 120, 60], answer: {de: Oberschenkelknochen, en: thigh bone}, structure: femur}
      patella: {at: [180, 110, 60, 50], answer: {de: Kniescheibe, en: kneecap}, structure: patella}
    explanation: {de: Die Kniescheibe liegt vor dem Gelenk., en: The kneecap lies before the joint.}
    source: atlas
  - id: side
    form: occlusion
    hide: one
    image: {file: knee.png, text: {de: Knie, en: Knee}}
    boxes:
      femur: {at: [100, 20, 120, 60], answer: {de: Oberschenkelknochen, en: thigh bone}}
      patella: {at: [180, 60, 60, 50], answer: {de: Kniescheibe, en: kneecap}}
  - id: recall
    form: flashcard
    image: {file: knee.png, text: {de: Knie von vorn, en: Knee from the front}}
    front: {de: Welches Gelenk ist das?, en: Which joint is this?}
    back: {de: das Knie, en: the knee}
  - id: choose
    form: choice
    image: {file: knee.png, text: {de: Knie von vorn, en: Knee from the front}}
    stem: {de: Welcher Knochen ist rot?, en: Which bone is red?}
    key: {de: Kniescheibe, en: kneecap}
    distractors:
      femur: {text: {de: Oberschenkelknochen, en: thigh bone}, rationale: {de: Er ist blau., en: It is blue.}}
      tibia: {text: {de: Schienbein, en: shin bone}, rationale: {de: Es ist grün., en: It is green.}}
  - id: fill
    form: cloze
    image: knee.png
    sentence: {de: "Rot ist die {{Kniescheibe}}.", en: "Red is the {{kneecap}}."}
  - id: name
    form: term
    image: knee.png
    stem: {de: Wie heißt der rote Knochen?, en: What is the red bone called?}
    accepted: {de: [Kniescheibe], en: [kneecap]}
  - id: judge
    form: kprim
    image: knee.png
    stem: {de: Was trifft zu?, en: What is true?}
    statements:
      a: {text: {de: Rot ist vorn., en: Red is in front.}, true: true, rationale: {de: Ja., en: Yes.}}
      b: {text: {de: Blau ist oben., en: Blue is above.}, true: true, rationale: {de: Ja., en: Yes.}}
      c: {text: {de: Grün ist oben., en: Green is above.}, true: false, rationale: {de: Nein., en: No.}}
      d: {text: {de: Rot ist unten., en: Red is below.}, true: false, rationale: {de: Nein., en: No.}}
"""


def write_knee(folder: Path) -> Path:
    """Lay the deck and its image into that folder, and say where the image is."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "knee.yaml").write_text(KNEE, "utf-8")
    areas = ((FEMUR_AT, FEMUR_COLOUR), (PATELLA_AT, PATELLA_COLOUR), ((180, 220, 60, 70), GREEN))
    return write(drawn(400, 300, *areas), folder / "knee.png")
