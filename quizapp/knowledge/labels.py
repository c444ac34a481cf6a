"""Questions on what a figure names beyond the structures of its deck."""

from collections.abc import Iterator, Sequence
from typing import Final

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
    WHICH,
    WHICH_SHAPE,
    filled,
)

_SORTS: Final = {"muscle": "muscular", "tendon": "elastic", "fascia": "elastic"}
_MUSCLE: Final = "Musculus "


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
    """Every other name of the figure is wrong, for a shape has one; of its own kind, the nearest first.

    Whole and part never stand against each other.
    """
    whole = frozenset() if label.of is None else maker.rules.family(label.of)
    others = sorted(plate.names - whole - {label.id}, key=lambda name: (plate.distance(label.id, name), name))
    sort = _sort(plate, label.id)
    alike = [name for name in others if _sort(plate, name) == sort]
    wrong = (
        Wrong(name, text, filled(ELSEWHERE, name=text), place // 2)
        for place, name in enumerate(alike if len(alike) > 2 else others)
        for text in [_called(maker, plate, name)]
    )
    stem = filled(LIT, which=WHICH.get(sort, WHICH_SHAPE))
    return maker.choice(_about(maker, label, plate, "lit"), stem, label.names, label.id, wrong)


def _sort(plate: Plate, name: str) -> str:
    """What it would be compared with: muscles, what is elastic, or anything else."""
    return _SORTS.get(plate.tissue(name), "")


def _called(maker: Maker, plate: Plate, name: str) -> Text:
    return plate.labels[name].names if name in plate.labels else maker.knowledge.structure[name].names


def _lit_to_type(maker: Maker, label: Label, plate: Plate) -> Card | None:
    """What else the figure shows, and the whole that it is a part of, is never a slip of the pen."""
    stem = filled(LIT_TO_TYPE, which=WHICH.get(_sort(plate, label.id), WHICH_SHAPE))
    whole = frozenset() if label.of is None else maker.rules.family(label.of)
    others: list[Label | Structure] = [other for other in plate.labels.values() if other.id != label.id]
    others += [other for other in maker.knowledge.structures if other.id in plate.names | whole]
    about = _about(maker, label, plate, "lit-typed")
    return None if stem is None else maker.term(about, stem, accepted(label), rejected(others, label.names))


def accepted(named: Label | Structure) -> Names:
    """What may be typed for it in each language."""
    return Names({language: _names_to_type(named, language) for language in named.names.by_language})


def rejected(others: Sequence[Label | Structure], like: Text) -> Names | None:
    """What others are called, in the same languages: never a slip of the pen."""
    found = {
        language: names
        for language in like.by_language
        if (names := tuple(name for other in others for name in _names_to_type(other, language)))
    }
    return Names(found) if found else None


def _names_to_type(named: Label | Structure, language: str) -> tuple[str, ...]:
    """What it may be called: in that language, then in Latin, with “Musculus” before it or without.

    Of names that differ in capitals alone only the first is told.
    """
    own: Text = named.names
    first = [own.by_language[language]] if language in own.by_language else []
    latin = [] if named.latin is None else [named.latin]
    bare = [each.removeprefix(_MUSCLE) for each in latin if each.startswith(_MUSCLE)]
    every = (*first, *named.also.get(language, ()), *latin, *bare, *named.also.get(LA, ()))
    different: dict[str, str] = {}
    for name in every:
        different.setdefault(name.casefold(), name)
    return tuple(different.values())


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
