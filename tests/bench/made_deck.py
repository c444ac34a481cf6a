"""A deck of any size in the shape of the shipped ones: German and English, flashcards and choices in turn."""

from pathlib import Path
from typing import Final

_HEAD: Final = """\
format: 1
deck: {name}
title: {{de: Erzeugt ({name}), en: Made ({name})}}
languages: [de, en]
topics:
  stance: {{de: Standphase, en: Stance}}
sources:
  article: {{de: "Laufanatomie, Abschnitt „Bein- und Hüftmuskulatur“", en: "Running anatomy, section “Leg and hip”"}}
cards:
"""

_FLASHCARD: Final = """\
  - id: card-{number}
    form: flashcard
    topic: stance
    front:
      de: Welcher Muskel bremst in der Standphase Nummer {number} die Beugung des Knies?
      en: Which muscle brakes the bending of the knee in stance number {number}?
    back: {{de: Der Quadrizeps Nummer {number}, en: Quadriceps number {number}}}
    explanation:
      de: Er wird unter Last länger und nimmt so die Energie des Aufpralls auf, die sonst die Gelenke träfe.
      en: It lengthens under load and so takes up the energy of the impact that the joints would get otherwise.
    source: [article]
"""

_CHOICE: Final = """\
  - id: card-{number}
    form: choice
    topic: stance
    stem:
      de: Wie arbeitet der Muskel Nummer {number}, wenn er in der Landung nachgibt?
      en: How does muscle number {number} work when it yields in landing?
    key: {{de: exzentrisch, en: eccentrically}}
    distractors:
      concentric:
        text: {{de: konzentrisch, en: concentrically}}
        rationale: {{de: So arbeitet er im Abstoß Nummer {number}., en: That is push-off number {number}.}}
      isometric:
        text: {{de: isometrisch, en: isometrically}}
        rationale: {{de: So hält er eine Stellung., en: That is how it holds a position.}}
      passive:
        text: {{de: gar nicht, en: not at all}}
        rationale: {{de: Ohne ihn gäbe das Gelenk ungebremst nach., en: Without it the joint would yield unbraked.}}
    explanation:
      de: Er bremst und wird dabei länger.
      en: It brakes and lengthens meanwhile.
    source: [article]
"""


def write_made_deck(folder: Path, cards: int, name: str = "made", first: int = 0) -> None:
    """Write a deck of that many cards into the folder, made if new; the cards bear numbers from the first on.

    Its name, of small letters, is its id and stands in its title too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = (_FLASHCARD, _CHOICE)
    head = _HEAD.format(name=name)
    text = head + "".join(parts[number % 2].format(number=number) for number in range(first, first + cards))
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
