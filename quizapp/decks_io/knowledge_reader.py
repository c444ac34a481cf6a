"""The knowledge of a deck, section by section: each is handed those that it refers to."""

from collections.abc import Mapping
from typing import Final

from quizapp.decks_io.context import Context
from quizapp.decks_io.facts.actions import Known, read_actions
from quizapp.decks_io.facts.cycle import read_contractions, read_phases, read_regions
from quizapp.decks_io.facts.desk import Desk
from quizapp.decks_io.facts.figures import read_figures
from quizapp.decks_io.facts.structures import read_structures
from quizapp.decks_io.facts.training import read_consequences, read_exercises, read_weaknesses
from quizapp.decks_io.fields import Fields
from quizapp.decks_io.nodes import Node
from quizapp.knowledge.knowledge import Knowledge, by_id

SECTIONS: Final = (
    "phases",
    "contractions",
    "regions",
    "structures",
    "actions",
    "consequences",
    "weaknesses",
    "exercises",
    "labels",
    "context",
    "figures",
)


def sections_of(fields: Fields) -> dict[str, Node]:
    """The sections of knowledge that stand in a deck file."""
    found = {name: fields.optional(name) for name in SECTIONS}
    return {name: node for name, node in found.items() if node is not None}


def read_knowledge(sections: Mapping[str, Node], context: Context) -> Knowledge:
    """All facts that can be used. A bad entry costs itself, and the completeness of what names it."""
    desk = Desk(sections, context)
    regions = read_regions(desk)
    phases, contractions = read_phases(desk), read_contractions(desk)
    structures = read_structures(desk, regions)
    known = Known(by_id(structures), by_id(phases), by_id(contractions))
    actions = read_actions(desk, known)
    consequences = read_consequences(desk)
    return Knowledge(
        regions=regions,
        phases=phases,
        contractions=contractions,
        structures=structures,
        actions=actions,
        consequences=consequences,
        weaknesses=read_weaknesses(desk, known.structures, by_id(consequences)),
        exercises=read_exercises(desk, known.structures),
        plates=read_figures(desk, known.structures),
    )
