"""Reads the vocabulary that other facts use: phases of running, contraction types and regions."""

from quizapp.cards.text import Text
from quizapp.decks_io.facts.desk import Desk
from quizapp.decks_io.fields import Fields, identifier, mapping
from quizapp.knowledge.model import Contraction, Phase


def read_phases(desk: Desk) -> tuple[Phase, ...]:
    """The phases in the order of the file, which is that of the running cycle."""

    def read(fields: Fields, name: str) -> Phase | None:
        shown, about = desk.context.text(fields.required("name")), desk.context.text(fields.required("about"))
        sources = desk.sources(fields)
        return None if shown is None or about is None else Phase(id=name, name=shown, about=about, sources=sources)

    return desk.entries("phases", read, lambda phase: phase.name)


def read_contractions(desk: Desk) -> tuple[Contraction, ...]:
    """The contraction types."""

    def read(fields: Fields, name: str) -> Contraction | None:
        shown, about = desk.context.text(fields.required("name")), desk.context.text(fields.required("about"))
        sources = desk.sources(fields)
        return (
            None if shown is None or about is None else Contraction(id=name, name=shown, about=about, sources=sources)
        )

    return desk.entries("contractions", read, lambda contraction: contraction.name)


def read_regions(desk: Desk) -> dict[str, Text]:
    """The labels of the regions by their ids."""
    entries = mapping(desk.section("regions"), desk.context.report)
    regions: dict[str, Text] = {}
    for key, node in entries.items() if entries else []:
        name, label = identifier(key, desk.context.report), desk.context.text(node)
        if name is not None and label is not None:
            regions[name] = label
    return regions
