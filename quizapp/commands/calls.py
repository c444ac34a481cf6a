"""What each command does with its words; it imports what it needs when it is called."""

import argparse
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Call:
    """A command with what all commands share. Without a clock it is the system's."""

    words: argparse.Namespace
    data_dir: Path
    language: str
    study_language: str
    clock: Callable[[], datetime] | None


def _decks(call: Call) -> int:
    from quizapp.commands import decks

    if call.words.action == "check":
        return decks.check_decks(call.words.paths)
    return decks.list_decks(call.data_dir, call.language, as_json=call.words.json)


def _questions(call: Call) -> int:
    from quizapp.commands.decks import print_questions

    words = call.words
    return print_questions(call.data_dir, call.study_language, words.deck, words.seed, as_json=words.json)


def _exam(call: Call) -> int:
    from quizapp.commands.exam import print_paper

    words = call.words
    return print_paper(
        call.data_dir,
        call.study_language,
        words.deck,
        questions=words.questions,
        seed=words.seed,
        as_json=words.json,
        pdf=words.pdf,
        paper_size=words.paper,
    )


def _progress(call: Call) -> int:
    from quizapp.commands.log import print_progress

    return print_progress(call.data_dir, call.words.learner, as_json=call.words.json)


def _reviews(call: Call) -> int:
    from quizapp.commands.log import print_reviews

    return print_reviews(call.data_dir, call.words.learner, as_json=call.words.json)


def _stats(call: Call) -> int:
    from quizapp.commands.stats import print_statistics

    words = call.words
    return print_statistics(
        call.data_dir,
        words.learner,
        words.study_language or words.language,
        deck=words.deck,
        span=words.span,
        as_json=words.json,
        clock=call.clock,
    )


def _simulate(call: Call) -> int:
    from quizapp.commands.simulate import simulate

    return simulate(call.words.qualities, as_json=call.words.json)


def _drill(call: Call) -> int:
    from quizapp.commands.drill import drill

    words = call.words
    return drill(
        call.data_dir,
        words.learner,
        words.study_language or words.language,
        deck=words.deck,
        limit=words.limit,
        seed=words.seed,
        as_json=words.json,
        clock=call.clock,
    )


def _plan(call: Call) -> int:
    from quizapp.commands.plan import plan

    words = call.words
    return plan(
        call.data_dir,
        words.learner,
        words.date,
        decks=words.deck,
        minutes=words.minutes,
        seed=words.seed,
        as_json=words.json,
        clock=call.clock,
    )


def _desktop(call: Call) -> int:
    from quizapp.commands.desktop import put_on_desktop

    chosen = call.words.data_dir or os.environ.get("QUIZAPP_DATA_DIR")
    return put_on_desktop(call.data_dir if chosen else None, take_away=call.words.remove)


def _backup(call: Call) -> int:
    from quizapp.commands.backup import make_backup

    words = call.words
    return make_backup(call.data_dir, words.file, overwrite=words.overwrite, as_json=words.json, clock=call.clock)


def _restore(call: Call) -> int:
    from quizapp.commands.backup import restore_backup

    return restore_backup(call.data_dir, call.words.file, clock=call.clock)


def _learners(call: Call) -> int:
    from quizapp.commands.learners import list_learners

    return list_learners(call.data_dir, call.words.learner, as_json=call.words.json)


def _remind(call: Call) -> int:
    from quizapp.commands.remind import remind

    return remind(call.data_dir, call.words.learner, by_desktop=call.words.notify, clock=call.clock)


def _print(call: Call) -> int:
    from quizapp.commands.print import print_deck

    words = call.words
    return print_deck(
        call.data_dir, words.deck, words.file, call.study_language, layout=words.layout, paper=words.paper
    )


def _tour(call: Call) -> int:
    from quizapp.commands.tour import tour

    return tour(call.words.folder, call.words.theme, call.language, call.study_language)


def _window(call: Call) -> int:
    from quizapp.commands.window import open_window

    words = call.words
    return open_window(call.data_dir, words.learner, words.language, words.study_language)


COMMANDS: Final[Mapping[str | None, Callable[[Call], int]]] = {
    None: _window,
    "decks": _decks,
    "questions": _questions,
    "exam": _exam,
    "progress": _progress,
    "reviews": _reviews,
    "stats": _stats,
    "simulate": _simulate,
    "drill": _drill,
    "plan": _plan,
    "desktop": _desktop,
    "backup": _backup,
    "restore": _restore,
    "learners": _learners,
    "remind": _remind,
    "print": _print,
    "tour": _tour,
}
"""By name; without a name the window opens."""
