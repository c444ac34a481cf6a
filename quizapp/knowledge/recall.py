"""The flashcard on a structure: all that it mainly does, when and how."""

from collections.abc import Iterator
from typing import Final

from quizapp.cards.card import Card, Source
from quizapp.cards.text import Text
from quizapp.knowledge.maker import About, Maker
from quizapp.knowledge.model import Action, Mover, Role, Structure
from quizapp.knowledge.templates import RECALL, RECALL_WHEN_AND_HOW, RECALLED, THIS, filled, joined, listed

MOST_JOBS: Final = 4


def cards_on_structures(maker: Maker) -> Iterator[Card]:
    """A flashcard for every structure that does something."""
    for structure in maker.knowledge.structures:
        card = recall(maker, structure)
        if card is not None:
            yield card


def recall(maker: Maker, structure: Structure) -> Card | None:
    """From a structure to its main jobs, its own before those of its groups; to what it helps with if it has none."""
    jobs = maker.rationales.jobs(structure.id)
    main = ([job for job in jobs if job[1].role is Role.MAIN] or jobs)[:MOST_JOBS]
    recalled = [_recalled(maker, action, mover) for action, mover in main]
    back = joined("; ", [text for text in recalled if text is not None])
    known = any(mover.phases or mover.contractions for _, mover in main)
    template = RECALL_WHEN_AND_HOW if known else RECALL
    sources: dict[str, Source] = {each.id: each for action, mover in main for each in mover.sources or action.sources}
    about = About(
        fact=structure.id,
        template="recall",
        topic=maker.region(structure),
        structures=(structure.id,),
        explanation=main[0][0].explanation if main else None,
        sources=tuple(sources.values()),
    )
    return maker.flashcard(about, filled(template, structure=structure.names, this=THIS[structure.kind]), back)


def _recalled(maker: Maker, action: Action, mover: Mover) -> Text | None:
    """One job, with its phases and contraction types in brackets where they are known."""
    contractions = listed([maker.knowledge.contraction[each].name for each in mover.contractions])
    details = joined(", ", [text for text in (maker.phases(mover), contractions) if text is not None])
    return action.phrase if details is None else filled(RECALLED, action=action.phrase, details=details)
