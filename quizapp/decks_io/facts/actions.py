"""Reads the actions and their movers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from quizapp.cards.picture import Process
from quizapp.decks_io.facts.desk import Desk
from quizapp.decks_io.fields import Fields, mapping, sequence
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind
from quizapp.knowledge.model import Action, Mover, Role, Structure


@dataclass(frozen=True, slots=True)
class Known:
    """What a mover may name."""

    structures: Mapping[str, Structure]
    phases: Collection[str]
    contractions: Collection[str]


def read_actions(desk: Desk, known: Known) -> tuple[Action, ...]:
    """The actions. One that loses a mover to a fault is not complete, whatever it says."""

    def read(fields: Fields, name: str) -> Action | None:
        phrase = desk.context.text(fields.required("phrase"))
        node = fields.required("movers")
        movers, whole = _movers(desk, node, known)
        complete = desk.flag(fields.optional("complete"))
        explanation = desk.context.text(fields.optional("explanation"))
        sources = desk.sources(fields)
        process = desk.choice(fields.optional("picture"), Process)
        if phrase is None or node is None:
            return None
        action = Action(
            id=name,
            phrase=phrase,
            movers=movers,
            complete=complete and whole,
            explanation=explanation,
            sources=sources,
            process=process,
        )
        if whole and not action.main:
            desk.context.report(node, Kind.NO_MAIN_MOVER)
            return None
        return action

    return desk.entries("actions", read, lambda action: action.phrase)


def _movers(desk: Desk, node: Node | None, known: Known) -> tuple[tuple[Mover, ...], bool]:
    """The usable movers, and whether that is all of them. Of one that stands twice only the first role is sure."""
    whole = True
    movers: dict[str, Mover] = {}
    for each in sequence(node, desk.context.report) or []:
        fields = mapping(each, desk.context.report)
        mover = None if fields is None else _mover(desk, fields, known)
        if fields is not None:
            fields.close()
        if mover is None:
            whole = False
        elif mover.structure in movers:
            desk.context.report(each, Kind.LISTED_TWICE, name=mover.structure)
            movers[mover.structure] = replace(movers[mover.structure], phases=(), contractions=())
        else:
            movers[mover.structure] = mover
    return tuple(movers.values()), whole


def _mover(desk: Desk, fields: Fields, known: Known) -> Mover | None:
    structure = desk.reference(fields.required("structure"), "structure", known.structures)
    role = desk.choice(fields.required("role"), Role)
    phases, all_phases = desk.references(fields.optional("phases"), "phase", known.phases)
    node = fields.optional("contraction")
    contractions, all_contractions = desk.references(node, "contraction", known.contractions)
    sources = desk.context.sources_of(fields.optional("source"))
    if structure is None or role is None:
        return None
    if contractions and node is not None and not known.structures[structure].kind.contracts:
        desk.context.report(node, Kind.CANNOT_CONTRACT, name=structure)
        contractions = ()
    return Mover(
        structure=structure,
        role=role,
        phases=phases if all_phases else (),
        contractions=contractions if all_contractions else (),
        sources=sources,
    )
