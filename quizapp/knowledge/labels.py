"""Questions on what a figure names beyond the structures of its deck."""

from collections.abc import Iterator

from quizapp.cards.card import Card
from quizapp.cards.picture import Picture
from quizapp.cards.term import Names
from quizapp.cards.text import Text
from quizapp.knowledge.maker import About, Maker, Wrong
from quizapp.knowledge.naming import LA
from quizapp.knowledge.plate import Label, Plate
from quizapp.knowledge.templates import ELSEWHERE, LIT, LIT_TO_TYPE, LOCATE, THIS_SHAPE, WHICH_SHAPE, filled


def cards_on_labels(maker: Maker) -> Iterator[Card]:
    """Where each asked label lies, and what it is called, on every figure that has it."""
    for plate in maker.knowledge.plates:
        for label in plate.labels.values():
            if label.asked and label.id in plate.names:
                made = (_locate(maker, label, plate), _lit(maker, label, plate), _lit_to_type(maker, label, plate))
                yield from (card for card in made if card is not None)


def _locate(maker: Maker, label: Label, plate: Plate) -> Card | None:
    stem = filled(LOCATE, structure=label.names, this=THIS_SHAPE)
    return maker.locate(_about(label, plate, "locate"), stem, label.names)


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
    return maker.choice(_about(label, plate, "lit"), filled(LIT, which=WHICH_SHAPE), label.names, label.id, wrong)


def _lit_to_type(maker: Maker, label: Label, plate: Plate) -> Card | None:
    stem = filled(LIT_TO_TYPE, which=WHICH_SHAPE)
    others = [other for other in plate.labels.values() if other.id != label.id]
    accepted = {language: _names(label, language) for language in label.names.by_language}
    rejected = {
        language: names
        for language in accepted
        if (names := tuple(name for other in others for name in _names(other, language)))
    }
    known = Names(rejected) if rejected else None
    return None if stem is None else maker.term(_about(label, plate, "lit-typed"), stem, Names(accepted), known)


def _names(label: Label, language: str) -> tuple[str, ...]:
    own: Text = label.names
    first = [own.by_language[language]] if language in own.by_language else []
    latin = [] if label.latin is None else [label.latin]
    return tuple(dict.fromkeys((*first, *label.also.get(language, ()), *latin, *label.also.get(LA, ()))))


def _about(label: Label, plate: Plate, template: str) -> About:
    return About(
        fact=label.id,
        template=template,
        part=plate.id,
        topic=plate.title,
        structures=(label.id,),
        explanation=None,
        sources=plate.sources,
        picture=Picture(figure=plate.id, structures=(label.id,), deep=plate.deep(frozenset({label.id}))),
    )
