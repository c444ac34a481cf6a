"""The chart of the running cycle as sentences, and the letters of its contraction types."""

from collections.abc import Sequence

from quizapp.knowledge.cycle import Bar
from quizapp.wording.catalog import _

Types = Sequence[tuple[str, str]]


def letters(types: Types) -> dict[str, str]:
    """A letter for each type, the first of its name that no other has."""
    found: dict[str, str] = {}
    for key, name in types:
        free = (letter for letter in name.upper() if letter.isalpha() and letter not in found.values())
        found[key] = next(free, "•")
    return found


def description(phases: Sequence[str], types: Types, rows: Sequence[tuple[str, Sequence[Bar]]]) -> str:
    """All phases in their order, and a sentence for each structure."""
    sentences = [_("Phases of the running cycle: {phases}.").format(phases=", ".join(phases))]
    sentences += [
        _("{structure}: {work}.").format(structure=name, work="; ".join(_work(phases, types, bars)))
        for name, bars in rows
    ]
    return " ".join(sentences)


def _work(phases: Sequence[str], types: Types, bars: Sequence[Bar]) -> list[str]:
    names = dict(types)
    return [
        _("{phase} {how}").format(
            phase=phases[phase],
            how="/".join(
                _("at work, type not stated")
                if bar.contraction is None
                else names.get(bar.contraction, bar.contraction)
                for bar in bars
                if bar.phase == phase
            ),
        )
        for phase in sorted({bar.phase for bar in bars})
    ]
