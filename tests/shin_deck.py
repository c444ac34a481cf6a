"""A deck with a card of each form that the hip and the foot have not."""

from typing import Final

SHIN: Final = """\
format: 1
deck: shin
title: {de: Schienbein, en: Shin}
languages: [de, en]
sources:
  article: {de: Laufanatomie, en: Running anatomy}
cards:
  - id: calf
    form: kprim
    stem: {de: "Die Wade: Was trifft zu?", en: "The calf: what is true of it?"}
    statements:
      achilles:
        text: {de: Sie zieht über die Achillessehne., en: It pulls through the Achilles tendon.}
        true: true
        rationale: {de: Dort enden beide Muskeln., en: Both muscles end there.}
      knee:
        text: {de: Der Soleus beugt das Knie., en: Soleus flexes the knee.}
        true: false
        rationale: {de: Er entspringt unter dem Knie., en: It arises below the knee.}
      brake:
        text: {de: Nach dem Aufsetzen bremst sie., en: It brakes after the landing.}
        true: true
        rationale: {de: Sie gibt unter Spannung nach., en: It yields under tension.}
      toes:
        text: {de: Sie hebt die Zehen., en: It lifts the toes.}
        true: false
        rationale: {de: Das tut der vordere Schienbeinmuskel., en: Tibialis anterior does that.}
    explanation: {de: Im Abstoß hebt sie die Ferse., en: In push-off it raises the heel.}
    source: article
  - id: landing
    form: cloze
    sentence:
      de: "Beim Aufsetzen arbeitet der Quadrizeps {{exzentrisch}} und bremst."
      en: "As the foot lands the quadriceps works {{eccentrically}} and brakes."
    explanation: {de: Er gibt nach., en: It yields.}
  - id: latin
    form: term
    stem: {de: Wie heißt der vordere Schienbeinmuskel?, en: What is the muscle on the front of the shin called?}
    accepted: [Musculus tibialis anterior, vorderer Schienbeinmuskel]
    rejected: [Musculus tibialis posterior]
    explanation: {de: Er hebt den Fuß., en: It lifts the foot.}
    source: article
"""
