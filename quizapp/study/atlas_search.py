"""Searching the atlas by any name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizapp.cards.spelling import fold
from quizapp.cards.text import Text
from quizapp.knowledge.model import Structure
from quizapp.knowledge.plate import Label
from quizapp.study.atlas import AtlasFigure, shapes_named


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: the name of the shapes, what it is called, and the figure that shows it best."""

    name: str
    shown: Text
    latin: str | None
    figure: AtlasFigure


def search(every: Sequence[AtlasFigure], words: str, here: AtlasFigure | None = None) -> list[Found]:
    """Structures and labels with a name, in any language, that holds these words; those that begin with them first.

    Capitals, umlauts, hyphens and “M.” do not count. What ``here`` shows too is found there.
    """
    # One letter is the beginning of a name, not yet short for “Musculus”.
    wanted = words.strip().casefold() if len(words.strip()) == 1 else fold(words).text
    if not wanted:
        return []
    best: dict[tuple[str, str], tuple[int, str, Found]] = {}
    for figure in sorted(every, key=lambda figure: figure is not here):
        for found, names in _named(figure):
            ranks = [_rank(fold(each).text, wanted) for each in names]
            rank = min((each for each in ranks if each is not None), default=None)
            key = (figure.deck, found.name)
            if rank is not None and key not in best:
                best[key] = (rank, fold(next(iter(found.shown.by_language.values()))).text, found)
    return [found for _, _, found in sorted(best.values(), key=lambda each: each[:2])]


def names_in(every: Sequence[AtlasFigure]) -> dict[str, Text]:
    """What everything on these figures is called."""
    return {found.name: found.shown for figure in every for found, _names in _named(figure)}


def _rank(name: str, wanted: str) -> int | None:
    if name.startswith(wanted) or f" {wanted}" in name:
        return 0
    return 1 if wanted in name else None


def _named(figure: AtlasFigure) -> Iterable[tuple[Found, list[str]]]:
    """Everything that the figure shows, groups of what it shows among them, with all their names."""
    plate, knowledge = figure.plate, figure.knowledge
    for structure in knowledge.structures:
        if shapes_named(figure, structure.id):
            yield Found(structure.id, structure.names, structure.latin, figure), _all_names(structure)
    for label in plate.labels.values():
        if label.id in plate.names:
            yield Found(label.id, label.names, label.latin, figure), _all_names(label)


def _all_names(named: Structure | Label) -> list[str]:
    latin = [] if named.latin is None else [named.latin]
    return [*named.names.by_language.values(), *latin, *(each for names in named.also.values() for each in names)]
