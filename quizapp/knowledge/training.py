"""Questions on exercises: what one trains, and what trains a structure."""

from collections.abc import Iterator

from quizapp.cards.card import Card
from quizapp.cards.text import Text
from quizapp.knowledge.maker import About, Maker, Wrong, another
from quizapp.knowledge.model import Exercise, Structure
from quizapp.knowledge.templates import TARGETS, THIS_OBJECT, TRAINED_BY, TRAINED_BY_TOO, TRAINS, TRAINS_TOO, filled


def cards_on_exercises(maker: Maker) -> Iterator[Card]:
    """Every question on exercises and their targets that the facts allow."""
    for exercise in maker.knowledge.exercises:
        for name in exercise.targets:
            structure = maker.knowledge.structure[name]
            made = (trains(maker, exercise, structure), trained_by(maker, exercise, structure))
            yield from (card for card in made if card is not None)


def trains(maker: Maker, exercise: Exercise, structure: Structure) -> Card | None:
    """From an exercise to one of its targets; the others never stand against it."""
    wrong = (
        Wrong(other, maker.knowledge.structure[other].names, maker.rationales.of_target(other), rank)
        for other, rank in maker.nearness.ranks(structure.id).items()
        if maker.rules.does_not_train(exercise, other)
    )
    stem = filled(TRAINS, exercise=exercise.phrase)
    if known := another(exercise.targets, structure.id):
        stem = filled(TRAINS_TOO, exercise=exercise.phrase, known=maker.knowledge.structure[known].names)
    return maker.choice(_about(exercise, structure, "trains", TARGETS), stem, structure.names, structure.id, wrong)


def trained_by(maker: Maker, exercise: Exercise, structure: Structure) -> Card | None:
    """From a structure to an exercise that aims at it; no other that does stands against it."""
    ranked = maker.nearness.ranks_of([structure.id], maker.knowledge.exercises_of)
    others = ((maker.knowledge.exercise[name], rank) for name, rank in ranked.items() if name != exercise.id)
    wrong = (
        Wrong(other.id, other.phrase, maker.rationales.of_exercise(other), rank)
        for other, rank in others
        if maker.rules.does_not_train(other, structure.id)
    )
    texts = {"structure": structure.names, "this_object": THIS_OBJECT[structure.kind]}
    stem = filled(TRAINED_BY, **texts)
    if known := another(maker.knowledge.exercises_of[structure.id], exercise.id):
        stem = filled(TRAINED_BY_TOO, **texts, known=maker.knowledge.exercise[known].phrase)
    about = _about(exercise, structure, "trained-by", maker.region(structure))
    return maker.choice(about, stem, exercise.phrase, exercise.id, wrong)


def _about(exercise: Exercise, structure: Structure, template: str, topic: Text) -> About:
    return About(
        fact=exercise.id,
        template=template,
        part=structure.id,
        topic=topic,
        structures=(structure.id,),
        explanation=exercise.explanation,
        sources=exercise.sources,
    )
