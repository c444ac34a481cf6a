"""python -m tests.bench: takes every measure and prints them."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.report import as_json, as_text, machine
from tests.bench.sections import decks, figures, search, sittings, windows


def main(argv: Sequence[str] | None = None) -> None:
    """Measure in a temporary folder and report."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure start, answers and reading.")
    parser.add_argument("--runs", type=_count, default=7, metavar="N", help="processes for each measure (7)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of the table")
    args = parser.parse_args(argv)
    facts = machine()
    with TemporaryDirectory(prefix="quizapp-bench-", ignore_cleanup_errors=True) as folder:
        scratch = Path(folder)
        reading, questions = decks(args.runs, scratch)
        sections = [
            *windows(args.runs, scratch),
            figures(args.runs, scratch),
            sittings(scratch),
            search(scratch),
            reading,
        ]
    print((as_json if args.json else as_text)(facts, sections, questions))


def _count(word: str) -> int:
    if not word.isdecimal() or int(word) == 0:
        raise argparse.ArgumentTypeError(f"{word} is not a number of processes")
    return int(word)


if __name__ == "__main__":
    main()
