"""What the command line asks for."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench.peer import Anki, find_anki

SECTIONS: Final = ("windows", "figures", "sittings", "search", "answers", "statistics", "pages", "decks", "forecast")


@dataclass(frozen=True, slots=True)
class Options:
    """How many processes each measure gets, which sections are wanted, and what Anki is measured, if any."""

    runs: int
    only: tuple[str, ...]
    anki: Anki | None
    as_json: bool

    def wants(self, section: str) -> bool:
        """Whether that section is to be measured: without ``only`` each is."""
        return not self.only or section in self.only


def options_of(words: Sequence[str] | None = None) -> Options:
    """The options that the words spell; ends the program with a message where they spell none."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure start, answers and reading.")
    parser.add_argument("--runs", type=_count, default=7, metavar="N", help="processes for each measure (7)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of the table")
    parser.add_argument(
        "--only", action="append", choices=SECTIONS, default=[], help="measure this section alone; may be repeated"
    )
    parser.add_argument(
        "--anki", type=_anki, metavar="PYTHON", help="measure Anki too, with an interpreter that has its library"
    )
    args = parser.parse_args(words)
    return Options(args.runs, tuple(args.only), args.anki, args.json)


def _count(word: str) -> int:
    if not word.isdecimal() or int(word) == 0:
        raise argparse.ArgumentTypeError(f"{word} is not a number of processes")
    return int(word)


def _anki(word: str) -> Anki:
    try:
        return find_anki(Path(word))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{word} cannot import Anki's library: {error}") from error
