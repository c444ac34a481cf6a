"""How far a typed name may be from the right one, and where the two differ. RapidFuzz is imported when it is needed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from quizapp.cards.spelling import Folded, composed, fold

FORGIVEN_FROM: Final = 5  # letters
ALIKE_FROM: Final = 0.5  # as a share of the letters; below it there is nothing to compare


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters as written, and whether the other name has something else there."""

    text: str
    differs: bool


def slips(typed: str, accepted: Iterable[str], rejected: Iterable[str] = ()) -> int | None:
    """0 for an accepted name, 1 for one within a slip of it, None for anything else.

    A slip is a letter too much, too few or another one, or two that changed places. It is forgiven in names of at
    least five letters, never in a digit, and never where a rejected name is as near.
    """
    said, names, others = fold(typed), [fold(name) for name in accepted], [fold(name) for name in rejected]
    if said.text in [name.text for name in names]:
        return 0
    if any(said.text == other.text or _one_slip(said, other) for other in others):
        return None
    return 1 if any(_is_long(name) and _one_slip(said, name) for name in names) else None


def nearest(typed: str, accepted: Sequence[str]) -> str:
    """The accepted name that the typed one is most like; the first where none is."""
    said = fold(typed)
    return max(accepted, key=lambda name: _likeness(said, fold(name)))


def difference(typed: str, name: str) -> tuple[list[Piece], list[Piece]]:
    """Both as written, cut where they begin or cease to differ; what is forgiven without a word is no difference.

    Of names that have too little in common only the typed one differs, and that wholly.
    """
    from rapidfuzz.distance import Levenshtein

    said, meant = fold(typed), fold(name)
    if _likeness(said, meant) < ALIKE_FROM:
        return [Piece(composed(typed), differs=True)], [Piece(composed(name), differs=False)]
    wrong: set[int] = set()
    missed: set[int] = set()
    for step in Levenshtein.opcodes(said.text, meant.text):
        if step.tag != "equal":
            wrong.update(said.places[step.src_start : step.src_end])
            missed.update(meant.places[step.dest_start : step.dest_end])
    return _pieces(composed(typed), wrong), _pieces(composed(name), missed)


def _pieces(written: str, differing: set[int]) -> list[Piece]:
    runs = groupby(enumerate(written), key=lambda letter: letter[0] in differing)
    return [Piece("".join(letter for _place, letter in run), differs) for differs, run in runs]


def _likeness(one: Folded, other: Folded) -> float:
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity(one.text, other.text)


def _one_slip(one: Folded, other: Folded) -> bool:
    from rapidfuzz.distance import OSA

    return _digits(one) == _digits(other) and OSA.distance(one.text, other.text, score_cutoff=1) == 1


def _is_long(name: Folded) -> bool:
    """Whether it has letters enough; an umlaut in two letters is one."""
    letters = {place for place, letter in zip(name.places, name.text, strict=True) if letter.isalpha()}
    return len(letters) >= FORGIVEN_FROM


def _digits(name: Folded) -> str:
    return "".join(letter for letter in name.text if letter.isdigit())
