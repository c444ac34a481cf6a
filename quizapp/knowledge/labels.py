"""Questions on what a figure names beyond the structures of its deck."""

from collections.abc import Iterator

from quizapp.cards.card import Card
from quizapp.cards.picture import Picture
from quizapp.cards.term import Names
from quizapp.cards.text import Text
from quizapp.knowledge.maker import About, Maker, Wrong
from quizapp.knowledge.model import Structure
from quizapp.knowledge.naming import LA
from quizapp.knowledge.plate import Label, Plate
from quizapp.knowledge.templates import (
    ELSEWHERE,
    LABEL_IN_LATIN,
    LABEL_OF,
    LIT,
    LIT_TO_TYPE,
    LOCATE,
    THIS_SHAPE,
    WHICH_SHAPE,
    filled,
)


def cards_on_labels(maker: Maker) -> Iterator[Card]:
    """Where each asked label lies, and what it is called, on every figure that has it."""
    for plate in maker.knowledge.plates:
        for label in plate.labels.values():
            if label.asked and label.id in plate.names:
                made = (_locate(maker, label, plate), _lit(maker, label, plate), _lit_to_type(maker, label, plate))
                yield from (card for card in made if card is not None)


def _locate(maker: Maker, label: Label, plate: Plate) -> Card | None:
    stem = filled(LOCATE, structure=label.names, this=THIS_SHAPE)
    return maker.locate(_about(maker, label, plate, "locate"), stem, label.names)


def _lit(maker: Maker, label: Label, plate: Plate) -> Card | None:
    """Every other name of the figure is wrong: a shape has one. Whole and part never stand against each other."""
    knowledge = maker.knowledge
    others = {
        name: plate.labels[name].names if name in plate.labels else knowledge.structure[name].names
        for name in sorted(plate.names - {label.id})
        if label.of is None or name not in maker.shapes(plate, [label.of]) | maker.rules.family(label.of)
    }
    wrong = (
        Wrong(name, text, filled(ELSEWHERE, name=text), int(name not in plate.labels)) for name, text in others.items()
    )
    return maker.choice(
        _about(maker, label, plate, "lit"), filled(LIT, which=WHICH_SHAPE), label.names, label.id, wrong
    )


def _lit_to_type(maker: Maker, label: Label, plate: Plate) -> Card | None:
    """What else the figure shows, and the whole that it is a part of, is never a slip of the pen."""
    stem = filled(LIT_TO_TYPE, which=WHICH_SHAPE)
    whole = frozenset() if label.of is None else maker.rules.family(label.of)
    others: list[Label | Structure] = [other for other in plate.labels.values() if other.id != label.id]
    others += [other for other in maker.knowledge.structures if other.id in plate.names | whole]
    accepted = {language: names_to_type(label, language) for language in label.names.by_language}
    rejected = {
        language: names
        for language in accepted
        if (names := tuple(name for other in others for name in names_to_type(other, language)))
    }
    known = Names(rejected) if rejected else None
    return None if stem is None else maker.term(_about(maker, label, plate, "lit-typed"), stem, Names(accepted), known)


def names_to_type(named: Label | Structure, language: str) -> tuple[str, ...]:
    """What it may be called: in that language, then in Latin."""
    own: Text = named.names
    first = [own.by_language[language]] if language in own.by_language else []
    latin = [] if named.latin is None else [named.latin]
    return tuple(dict.fromkeys((*first, *named.also.get(language, ()), *latin, *named.also.get(LA, ()))))


def _explanation(maker: Maker, label: Label) -> Text | None:
    """What it is a part of, or what it is called in Latin."""
    if label.of is not None:
        return filled(LABEL_OF, name=label.names, whole=maker.knowledge.structure[label.of].names)
    if label.latin is None:
        return None
    return filled(LABEL_IN_LATIN, latin=Text(dict.fromkeys(label.names.by_language, label.latin)))


def _about(maker: Maker, label: Label, plate: Plate, template: str) -> About:
    return About(
        fact=label.id,
        template=template,
        part=plate.id,
        topic=plate.title,
        structures=(label.id,),
        explanation=_explanation(maker, label),
        sources=plate.sources,
        picture=Picture(figure=plate.id, structures=(label.id,), deep=plate.deep(frozenset({label.id}))),
    )
