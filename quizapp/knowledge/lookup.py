"""What an id of a deck's facts stands for, whatever kind of thing it is."""

from quizapp.cards.text import Text
from quizapp.knowledge.knowledge import Knowledge


def name_of(knowledge: Knowledge, entity: str) -> Text | None:
    """What the entry with that id is called, or None where there is none."""
    for structure in knowledge.structures:
        if structure.id == entity:
            return structure.names
    for named in (knowledge.phases, knowledge.contractions):
        for thing in named:
            if thing.id == entity:
                return thing.name
    for told in (knowledge.actions, knowledge.consequences, knowledge.weaknesses, knowledge.exercises):
        for entry in told:
            if entry.id == entity:
                return entry.phrase
    for plate in knowledge.plates:
        if entity in plate.labels:
            return plate.labels[entity].names
    return None
