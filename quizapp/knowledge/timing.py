"""Questions on the running cycle as a whole: in which of its phases a mover does something."""

from collections.abc import Iterator, Sequence

from quizapp.cards.card import Card
from quizapp.cards.picture import Process
from quizapp.cards.text import Text
from quizapp.cards.timeline import Span
from quizapp.knowledge.maker import About, Maker
from quizapp.knowledge.model import Action, Mover
from quizapp.knowledge.templates import THIS, TIMELINE, TIMELINE_HOW, filled


def cards_on_phases(maker: Maker) -> Iterator[Card]:
    """A timeline for every main mover whose phases are known and the rest of the cycle is proved wrong."""
    for action in maker.knowledge.actions:
        for mover in action.main:
            if (card := timeline(maker, action, mover)) is not None:
                yield card


def timeline(maker: Maker, action: Action, mover: Mover) -> Card | None:
    """From a mover to all phases in which it does this."""
    phases = maker.knowledge.phases
    wrong = frozenset(maker.rules.wrong_phases(action, mover))
    right = frozenset(mover.phases)
    if not right or not wrong or len(right | wrong) < len(phases) or _read_alike([phase.name for phase in phases]):
        return None
    structure = maker.knowledge.structure[mover.structure]
    texts = {"structure": structure.names, "this": THIS[structure.kind], "action": action.phrase}
    stem = filled(TIMELINE, **texts)
    if len(mover.contractions) == 1:
        stem = filled(TIMELINE_HOW, **texts, how=maker.knowledge.contraction[mover.contractions[0]].name)
    about = About(
        fact=action.id,
        template="timeline",
        part=mover.structure,
        topic=maker.region(structure),
        structures=(mover.structure,),
        explanation=action.explanation,
        sources=mover.sources or action.sources,
        process=Process.CYCLE,
    )
    return maker.timeline(about, stem, tuple(Span(each.id, each.name, each.about, each.id in right) for each in phases))


def _read_alike(names: Sequence[Text]) -> bool:
    """Whether two phases have the same name in some language: nobody could tell them apart."""
    languages = {language for name in names for language in name.by_language}
    shown = [[name.in_language(language).casefold() for name in names] for language in languages]
    return any(len(set(each)) < len(each) for each in shown)
