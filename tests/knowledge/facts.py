"""A small deck of real anatomy without a single card of its own, and what is read from it or from a variant."""

from pathlib import Path
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.deck import Deck
from quizapp.cards.made_choice import MadeChoice
from quizapp.decks_io.deck_reader import read_deck
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.model import Action, Mover

PATH: Final = Path("legs.yaml")

FACTS: Final = """\
format: 1
deck: legs
title: {de: Beine, en: Legs}
languages: [de, en]
sources:
  article: {de: Laufanatomie, en: Running anatomy}
  book: {beyond: true, de: Neumann, en: Neumann}
phases:
  - id: braking
    name: {de: Bremsphase, en: braking phase}
    about: {de: Der Körper sinkt ab., en: The body sinks.}
    source: article
  - id: midstance
    name: {de: mittlere Standphase, en: midstance}
    about: {de: Der Körper ist über dem Fuß., en: The body is over the foot.}
    source: article
  - id: propulsion
    name: {de: Abstoßphase, en: propulsion}
    about: {de: Das Bein streckt sich., en: The leg extends.}
    source: article
  - id: early-swing
    name: {de: frühe Schwungphase, en: early swing}
    about: {de: Das Bein holt nach vorn aus., en: The leg comes forwards.}
    source: article
contractions:
  - id: concentric
    name: {de: konzentrisch, en: concentrically}
    about: {de: Der Muskel wird kürzer., en: The muscle shortens.}
    source: article
  - id: eccentric
    name: {de: exzentrisch, en: eccentrically}
    about: {de: Der Muskel wird länger., en: The muscle lengthens.}
    source: article
  - id: isometric
    name: {de: isometrisch, en: isometrically}
    about: {de: Der Muskel hält seine Länge., en: The muscle keeps its length.}
    source: article
regions:
  hip: {de: Hüfte, en: hip}
  thigh: {de: Oberschenkel, en: thigh}
  leg: {de: Unterschenkel, en: lower leg}
structures:
  - id: gluteus-maximus
    kind: muscle
    names: {de: großer Gesäßmuskel, la: Musculus gluteus maximus, en: gluteus maximus}
    also: {de: [Gluteus maximus], la: [M. gluteus maximus], en: [glute max]}
    region: hip
    views: [back, side]
    neighbours: [gluteus-medius]
    antagonists: [iliopsoas]
    source: article
  - id: gluteus-medius
    kind: muscle
    names: {de: mittlerer Gesäßmuskel, la: Musculus gluteus medius, en: gluteus medius}
    region: hip
    views: [back, side]
    neighbours: [gluteus-maximus]
    source: article
  - id: iliopsoas
    kind: muscle
    names: {de: Lenden-Darmbein-Muskel, la: Musculus iliopsoas, en: hip flexor}
    region: hip
    deep: true
    source: book
  - id: quadriceps
    kind: group
    names: {de: Quadrizeps, la: Musculus quadriceps femoris, en: quads}
    also: {la: [M. quadriceps femoris]}
    region: thigh
    parts: [rectus-femoris, vasti]
    antagonists: [hamstrings]
    source: article
  - id: rectus-femoris
    kind: muscle
    names: {de: gerader Schenkelmuskel, la: Musculus rectus femoris, en: rectus femoris}
    region: thigh
    source: book
  - id: vasti
    kind: group
    names: {de: Vasti, en: vasti}
    region: thigh
    source: book
  - id: hamstrings
    kind: group
    names: {de: Hamstrings, la: Musculi ischiocrurales, en: hamstrings}
    region: thigh
    source: article
  - id: tibialis-anterior
    kind: muscle
    names: {de: vorderer Schienbeinmuskel, la: Musculus tibialis anterior, en: tibialis anterior}
    region: leg
    antagonists: [calf]
    source: article
  - id: calf
    kind: group
    names: {de: Wadenmuskulatur, la: Musculus triceps surae, en: calf}
    region: leg
    neighbours: [achilles-tendon]
    source: article
  - id: achilles-tendon
    kind: tendon
    names: {de: Achillessehne, la: Tendo calcaneus, en: Achilles tendon}
    region: leg
    source: article
actions:
  - id: pelvis-level
    phrase: {de: das Becken waagerecht halten, en: keep the pelvis level}
    movers:
      - {structure: gluteus-medius, role: main, phases: [braking, midstance], contraction: isometric}
    complete: true
    explanation: {de: Es hält auf der Standbeinseite., en: It holds on the stance side.}
    source: article
  - id: extend-hip
    phrase: {de: die Hüfte strecken, en: extend the hip}
    movers:
      - {structure: gluteus-maximus, role: main, phases: [propulsion], contraction: concentric, source: book}
      - {structure: hamstrings, role: main, phases: [propulsion, midstance, braking]}
    complete: true
    source: article
  - id: flex-hip
    phrase: {de: das Bein nach vorn schwingen, en: swing the leg forwards}
    movers:
      - {structure: iliopsoas, role: main, phases: [early-swing], contraction: concentric}
      - {structure: rectus-femoris, role: helper, phases: [early-swing], contraction: [concentric, eccentric]}
    complete: true
    source: article
  - id: catch-knee
    phrase: {de: die Kniebeugung abbremsen, en: brake knee flexion}
    movers:
      - {structure: quadriceps, role: main, phases: [braking], contraction: eccentric}
    complete: true
    source: article
  - id: lift-foot
    phrase: {de: den Fuß heben, en: lift the foot}
    movers:
      - {structure: tibialis-anterior, role: main, phases: [early-swing], contraction: concentric}
    complete: true
    source: article
  - id: push-off
    phrase: {de: den Fuß abdrücken, en: push the foot off}
    movers:
      - {structure: calf, role: main, phases: [propulsion], contraction: concentric}
    source: article
  - id: recoil
    phrase: {de: elastisch zurückfedern, en: recoil elastically}
    movers:
      - {structure: achilles-tendon, role: main, phases: [propulsion]}
    source: book
consequences:
  - id: pelvis-drops
    phrase: {de: Das Becken sinkt ab., en: The pelvis drops.}
    source: article
  - id: knee-hurts
    phrase: {de: Das Knie schmerzt., en: The knee hurts.}
    source: article
  - id: push-off-weak
    phrase: {de: Der Abstoß ist matt., en: Push-off is feeble.}
    source: article
  - id: foot-slaps
    phrase: {de: Der Vorfuß klatscht., en: The forefoot slaps down.}
    source: book
weaknesses:
  - id: weak-gluteus-medius
    of: [gluteus-medius]
    phrase: {de: schwacher Gluteus medius, en: weak gluteus medius}
    leads_to: [pelvis-drops, knee-hurts]
    complete: true
    explanation: {de: Andere springen ein., en: Others step in.}
    source: article
  - id: weak-calf
    of: [calf]
    phrase: {de: schwache Wade, en: weak calf}
    leads_to: [push-off-weak]
    complete: true
    source: article
  - id: weak-tibialis-anterior
    of: [tibialis-anterior]
    phrase: {de: schwacher Tibialis anterior, en: weak tibialis anterior}
    leads_to: [foot-slaps]
    complete: true
    source: book
exercises:
  - id: side-plank
    phrase: {de: Seitstütz, en: side plank}
    targets: [gluteus-medius]
    complete: true
    source: article
  - id: squat
    phrase: {de: Kniebeuge, en: squat}
    targets: [quadriceps, gluteus-maximus]
    source: article
  - id: wall-sit
    phrase: {de: Wandsitz, en: wall sit}
    targets: [vasti]
    complete: true
    source: book
  - id: calf-raise
    phrase: {de: Wadenheben, en: calf raise}
    targets: [calf, achilles-tendon]
    complete: true
    source: article
"""


def varied(*changes: tuple[str, str]) -> str:
    """The facts with these words in place of those, each of which must stand there."""
    text = FACTS
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return text


def deck_of(content: str = FACTS) -> Deck:
    """The deck of that text, with or without problems."""
    deck = read_deck(content, PATH).deck
    assert deck is not None
    return deck


def knowledge_of(content: str = FACTS) -> Knowledge:
    """What that text says."""
    knowledge = deck_of(content).knowledge
    assert knowledge is not None
    return knowledge


def cards_of(content: str = FACTS) -> dict[str, Card]:
    """The cards of that text by their ids."""
    return {card.id.card: card for card in deck_of(content).cards}


def made(name: str, content: str = FACTS) -> MadeChoice:
    """The made choice with that id."""
    card = cards_of(content)[name]
    assert isinstance(card, MadeChoice)
    return card


def candidates(name: str, content: str = FACTS) -> list[str]:
    """The ids of its wrong options, the nearest first."""
    return [candidate.id for candidate in made(name, content).candidates]


def action(knowledge: Knowledge, name: str) -> Action:
    """The action with that id."""
    return next(each for each in knowledge.actions if each.id == name)


def mover(of: Action, structure: str) -> Mover:
    """The structure's part in the action."""
    return next(each for each in of.movers if each.structure == structure)
