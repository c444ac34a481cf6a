"""Questions on what goes wrong: from a weakness to what follows, and from there to what is behind it."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.cards.card import Card
from quizapp.knowledge.maker import About, Maker, Wrong, another
from quizapp.knowledge.model import Consequence, Weakness
from quizapp.knowledge.templates import BEHIND, BEHIND_TOO, EFFECTS, FOLLOWS, FOLLOWS_TOO, filled


def cards_on_weaknesses(maker: Maker) -> Iterator[Card]:
    """Every question on weaknesses and consequences that the facts allow."""
    for weakness in maker.knowledge.weaknesses:
        for name in weakness.leads_to:
            consequence = maker.knowledge.consequence[name]
            made = (follows(maker, weakness, consequence), behind(maker, weakness, consequence))
            yield from (card for card in made if card is not None)


def follows(maker: Maker, weakness: Weakness, consequence: Consequence) -> Card | None:
    """From a weakness to one of its consequences; the others never stand against it."""
    ranked = maker.nearness.ranks_of(weakness.of, maker.knowledge.consequences_of)
    wrong = (
        Wrong(other, maker.knowledge.consequence[other].phrase, maker.rationales.of_consequence(other), rank)
        for other, rank in ranked.items()
        if maker.rules.does_not_lead_to(weakness, other)
    )
    stem = filled(FOLLOWS, weakness=weakness.phrase)
    if known := another(weakness.leads_to, consequence.id):
        stem = filled(FOLLOWS_TOO, weakness=weakness.phrase, known=maker.knowledge.consequence[known].phrase)
    about = _about(weakness, consequence, "follows")
    if weakness.of:
        about = replace(about, topic=maker.region(maker.knowledge.structure[weakness.of[0]]))
    return maker.choice(about, stem, consequence.phrase, consequence.id, wrong)


def behind(maker: Maker, weakness: Weakness, consequence: Consequence) -> Card | None:
    """From a consequence to one of the weaknesses behind it; the others never stand against it."""
    ranked = maker.nearness.ranks_of(weakness.of, maker.knowledge.weaknesses_of)
    others = ((maker.knowledge.weakness[name], rank) for name, rank in ranked.items() if name != weakness.id)
    wrong = (
        Wrong(other.id, other.phrase, maker.rationales.of_weakness(other), rank)
        for other, rank in others
        if maker.rules.does_not_lead_to(other, consequence.id)
    )
    stem = filled(BEHIND, consequence=consequence.phrase)
    if known := another(maker.knowledge.weaknesses_behind[consequence.id], weakness.id):
        stem = filled(BEHIND_TOO, consequence=consequence.phrase, known=maker.knowledge.weakness[known].phrase)
    return maker.choice(_about(weakness, consequence, "behind"), stem, weakness.phrase, weakness.id, wrong)


def _about(weakness: Weakness, consequence: Consequence, template: str) -> About:
    return About(
        fact=weakness.id,
        template=template,
        part=consequence.id,
        topic=EFFECTS,
        structures=weakness.of,
        explanation=weakness.explanation,
        sources=weakness.sources,
    )
