"""Questions on figures: where something lies, who does something, and what is lit."""

from collections.abc import Iterator
from typing import Final

from quizapp.cards.card import Card
from quizapp.cards.picture import Picture
from quizapp.knowledge.labels import accepted, cards_on_labels, rejected
from quizapp.knowledge.maker import About, Maker, Wrong
from quizapp.knowledge.model import Action, Structure, StructureKind
from quizapp.knowledge.plate import Label, Plate
from quizapp.knowledge.templates import LIT, LIT_TO_TYPE, LOCATE, LOCATE_BY_JOB, THIS, WHICH, filled, listed

NOT_SHOWN: Final = 3
"""How much further away a wrong name ranks that the figure does not show."""


def cards_on_figures(maker: Maker) -> Iterator[Card]:
    """Every question that the figures of the deck allow."""
    plates = maker.knowledge.plates
    for structure in maker.knowledge.structures:
        showing = [plate for plate in plates if maker.asked_shapes(plate, [structure.id])]
        made = [locate(maker, structure, plate) for plate in showing]
        plain = [plate for plate in showing if _is_plain(maker, structure, plate)]
        if plain:
            made += [lit(maker, structure, plain[0]), lit_to_type(maker, structure, plain[-1])]
        yield from (card for card in made if card is not None)
    by_job = (locate_by_job(maker, action) for action in maker.knowledge.actions if plates)
    yield from (card for card in by_job if card is not None)
    yield from cards_on_labels(maker)


def locate(maker: Maker, structure: Structure, plate: Plate) -> Card | None:
    """From a name to its place; of a group every part is right."""
    about = _about(maker, structure, plate, "locate", plate.id)
    stem = filled(LOCATE, structure=structure.names, this=THIS[structure.kind])
    return maker.locate(about, stem, structure.names)


def locate_by_job(maker: Maker, action: Action) -> Card | None:
    """From an action to the place of a main mover, where its movers are complete.

    Who helps is nearly right, and so is a group of which a part is a mover.
    """
    mains = [mover.structure for mover in action.main]
    plate = max(maker.knowledge.plates, key=lambda each: sum(bool(maker.asked_shapes(each, [main])) for main in mains))
    asked = maker.asked_shapes(plate, mains)
    if not action.complete or not asked:
        return None
    found = maker.shapes(plate, mains)
    movers = [mover.structure for mover in action.movers]
    groups = frozenset(group for mover in movers for group in maker.knowledge.groups_of[mover])
    # Where a whole group helps, that says little of what is labelled as a part of it.
    wholes = {name for name in movers if maker.knowledge.structure[name].kind is StructureKind.GROUP}
    helping = wholes | groups | {part for whole in wholes for part in maker.knowledge.parts_of[whole]} - set(movers)
    # What is no structure of the deck is in no list of movers, complete or not; part of a group, it may be the mover.
    unknown = frozenset(label.id for label in plate.labels.values() if label.of is None or label.of in helping)
    # Not the other parts of such a group: of these it is proved that they do not do it.
    nearly = (maker.shapes(plate, movers) | (groups & plate.names)) - found - unknown
    shown = [main for main in mains if maker.asked_shapes(plate, [main])]
    about = About(
        fact=action.id,
        template="locate",
        topic=plate.title,
        structures=tuple(shown),
        explanation=action.explanation,
        sources=action.sources,
        picture=Picture(
            figure=plate.id,
            structures=tuple(sorted(found)),
            helpers=tuple(sorted(nearly)),
            mute=tuple(sorted(unknown - found - nearly)),
            deep=plate.deep(asked),
        ),
    )
    answer = listed([maker.knowledge.structure[each].names for each in shown])
    return None if answer is None else maker.locate(about, filled(LOCATE_BY_JOB, action=action.phrase), answer)


def lit(maker: Maker, structure: Structure, plate: Plate) -> Card | None:
    """From a place to its name, among others of its sort, first those that the figure shows too.

    What belongs to the same group never stands against it.
    """
    family = maker.rules.family(structure.id)
    wrong = (
        Wrong(
            other,
            maker.knowledge.structure[other].names,
            maker.rationales.of_structure(other),
            rank if maker.shapes(plate, [other]) else rank + NOT_SHOWN,
        )
        for other, rank in maker.nearness.ranks(structure.id).items()
        if other not in family and maker.knowledge.structure[other].kind.sort == structure.kind.sort
    )
    about = _about(maker, structure, plate, "lit")
    return maker.choice(about, filled(LIT, which=WHICH[structure.kind.sort]), structure.names, structure.id, wrong)


def lit_to_type(maker: Maker, structure: Structure, plate: Plate) -> Card | None:
    """From a place to its name, typed in the learner's language or in Latin."""
    stem = filled(LIT_TO_TYPE, which=WHICH[structure.kind.sort])
    if stem is None:
        return None
    neighbours = [maker.knowledge.structure[neighbour] for neighbour in structure.neighbours]
    others: list[Structure | Label] = [*neighbours, *plate.labels.values()]
    return maker.term(
        _about(maker, structure, plate, "lit-typed"),
        stem,
        accepted(structure),
        rejected(others, structure.names),
    )


def _is_plain(maker: Maker, structure: Structure, plate: Plate) -> bool:
    """Whether its shapes, lit, are not just those of one part of it, whose name would answer as well."""
    shapes = plate.shown(maker.shapes(plate, [structure.id]))
    of_parts = [plate.shown(maker.shapes(plate, [part])) for part in maker.knowledge.parts_of[structure.id]]
    return structure.id in shapes or (len(shapes) > 1 and shapes not in of_parts)


def _about(maker: Maker, structure: Structure, plate: Plate, template: str, part: str | None = None) -> About:
    shapes = maker.shapes(plate, [structure.id])
    if template != "locate":
        shapes = plate.shown(shapes)
    return About(
        fact=structure.id,
        template=template,
        part=part,
        topic=plate.title,
        structures=(structure.id,),
        explanation=structure.place or maker.rationales.of_structure(structure.id),
        sources=structure.sources,
        picture=Picture(figure=plate.id, structures=tuple(sorted(shapes)), deep=plate.deep(shapes)),
    )
