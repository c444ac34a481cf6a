"""Questions on a mover in an action: who does it, what does it do, in which phase, in which contraction type."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.picture import Process
from quizapp.cards.text import Text
from quizapp.knowledge.maker import About, Maker, Wrong, another
from quizapp.knowledge.model import Action, Mover, Structure
from quizapp.knowledge.templates import (
    DOES,
    DOES_IN,
    DOES_IN_TOO,
    DOES_TOO,
    HOW,
    JOBS,
    THIS,
    WHEN,
    WHO,
    WHO_ELSE,
    filled,
)

MOST_PHASES: Final = 2


def cards_on_movers(maker: Maker) -> Iterator[Card]:
    """Every question on who does what, when and how that the facts allow."""
    for action in maker.knowledge.actions:
        made = [who(maker, action, mover) for mover in action.main]
        made += [does(maker, action, mover) for mover in action.main]
        for mover in action.movers:
            made += [when(maker, action, mover), how(maker, action, mover)]
        yield from (card for card in made if card is not None)


def who(maker: Maker, action: Action, mover: Mover) -> Card | None:
    """From an action to one of its main movers; no other mover stands against it."""
    wrong = (
        Wrong(other, maker.knowledge.structure[other].names, maker.rationales.of_structure(other), rank)
        for other, rank in maker.nearness.ranks(mover.structure).items()
        if maker.rules.has_no_part_in(action, other)
    )
    about = replace(_about(maker, action, mover, "who"), topic=JOBS)
    stem = filled(WHO, action=action.phrase)
    if known := another((each.structure for each in action.main), mover.structure):
        stem = filled(WHO_ELSE, action=action.phrase, known=maker.knowledge.structure[known].names)
    return maker.choice(about, stem, _of(maker, mover).names, mover.structure, wrong)


def does(maker: Maker, action: Action, mover: Mover) -> Card | None:
    """From a main mover to what it does; what it has any other part in does not stand against that."""
    ranked = maker.nearness.ranks_of([mover.structure], maker.knowledge.actions_of)
    others = ((maker.knowledge.action[name], rank) for name, rank in ranked.items() if name != action.id)
    wrong = (
        Wrong(other.id, other.phrase, maker.rationales.of_action(other), rank)
        for other, rank in others
        if maker.rules.has_no_part_in(other, mover.structure)
    )
    stem = _does_stem(maker, action, mover)
    return maker.choice(_about(maker, action, mover, "does"), stem, action.phrase, action.id, wrong)


def _does_stem(maker: Maker, action: Action, mover: Mover) -> Text | None:
    """With the phases where they are few, and with another task where that leaves more than one."""
    structure, phases = _of(maker, mover), _few_phases(mover)
    texts = {"structure": structure.names, "this": THIS[structure.kind]}
    names = maker.phases(mover) if phases else None
    if names is not None:
        texts["phases"] = names
    alike = (
        name
        for name in maker.knowledge.actions_of[mover.structure]
        for other in maker.knowledge.action[name].main
        if other.structure == mover.structure and _few_phases(other) == phases
    )
    if known := another(alike, action.id):
        texts["known"] = maker.knowledge.action[known].phrase
        return filled(DOES_IN_TOO if phases else DOES_TOO, **texts)
    return filled(DOES_IN if phases else DOES, **texts)


def _few_phases(mover: Mover) -> frozenset[str]:
    """The mover's phases if there are no more than a question can name."""
    return frozenset(mover.phases if len(mover.phases) <= MOST_PHASES else ())


def when(maker: Maker, action: Action, mover: Mover) -> Card | None:
    """From a mover with one or two phases to the first of them; the other never stands against it."""
    if not mover.phases or len(mover.phases) > MOST_PHASES:
        return None
    structure = _of(maker, mover)
    key = maker.knowledge.phase[mover.phases[0]]
    others = (maker.knowledge.phase[phase] for phase in maker.rules.wrong_phases(action, mover))
    wrong = (Wrong(other.id, other.name, other.about, maker.nearness.of_phases(key.id, other.id)) for other in others)
    stem = filled(WHEN, structure=structure.names, this=THIS[structure.kind], action=action.phrase)
    about = replace(_about(maker, action, mover, "when"), process=Process.CYCLE)
    return maker.choice(about, stem, key.name, key.id, wrong)


def how(maker: Maker, action: Action, mover: Mover) -> Card | None:
    """From a mover with exactly one contraction type to that."""
    if len(mover.contractions) != 1:
        return None
    structure = _of(maker, mover)
    key = maker.knowledge.contraction[mover.contractions[0]]
    others = (maker.knowledge.contraction[each] for each in maker.rules.wrong_contractions(action, mover))
    wrong = (Wrong(other.id, other.name, other.about, 0) for other in others)
    stem = filled(HOW, structure=structure.names, this=THIS[structure.kind], action=action.phrase)
    about = replace(_about(maker, action, mover, "how"), process=Process.CONTRACTION)
    return maker.choice(about, stem, key.name, key.id, wrong)


def _of(maker: Maker, mover: Mover) -> Structure:
    return maker.knowledge.structure[mover.structure]


def _about(maker: Maker, action: Action, mover: Mover, template: str) -> About:
    return About(
        fact=action.id,
        template=template,
        part=mover.structure,
        topic=maker.region(_of(maker, mover)),
        structures=(mover.structure,),
        explanation=action.explanation,
        sources=mover.sources or action.sources,
        process=action.process,
    )
