"""All checks over all files."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from quizapp.decks_io.checks.comments import check_comments
from quizapp.decks_io.checks.draft import Draft
from quizapp.decks_io.checks.figures import check_figures
from quizapp.decks_io.checks.images import check_images
from quizapp.decks_io.checks.lengths import check_lengths
from quizapp.decks_io.checks.options import check_options
from quizapp.decks_io.checks.spellings import check_spellings
from quizapp.decks_io.checks.stems import check_stems
from quizapp.decks_io.checks.support import check_support
from quizapp.decks_io.checks.twins import check_twins
from quizapp.decks_io.fields import Reporter
from quizapp.decks_io.loader import load_decks
from quizapp.decks_io.manuscript import Manuscript, place_of, value_of
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.decks_io.problem import Kind, Problem

_OF_ONE_DECK = (
    check_lengths,
    check_options,
    check_stems,
    check_support,
    check_spellings,
    check_comments,
    check_figures,
    check_images,
)


def check_files(paths: Iterable[Path], shipped: Iterable[Path]) -> list[ParsedDeck]:
    """Read these files as ``load_decks`` does, with all warnings among the problems of each, in the order of lines.

    ``shipped`` are the files that come with the program, named after their decks: no other may have the id of one.
    """
    manuscripts: dict[Path, Manuscript] = {}
    parsed = load_decks(paths, manuscripts=manuscripts)
    drafts = [
        Draft(result.deck, manuscripts[result.path], Reporter(result.path))
        for result in parsed
        if result.deck is not None
    ]
    taken = {path.stem: os.path.realpath(path) for path in shipped}
    for draft in drafts:
        for check in _OF_ONE_DECK:
            check(draft)
        _check_id(draft, taken)
    check_twins(drafts)
    warnings = {draft.deck.path: draft.report.problems for draft in drafts}
    return [_with(result, warnings.get(result.path, [])) for result in parsed]


def _check_id(draft: Draft, taken: dict[str, str]) -> None:
    """A deck with the id of a shipped one would be left out where it is to be studied; corrections have that id."""
    deck = draft.deck
    if value_of(draft.manuscript.root, "corrects") is not None:
        return
    if deck.id in taken and os.path.realpath(deck.path) != taken[deck.id] and draft.manuscript.root is not None:
        draft.report(place_of(draft.manuscript.root, "deck"), Kind.SHIPPED_ID, value=deck.id)


def _with(result: ParsedDeck, warnings: list[Problem]) -> ParsedDeck:
    problems = sorted((*result.problems, *warnings), key=lambda problem: (problem.line, problem.column))
    return replace(result, problems=tuple(problems))
