"""Reads what goes wrong and what trains: consequences, weaknesses and exercises."""

from collections.abc import Collection

from quizapp.decks_io.facts.desk import Desk
from quizapp.decks_io.fields import Fields
from quizapp.knowledge.model import Consequence, Exercise, Weakness


def read_consequences(desk: Desk) -> tuple[Consequence, ...]:
    """The consequences."""

    def read(fields: Fields, name: str) -> Consequence | None:
        phrase = desk.context.text(fields.required("phrase"))
        sources = desk.sources(fields)
        return None if phrase is None else Consequence(id=name, phrase=phrase, sources=sources)

    return desk.entries("consequences", read, lambda consequence: consequence.phrase)


def read_weaknesses(desk: Desk, structures: Collection[str], consequences: Collection[str]) -> tuple[Weakness, ...]:
    """The weaknesses. One that loses a consequence to a fault is not complete, whatever it says."""

    def read(fields: Fields, name: str) -> Weakness | None:
        of, _ = desk.references(desk.not_empty(fields.required("of")), "structure", structures)
        phrase = desk.context.text(fields.required("phrase"))
        leads_to, whole = desk.references(desk.not_empty(fields.required("leads_to")), "consequence", consequences)
        complete = desk.flag(fields.optional("complete"))
        explanation = desk.context.text(fields.optional("explanation"))
        sources = desk.sources(fields)
        if phrase is None or not leads_to:
            return None
        return Weakness(
            id=name,
            of=of,
            phrase=phrase,
            leads_to=leads_to,
            complete=complete and whole,
            explanation=explanation,
            sources=sources,
        )

    return desk.entries("weaknesses", read, lambda weakness: weakness.phrase)


def read_exercises(desk: Desk, structures: Collection[str]) -> tuple[Exercise, ...]:
    """The exercises. One that loses a target to a fault is not complete, whatever it says."""

    def read(fields: Fields, name: str) -> Exercise | None:
        phrase = desk.context.text(fields.required("phrase"))
        targets, whole = desk.references(desk.not_empty(fields.required("targets")), "structure", structures)
        complete = desk.flag(fields.optional("complete"))
        explanation = desk.context.text(fields.optional("explanation"))
        sources = desk.sources(fields)
        if phrase is None or not targets:
            return None
        return Exercise(
            id=name,
            phrase=phrase,
            targets=targets,
            complete=complete and whole,
            explanation=explanation,
            sources=sources,
        )

    return desk.entries("exercises", read, lambda exercise: exercise.phrase)
